using QifuReports.Ledger.Checks;
using QifuReports.Ledger.Checks.Findings;

namespace QifuReports.Workbook.Tests.Checks;

/// <summary>What the fact book says is what a spreadsheet program computes from the filed figures.</summary>
public class RecalculationTests
{
    [ToolFact("soffice")]
    public void Every_formula_of_every_sheet_gives_the_value_that_is_written()
    {
        string[] companies = [.. Shipped.Names];
        byte[][] written = [.. companies.Select(c => Shipped.Of(c).File)];
        var computed = Soffice.Recalculate(written);
        for (var i = 0; i < written.Length; i++)
        {
            Recalculated.Formulas(written[i]).ShouldBeGreaterThan(100);
            Same(written[i], computed[i], companies[i]);
        }
    }

    [ToolFact("soffice")]
    public void So_it_does_where_figures_are_wrong_and_where_filings_are_left_out()
    {
        var shipped = Shipped.Data.Ledger;
        var wrong = WrongLedger.Of(shipped, 50);
        var report = CheckRunner.Explain(wrong);
        report.Count(FindingStatus.Failed).ShouldBeGreaterThan(100);
        var failing = Shipped.Bytes(FactBook.Of(wrong, report));
        var earlier = Shipped.Bytes(FactBook.Of(shipped, Shipped.Data.Report, shipped.Filings[0].Date));
        earlier.Length.ShouldBeLessThan(Shipped.Data.File.Length / 2);

        var computed = Soffice.Recalculate(failing, earlier);
        Same(failing, computed[0], "wrong figures");
        Same(earlier, computed[1], "filings left out");
    }

    /// <summary>The tests above are worth something: a program that believed the file would let this pass.</summary>
    [ToolFact("soffice")]
    public void A_wrong_value_in_the_file_is_noticed()
    {
        var book = Shipped.Of("hellmar").Book;
        var sheet = book.Sheets.Single(s => s.Name.Text == "Checks");
        var row = sheet.Rows.First(r => r.Cells.Any(IsDifference));
        var wrong = new Row(row.Index, [.. row.Cells.Select(c => IsDifference(c) ? (Cell.Formula)c! with { Value = 7 } : c)]);
        var changed = sheet with { Rows = [.. sheet.Rows.Select(r => r.Index == row.Index ? wrong : r)] };
        var file = Shipped.Bytes(book with { Sheets = [.. book.Sheets.Select(s => ReferenceEquals(s, sheet) ? changed : s)] });

        Recalculated.Differences(file, Soffice.Recalculate(file)[0]).ShouldHaveSingleItem()
            .ShouldBe($"Checks!G{row.Index}: 0 instead of 7: =ROUND(F{row.Index}-E{row.Index},0)");
    }

    private static void Same(byte[] written, byte[] computed, string what)
    {
        var differences = Recalculated.Differences(written, computed);
        differences.ShouldBeEmpty($"{what}\n{string.Join('\n', differences.Take(20))}");
    }

    private static bool IsDifference(Cell? cell) =>
        cell is Cell.Formula { Text: var text } && text.StartsWith("ROUND(F", StringComparison.Ordinal);
}
