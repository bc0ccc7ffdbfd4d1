using System.Text;
using QifuReports.Import.Documents;
using QifuReports.Import.Importing;
using QifuReports.Import.Tables;
using QifuReports.Import.Units;

namespace QifuReports.Import.Tests;

/// <summary>Which of the words above a table say what its figures are multiplied by.</summary>
public class ScaleLineTests
{
    // The sentence before the title, the title, the heads, and the scale of the table.
    [Theory]
    [InlineData("Revenue was $412.6 million, up 8.4%.", "STATEMENTS OF INCOME (In thousands, except per share data)", "", "thousand")]
    [InlineData("Revenue was $412.6 million, up 8.4%.", "CONSOLIDATED STATEMENTS OF INCOME</p><p>(In thousands)", "", "thousand")]
    [InlineData("Backlog was $1.9 billion.", "CONSOLIDATED STATEMENTS OF INCOME (In thousands)", "", "thousand")]
    [InlineData("We repurchased $25 million of shares.", "CONSOLIDATED STATEMENTS OF INCOME (In thousands)", "", "thousand")]
    [InlineData("Five million tools were sold.", "CONSOLIDATED STATEMENTS OF INCOME (In thousands)", "", "thousand")]
    [InlineData("Ten million tools were sold.", "CONSOLIDATED STATEMENTS OF INCOME (In thousands)", "", "thousand")]
    [InlineData("Orders came to 5 crore", "CONSOLIDATED STATEMENTS OF INCOME (In thousands)", "", "thousand")]
    [InlineData("Backlog was $1.9bn", "CONSOLIDATED STATEMENTS OF INCOME", " US$m", "million")]
    [InlineData("Revenue was $5.1 billion.", "CONSOLIDATED STATEMENTS OF INCOME", " US$m", "million")]
    [InlineData("We served millions of homes.", "CONSOLIDATED STATEMENTS OF INCOME (In thousands)", "", "thousand")]
    [InlineData("All figures are in US$ million unless otherwise stated.", "CONSOLIDATED STATEMENTS OF INCOME", "", "million")]
    [InlineData("(All amounts in thousands of US dollars.)", "CONSOLIDATED STATEMENTS OF INCOME", "", "thousand")]
    public void A_sentence_with_an_amount_gives_no_scale(string sentence, string title, string heads, string scale)
    {
        var columns = Import(sentence, title, heads).Filings.Single().Statements.Single(s => s.Id == "operations").Columns;

        columns.ShouldAllBe(c => c.Scale == scale && c.Currency == "USD");
    }

    [Theory]
    [InlineData("31 December 2025 million euros", "million")]
    [InlineData("FY 2025, millions of dollars", "million")]
    [InlineData("EUR in millions", "million")]
    [InlineData("In NOK 1,000", "thousand")]
    [InlineData("EUR million.", "million")]
    [InlineData("All amounts in EUR Mio.", "million")]
    [InlineData("Figures in EUR thousand. Form 10-K", "thousand")]
    [InlineData("Net debt fell by EUR 120 thousand.", null)]
    [InlineData("The dividend costs EUR 1.2 billion.", null)]
    [InlineData("A fee of 3m was paid", null)]
    public void A_line_of_the_unit_gives_one(string line, string? scale) =>
        (Scale.Of(ScaleLine.Words(line))?.Money).ShouldBe(scale);

    private static ImportResult Import(string sentence, string title, string heads)
    {
        string[] rows =
            [$"|Q3 2024{heads}|Q3 2023{heads}", "Revenue|412,350|389,120", "Cost of sales|251,140|240,005", "Net income|161,210|149,115"];
        var table = string.Concat(rows.Select(r => $"<tr><td>{r.Replace("|", "</td><td>", StringComparison.Ordinal)}</td></tr>"));
        var html = "<html><head><meta charset=\"utf-8\"></head><body><p>Orrin Vale Limited (NYSE: ORVL)</p>"
            + $"<p>{sentence}</p><p>{title}</p><table>{table}</table></body></html>";
        var document = DocumentReader.Read("a.html", Encoding.UTF8.GetBytes(html)).Document!;
        var hints = new ImportHints(new DateOnly(2024, 11, 1), Currency: "USD");
        return Importer.Run(document, null, Importer.Meet(document, hints).Calendar.Calendar, hints);
    }
}
