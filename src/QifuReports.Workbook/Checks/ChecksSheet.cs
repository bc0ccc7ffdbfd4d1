using QifuReports.Ledger.Checks;
using QifuReports.Workbook.Places;

namespace QifuReports.Workbook.Checks;

/// <summary>
/// The sheet of checks: every comparison that the rules make, with its difference as a formula over the filed figures, its tolerance and
/// its result; then control totals of all columns. At its top, the failures by rule.
/// </summary>
public sealed class ChecksSheet
{
    // The heads are in row 4; the counts begin below them.
    private const int HeadRow = 4;

    private ChecksSheet()
    {
    }

    /// <summary>The sheet itself.</summary>
    public required Sheet Sheet { get; init; }

    /// <summary>How many comparisons fail, control totals among them; the number of the sheet Summary.</summary>
    public required LinkedCount Failures { get; init; }

    /// <summary>How many comparisons of each rule fail, in the order of the codes; the control totals last.</summary>
    public required IReadOnlyList<LinkedCount> ByRule { get; init; }

    /// <summary>How many rows are computed, and how many only repeat the result of the product; without the control totals.</summary>
    public required (int Computed, int Listed) Rows { get; init; }

    /// <summary>Makes the sheet.</summary>
    /// <param name="book">The ledger.</param>
    /// <param name="report">
    /// The checks as <see cref="CheckRunner.Explain"/> makes them; the findings of any other run are listed, and not computed. Findings
    /// about figures that are not in the workbook are left out.
    /// </param>
    /// <param name="places">Where the figures are.</param>
    /// <param name="name">The name of the sheet.</param>
    internal static ChecksSheet Of(LedgerBook book, CheckReport report, FactPlaces places, SheetName name)
    {
        var maker = new FindingRows(book, report, places, name);
        List<CheckRow> findings = new(report.Findings.Count);
        foreach (var finding in report.Findings)
            if (maker.Has(finding)) findings.Add(maker.Of(finding));
        List<CheckRow> totals = [.. new ControlTotals(places, name).Rows()];
        var rules = CountsOf(findings, totals, report);
        var layout = new ChecksLayout(HeadRow, rules.Count, findings.Count, totals.Count);
        var rows = new CheckCells(name, layout, rules, findings, totals);
        var place = new CellPlace(name, ChecksLayout.ActualColumn, layout.AllRow);
        var byRule = new LinkedCount[rules.Count];
        for (var i = 0; i < byRule.Length; i++)
            byRule[i] = new LinkedCount($"{rules[i].Code} {rules[i].Title}", place.Below(i + 1), rules[i].Failed);
        var computed = findings.Count(static r => r.IsComputed);
        return new ChecksSheet
        {
            Sheet = new Sheet(name, ChecksLayout.Widths, rows)
            {
                FrozenRows = HeadRow,
                FrozenColumns = 2,
                PrintEnd = new CellPlace(name, ChecksLayout.NoteColumn, layout.LastRow),
                IsLandscape = true,
                Formats = Formats(name, layout),
            },
            Failures = new LinkedCount("Checks that fail", place, rules.Sum(r => r.Failed)),
            ByRule = byRule,
            Rows = (computed, findings.Count - computed),
        };
    }

    private static List<RuleCounts> CountsOf(List<CheckRow> findings, List<CheckRow> totals, CheckReport report)
    {
        List<RuleCounts> counts = [];
        Dictionary<string, RuleCounts> byCode = new(StringComparer.Ordinal);
        foreach (var rule in CheckRunner.Rules) Add(rule.Code, rule.Title, rule.Statement, rule.ToleranceReason(report.Scale));
        Add(ControlTotals.Columns, "Control totals", "The figures in the cells of each column add up to what the filing states.",
            ControlTotals.Reason);
        Add(ControlTotals.Rates, "Exchange rates", "The cell of each exchange rate holds what the filing states.", ControlTotals.Reason);
        foreach (var row in findings) byCode[row.Code].Add(row);
        foreach (var row in totals) byCode[row.Code].Add(row);
        counts.RemoveAll(static c => c.Made == 0);
        return counts;

        void Add(string code, string title, string statement, string reason)
        {
            counts.Add(new RuleCounts(code, title, statement, reason));
            byCode.Add(code, counts[^1]);
        }
    }

    private static IReadOnlyList<WordFormat> Formats(SheetName name, ChecksLayout layout)
    {
        CellPlace first = new(name, ChecksLayout.ResultColumn, layout.AllRow), last = first with { Row = layout.LastRow };
        return [new(first, last, "failed", Tone.Bad), new(first, last, "passed", Tone.Good), new(first, last, "waived", Tone.Explained),
            new(first, last, "warning", Tone.Explained)];
    }
}
