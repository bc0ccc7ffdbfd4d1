using System.Text;
using QifuReports.Import.Documents;
using QifuReports.Import.Drafts;
using QifuReports.Import.Importing;
using QifuReports.Import.Numbers;
using QifuReports.Ledger.Periods;

namespace QifuReports.Import.Tests;

/// <summary>
/// Highlights whose cells say their own scale, pence behind a parenthesis, and amounts among the words of a line without figures.
/// </summary>
public class HighlightCellTests
{
    [Theory]
    [InlineData("\u00A396.4m", "96.4", "million", NumberUnit.None)]
    [InlineData("US$1.2 billion", "1.2", "billion", NumberUnit.None)]
    [InlineData("\u00A3(1.2)m", "-1.2", "million", NumberUnit.None)]
    [InlineData("(\u00A31.2m)", "-1.2", "million", NumberUnit.None)]
    [InlineData("$250k", "250", "thousand", NumberUnit.None)]
    [InlineData("S$9.0m", "9.0", "million", NumberUnit.None)]
    [InlineData("NOK 912", "912", "", NumberUnit.None)]
    [InlineData("(2.6)p", "-0.026", "", NumberUnit.Hundredths)]
    [InlineData("(2.6) pence", "-0.026", "", NumberUnit.Hundredths)]
    [InlineData("12.4p", "0.124", "", NumberUnit.Hundredths)]
    public void A_cell_may_say_its_scale_and_pence_behind_its_parenthesis(string cell, string value, string scale, NumberUnit unit)
    {
        var number = PrintedNumber.Of(cell).ShouldNotBeNull();
        (number.Value!.Value.ToString(System.Globalization.CultureInfo.InvariantCulture), number.Scale, number.Unit).ShouldBe(
            (value, scale, unit));
    }

    // Metres, a mark behind a whole number, words.
    [Theory]
    [InlineData("96.4m")]
    [InlineData("(2)c")]
    [InlineData("\u00A3m")]
    [InlineData("$5 marks")]
    public void Letters_without_a_currency_are_no_scale(string cell) => PrintedNumber.Of(cell).ShouldBeNull();

    [Theory]
    [InlineData("Revenue|\u00A396.4m|\u00A390.1m", "96.4 90.1", "million", "")]
    [InlineData("Net debt|\u00A31.2bn|\u00A3960m", "1200 960", "million", "its figures are printed in more than one scale")]
    [InlineData("Revenue|\u00A396.4m|\u2013", "96.4 \"-\"", "million", "")]
    [InlineData("Basic loss per share|(2.6)p|(1.4)p", "-0.026 -0.014", "", "")]
    [InlineData("Dividend per share|12.4p|11.0p", "0.124 0.110", "", "")]
    public void A_line_of_highlights_has_the_scale_of_its_cells(string row, string values, string scale, string doubt)
    {
        var line = Import(row).Filings.Single().Statements[0].Lines[0];
        (string.Join(' ', line.Values.Select(v => v.EndsWith(".0", StringComparison.Ordinal) ? v[..^2] : v)), line.Scale,
            line.Draft).ShouldBe((values, scale, doubt));
    }

    [Fact]
    public void An_amount_among_the_words_of_a_line_without_figures_is_told()
    {
        Import("Revenue|\u00A396.4m|\u00A390.1m", "Net debt of \u00A35.2m||").Unread.ShouldContain(
            u => u.What == "Net debt of \u00A35.2m" && u.Why.Contains("an amount among its words", StringComparison.Ordinal));
        Import("Revenue|\u00A396.4m|\u00A390.1m", "Results of 2025||").Unread.ShouldNotContain(
            u => u.What.StartsWith("Results of", StringComparison.Ordinal));
    }

    // Neither head nor title names a currency; a bare "$" is that of the document.
    [Theory]
    [InlineData("S$9.0m", "SGD")]
    [InlineData("\u20AC9.0m", "EUR")]
    [InlineData("$9.0m", "GBP")]
    public void The_signs_of_a_column_name_its_currency(string cell, string currency) =>
        Import($"Adjusted EBITDA|{cell}|{cell}").Filings.Single().Statements[0].Columns.ShouldAllBe(c => c.Currency == currency);

    [Fact]
    public void A_table_that_is_not_taken_makes_no_concepts()
    {
        var text =
            "Orlim Tools N.V.\n\nAugust 8, 2025\n\nCONSOLIDATED STATEMENTS OF INCOME\n(EUR in thousands)\n\n\tQ2 2025\tQ2 " +
                "2024\nRevenue\t412,350\t389,120\nCost of sales\t(251,140)\t(240,005)\nProfit\t161,210\t149,115\n\nProduction\n\n\tQ2 " +
                "2025\tQ2 2024\nAsia\t50,100\t60,200\n";
        var result = Importer.Run(DocumentReader.Read("release.txt", Encoding.UTF8.GetBytes(text)).Document!, null,
            FiscalCalendar.CalendarYears, new ImportHints());
        result.Unread.ShouldContain(u => u.Why == "no column has a period and a currency");
        result.Concepts.Select(c => c.Id.Value).ShouldBe(["revenue", "cost-sales", "profit"]);
        result.Concepts[^1].Role.ShouldBe("net-result");
    }

    private static ImportResult Import(params string[] rows)
    {
        string[] all = ["|H1 2025|H1 2024", .. rows, "Number of shops|12|11"];
        string[] income = ["|H1 2025|H1 2024", "Revenue|96,400|90,100", "Cost of sales|(60,400)|(56,100)",
            "Profit for the period|36,000|34,000"];
        var html =
            $"<html><head><meta charset=\"utf-8\"></head><body><p>Orlim Group plc</p><p>12 August 2025</p><p>Prepared under " +
                $"IFRS.</p><p>Summary</p>{Table(all)}<p>Consolidated income statement</p><p>(\u00A3'000)</p>{Table(income)}</body></html>";
        var document = DocumentReader.Read("a.html", Encoding.UTF8.GetBytes(html)).Document!;
        return Importer.Run(document, null, FiscalCalendar.CalendarYears, new ImportHints(Currency: "GBP"));
    }

    private static string Table(string[] rows) =>
        $"<table>{string.Concat(rows.Select(r => $"<tr><td>{r.Replace("|", "</td><td>", StringComparison.Ordinal)}</td></tr>"))}</table>";
}
