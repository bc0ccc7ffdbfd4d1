using System.Text;
using QifuReports.Import.Currencies;
using QifuReports.Import.Documents;
using QifuReports.Import.Documents.Model;
using QifuReports.Import.Drafts;
using QifuReports.Import.Importing;
using QifuReports.Import.Units;

namespace QifuReports.Import.Tests;

/// <summary>Scales that are known, those that are not, and columns that are no amounts of the company.</summary>
public class ScaleAndColumnTests
{
    [Theory]
    [InlineData("RMB\u2019000", "thousand")]
    [InlineData("(\u20AC\u2019000)", "thousand")]
    [InlineData("\u00A3m", "million")]
    [InlineData("in \u20ACm", "million")]
    [InlineData("US$m", "million")]
    [InlineData("HK$\u2019m", "million")]
    [InlineData("EUR m", "million")]
    [InlineData("(US$ mn)", "million")]
    [InlineData("RMB mn", "million")]
    [InlineData("US$ bn", "billion")]
    [InlineData("\u20ACk", "thousand")]
    [InlineData("EUR k", "thousand")]
    [InlineData("Mio. EUR", "million")]
    [InlineData("in Mrd. \u20AC", "billion")]
    [InlineData("TEUR", "thousand")]
    [InlineData("in Tausend Euro", "thousand")]
    public void Short_forms_are_known(string title, string scale) => Scale.Of(title)!.Money.ShouldBe(scale);

    [Theory]
    [InlineData("(INR in crores)", "crores")]
    [InlineData("in lakhs of rupees", "lakhs")]
    [InlineData("(in hundred million)", "hundred million")]
    [InlineData("(RMB in ten thousands)", "ten thousands")]
    [InlineData("(in dozens)", "dozens")]
    [InlineData("(KRW in 100 millions)", "100 millions")]
    [InlineData("(100 millions of won)", "100 millions")]
    public void Others_are_not_taken_for_known_ones(string title, string words) => Scale.NotUnderstood(title).ShouldBe(words);

    [Theory]
    [InlineData("(in U.S. dollars, except per share data)")]
    [InlineData("(Expressed in RMB)")]
    [InlineData("(in thousands)")]
    [InlineData("In the third quarter revenue grew.")]
    [InlineData("(in accordance with IFRS)")]
    public void A_line_of_units_that_is_understood_is_no_doubt(string title) => Scale.NotUnderstood(title).ShouldBeEmpty();

    [Theory]
    [InlineData("(INR in crores)", "crores")]
    [InlineData("", "no scale is named")]
    public void Amounts_of_a_scale_that_is_not_known_are_drafts(string unit, string why) =>
        Lines(Import(Statement(unit, "Q3 2024|Q3 2023", "412,350|389,120", "251,140|240,005", "161,210|149,115"))).Some()
            .ShouldAllBe(l => l.Draft.Contains(why));

    [Theory]
    [InlineData("(INR in crores)", "4,123.50|3,891.20", "million", "41235.0 38912.0")]
    [InlineData("(INR in lakhs)", "4,123.50|3,891.20", "thousand", "412350 389120")]
    [InlineData("(KRW in 100 millions)", "41.23|38.91", "million", "4123 3891")]
    [InlineData("(RMB in hundreds of millions)", "41.23|38.91", "million", "4123 3891")]
    [InlineData("(RMB in ten thousands)", "4,123.5|(3,891.2)", "thousand", "41235 -38912")]
    public void A_scale_between_those_of_the_data_moves_the_point_of_amounts_that_have_the_decimals(string unit, string row, string scale,
        string values)
    {
        var result = Import(Statement(unit, "Q3 2024|Q3 2023", row, row, row));

        result.Filings.Single().Statements.Single().Columns.ShouldAllBe(c => c.Scale == scale);
        Lines(result).ShouldAllBe(l => l.Draft.Length == 0 && string.Join(' ', l.Values) == values);
        result.Unread.ShouldContain(u => u.Why.EndsWith($"they are taken in {scale}s"));
    }

    [Theory]
    // One amount has a decimal less than its scale moves it by.
    [InlineData("(INR in lakhs)", "4,123.50|3,891.2")]
    [InlineData("(INR in crores)", "4,123.5|3,891")]
    [InlineData("(in dozens)", "4,123.50|3,891.20")]
    public void A_scale_stays_a_doubt_where_digits_would_be_made_up(string unit, string row) =>
        Lines(Import(Statement(unit, "Q3 2024|Q3 2023", row, row, row))).ShouldAllBe(l => l.Draft.Contains("not understood"));

    [Fact]
    public void Whole_units_are_said_where_no_scale_is_named()
    {
        var result =
            Import(Statement("", "Q3 2024|Q3 2023", "412,350,000|389,120,000", "251,140,000|240,005,000", "161,210,000|149,115,000"));
        Lines(result).Some().ShouldAllBe(l => l.Draft.Length == 0);
        result.Unread.ShouldContain(u => u.Why.Contains("taken as whole units"));
    }

    [Theory]
    [InlineData("Change %")]
    [InlineData("Growth")]
    [InlineData("% of revenue")]
    [InlineData("versus before")]
    public void Columns_of_percent_leave_the_sums_as_they_are(string head)
    {
        var result = Import(Statement("(In thousands)", $"Q3 2024|Q3 2023|{head}", "412,350|389,120|6.0%", "251,140|240,005|4.6%",
            "161,210|149,115|8.1%"));
        Lines(result).Select(l => (l.Kind, l.Values.Count))
            .ShouldBe([(Ledger.Filings.LineKind.Line, 2), (Ledger.Filings.LineKind.Line, 2), (Ledger.Filings.LineKind.Total, 2)]);
        result.Unread.ShouldContain(u => u.What.Contains(head) && u.Why.Contains("percent"));
    }

    [Theory]
    [InlineData("Q3 2024|Q3 2023 (restated)|Q3 2023 (as reported)", "Q3 2023 (restated)")]
    [InlineData("Q3 2024|Q3 2023 Actual|Q3 2023 Budget", "Q3 2023 Actual")]
    [InlineData("Q3 2024|Q3 2023|Outlook Q4 2024", "Q3 2023")]
    public void A_column_that_is_no_report_of_its_period_is_left_out(string heads, string kept)
    {
        var result =
            Import(Statement("(In thousands)", heads, "412,350|389,120|389,125", "251,140|240,005|240,009", "161,210|149,115|149,116"));
        result.Filings.Single().Statements.Single().Columns.Select(c => c.Heading).ShouldBe(["Q3 2024", kept]);
        result.Unread.ShouldContain(u => u.What.Contains(heads.Split('|')[2]));
    }

    [Fact]
    public void Of_columns_of_one_period_that_nothing_tells_apart_none_is_taken()
    {
        var result = Import(Statement("(In thousands)", "Q3 2024 North|Q3 2024 South|Q3 2023", "412,350|389,120|389,125",
            "251,140|240,005|240,009", "161,210|149,115|149,116"));
        result.Filings.Single().Statements.Single().Columns.Select(c => c.Heading).ShouldBe(["Q3 2023"]);
        result.Unread.Count(u => u.Why.Contains("same period")).ShouldBe(2);
    }

    [Fact]
    public void A_line_with_a_cell_that_cannot_be_read_is_a_draft()
    {
        var result = Import(Statement("(In thousands)", "Q3 2024|Q3 2023", "4l2,35O|389,120", "251,140|240,005", "161,210|149,115"));
        Lines(result)[0].Draft.ShouldContain("4l2,35O");
        result.Unread.ShouldContain(u => u.What.Contains("4l2,35O"));
    }

    [Theory]
    [InlineData("($'000)", "USD")]
    [InlineData("($ millions)", "USD")]
    [InlineData("(dollars in millions)", "USD")]
    [InlineData("(in whole dollars)", "USD")]
    [InlineData("Millions of dollars, except per share amounts", "USD")]
    [InlineData("(Dollars and shares in millions)", "USD")]
    [InlineData("(in thousands of $)", "USD")]
    // Of another country, or an amount and no unit.
    [InlineData("(Canadian dollars in millions)", "")]
    [InlineData("(Jamaican dollars in millions)", "")]
    [InlineData("a fee of $5 million", "")]
    [InlineData("a fee of thousands of $ 5", "")]
    public void A_line_of_the_unit_in_dollars_names_the_currency(string unit, string currency) =>
        DollarGuess.Of(Read(Statement(unit, "Q3 2024|Q3 2023", "412,350|389,120", "251,140|240,005", "161,210|149,115")))
            .ShouldBe(currency);

    private static IReadOnlyList<LineDraft> Lines(ImportResult result) => result.Filings.Single().Statements.Single().Lines;

    private static string Statement(string unit, string heads, string revenue, string cost, string profit) =>
        $"<p>Orrin Vale Limited (NYSE: ORVL)</p><p>CONSOLIDATED STATEMENTS OF " +
            $"INCOME</p><p>{unit}</p><table>{Row("", heads)}{Row("Revenue", revenue)}{Row("Cost of sales", cost)}{Row("Net income", profit)}</table>";

    private static string Row(string caption, string cells) =>
        $"<tr><td>{caption}</td><td>{cells.Replace("|", "</td><td>", StringComparison.Ordinal)}</td></tr>";

    private static SourceDocument Read(string html) =>
        DocumentReader.Read("a.html", Encoding.UTF8.GetBytes(
            $"<html><head><meta charset=\"utf-8\"></head><body>{html}</body></html>")).Document!;

    private static ImportResult Import(string html)
    {
        var document = Read(html);
        var hints = new ImportHints(new DateOnly(2024, 11, 1), Currency: "USD");
        return Importer.Run(document, null, Importer.Meet(document, hints).Calendar.Calendar, hints);
    }
}
