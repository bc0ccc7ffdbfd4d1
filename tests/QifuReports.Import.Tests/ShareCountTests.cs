using System.Text;
using QifuReports.Import.Documents;
using QifuReports.Import.Drafts;
using QifuReports.Import.Importing;

namespace QifuReports.Import.Tests;

/// <summary>Numbers of shares and amounts per share among amounts in millions, and what else stands below an income statement.</summary>
public class ShareCountTests
{
    private const string PerShare = "Basic earnings per share|6.94|5.50", PerAds = "Earnings per ADS|6.94|5.50";

    // The line of the unit, a count, what is per share, and the scale of the count by its line; null where the line is a draft.
    [Theory]
    [InlineData("(EUR million)", "Number of shares|61,095,100|61,818,181", "", "one")]
    [InlineData("(EUR million)", "Shares outstanding at year end|61,095,100|61,818,181", "", "one")]
    [InlineData("(EUR million)", "Number of shares|61,095,100|61,818,181", PerShare, "one")]
    [InlineData("(EUR million)", "Weighted average number of shares|61,095|61,818", PerShare, "thousand")]
    [InlineData("(EUR million)", "Weighted average number of shares|61.1|61.8", PerShare, "")]
    [InlineData("(EUR million)", "Average ADSs outstanding|61,095|61,818", PerAds, "thousand")]
    [InlineData("(EUR million)", "Weighted average number of shares|61,095|61,818", "", null)]
    [InlineData("(EUR million)", "Number of shares (thousand)|61,095|61,818", "", "thousand")]
    [InlineData("(EUR million, except per share data)", "Weighted average number of shares|61|62", "", "")]
    [InlineData("(EUR thousand)", "Weighted average number of shares|61,095|61,818", "", "")]
    [InlineData("(EUR million, except shares)", "Weighted average number of shares|61,095|61,818", "", "")]
    public void Earnings_per_share_tell_what_shares_are_multiplied_by(string unit, string count, string per, string? scale)
    {
        var line = Lines(Import(unit, count, per)).Single(l => l.Caption == count.Split('|')[0]);

        (line.Draft.Length == 0 ? line.Scale : null).ShouldBe(scale);
    }

    [Theory]
    [InlineData("Earnings per equity share (face value \u20B92 each) - Basic (\u20B9)")]
    [InlineData("Earnings per equity share of \u20B92 each: Basic")]
    [InlineData("(a) Basic (\u20B9)")]
    [InlineData("Basic")]
    [InlineData("Diluted")]
    [InlineData("Basic, INR")]
    [InlineData("Basic and diluted earnings (in \u20B9)")]
    public void Basic_and_diluted_are_per_share(string caption)
    {
        foreach (var unit in (string[])["(\u20B9 in crore)", "(INR million)"])
        {
            var result = Import(unit, $"{caption}|6.94|5.50", "", ".00", "INR");
            result.Concepts.Single(c => c.Id.Value == Lines(result)[^1].Concept).Unit.ShouldBe("money-per-share");
        }
    }

    [Theory]
    [InlineData("From continuing operations|6.94|5.50", "more decimals")]
    [InlineData("Declared dividend|6.94|5.50", "more decimals")]
    [InlineData("Proposed dividend|6.9|5.5", "")]
    public void More_decimals_than_the_other_lines_have_are_a_doubt(string row, string doubt) =>
        Doubt(Lines(Import("(EUR million)", row, "", ".0"))[^1], doubt);

    [Theory]
    [InlineData("Order intake, USDm", "USD")]
    [InlineData("Order intake, $m", "its caption says $")]
    [InlineData("Order intake USD bn", "USD")]
    [InlineData("Order intake \u00A3m", "GBP")]
    [InlineData("Order intake (CHFm)", "CHF")]
    [InlineData("Order intake (SEKm)", "SEK")]
    [InlineData("Order intake USD", "USD")]
    [InlineData("Order intake, EURm", "")]
    [InlineData("Order intake \u20ACm", "")]
    public void Another_currency_in_a_caption_is_a_doubt(string caption, string doubt) =>
        Doubt(Lines(Import("(EUR million)", $"{caption}|6,100|5,900"))[^1], doubt);

    [Theory]
    [InlineData("Passengers carried (thousands)|9,120|8,850", "nothing shows")]
    [InlineData("Gearing|41|43", "nothing shows")]
    [InlineData("Treasury shares held|95,100|18,181", "nothing shows")]
    [InlineData("Net debt|880|1,000", "")]
    [InlineData("Market capitalisation|9,120|8,850", "")]
    [InlineData("Attributable to owners of the parent|420|336", "")]
    [InlineData("Non-controlling interests|4|4", "")]
    [InlineData("Dividends declared|120|110", "")]
    public void What_stands_below_the_last_sum_is_money_where_something_shows_it(string row, string doubt) =>
        Doubt(Lines(Import("(EUR million)", row))[^1], doubt);

    [Theory]
    [InlineData("Weighted average number of shares (thousand)|61,095|61,818", true)]
    [InlineData("Diluted weighted average number of shares (thousand)|61,095|61,818", false)]
    [InlineData("Number of shares at year end (thousand)|61,095|61,818", false)]
    public void The_one_average_number_of_shares_is_that_of_basic_earnings(string count, bool isLinked)
    {
        var result = Import("(EUR million)", "Basic earnings per share (EUR)|6.94|5.50", count);
        (result.Concepts.Single(c => c.Role == "eps-basic").PerUnit is not null).ShouldBe(isLinked);
    }

    [Theory]
    [InlineData("Net income attributable to:||", "Alder Co. shareholders|300|280", true)]
    [InlineData("Net income attributable to:||", "Noncontrolling interests|300|280", false)]
    [InlineData("Of which:||", "Alder Co. shareholders|300|280", false)]
    public void The_owners_part_is_the_line_below_its_heading(string heading, string line, bool isOwners) =>
        Import("(EUR million)", heading, line).Concepts.Any(c => c.Role == "net-result-attributable").ShouldBe(isOwners);

    private static void Doubt(LineDraft line, string doubt)
    {
        if (doubt.Length > 0) line.Draft.ShouldContain(doubt);
        else line.Draft.ShouldBeEmpty();
    }

    private static IReadOnlyList<LineDraft> Lines(ImportResult result) => result.Filings.Single().Statements.Single().Lines;

    private static string Row(string cells) => $"<tr><td>{cells.Replace("|", "</td><td>", StringComparison.Ordinal)}</td></tr>";

    private static ImportResult Import(string unit, string row, string further = "", string decimals = "", string currency = "EUR")
    {
        string Cells(string caption, string now, string before) => $"{caption}|{now}{decimals}|{before}{decimals}";
        string[] rows = ["|2025|2024", Cells("Revenue", "5,120", "4,880"), Cells("Cost of sales", "3,010", "2,950"),
            Cells("Gross profit", "2,110", "1,930"), Cells("Other costs", "1,686", "1,590"),
            Cells("Profit for the year", "424", "340"), row, further];
        var table = string.Concat(rows.Where(r => r.Length > 0).Select(Row));
        var html = "<html><head><meta charset=\"utf-8\"></head><body><p>Orrin Vale Limited</p>"
            + "<p>Results for the year ended 31 December 2025</p>"
            + $"<p>CONSOLIDATED INCOME STATEMENT</p><p>{unit}</p><table>{table}</table></body></html>";
        var document = DocumentReader.Read("a.html", Encoding.UTF8.GetBytes(html)).Document!;
        var hints = new ImportHints(new DateOnly(2026, 2, 1), Currency: currency);
        return Importer.Run(document, null, Importer.Meet(document, hints).Calendar.Calendar, hints);
    }
}
