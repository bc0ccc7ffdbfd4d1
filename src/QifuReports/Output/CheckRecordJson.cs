using System.Text.Encodings.Web;
using System.Text.Json;
using QifuReports.Ledger.Checks;
using QifuReports.Ledger.Facts;

namespace QifuReports.App.Output;

/// <summary>
/// The checks as they travel inside a briefing, for a program that holds the facts: what <see cref="CheckJson"/> says, but each rule said once, and each
/// figure by the id that it has among the facts.
/// </summary>
public static class CheckRecordJson
{
    /// <summary>Writes one object: a summary, the rules by code in the order of first use, the findings in order. The same report gives the same bytes.</summary>
    /// <param name="report">What was compared, with the waivers that were applied.</param>
    /// <param name="idOf">The id of a fact.</param>
    /// <param name="output">Where to; left open.</param>
    public static void Write(CheckReport report, Func<Fact, string> idOf, Stream output)
    {
        using (var json = new Utf8JsonWriter(output, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            WriteSummary(json, report);
            WriteRules(json, report);
            json.WriteStartArray("findings");
            foreach (var finding in report.Findings) WriteFinding(json, finding, idOf);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        output.Write("\n"u8);
    }

    private static void WriteSummary(Utf8JsonWriter json, CheckReport report)
    {
        var counts = new int[4];
        foreach (var finding in report.Findings) counts[(int)finding.Status]++;
        json.WriteStartObject("summary");
        json.WriteNumber("made", report.Findings.Count);
        for (var status = FindingStatus.Holds; status <= FindingStatus.Failed; status++) json.WriteNumber(FindingText.WordOf(status), counts[(int)status]);
        json.WriteEndObject();
    }

    private static void WriteRules(Utf8JsonWriter json, CheckReport report)
    {
        var written = new List<string>();
        json.WriteStartObject("rules");
        foreach (var finding in report.Findings)
        {
            var rule = finding.Rule;
            if (written.Contains(rule.Code)) continue;
            written.Add(rule.Code);
            json.WriteStartObject(rule.Code);
            json.WriteString("title", rule.Title);
            json.WriteString("tolerance", rule.Tolerance switch { ToleranceKind.Exact => "exact", ToleranceKind.Interval => "interval", _ => "policy" });
            json.WriteString("reason", rule.ToleranceReason);
            json.WriteEndObject();
        }
        json.WriteEndObject();
    }

    private static void WriteFinding(Utf8JsonWriter json, Finding finding, Func<Fact, string> idOf)
    {
        json.WriteStartObject();
        json.WriteString("code", finding.Rule.Code);
        json.WriteString("status", FindingText.WordOf(finding.Status));
        json.WriteString("period", finding.Period.ToString());
        json.WriteString("what", finding.Subject);
        json.WriteString("unit", finding.Unit);
        json.WriteNumber("expected", finding.Expected);
        json.WriteNumber("actual", finding.Actual);
        json.WriteNumber("tolerance", finding.Tolerance);
        if (finding.WaiverReason.Length > 0) json.WriteString("waiver", finding.WaiverReason);
        json.WriteStartArray("facts");
        foreach (var fact in finding.Facts) json.WriteStringValue(idOf(fact));
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
