using System.Text;
using QifuReports.Ledger.Checks;
using QifuReports.Ledger.Checks.Rules;
using QifuReports.Ledger.Export;
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
        var json = new JsonText(output, indented: false);
        json.BeginObject();
        WriteSummary(json, report);
        WriteRules(json, report);
        json.BeginArray("findings"u8);
        foreach (var finding in report.Findings) WriteFinding(json, finding, idOf);
        json.EndArray().EndObject().End();
    }

    private static void WriteSummary(JsonText json, CheckReport report)
    {
        var counts = new int[(int)FindingStatus.Failed + 1];
        foreach (var finding in report.Findings) counts[(int)finding.Status]++;
        json.BeginObject("summary"u8);
        json.Number("made"u8, report.Findings.Count);
        for (var status = FindingStatus.Holds; status <= FindingStatus.Failed; status++)
            if (status != FindingStatus.Warning || counts[(int)status] > 0) json.Number(Encoding.UTF8.GetBytes(FindingText.WordOf(status)), counts[(int)status]);
        json.EndObject();
    }

    private static void WriteRules(JsonText json, CheckReport report)
    {
        var written = new List<string>();
        json.BeginObject("rules"u8);
        foreach (var finding in report.Findings)
        {
            var rule = finding.Rule;
            if (written.Contains(rule.Code)) continue;
            written.Add(rule.Code);
            json.BeginObject(rule.Code);
            json.Text("title"u8, rule.Title);
            json.Text("tolerance"u8, rule.Tolerance switch { ToleranceKind.Exact => "exact", ToleranceKind.Interval => "interval", _ => "policy" });
            json.Text("reason"u8, rule.ToleranceReason(report.Scale));
            json.EndObject();
        }
        json.EndObject();
    }

    private static void WriteFinding(JsonText json, Finding finding, Func<Fact, string> idOf)
    {
        json.BeginObject();
        json.Text("code"u8, finding.Rule.Code);
        json.Text("status"u8, FindingText.WordOf(finding.Status));
        json.Text("period"u8, finding.Period.ToString());
        json.Text("what"u8, finding.Subject);
        json.Text("unit"u8, finding.Unit);
        json.Number("expected"u8, finding.Expected);
        json.Number("actual"u8, finding.Actual);
        json.Number("tolerance"u8, finding.Tolerance);
        if (finding.WaiverReason.Length > 0) json.Text("waiver"u8, finding.WaiverReason);
        json.BeginArray("facts"u8);
        foreach (var fact in finding.Facts) json.Item(idOf(fact));
        json.EndArray();
        json.EndObject();
    }
}
