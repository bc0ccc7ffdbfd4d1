using System.Globalization;
using QifuReports.Ledger.Checks;
using QifuReports.Ledger.Checks.Findings;

namespace QifuReports.Workbook.Tests.Checks;

/// <summary>The sheet of checks has every comparison, and says the same as the product.</summary>
public class ChecksSheetTests
{
    // What these compare is words, dates or the taxonomy.
    private static readonly string[] Listed = ["QC10", "QC14", "QC16", "QC24", "QC25", "QC33", "QC34"];

    public static TheoryData<string> Companies => [.. Shipped.Names];

    [Theory]
    [MemberData(nameof(Companies))]
    public void Every_comparison_has_a_row_with_the_result_of_the_product(string company)
    {
        var findings = Shipped.Of(company).Report.Findings;
        var rows = Comparisons(company).Where(r => CodeOf(r).StartsWith("QC", StringComparison.Ordinal)).ToList();
        rows.Select(CodeOf).ShouldBe(findings.Select(f => f.Rule.Code));
        rows.Select(r => WordsOf(r, 1)).ShouldBe(findings.Select(f => f.Subject));
        rows.Select(r => WordsOf(r, 8)).ShouldBe(findings.Select(f => f.Status switch
        {
            FindingStatus.Waived => "waived",
            FindingStatus.Warning => "warning",
            FindingStatus.Failed => "failed",
            _ => "passed",
        }));
        rows.Select(r => NumberOf(r, 6)).ShouldBe(findings.Select(f => f.Difference));
        rows.Select(r => NumberOf(r, 7)).ShouldBe(findings.Select(f => f.Tolerance));
    }

    [Theory]
    [MemberData(nameof(Companies))]
    public void All_but_words_and_dates_is_computed(string company) =>
        Comparisons(company).Some().Where(r => r.Cells[6] is not Cell.Formula).Select(CodeOf).Distinct().Except(Listed).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Companies))]
    public void Every_filed_number_is_in_one_control_total(string company)
    {
        var totals = string.Join(' ', Comparisons(company).Where(r => CodeOf(r).StartsWith("CT", StringComparison.Ordinal))
            .Select(r => ((Cell.Formula)r.Cells[5]!).Text));
        var counted = References.Of(totals).GroupBy(p => p).ToDictionary(g => g.Key, g => g.Count());
        foreach (var (place, _) in ChangedBook.Filed(Shipped.Of(company).Book).Some())
            counted.GetValueOrDefault((place.Sheet.Text, place.Column, place.Row)).ShouldBe(1, place.Full);
    }

    [Fact]
    public void Failures_are_counted_for_all_rules_and_for_each()
    {
        var book = Shipped.Data.Book;
        var rows = SheetOf(book).Rows.Skip(3).TakeWhile(r => r.Cells.Count > 2).ToList();
        rows.Count.ShouldBe(1 + Comparisons("data").Select(CodeOf).Distinct().Count());
        rows.ShouldAllBe(r => ((Cell.Formula)r.Cells[5]!).Value == 0);
        var links = book.Sheets[0].Rows.SelectMany(r => r.Cells).OfType<Cell.Formula>().Select(f => f.Text).ToList();
        foreach (var row in rows) links.ShouldContain(string.Create(CultureInfo.InvariantCulture, $"'Checks'!F{row.Index}"));
    }

    [Fact]
    public void A_waiver_stands_only_while_its_figures_are_what_it_names()
    {
        var ledger = Shipped.Data.Ledger;
        var waived = CheckRunner.Run(ledger).Findings.Where(f => f.Status == FindingStatus.Waived
            && ledger.Waivers.Any(w => w.Covers(f.Rule.Code, f.Facts))).Some();
        var formulas = Comparisons("data").Select(r => r.Cells[8]).OfType<Cell.WordFormula>().Select(f => f.Text)
            .Where(t => t.Contains("AND(", StringComparison.Ordinal)).ToList();
        formulas.Count.ShouldBe(waived.Count);
        for (var i = 0; i < waived.Count; i++)
            foreach (var fact in waived[i].Facts)
                formulas[i].ShouldContain("=" + fact.Stated.ToString("0.############", CultureInfo.InvariantCulture));
    }

    private static Sheet SheetOf(Book book) => book.Sheets.Single(s => s.Name.Text == "Checks");

    // The rows of comparisons and control totals: those with a code, below the heading of the comparisons.
    private static IEnumerable<Row> Comparisons(string company) =>
        SheetOf(Shipped.Of(company).Book).Rows.SkipWhile(r => r.Cells is not [null, Cell.Words { Text: "Comparisons" }])
            .Where(r => r.Cells[0] is Cell.Words);

    private static string CodeOf(Row row) => WordsOf(row, 0);

    private static string WordsOf(Row row, int cell) => row.Cells[cell] switch
    {
        Cell.Words words => words.Text,
        Cell.WordFormula formula => formula.Value,
        _ => "",
    };

    private static decimal NumberOf(Row row, int cell) => row.Cells[cell] switch
    {
        Cell.Number number => number.Value,
        Cell.Formula formula => formula.Value,
        _ => throw new InvalidOperationException($"There is no number in row {row.Index}."),
    };
}
