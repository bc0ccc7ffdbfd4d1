using QifuReports.App.Waiving;
using QifuReports.Ledger.Drafts;

namespace QifuReports.App.Checks;

/// <summary>
/// The report of the checks as JSON: figures as exact numbers, and for each comparison the same words as in the table on the terminal.
/// </summary>
public static class CheckJson
{
    /// <summary>
    /// Writes one object: the summary, the findings in order, and the draft marks in the data (this list may be empty). The same report
    /// gives the same bytes.
    /// </summary>
    public static void Write(CheckReport report, IReadOnlyList<DraftMark> drafts, Stream output)
    {
        using var json = new Utf8JsonWriter(output,
            new JsonWriterOptions { Indented = true, NewLine = "\n",
                Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        json.WriteStartObject();
        json.WriteStartObject("summary");
        json.WriteNumber("made", report.Findings.Count);
        foreach (var status in Enum.GetValues<FindingStatus>())
            json.WriteNumber(status.ToString().ToLowerInvariant(), report.Count(status));
        json.WriteNumber("drafts", drafts.Count);
        json.WriteEndObject();
        json.WriteStartArray("findings");
        foreach (var finding in report.Findings) WriteFinding(json, finding, report.Scale);
        json.WriteEndArray();
        json.WriteStartArray("drafts");
        foreach (var mark in drafts) WriteDraft(json, mark);
        json.WriteEndArray();
        json.WriteEndObject();
        json.Flush();
        output.Write("\n"u8);
    }

    private static void WriteDraft(Utf8JsonWriter json, DraftMark mark)
    {
        json.WriteStartObject();
        json.WriteString("what", mark.What);
        json.WriteString("reason", mark.Reason);
        json.WriteString("file", Path.GetFileName(mark.Place.File));
        json.WriteNumber("line", mark.Place.Line);
        json.WriteString("path", mark.Place.JsonPath);
        json.WriteEndObject();
    }

    private static void WriteFinding(Utf8JsonWriter json, Finding finding, decimal scale)
    {
        var text = FindingText.Of(finding);
        json.WriteStartObject();
        json.WriteString("code", text.Code);
        json.WriteString("rule", finding.Rule.Title);
        json.WriteString("status", text.Status);
        json.WriteString("period", finding.Period.ToString());
        json.WriteString("what", text.Subject);
        json.WriteString("unit", text.Unit);
        json.WriteNumber("expected", finding.Expected);
        json.WriteNumber("actual", finding.Actual);
        json.WriteNumber("difference", finding.Difference);
        json.WriteNumber("tolerance", finding.Tolerance);
        json.WriteString("toleranceKind", finding.Rule.Tolerance.ToString().ToLowerInvariant());
        json.WriteString("toleranceReason", finding.Rule.ToleranceReason(scale));
        if (text.Note.Length > 0) json.WriteString("waiver", text.Note);
        if (finding.Status == FindingStatus.Failed && WaiverEntry.Of(finding, "") is { } entry)
        {
            json.WriteString("values", entry.Values);
            json.WritePropertyName("entry");
            entry.Write(json);
        }
        json.WriteStartArray("sources");
        foreach (var fact in finding.Facts)
        {
            json.WriteStartObject();
            json.WriteString("source", FindingText.SourceOf(fact));
            json.WriteString("file", Path.GetFileName(fact.Source.Place.File));
            json.WriteNumber("line", fact.Source.Place.Line);
            json.WriteString("path", fact.Source.Place.JsonPath);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
