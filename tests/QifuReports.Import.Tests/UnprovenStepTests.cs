using System.Text;
using QifuReports.Import.Documents;
using QifuReports.Import.Drafts;
using QifuReports.Import.Importing;

namespace QifuReports.Import.Tests;

/// <summary>Steps of an income statement that no sum comes to, and tags of another currency or another year than the column has.</summary>
public class UnprovenStepTests
{
    private const string ByDay = " for the year ended 31 December 2025";

    private static readonly string[] Top = ["Revenue|5,120|4,880", "Cost of sales|(3,010)|(2,950)", "Gross profit|2,110|1,930",
        "Operating expenses|(1,500)|(1,420)", "Operating profit|610|510"];
    private static readonly string[] End = ["Profit before tax|565|458", "Income tax expense|(141)|(118)", "Profit for the year|424|340"];

    [Theory]
    [InlineData("Net finance costs|(45)|(52)", "")]
    // The figure of the first year is missing, so that the second stands in its place.
    [InlineData("Net finance costs|(52)|", "Net finance costs, Profit before tax")]
    [InlineData("Net finance costs||(45)", "Net finance costs, Profit before tax")]
    public void A_step_that_no_sum_comes_to_is_a_doubt_with_the_lines_before_it(string costs, string doubtful) =>
        string.Join(", ", Lines([.. Top, costs, .. End], "").Where(l => l.Draft.Length > 0).Select(l => l.Caption)).ShouldBe(doubtful);

    [Theory]
    [InlineData("Borrowings|7,400|3,270", "", "Borrowings, Deferred tax, Total liabilities")]
    [InlineData("Borrowings|3,400|3,270", "", "")]
    [InlineData("Borrowings|3,400|3,270", "Total debt, net of cash|1,100|1,050", "")]
    [InlineData("Borrowings|3,400|3,270", "Total commitments|1,100|1,050", "")]
    public void A_total_of_a_balance_sheet_that_no_sum_comes_to_is_one_too(string borrowings, string below, string doubtful)
    {
        string[] rows = ["Cash|1,580|1,550", "Inventories|7,900|7,160", "Total assets|9,480|8,710", "Payables|1,200|1,100",
            "Accruals|400|380", "Total current liabilities|1,600|1,480",
            borrowings, "Deferred tax|200|180", "Total liabilities|5,200|4,930", "Share capital|1,000|1,000",
            "Retained earnings|3,280|2,780", "Total equity|4,280|3,780", "Total liabilities and equity|9,480|8,710", below];

        string.Join(", ", Lines([.. rows.Where(r => r.Length > 0)], "", statement: "Consolidated balance sheet as at 31 December 2025")
            .Where(l => l.Draft.Contains("sum", StringComparison.Ordinal)).Select(l => l.Caption)).ShouldBe(doubtful);
    }

    // What is told of costs in between is no part of a step that its own lines come to.
    [Fact]
    public void A_line_that_tells_more_of_another_is_none() =>
        Lines([.. Top, "Net finance costs|(45)|(52)", .. End, "Depreciation|(300)|(280)"], "").ShouldAllBe(l => l.Draft.Length == 0);

    [Theory]
    [InlineData("EUR", 2025, ByDay, "")]
    [InlineData("EUR", 2025, "", "")]
    [InlineData("USD", 2025, ByDay, "is of another currency")]
    [InlineData("EUR", 2024, ByDay, "is of another day")]
    [InlineData("EUR", 2024, "", "is of another period")]
    public void A_tag_says_of_which_currency_and_year_a_figure_is(string currency, int year, string title, string doubt)
    {
        var line = Lines([.. Top, $"Net finance costs|{Tagged("(45)")}|(52)", .. End], Header(currency, year), title)
            .Single(l => l.Caption == "Net finance costs");

        if (doubt.Length == 0) line.Draft.ShouldBe("");
        else line.Draft.ShouldContain(doubt);
    }

    private static string Tagged(string text) =>
        text.Replace("45",
            "<ix:nonFraction contextRef=\"c\" unitRef=\"u\" name=\"ifrs-full:FinanceIncomeCost\" scale=\"6\" sign=\"-\" " +
                "format=\"ixt:num-dot-decimal\">45</ix:nonFraction>", StringComparison.Ordinal);

    private static string Header(string currency, int year) => FormattableString.Invariant(
        $"<div style=\"display:none\"><ix:header><ix:resources><xbrli:context id=\"c\"><xbrli:entity><xbrli:identifier scheme=\"http://standards.iso.org/iso/17442\">1</xbrli:identifier></xbrli:entity><xbrli:period><xbrli:startDate>{year}-01-01</xbrli:startDate><xbrli:endDate>{year}-12-31</xbrli:endDate></xbrli:period></xbrli:context><xbrli:unit id=\"u\"><xbrli:measure>iso4217:{currency}</xbrli:measure></xbrli:unit></ix:resources></ix:header></div>");

    private static IReadOnlyList<LineDraft> Lines(string[] rows, string header, string title = ByDay, string statement = "")
    {
        var table = string.Concat(((string[])["|2025|2024", .. rows]).Select(
            r => $"<tr><td>{r.Replace("|", "</td><td>", StringComparison.Ordinal)}</td></tr>"));
        var html =
            $"<html xmlns:ix=\"http://www.xbrl.org/2013/inlineXBRL\" " +
                $"xmlns:xbrli=\"http://www.xbrl.org/2003/instance\"><body>{header}<p>Orrin Vale " +
                $"plc</p><p>{(statement.Length > 0 ? statement : "Consolidated income statement" + title)}</p><p>(EUR " +
                $"million)</p><table>{table}</table></body></html>";
        var document = DocumentReader.Read("a.html", Encoding.UTF8.GetBytes(html)).Document!;
        var hints = new ImportHints(new DateOnly(2026, 2, 26));
        return Importer.Run(document, null, Importer.Meet(document, hints).Calendar.Calendar,
            hints).Filings.Single().Statements.Single().Lines;
    }
}
