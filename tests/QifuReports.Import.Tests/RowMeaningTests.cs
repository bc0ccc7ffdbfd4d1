using System.Text;
using QifuReports.Import.Documents;
using QifuReports.Import.Drafts;
using QifuReports.Import.Importing;

namespace QifuReports.Import.Tests;

/// <summary>
/// What the caption or the cells of one line say of its figures, against what the table says: pence and cents, a scale of its own, another
/// currency, things that are counted.
/// </summary>
public class RowMeaningTests
{
    [Theory]
    [InlineData("Dividend per share (pence)", "3.00|2.75", "0.0300 0.0275")]
    [InlineData("Basic earnings per share (RMB cents)", "25.0|21.0", "0.250 0.210")]
    [InlineData("Dividends per share (\u00A2)", "5.0|4.5", "0.050 0.045")]
    [InlineData("Earnings per share, cents", "24.0|18.0", "0.240 0.180")]
    [InlineData("Basic earnings per share", "12.3p|10.2p", "0.123 0.102")]
    [InlineData("Distributions per unit", "24 cents|\u00A218", "0.24 0.18")]
    // What is in whole units stays.
    [InlineData("Basic earnings per share", "0.25|0.21", "0.25 0.21")]
    [InlineData("Dividend per share (p)", "0.25p|0.21p", "0.0025 0.0021")]
    public void Pence_and_cents_are_hundredths_of_the_currency(string caption, string cells, string values)
    {
        var line = Of(caption, cells, caption.Contains("pence", StringComparison.Ordinal) || cells.Contains('p', StringComparison.Ordinal)
            ? "GBP" : caption.Contains("RMB", StringComparison.Ordinal) ? "RMB" : "USD");

        (string.Join(' ', line.Values), line.Draft).ShouldBe((values, ""));
        line.Caption.ShouldNotContain("cents");
        line.Caption.ShouldNotContain("pence");
    }

    [Theory]
    [InlineData("Basic earnings per share (cps)", "Basic earnings per share")]
    [InlineData("Basic earnings (cents per share)", "Basic earnings per share")]
    [InlineData("Basic earnings cents per share", "Basic earnings per share")]
    [InlineData("Dividend, cents per share", "Dividend per share")]
    [InlineData("Dividend (cps)", "Dividend per share")]
    public void Cents_per_share_are_an_amount_per_share(string caption, string name)
    {
        var line = Of(caption, "12.5|12.0");

        (line.Caption, string.Join(' ', line.Values), line.Draft).ShouldBe((name, "0.125 0.120", ""));
    }

    [Theory]
    [InlineData("Diluted earnings per share", "(c) may stand for cents, or be the mark of a note")]
    // The letter is one of several marks.
    [InlineData("Dividend per share (b)", "")]
    public void The_letter_of_cents_may_be_the_mark_of_a_note(string other, string doubt) =>
        Lines(Importing("AUD", "(in A$ thousands)", [$"{other}|12.0|11.0", "Basic earnings per share (c)|12.5|12.0"]))[^1].Draft.ShouldBe(
            doubt);

    [Fact]
    public void The_letter_of_cents_in_a_head_is_of_the_lines_below_it() =>
        Lines(Importing("AUD", "(in A$ thousands)", ["Earnings per share (c)||", "Basic|12.5|12.0"]))[^1].Draft.ShouldStartWith(
            "(c) may stand for cents");

    [Theory]
    [InlineData("(In thousands of US dollars; per share data in cents)", "Basic earnings per share", "12.5|12.0", "0.125 0.120")]
    [InlineData("(in US$ thousands, except per share amounts in US cents)", "Basic earnings per share", "12.5|12.0", "0.125 0.120")]
    // A line that says otherwise itself.
    [InlineData("(in US$ thousands, per share data in cents)", "Basic earnings per share (US$)", "1.25|1.20", "1.25 1.20")]
    [InlineData("(in US$ thousands, per share data in cents)", "Basic earnings per share", "$1.25|$1.20", "1.25 1.20")]
    [InlineData("The dividend per share in cents rose.</p><p>(in US$ thousands)", "Basic earnings per share", "1.25|1.20", "1.25 1.20")]
    [InlineData("(in US$ thousands, except per share data)", "Basic earnings per share", "1.25|1.20", "1.25 1.20")]
    public void A_title_may_say_that_amounts_per_share_are_in_cents(string unit, string caption, string cells, string values) =>
        string.Join(' ', Lines(Importing("USD", unit, [$"{caption}|{cells}"]))[^1].Values).ShouldBe(values);

    [Theory]
    [InlineData("Dividend per share (cents)", "GBP", "cents are not")]
    [InlineData("Dividend per share (pence)", "USD", "its caption says GBP")]
    [InlineData("Fuel duty (pence)", "GBP", "hundredths")]
    public void Pence_and_cents_of_another_currency_or_of_no_share_are_a_doubt(string caption, string currency, string doubt) =>
        Of(caption, "3.0|2.7", currency).Draft.ShouldContain(doubt);

    [Theory]
    [InlineData("Adjusted EBITDA (in millions)", "million")]
    [InlineData("Backlog ($ in billions)", "billion")]
    [InlineData("Net debt (US$m)", "million")]
    [InlineData("Bookings, millions", "million")]
    // The scale of the table, and a mark of a footnote, say nothing new.
    [InlineData("Adjusted EBITDA (in thousands)", "")]
    [InlineData("Adjusted EBITDA (b)", "")]
    [InlineData("Adjusted EBITDA (net of 3 million of grants)", "")]
    public void A_caption_may_have_a_scale_of_its_own(string caption, string scale)
    {
        var line = Of(caption, "185|140");
        (line.Scale, line.Draft).ShouldBe((scale, ""));
    }

    [Theory]
    [InlineData("Employees", "count")]
    [InlineData("Number of stores", "count")]
    [InlineData("Stores at year end", "count")]
    [InlineData("Days sales outstanding", "count")]
    [InlineData("Production (tonnes)", "count")]
    [InlineData("Leverage (x)", "count")]
    [InlineData("Customers (thousand)", "count")]
    [InlineData("Effective tax rate (%)", "percent")]
    [InlineData("Organic growth, %", "percent")]
    [InlineData("Return on assets", "percent")]
    [InlineData("Diluted shares", "shares")]
    [InlineData("Diluted shares (000s)", "shares")]
    // Amounts that name people or places.
    [InlineData("Employee benefits", "money")]
    [InlineData("Loans to customers", "money")]
    [InlineData("Advances from customers", "money")]
    [InlineData("Cost of stores", "money")]
    [InlineData("Ordinary shares issued", "money")]
    [InlineData("Interest income, net", "money")]
    public void A_line_is_measured_in_what_its_caption_names(string caption, string unit)
    {
        var result = Import($"{caption}|125|119");
        var line = Lines(result).Single(l => l.Values[0] == "125");
        (result.Concepts.Single(c => c.Id.Value == line.Concept).Unit, line.Draft).ShouldBe((unit, ""));
    }

    [Theory]
    [InlineData("Average order value", "$31|$30", "amount of one thing")]
    [InlineData("Selling price ($ per tonne)", "612|598", "amount of one thing")]
    [InlineData("Order intake (EUR thousand)", "500|450", "EUR")]
    [InlineData("Net debt in EUR", "500|450", "EUR")]
    [InlineData("Dividend per share (CHF)", "1.20|1.10", "CHF")]
    [InlineData("Contribution", "18.5|14.0", "decimals")]
    [InlineData("Orders", "451|410", "counted")]
    [InlineData("Effective tax rate", "0.2|0.25", "shares of one")]
    [InlineData("Company-operated stores", "451|410", "counted")]
    [InlineData("Members' equity", "451|410", "")]
    [InlineData("Order backlog", "451|410", "")]
    [InlineData("Effective tax rate", "20.0|25.5", "")]
    [InlineData("Net debt in USD", "500|450", "")]
    public void What_may_be_of_another_unit_is_a_doubt(string caption, string cells, string doubt)
    {
        var draft = Of(caption, cells).Draft;
        if (doubt.Length > 0) draft.ShouldContain(doubt);
        else draft.ShouldBeEmpty();
    }

    [Fact]
    public void Places_that_are_parts_of_a_sum_of_amounts_are_amounts()
    {
        var lines = Lines(Import("By business:||", "Company-operated stores|300,120|280,110", "Licensed stores|112,230|109,010",
            "Total revenue|412,350|389,120"));
        lines.Where(l => l.Caption.EndsWith("stores", StringComparison.Ordinal)).Select(l => l.Draft).ShouldBe(["", ""]);
    }

    [Fact]
    public void Lines_under_a_heading_per_share_are_per_share_where_they_have_decimals()
    {
        var result = Import("Basic and diluted earnings per share||", "Continuing operations|$0.25|$0.19",
            "Discontinued operations|(0.01)|(0.01)", "Earnings|$0.24|$0.18", "Weighted average shares:||", "Class A|400|400",
            "Dividends declared|1,200|1,100");
        var units =
            Lines(result).Where(l => l.Values.Count > 0).Skip(3).Select(l => result.Concepts.Single(c => c.Id.Value == l.Concept).Unit);
        units.ShouldBe(["money-per-share", "money-per-share", "money-per-share", "shares", "money"]);
        result.Concepts.Single(c => c.Role == "eps-diluted").Name.ShouldStartWith("Earnings");
    }

    [Fact]
    public void Of_two_lines_per_share_the_one_that_does_not_say_what_it_is_in_is_a_doubt()
    {
        var lines = Lines(Importing("GBP", "(in thousands)",
            ["Earnings per share||", "Basic|12.3|10.2", "Dividend per share (pence)|3.00|2.75"])).Where(l => l.Values.Count > 0).ToList();
        lines[^2].Draft.ShouldContain("does not say");
        lines[^1].Draft.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Other costs|25,000)|(24,000)", "25000 -24000", "nothing opens")]
    [InlineData("Other costs|(2S,000)|(24,O00)", "null null", "cannot be read")]
    [InlineData("Other costs|#REF!|24,000", "null 24000", "cannot be read")]
    [InlineData("Other costs|\u25B325,000|\u25B224,000", "-25000 -24000", "")]
    [InlineData("Other costs|\u25B225,000|\u25BC24,000", "-25000 null", "cannot be read")]
    [InlineData("Other costs|(25,000)|24,000", "-25000 24000", "")]
    public void A_cell_that_may_mean_two_things_or_nothing_is_a_doubt(string row, string values, string doubt)
    {
        var line = Lines(Import(row)).Single(l => l.Caption == "Other costs");
        string.Join(' ', line.Values).ShouldBe(values);
        if (doubt.Length > 0) line.Draft.ShouldContain(doubt);
        else line.Draft.ShouldBeEmpty();
    }

    [Fact]
    public void Triangles_that_point_up_and_down_may_be_arrows() =>
        Lines(Import("Other costs|\u25B225,000|24,000", "Other gains|1,000|\u25BD900"))
            .Single(l => l.Caption == "Other costs").Draft.ShouldContain("may point up");

    [Theory]
    [InlineData("(100 million yen)", "not understood")]
    [InlineData("(Unit: 10 million yen)", "not understood")]
    [InlineData("(in millions of yen)", "")]
    public void A_scale_in_numerals_is_no_scale_of_the_data(string unit, string doubt)
    {
        var line = Lines(Importing("JPY", unit, []))[0];
        if (doubt.Length > 0) line.Draft.ShouldContain(doubt);
        else line.Draft.ShouldBeEmpty();
    }

    private static LineDraft Of(string caption, string cells, string currency = "USD") =>
        Lines(Importing(currency, "(in thousands)", [$"{caption}|{cells}"]))[^1];

    private static IReadOnlyList<LineDraft> Lines(ImportResult result) => result.Filings.Single().Statements.Single().Lines;

    private static ImportResult Import(params string[] rows) => Importing("USD", "(in thousands)", rows);

    private static ImportResult Importing(string currency, string unit, string[] rows)
    {
        string[] all = ["|Q3 2024|Q3 2023", "Revenue|412,350|389,120", "Cost of sales|251,140|240,005", "Net income|161,210|149,115",
            .. rows];
        var table = string.Concat(all.Select(r => $"<tr><td>{r.Replace("|", "</td><td>", StringComparison.Ordinal)}</td></tr>"));
        var html =
            $"<html><head><meta charset=\"utf-8\"></head><body><p>Orrin Vale Limited (NYSE: ORVL)</p><p>CONSOLIDATED STATEMENTS OF " +
                $"INCOME</p><p>{unit}</p><table>{table}</table></body></html>";
        var document = DocumentReader.Read("a.html", Encoding.UTF8.GetBytes(html)).Document!;
        var hints = new ImportHints(new DateOnly(2024, 11, 1), Currency: currency);
        return Importer.Run(document, null, Importer.Meet(document, hints).Calendar.Calendar, hints);
    }
}
