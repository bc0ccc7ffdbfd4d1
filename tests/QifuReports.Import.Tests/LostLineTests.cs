using System.Text;
using QifuReports.Import.Company;
using QifuReports.Import.Documents;
using QifuReports.Import.Documents.Model;
using QifuReports.Import.Drafts;
using QifuReports.Import.Importing;

namespace QifuReports.Import.Tests;

/// <summary>Cells that cannot be read, pages without an end, and what the first lines and cash at both ends of a span say.</summary>
public class LostLineTests
{
    private const string Rows = "Revenue|5,120|4,880;Cost of sales|(3,010)|(2,950);Gross profit|2,110|1,930";

    [Theory]
    [InlineData("Revenue|5_120|4_880;Cost of sales|(3_010)|(2_950);Gross profit|610|510", "5_120")]
    [InlineData("Revenue|5\u00B7120|4\u00B7880;Cost of sales|(3,010)|(2,950);Gross profit|2,110|1,930", "5\u00B7120")]
    [InlineData("Revenue|5,120 (2024: 4,880)|4,880;Cost of sales|(3,010)|(2,950);Gross profit|2,110|1,930", "5,120 (2024: 4,880)")]
    [InlineData("Revenue|?|4,880;Cost of sales|(3,010)|(2,950);Gross profit|2,110|1,930", "?")]
    [InlineData("Revenue|\u2026|4,880;Cost of sales|(3,010)|(2,950);Gross profit|2,110|1,930", "\u2026")]
    [InlineData(Rows, "")]
    public void A_line_with_a_cell_that_cannot_be_read_is_a_draft(string rows, string cell)
    {
        var result = Import(Page(rows));
        var lines = result.Filings.Single().Statements.Single().Lines;

        lines.Select(l => l.Caption).ShouldBe(["Revenue", "Cost of sales", "Gross profit"]);
        lines[0].Draft.ShouldBe(cell.Length == 0 ? "" : $"its cell \"{cell}\" cannot be read");
        result.Unread.Any(u => u.What.Contains("Revenue, cell", StringComparison.Ordinal)).ShouldBe(cell.Length > 0);
    }

    [Theory]
    [InlineData("</table></body></html>", false)]
    [InlineData("</TABLE></BODY></HTML>", false)]
    [InlineData("</table></body>", true)]
    [InlineData("", true)]
    [InlineData("<tr><td>Other inc", true)]
    public void A_page_without_its_end_is_a_draft(string end, bool isDraft) =>
        Import(Page(Rows).Replace("</table></body></html>", end, StringComparison.Ordinal)).Filings.Single().Draft.Contains("cut off",
            StringComparison.Ordinal).ShouldBe(isDraft);

    [Theory]
    [InlineData("Australian Accounting Standards (AASB 134).", "ifrs")]
    [InlineData("SFRS(I) 1-34", "ifrs")]
    [InlineData("Ind AS 34", "ind-as")]
    public void Standards_of_a_country_that_are_those_of_the_world_are_named(string words, string basis)
    {
        var filing = Import(Page(Rows, words)).Filings.Single();
        (filing.Basis, filing.Draft.Contains("no accounting standards", StringComparison.Ordinal)).ShouldBe((basis, false));
    }

    [Theory]
    [InlineData("Orlim AB (publ), Nasdaq Stockholm: ORL", "Orlim AB")]
    [InlineData("Orlim Holding AG, SIX Swiss Exchange: ORLI", "Orlim Holding AG")]
    [InlineData("Orlim AB, Contact: the office of investors", "")]
    public void A_name_may_stand_before_its_listing(string line, string name) =>
        CompanyFacts.Of(Document($"<p>Report</p><p>{line}</p>"), []).Name.ShouldBe(name);

    [Theory]
    [InlineData("20|19", "")]
    // Nothing bears out the change: one value alone speaks for the line.
    [InlineData("21|18", "by one value alone")]
    public void Cash_at_both_ends_is_known_where_its_change_is_stated(string change, string doubt)
    {
        const string balance = "Cash and cash equivalents|120|100;Stocks|80|90;Total assets|200|190";
        var flows =
            $"Net income|85|80;Purchases of equipment|(65)|(61);Net change|{change};Cash at beginning of period|100|88;Cash at end of " +
                $"period|120|107";
        var page = $"<html><body>{Table("Balance sheets", "30 June 2025|31 December 2024", balance)}"
            + $"{Table("Statements of cash flows", "Six months ended 30 June 2025|Six months ended 30 June 2024", flows)}</body></html>";
        var lines = Import(page).Filings.Single().Statements.Single(s => s.Id == "cash-flows").Lines;

        lines.Where(l => l.Caption.StartsWith("Cash at", StringComparison.Ordinal))
            .ShouldAllBe(l => l.Concept == "cash-and-cash-equivalents" || l.Concept == "cash-cash-equivalents");
        foreach (var line in lines.Where(l => l.Caption.StartsWith("Cash at", StringComparison.Ordinal)))
            if (doubt.Length == 0) line.Draft.ShouldBe("");
            else line.Draft.ShouldContain(doubt);
    }

    private static string Page(string rows, string words = "Prepared under IFRS.") =>
        $"<html><body><p>Orrin Vale plc</p><p>{words}</p>{Table("Income statement", "Year ended 31 December 2025|Year ended 31 December 2024", rows)}</body></html>";

    private static string Table(string title, string heads, string rows)
    {
        static string Row(string cells) => $"<tr>{string.Concat(cells.Split('|').Select(c => $"<td>{c}</td>"))}</tr>";
        return $"<p>{title}</p><p>(EUR million)</p><table>{Row("|" + heads)}{string.Concat(rows.Split(';').Select(Row))}</table>";
    }

    private static SourceDocument Document(string html) => DocumentReader.Read("report.html", Encoding.UTF8.GetBytes(html)).Document!;

    private static ImportResult Import(string html)
    {
        var (document, hints) = (Document(html), new ImportHints(new DateOnly(2026, 2, 26)));
        return Importer.Run(document, null, Importer.Meet(document, hints).Calendar.Calendar, hints);
    }
}
