using QifuReports.Ledger.Export;

namespace QifuReports.Starter;

/// <summary>Writes text as JSON.</summary>
public static class JsonWords
{
    /// <summary>The text in quotation marks; only characters that JSON requires are escaped.</summary>
    public static string Quoted(string text)
    {
        using var stream = new MemoryStream();
        var json = new JsonText(stream, indented: false);
        json.BeginObject().Text("a"u8, text).EndObject().End();
        return Encoding.UTF8.GetString(stream.ToArray()).TrimEnd()["{\"a\":".Length..^1];
    }
}
