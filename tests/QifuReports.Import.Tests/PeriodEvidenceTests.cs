using System.Text;
using QifuReports.Import.Company;
using QifuReports.Import.Documents;
using QifuReports.Import.Drafts;
using QifuReports.Import.Importing;
using QifuReports.Ledger.Periods;

namespace QifuReports.Import.Tests;

/// <summary>Of which period a statement is where days without a year, sentences, and the last twelve months stand about it.</summary>
public class PeriodEvidenceTests
{
    [Theory]
    [InlineData("1 January - 31 December", "2025FY 2024FY")]
    [InlineData("1 January to 31 December", "2025FY 2024FY")]
    [InlineData("For the period January 1 to December 31", "2025FY 2024FY")]
    [InlineData("Between 1 January and 31 December", "2025FY 2024FY")]
    [InlineData("1 January \u2013 30 June", "2025H1 2024H1")]
    public void A_range_of_days_without_a_year_is_of_the_years_that_are_headed(string line, string periods)
    {
        var (calendar, filing) = Import($"<p>Income statement</p><p>{line}</p>", "|2025|2024");

        (calendar.Json, calendar.Doubt.Contains("Wednesday", StringComparison.Ordinal)).ShouldBe(("", false));
        Periods(filing).ShouldBe(periods);
    }

    [Theory]
    // With nine months or a quarter that is not the fourth beside them twelve months end no year.
    [InlineData("|Q3 2025|Q3 2024|12 months to Sep 2025", "2025Q3 2024Q3")]
    [InlineData("|9 months to Sep 2025|9 months to Sep 2024|12 months to Sep 2025", "2025-9M 2024-9M")]
    [InlineData("|Q3 2025|Q3 2024|R12 2025", "2025Q3 2024Q3")]
    // A fourth quarter, or none, leaves the year what it is.
    [InlineData("|Q4 2025|Q4 2024|12 months to Sep 2025", "2025Q4 2024Q4 2025FY")]
    [InlineData("|12 months to Sep 2025|12 months to Sep 2024", "2025FY 2024FY")]
    public void The_last_twelve_months_are_no_fiscal_year(string heads, string periods) =>
        Periods(Import("<p>Income statement</p>", heads).Filing).ShouldBe(periods);

    [Theory]
    [InlineData("In the second half of 2025 sales grew.", "2025FY 2024FY")]
    [InlineData("The six months to June 2025 were weak.", "2025FY 2024FY")]
    // What begins as titles do is one, with a full stop too.
    [InlineData("Six months ended 30 June 2025.", "2025H1 2024H1")]
    public void A_sentence_above_a_table_says_nothing_of_its_period(string sentence, string periods) =>
        Periods(Import($"<p>Results for the year ended 31 December 2025</p><p>{sentence}</p><p>Income statement</p>", "|2025|2024").Filing)
            .ShouldBe(periods);

    [Theory]
    [InlineData("+/-")]
    [InlineData("+ / \u2212")]
    [InlineData("\u0394")]
    public void A_change_between_two_years_is_under_its_sign_none_of_them(string head) =>
        Periods(Import("<p>Income statement for the year ended 31 December 2025</p>", $"|2025|{head}|2024").Filing)
            .ShouldBe("2025FY 2024FY");

    private static string Periods(FilingDraft filing) =>
        string.Join(' ', filing.Statements.Single().Columns.Select(c => c.Period.ToString()));

    private static (CalendarGuess Calendar, FilingDraft Filing) Import(string above, string heads)
    {
        static string Cells(IEnumerable<string> cells) => string.Concat(cells.Select(c => $"<td>{c}</td>"));
        int[][] rows = [[5120, 4880, 10240, 9900], [3010, 2950, 6100, 5800], [2110, 1930, 4140, 4100]];
        string[] captions = ["Revenue", "Cost of sales", "Gross profit"];
        var count = heads.Count(c => c == '|');
        var table = Cells(heads.Split('|'))
            + string.Concat(rows.Select((r, i) =>
                $"</tr><tr><td>{captions[i]}</td>" + Cells(r.Take(count).Select(v => FormattableString.Invariant($"{v:N0}")))));
        var page =
            $"<html><body><p>Orrin Vale plc</p><p>Prepared under IFRS.</p>{above}<p>(EUR " +
                $"million)</p><table><tr>{table}</tr></table></body></html>";
        var document = DocumentReader.Read("report.html", Encoding.UTF8.GetBytes(page)).Document!;
        var hints = new ImportHints(new DateOnly(2026, 2, 26));
        var calendar = Importer.Meet(document, hints).Calendar;
        return (calendar, Importer.Run(document, null, calendar.Calendar, hints).Filings.Single());
    }
}
