using System.Text;
using QifuReports.Import.Documents;
using QifuReports.Import.Drafts;
using QifuReports.Import.Importing;

namespace QifuReports.Import.Tests;

/// <summary>Tags of inline XBRL that are of another length of time, or another currency, than what is printed.</summary>
public class TagContradictionTests
{
    [Theory]
    [InlineData("2025-07-01", "")]
    // A quarter of weeks has twelve to sixteen of them.
    [InlineData("2025-06-11", "")]
    [InlineData("2024-10-01", "is of another length of time")]
    [InlineData("2025-01-01", "is of another length of time")]
    [InlineData("2025-09-01", "is of another length of time")]
    public void A_tag_says_how_long_the_span_of_a_column_is(string start, string doubt)
    {
        var statement = Import(start, "USD", "$").Statements.Single();

        string[] drafts = [.. statement.Lines.Where(l => l.Caption is not ("Selling expenses" or "Sales and costs:")).Select(l => l.Draft)];
        if (doubt.Length == 0) drafts.ShouldAllBe(d => d.Length == 0);
        else drafts.ShouldAllBe(d => d.Contains(doubt));
        // What has no tag is of the same column.
        statement.Columns.Select(c => c.Draft.Length > 0).ShouldBe([doubt.Length > 0, false]);
    }

    [Theory]
    [InlineData("USD", "$", "")]
    [InlineData("CAD", "$", "")]
    [InlineData("EUR", "\u20AC", "")]
    [InlineData("EUR", "", "")]
    [InlineData("EUR", "$", "the tag of $857,502 is of EUR, and its sign is $")]
    [InlineData("USD", "\u20AC", "the tag of \u20AC857,502 is of USD, and its sign is \u20AC")]
    public void A_sign_that_is_of_no_currency_of_its_tag_makes_the_filing_a_draft(string currency, string sign, string doubt)
    {
        var filing = Import("2025-07-01", currency, sign);

        if (doubt.Length == 0) filing.Draft.ShouldBeEmpty();
        else filing.Draft.ShouldContain(doubt);
    }

    private static FilingDraft Import(string start, string currency, string sign)
    {
        static string Tagged(string figure, string name, string context) =>
            $"<ix:nonFraction name=\"us-gaap:{name}\" contextRef=\"{context}\" unitRef=\"u\" scale=\"3\" " +
                $"format=\"ixt:num-dot-decimal\">{figure}</ix:nonFraction>";
        static string Context(string id, string from, string to) =>
            $"<xbrli:context id=\"{id}\"><xbrli:entity><xbrli:identifier " +
                $"scheme=\"s\">1</xbrli:identifier></xbrli:entity><xbrli:period><xbrli:startDate>{from}</xbrli:startDate><xbrli:endDate>{to}</xbrli:endDate></xbrli:period></xbrli:context>";
        string Row(string caption, string mark, string name, string now, string before) =>
            $"<tr><td>{caption}</td><td>{mark}{Tagged(now, name, "now")}</td><td>{mark}{Tagged(before, name, "before")}</td></tr>";
        var html = $"""
            <html xmlns:ix="http://www.xbrl.org/2013/inlineXBRL" xmlns:xbrli="http://www.xbrl.org/2003/instance"><body><div style="display:none"><ix:header><ix:resources>
            {Context("now", start, "2025-09-30")}{Context("before", "2024-07-01", "2024-09-30")}<xbrli:unit id="u"><xbrli:measure>iso4217:{currency}</xbrli:measure></xbrli:unit></ix:resources></ix:header></div>
            <p>Orrin Vale Limited (NYSE: ORVL)</p><p>CONSOLIDATED STATEMENTS OF OPERATIONS</p><p>(In thousands)</p>
            <table><tr><td></td><td>Three Months Ended September 30, 2025</td><td>Three Months Ended September 30, 2024</td></tr>
            <tr><td>Sales and costs:</td><td></td><td></td></tr>{Row("Net sales", sign, "Revenues", "857,502", "826,032")}{Row("Cost of sales", "", "CostOfRevenue", "553,307", "544,355")}{Row("Gross profit", "", "GrossProfit", "304,195", "281,677")}
            <tr><td>Selling expenses</td><td>180,062</td><td>186,592</td></tr>{Row("Net income", "", "NetIncomeLoss", "124,133", "95,085")}</table></body></html>
            """;
        var document = DocumentReader.Read("a.html", Encoding.UTF8.GetBytes(html)).Document!;
        var hints = new ImportHints(new DateOnly(2025, 11, 1));
        return Importer.Run(document, null, Importer.Meet(document, hints).Calendar.Calendar, hints).Filings.Single();
    }
}
