using System.Text.Encodings.Web;
using System.Text.Json;
using QifuReports.Ledger;
using QifuReports.Pdf;

namespace QifuReports.App.Issuing;

/// <summary>What a briefing was made of and by what: with the same program, on the same runtime, the same inputs give the same bytes. Knows no machine and no time.</summary>
public sealed record BuildRecord
{
    public required BriefingJob Job { get; init; }
    public required bool Draft { get; init; }

    /// <summary>As <see cref="BatchInputs.Program"/>.</summary>
    public required string Program { get; init; }

    /// <summary>The version of the .NET runtime: what it compresses and formats with shows in the bytes.</summary>
    public required string Runtime { get; init; }
    public required IReadOnlyList<BatchInput> Inputs { get; init; }

    /// <summary>The other files inside the document.</summary>
    public required IReadOnlyList<AttachedFile> Files { get; init; }

    /// <summary>The record as JSON. The same record gives the same bytes.</summary>
    public byte[] Bytes()
    {
        using var whole = new MemoryStream();
        using (var json = new Utf8JsonWriter(whole, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteString("briefing", Job.Kind.Name);
            json.WriteString("period", Job.Period.ToString());
            json.WriteBoolean("draft", Draft);
            json.WriteString("program", Program);
            json.WriteString("runtime", Runtime);
            json.WriteStartObject("inputs");
            foreach (var input in Inputs) json.WriteString(input.Name, input.Hash);
            json.WriteEndObject();
            json.WriteStartObject("files");
            foreach (var file in Files) json.WriteString(file.Name, ContentHash.Of(file.Content.Span));
            json.WriteEndObject();
            json.WriteEndObject();
        }
        whole.Write("\n"u8);
        return whole.ToArray();
    }
}
