using QifuReports.Ledger.Checks;
using QifuReports.Ledger.Checks.Findings;

namespace QifuReports.Briefings.Composing.Tables;

/// <summary>The results of the checks: a table with one row for each rule, then lists of waived findings, warnings and failures.</summary>
public static class CheckTables
{
    /// <summary>One row for each rule that compared something: the numbers of findings by outcome, the tolerance and its reason.</summary>
    public static Table Summary(CheckReport report)
    {
        // Columns for waived findings, warnings and failures are left out if empty. The sentence above the table says that there are none.
        var others = new List<FindingStatus>();
        foreach (var status in (FindingStatus[])[FindingStatus.Waived, FindingStatus.Warning, FindingStatus.Failed])
            if (report.Count(status) > 0) others.Add(status);
        var rows = new List<TableRow>(report.ByRule.Count + 1);
        foreach (var tally in report.ByRule)
        {
            var rule = tally.Rule;
            var tolerance = rule.Tolerance switch { ToleranceKind.Exact => "None", ToleranceKind.Interval => "Interval", _ => "Policy" };
            rows.Add(Row(RowKind.Line, rule.Code, rule.Title, tally.Made, tally.Count, others,
                Words($"{tolerance}: {NameText.InText(rule.ToleranceReason(report.Scale))}", rule.Code)));
        }
        rows.Add(Row(RowKind.Total, "all", "", report.Findings.Count, report.Count, others, TableCell.Blank));
        var heads = new List<TableCell> { TableCell.Of("Rule"), TableCell.Of("Made"), TableCell.Of("Rounding") };
        foreach (var status in others)
            heads.Add(TableCell.Of(status switch { FindingStatus.Waived => "Waived", FindingStatus.Warning => "Warning", _ => "Failed" }));
        heads.Add(TableCell.Of("Tolerance and its reason"));
        return new Table
        {
            Id = "table-checks",
            HeadedBy = "Checks made",
            Columns = [new(ColumnKind.Label), .. heads.Skip(2).Select(_ => new TableColumn(ColumnKind.Figure)), new(ColumnKind.Text)],
            Head = [new TableRow(RowKind.Head, heads)],
            Rows = rows,
            FullWidth = true,
            Summary =
                "A line a rule: how many comparisons were made, and how many of them differed within rounding, were waived, failed; the " +
                    "tolerance and why.",
        };
    }

    /// <summary>The findings that were accepted with an explanation (waived); empty if there are none.</summary>
    public static IReadOnlyList<Block> Waivers(CheckReport report) =>
        Findings(report, FindingStatus.Waived, "Waived findings", "table-waivers");

    /// <summary>The findings that someone should look at but that do not prevent the briefing; empty if there are none.</summary>
    public static IReadOnlyList<Block> Warnings(CheckReport report) =>
        Findings(report, FindingStatus.Warning, "Warnings", "table-warnings");

    /// <summary>The findings that failed; empty if there are none.</summary>
    public static IReadOnlyList<Block> Failures(CheckReport report) =>
        Findings(report, FindingStatus.Failed, "Failed checks", "table-failures");

    /// <summary>The front text of a draft: that it is a draft, whether some data is marked as a draft, and which checks failed.</summary>
    public static IReadOnlyList<Block> DraftFront(CheckReport report, bool hasDrafts)
    {
        var failures = Failures(report);
        const string unconfirmed = "what is marked as a draft in its data has not been compared with the filings yet";
        Block words = new Paragraph([new TextRun((failures.Count == 0, hasDrafts) switch
        {
            (true, false) => "This document is a draft. Every check that was made holds, or is explained.",
            (true, true) =>
                $"This document is a draft and is not to be passed on: {unconfirmed}. Every check that was made holds, or is explained.",
            (false, false) =>
                "This document is a draft and is not to be passed on: the checks listed here failed, and figures in it do not tie.",
            (false,
                true) =>
                $"This document is a draft and is not to be passed on: {unconfirmed}, the checks listed here failed, and figures in it " +
                    $"do not tie.",
        })]);
        var callout = new Callout(failures.Count == 0 && !hasDrafts ? CalloutKind.Information : CalloutKind.Warning, "Draft", [words]);
        return failures.Count == 0 ? [callout] : [callout, .. failures, new PageBreak()];
    }

    private static TableRow Row(RowKind kind, string code, string title, int made, Func<FindingStatus, int> count,
        List<FindingStatus> others, TableCell tolerance)
    {
        var cells = new List<TableCell>
        {
            TableCell.Of(code == "all" ? "All" : $"{code}\u2002{title}", Reference.Check(code, "code")), Count(made, code, "made"),
            Count(count(FindingStatus.Rounding), code, "rounding"),
        };
        foreach (var status in others) cells.Add(Count(count(status), code, FindingText.WordOf(status)));
        cells.Add(tolerance);
        return new TableRow(kind, cells);
    }

    private static TableCell Count(int count, string code, string column) =>
        count == 0 ? TableCell.Of(FigureFormat.Nil) : TableCell.Of(FigureFormat.Whole(count), Reference.Check(code, column));

    private static TableCell Words(string words, string code) =>
        TableCell.Of(words, NameText.HasDigit(words) ? Reference.Check(code, "words") : null);

    private static List<Block> Findings(CheckReport report, FindingStatus status, string title, string id)
    {
        var rows = new List<TableRow>();
        var above = "";
        foreach (var finding in report.Findings)
        {
            if (finding.Status != status) continue;
            var code = finding.Rule.Code;
            rows.Add(new TableRow(RowKind.Line,
            [
                TableCell.Of(code, Reference.Check(code, "code")), Words($"{finding.Subject} ({finding.Unit})", code),
                Number(finding.Expected, code), Number(finding.Actual, code), Number(finding.Difference, code),
                Words(status != FindingStatus.Waived ? finding.Rule.Title
                    : finding.WaiverReason == above ? "The same." : finding.WaiverReason, code),
            ]));
            above = finding.WaiverReason;
        }
        if (rows.Count == 0) return [];
        return
        [
            new Table
            {
                Id = id,
                Title = title,
                Columns = [new(ColumnKind.Label), new(ColumnKind.Text), new(ColumnKind.Figure), new(ColumnKind.Figure),
                    new(ColumnKind.Figure), new(ColumnKind.Text)],
                Head =
                [
                    new TableRow(RowKind.Head,
                        [TableCell.Of("Rule"), TableCell.Of("What"), TableCell.Of("Expected"), TableCell.Of("Stated"),
                            TableCell.Of("Difference"), TableCell.Of(status == FindingStatus.Waived ? "Reason" : "Check")]),
                ],
                Rows = rows,
                FullWidth = true,
                Summary = $"{title}: what was expected, what is stated, and the difference.",
            },
        ];
    }

    private static TableCell Number(decimal value, string code)
    {
        var text = Math.Abs(value).ToString("#,##0.####", CultureInfo.InvariantCulture);
        return TableCell.Of(FormatSeam.Of(FormatBranch.CheckAmount, value < 0 ? $"({text})" : text), Reference.Check(code, "amount"));
    }
}
