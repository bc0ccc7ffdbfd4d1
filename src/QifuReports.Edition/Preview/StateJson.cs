using System.Text.Json;

namespace QifuReports.Edition.Preview;

/// <summary>A state as the preview's page reads it: the tags of the contents, and the mistakes.</summary>
internal static class StateJson
{
    /// <summary>Returns the state as JSON in UTF-8.</summary>
    public static ReadOnlyMemory<byte> Of(PreviewState state)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes))
        {
            json.WriteStartObject();
            json.WriteNumber("version", state.Version);
            json.WriteString("title", state.Title);
            json.WriteBoolean("working", state.IsWorking);
            json.WriteString("edition", state.Edition?.Tag);
            json.WriteString("mail", state.Mail?.Tag);
            json.WriteString("noMail", state.NoMail);
            json.WriteString("pageStyle", state.Pages.Style.Tag);
            json.WriteStartArray("pages");
            foreach (var page in state.Pages.Pages) json.WriteStringValue(page.Tag);
            json.WriteEndArray();
            json.WriteStartArray("findings");
            foreach (var finding in state.Findings) Write(json, finding);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        return bytes.ToArray();
    }

    private static void Write(Utf8JsonWriter json, PreviewFinding finding)
    {
        json.WriteStartObject();
        json.WriteString("code", finding.Code);
        json.WriteString("file", finding.File);
        json.WriteNumber("line", finding.Line);
        json.WriteNumber("column", finding.Column);
        json.WriteString("message", finding.Message);
        json.WriteString("hint", finding.Hint);
        json.WriteEndObject();
    }
}
