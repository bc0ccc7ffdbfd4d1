using System.Text;
using QifuReports.Import.Documents;
using QifuReports.Import.Documents.Model;
using QifuReports.Import.Drafts;
using QifuReports.Import.Importing;

namespace QifuReports.Import.Tests;

/// <summary>Several statements below each other in one sheet or one grid.</summary>
public class SheetStatementTests
{
    private const string Income =
        "Orrin Vale Limited (NYSE: ORVL)\nConsolidated statements of income\n(in thousands of U.S. dollars)\n,Three months " +
            "ended,\n,\"September 30, 2025\",\"September 30, 2024\"\nRevenue,\"12,400\",\"11,900\"\nCost of " +
            "sales,\"(7,100)\",\"(6,900)\"\nNet income,\"5,300\",\"5,000\"\n";
    private const string Days = ",\"September 30, 2025\",\"December 31, 2024\"\n";
    private const string Balance = "Cash,\"1,100\",\"1,300\"\nReceivables,\"2,400\",\"2,250\"\nTotal assets,\"3,500\",\"3,550\"\n";

    [Theory]
    // Words over the columns above the days, also with the unit before them; the days alone.
    [InlineData("Consolidated balance sheets\n(in thousands of U.S. dollars)\n,As of,\n")]
    [InlineData("Consolidated balance sheets\n(in thousands of U.S. dollars),As of,\n")]
    [InlineData("Consolidated balance sheets\n(in thousands of U.S. dollars)\n,Group,Group\n,As of,As of\n")]
    [InlineData("Consolidated balance sheets\n(in thousands of U.S. dollars)\n")]
    public void A_balance_sheet_below_an_income_statement_is_one(string between)
    {
        var statements = Import("a.csv", Income + "\n" + between + Days + Balance);

        statements.Select(s => s.Id).ShouldBe(["operations", "balance-sheet"]);
        statements[1].Columns.Select(c => (c.Period.ToString(), c.Scale, c.Currency))
            .ShouldBe([("2025-09-30", "thousand", "USD"), ("2024-12-31", "thousand", "USD")]);
        statements[1].Title.ShouldBe("Consolidated balance sheets");
        statements[1].Lines.Select(l => l.Caption).ShouldBe(["Cash", "Receivables", "Total assets"]);
        statements[0].Lines.Select(l => l.Caption).ShouldBe(["Revenue", "Cost of sales", "Net income"]);
    }

    [Fact]
    public void Each_statement_of_a_sheet_is_a_table_of_its_own()
    {
        var blocks = DocumentReader.Read("a.csv",
            Encoding.UTF8.GetBytes(Income + "Consolidated balance sheets\n,As of,\n" + Days + Balance)).Document!.Blocks;

        blocks.OfType<SourceGrid>().Select(g => g.Rows.Count).ShouldBe([5, 5]);
    }

    [Fact]
    public void Total_assets_at_a_day_are_of_no_income_statement_whose_title_stands_above()
    {
        var statements = Import("a.csv", Income + Days + Balance);

        statements.Select(s => (s.Id, s.Title))
            .ShouldBe([("operations", "Consolidated statements of income"), ("balance-sheet", "Balance sheet")]);
    }

    [Fact]
    public void An_income_statement_with_its_assets_below_stays_one()
    {
        var statements = Import("a.csv",
            Income.Replace(",Three months ended,\n", "", StringComparison.Ordinal)
                .Replace("September 30, 2025", "Q3 2025", StringComparison.Ordinal)
                .Replace("September 30, 2024", "Q3 2024", StringComparison.Ordinal) + "Total assets,\"3,500\",\"3,550\"\n");

        statements.ShouldHaveSingleItem().Id.ShouldBe("operations");
    }

    [Fact]
    public void Words_among_the_figures_below_a_heading_begin_no_statement()
    {
        var statements = Import("a.csv", Income + "Other lines\nInterest,see below\nTax,\"100\",\"90\"\n");

        statements.ShouldHaveSingleItem().Lines.Select(l => l.Caption)
            .ShouldBe(["Revenue", "Cost of sales", "Net income", "Other lines", "Interest", "Tax"]);
    }

    [Fact]
    public void Titles_in_the_rows_of_one_grid_are_titles()
    {
        static string Table(string text) =>
            "<table>" + string.Concat(text.Split('\n').Where(l => l.Length > 0)
                .Select(l => "<tr>" + string.Concat(
                    (l + (l.Contains('|', StringComparison.Ordinal) ? "" : "||")).Split('|').Select(c => $"<td>{c}</td>")) + "</tr>"))
                    + "</table>";
        var rows =
            "Consolidated statements of income\n(in thousands of U.S. dollars)\n|Three months ended|\n|September 30, 2025|September 30, " +
            "2024\nRevenue|12,400|11,900\nCost of sales|(7,100)|(6,900)\nNet income|5,300|5,000\n"
            + "Consolidated balance sheets\n(in thousands of U.S. dollars)\n|As of|\n|September 30, 2025|December 31, " +
                "2024\nAssets\nCash|1,100|1,300\nReceivables|2,400|2,250\nTotal assets|3,500|3,550\n";
        var statements = Import("a.html",
            $"<html><head><meta charset=\"utf-8\"></head><body><p>Orrin Vale Limited (NYSE: ORVL)</p>{Table(rows)}</body></html>");

        statements.Select(s => (s.Id, s.Title))
            .ShouldBe([("operations", "Consolidated statements of income"), ("balance-sheet", "Consolidated balance sheets")]);
        statements[0].Lines.Select(l => l.Caption).ShouldBe(["Revenue", "Cost of sales", "Net income"]);
        statements[1].Lines.Select(l => l.Caption).ShouldBe(["Assets", "Cash", "Receivables", "Total assets"]);
        statements.SelectMany(s => s.Columns).ShouldAllBe(c => c.Currency == "USD" && c.Scale == "thousand");
    }

    private static IReadOnlyList<StatementDraft> Import(string name, string text)
    {
        var document = DocumentReader.Read(name, Encoding.UTF8.GetBytes(text)).Document!;
        var hints = new ImportHints(new DateOnly(2025, 11, 1));
        return Importer.Run(document, null, Importer.Meet(document, hints).Calendar.Calendar, hints).Filings.Single().Statements;
    }
}
