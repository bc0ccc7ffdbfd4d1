using QifuReports.App.Checks;
using QifuReports.Ledger.Export;
using QifuReports.Ledger.Facts;

namespace QifuReports.App.Record;

/// <summary>
/// Writes the checks as a file attached to a briefing. The file has the content of <see cref="CheckJson"/>, but each rule is written only
/// once, and each figure as the id of its fact. The facts are in another attached file.
/// </summary>
public static class CheckRecordJson
{
    /// <summary>
    /// Writes one object: a summary, the rules by code in the order of first use, and the findings in order. The same report gives the same
    /// bytes.
    /// </summary>
    /// <param name="report">The comparisons, with the waivers that were applied.</param>
    /// <param name="idOf">Returns the id of a fact.</param>
    /// <param name="output">The stream to write to; it is not closed.</param>
    public static void Write(CheckReport report, Func<Fact, string> idOf, Stream output)
    {
        var json = new JsonText(output, indented: false);
        json.BeginObject();
        WriteSummary(json, report);
        WriteRules(json, report);
        json.BeginArray(Member.Findings);
        foreach (var finding in report.Findings) WriteFinding(json, finding, idOf);
        json.EndArray().EndObject().End();
    }

    private static void WriteSummary(JsonText json, CheckReport report)
    {
        var counts = new int[(int)FindingStatus.Failed + 1];
        foreach (var finding in report.Findings) counts[(int)finding.Status]++;
        json.BeginObject(Member.Summary);
        json.Number(Member.Made, report.Findings.Count);
        for (var status = FindingStatus.Holds; status <= FindingStatus.Failed; status++)
            if (status != FindingStatus.Warning || counts[(int)status] > 0)
                json.Number(Encoding.UTF8.GetBytes(FindingText.WordOf(status)), counts[(int)status]);
        json.EndObject();
    }

    private static void WriteRules(JsonText json, CheckReport report)
    {
        var written = new List<string>();
        json.BeginObject(Member.Rules);
        foreach (var finding in report.Findings)
        {
            var rule = finding.Rule;
            if (written.Contains(rule.Code)) continue;
            written.Add(rule.Code);
            json.BeginObject(rule.Code);
            json.Text(Member.Title, rule.Title);
            json.Text(Member.Tolerance, rule.Tolerance switch { ToleranceKind.Exact => "exact", ToleranceKind.Interval => "interval",
                _ => "policy" });
            json.Text(Member.Reason, rule.ToleranceReason(report.Scale));
            json.EndObject();
        }
        json.EndObject();
    }

    private static void WriteFinding(JsonText json, Finding finding, Func<Fact, string> idOf)
    {
        json.BeginObject();
        json.Text(Member.Code, finding.Rule.Code);
        json.Text(Member.Status, FindingText.WordOf(finding.Status));
        json.Text(Member.Period, finding.Period.ToString());
        json.Text(Member.What, finding.Subject);
        json.Text(Member.Unit, finding.Unit);
        json.Number(Member.Expected, finding.Expected);
        json.Number(Member.Actual, finding.Actual);
        json.Number(Member.Tolerance, finding.Tolerance);
        if (finding.WaiverReason.Length > 0) json.Text(Member.Waiver, finding.WaiverReason);
        json.BeginArray(Member.Facts);
        foreach (var fact in finding.Facts) json.Item(idOf(fact));
        json.EndArray();
        json.EndObject();
    }

    /// <summary>Reads the number of comparisons that the summary of a record states.</summary>
    internal static decimal MadeIn(JsonElement record) => RecordJson.Number(RecordJson.Member(record, Member.Summary), Member.Made);

    /// <summary>Reads the comparisons of a record, in the order of the file.</summary>
    internal static IEnumerable<CarriedCheck> FindingsIn(JsonElement record) =>
        RecordJson.Items(record, Member.Findings).Select(f => new CarriedCheck(f));
}

/// <summary>A comparison in the record of a briefing. Reading a member that is missing throws <see cref="RecordException"/>.</summary>
/// <param name="finding">The object in the record.</param>
internal sealed class CarriedCheck(JsonElement finding)
{
    public string Code => RecordJson.Text(finding, Member.Code);
    public string Status => RecordJson.Text(finding, Member.Status);
    public string What => RecordJson.Text(finding, Member.What);
    public string Unit => RecordJson.Text(finding, Member.Unit);
    public decimal Expected => RecordJson.Number(finding, Member.Expected);
    public decimal Actual => RecordJson.Number(finding, Member.Actual);
    public decimal Tolerance => RecordJson.Number(finding, Member.Tolerance);

    /// <summary>The reason of the waiver; null if the comparison is not waived.</summary>
    public string? Waiver => RecordJson.OptionalText(finding, Member.Waiver);

    /// <summary>The ids of the facts that are compared. An id that is not a text is null.</summary>
    public IEnumerable<string?> Facts =>
        RecordJson.Items(finding, Member.Facts).Select(f => f.ValueKind == JsonValueKind.String ? f.GetString() : null);
}

/// <summary>The names of the JSON members, which writing and reading share.</summary>
file static class Member
{
    public static ReadOnlySpan<byte> Summary => "summary"u8;
    public static ReadOnlySpan<byte> Made => "made"u8;
    public static ReadOnlySpan<byte> Rules => "rules"u8;
    public static ReadOnlySpan<byte> Title => "title"u8;
    public static ReadOnlySpan<byte> Tolerance => "tolerance"u8;
    public static ReadOnlySpan<byte> Reason => "reason"u8;
    public static ReadOnlySpan<byte> Findings => "findings"u8;
    public static ReadOnlySpan<byte> Code => "code"u8;
    public static ReadOnlySpan<byte> Status => "status"u8;
    public static ReadOnlySpan<byte> Period => "period"u8;
    public static ReadOnlySpan<byte> What => "what"u8;
    public static ReadOnlySpan<byte> Unit => "unit"u8;
    public static ReadOnlySpan<byte> Expected => "expected"u8;
    public static ReadOnlySpan<byte> Actual => "actual"u8;
    public static ReadOnlySpan<byte> Waiver => "waiver"u8;
    public static ReadOnlySpan<byte> Facts => "facts"u8;
}
