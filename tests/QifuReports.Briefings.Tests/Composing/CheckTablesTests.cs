using QifuReports.Briefings.Composing.Tables;
using QifuReports.Briefings.Figures.Formatting;
using QifuReports.Briefings.Tests.Quarterly;
using QifuReports.Ledger.Checks;
using QifuReports.Ledger.Checks.Findings;
using QifuReports.Ledger.Periods;
using QifuReports.Typesetting.Document;

namespace QifuReports.Briefings.Tests.Composing;

/// <summary>What the checks found, as tables, and what a draft says at its front.</summary>
public class CheckTablesTests
{
    private const string Unconfirmed = "what is marked as a draft in its data has not been compared with the filings yet";

    private static readonly CheckRule Sums = new("QC01", "Sums", "Sums add up.", ToleranceKind.Exact, "They are exact."),
        Rates = new("QC02", "Rates", "Rates follow.", ToleranceKind.Interval, "Each is rounded to {a thousand} of 5."),
        Moves = new("QC03", "Moves", "Balances move.", ToleranceKind.Policy, "So the issuer says.");

    [Theory]
    [InlineData(false, false, CalloutKind.Information, "This document is a draft. Every check that was made holds, or is explained.")]
    [InlineData(false, true, CalloutKind.Warning,
        "This document is a draft and is not to be passed on: " + Unconfirmed + ". Every check that was made holds, or is explained.")]
    [InlineData(true, false, CalloutKind.Warning,
        "This document is a draft and is not to be passed on: the checks listed here failed, and figures in it do not tie.")]
    [InlineData(true, true, CalloutKind.Warning,
        "This document is a draft and is not to be passed on: " + Unconfirmed
            + ", the checks listed here failed, and figures in it do not tie.")]
    public void A_draft_says_at_its_front_what_is_open(bool fails, bool hasDrafts, CalloutKind kind, string words)
    {
        var report = new CheckReport([Found(Sums, FindingStatus.Holds), Found(Sums, fails ? FindingStatus.Failed : FindingStatus.Waived)]);
        var front = CheckTables.DraftFront(report, hasDrafts);
        var callout = front[0].ShouldBeOfType<Callout>();
        (callout.Kind, callout.Title).ShouldBe((kind, "Draft"));
        DocumentText.Words(callout.Content.ShouldHaveSingleItem().ShouldBeOfType<Paragraph>().Content).ShouldBe(words);
        front.Skip(1).Select(b => b is Table t ? t.Id : b.GetType().Name).ShouldBe(fails ? ["table-failures", "PageBreak"] : []);
    }

    [Fact]
    public void Only_what_was_found_has_a_column_and_every_rule_a_row_with_its_tolerance()
    {
        var report = new CheckReport(
        [
            Found(Sums, FindingStatus.Holds), Found(Sums, FindingStatus.Holds), Found(Rates, FindingStatus.Rounding),
            Found(Rates, FindingStatus.Failed), Found(Moves, FindingStatus.Holds), Found(Moves, FindingStatus.Waived),
        ]);
        var table = CheckTables.Summary(report);
        Lines(table.Head).ShouldBe(["Rule | Made | Rounding | Waived | Failed | Tolerance and its reason"]);
        Lines(table.Rows).ShouldBe(
        [
            "QC01\u2002Sums | 2 | \u2013 | \u2013 | \u2013 | None: they are exact.",
            "QC02\u2002Rates | 2 | 1 | \u2013 | 1 | Interval: each is rounded to a thousand of 5.",
            "QC03\u2002Moves | 2 | \u2013 | 1 | \u2013 | Policy: so the issuer says.",
            "All | 6 | 1 | 1 | 1 | ",
        ]);
        table.Columns.Select(c => c.Kind).ShouldBe([ColumnKind.Label, ColumnKind.Figure, ColumnKind.Figure, ColumnKind.Figure,
            ColumnKind.Figure, ColumnKind.Text]);
        References(table.Rows[1]).ShouldBe(
            ["check:QC02/code", "check:QC02/made", "check:QC02/rounding", null, "check:QC02/failed", "check:QC02/words"]);
        References(table.Rows[0])[^1].ShouldBeNull("words without a digit are no figure");
    }

    [Fact]
    public void Where_all_holds_no_column_counts_what_does_not()
    {
        Lines(CheckTables.Summary(new CheckReport([Found(Sums, FindingStatus.Holds)])).Head)
            .ShouldBe(["Rule | Made | Rounding | Tolerance and its reason"]);
        Lines(CheckTables.Summary(new CheckReport([Found(Sums, FindingStatus.Warning)])).Head)
            .ShouldBe(["Rule | Made | Rounding | Warning | Tolerance and its reason"]);
    }

    [Fact]
    public void Each_kind_of_finding_stands_in_a_table_of_its_own()
    {
        var report = new CheckReport(
        [
            Found(Sums, FindingStatus.Holds), Found(Sums, FindingStatus.Rounding), Found(Sums, FindingStatus.Failed, 1234.56789m, -3m),
            Found(Rates, FindingStatus.Warning, 40m, 45m), Found(Moves, FindingStatus.Waived, 0m, 0.25m, "They moved."),
            Found(Moves, FindingStatus.Waived, 7m, 8m, "They moved."), Found(Moves, FindingStatus.Waived, 7m, 8m, "Others did."),
        ]);
        Only(CheckTables.Failures(report), "table-failures: Failed checks", "Rule | What | Expected | Stated | Difference | Check",
            "QC01 | Sales of 2 (EUR) | 1,234.5679 | (3) | (1,237.5679) | Sums");
        Only(CheckTables.Warnings(report), "table-warnings: Warnings", "Rule | What | Expected | Stated | Difference | Check",
            "QC02 | Sales of 2 (EUR) | 40 | 45 | 5 | Rates");
        Only(CheckTables.Waivers(report), "table-waivers: Waived findings", "Rule | What | Expected | Stated | Difference | Reason",
            "QC03 | Sales of 2 (EUR) | 0 | 0.25 | 0.25 | They moved.", "QC03 | Sales of 2 (EUR) | 7 | 8 | 1 | The same.",
            "QC03 | Sales of 2 (EUR) | 7 | 8 | 1 | Others did.");
        References(CheckTables.Failures(report)[0].ShouldBeOfType<Table>().Rows[0]).ShouldBe(
            ["check:QC01/code", "check:QC01/words", "check:QC01/amount", "check:QC01/amount", "check:QC01/amount", null]);
    }

    [Fact]
    public void A_table_without_lines_is_left_out()
    {
        var report = new CheckReport([Found(Sums, FindingStatus.Holds), Found(Sums, FindingStatus.Rounding)]);
        CheckTables.Failures(report).ShouldBeEmpty();
        CheckTables.Warnings(report).ShouldBeEmpty();
        CheckTables.Waivers(report).ShouldBeEmpty();
    }

    private static void Only(IReadOnlyList<Block> blocks, string title, string head, params string[] rows)
    {
        var table = blocks.ShouldHaveSingleItem().ShouldBeOfType<Table>();
        $"{table.Id}: {table.Title}".ShouldBe(title);
        Lines(table.Head).ShouldBe([head]);
        Lines(table.Rows).ShouldBe(rows);
    }

    private static List<string> Lines(IReadOnlyList<TableRow> rows) =>
        [.. rows.Select(r => string.Join(" | ", r.Cells.Select(c => DocumentText.Words(c.Content))))];

    private static List<string?> References(TableRow row) =>
        [.. row.Cells.Select(c => c.Content.OfType<TextRun>().Select(r => r.Reference).FirstOrDefault())];

    private static Finding Found(CheckRule rule, FindingStatus status, decimal expected = 1m, decimal actual = 2m, string reason = "") =>
        new(rule, status, Period.Quarter(2025, 2), "Sales of 2", expected, actual, 0m, "EUR", []) { WaiverReason = reason };
}
