using QifuReports.Import.Company;
using QifuReports.Import.Statements;

namespace QifuReports.Import.Tests;

/// <summary>
/// When the fiscal year ends, where a half stands beside a year, or quarters are named beside the days of a balance sheet.
/// </summary>
public class YearEvidenceTests
{
    private const string HalfAndYear = "6 months ended 31 Dec 2025\t12 months ended 31 Dec 2025";

    [Theory]
    // A balance sheet beside that of a year before: the second half and the year.
    [InlineData("31 Dec 2025\t31 Dec 2024", "", "12-31", false)]
    // A sentence says the same of it; without either it is open.
    [InlineData("", "Results for the second half and full year ended 31 December 2025", "12-31", false)]
    [InlineData("", "", "12-31", true)]
    [InlineData("31 Dec 2025", "", "12-31", true)]
    // The year before ended in June, as the balance sheet or a sentence tells: the first half and the last twelve months.
    [InlineData("31 Dec 2025\t30 Jun 2025", "", "06-30", false)]
    [InlineData("31 Dec 2025\t31 Dec 2024\t30 Jun 2025", "", "06-30", false)]
    [InlineData("31 Dec 2025\t31 Dec 2024", "Our fiscal year ends on June 30.", "06-30", false)]
    public void Twelve_months_beside_six_are_the_year_unless_another_day_is_its_end(string days, string sentence, string ends,
        bool isDoubtful)
    {
        var plans = new List<StatementPlan> { Operations(HalfAndYear) };
        if (days.Length > 0) plans.Add(Balance(days));

        var guess = CalendarGuess.Of(plans, [sentence]);

        (guess.Ends, guess.Doubt.Length > 0).ShouldBe((ends, isDoubtful));
    }

    [Fact]
    public void A_year_that_ends_on_another_day_is_the_year() =>
        CalendarGuess.Of([Operations("6 months ended 30 Jun 2025\t12 months ended 30 Jun 2025\tYear ended 31 Dec 2024"),
            Balance("30 Jun 2025\t30 Jun 2024")], []).Ends.ShouldBe("12-31");

    [Fact]
    public void Twelve_months_beside_nine_are_never_the_year() =>
        CalendarGuess.Of([Operations("9 months ended 30 Sep 2025\t12 months ended 30 Sep 2025"), Balance("30 Sep 2025\t30 Sep 2024")],
            []).Ends.ShouldBe("12-31");

    [Theory]
    [InlineData("3Q25\t2Q25\t1Q25\t4Q24\t3Q24", "September 30, 2025\tJune 30, 2025\tMarch 31, 2025\tDecember 31, 2024\tSeptember 30, 2024",
        "12-31", false)]
    [InlineData("Q3 2025\tQ3 2024", "September 30, 2025\tDecember 31, 2024", "12-31", false)]
    [InlineData("H1 2025\tH1 2024", "June 30, 2025\tJune 30, 2024", "12-31", false)]
    [InlineData("Q4 2025\tQ4 2024", "September 30, 2025\tSeptember 30, 2024", "09-30", false)]
    [InlineData("Q1 2026\tQ1 2025", "September 30, 2025\tJune 30, 2025", "06-30", false)]
    // Nothing bears one day out, and a year may have the number of that in which it starts.
    [InlineData("Q3 2025\tQ3 2024", "September 30, 2025", "12-31", true)]
    [InlineData("Q2 2025\tQ2 2024", "September 30, 2025\tMarch 31, 2025", "03-31", true)]
    // What is planned is no quarter that is over.
    [InlineData("Q3 2025\tQ3 2024\tQ4 2025 outlook", "September 30, 2025\tSeptember 30, 2024", "12-31", false)]
    public void The_latest_quarter_that_is_named_ends_on_the_newest_day_of_the_balance_sheet(string quarters, string days, string ends,
        bool isDoubtful)
    {
        var guess = CalendarGuess.Of([Operations(quarters), Balance(days)], []);

        (guess.Ends, guess.Doubt.Length > 0).ShouldBe((ends, isDoubtful));
    }

    [Fact]
    public void A_quarter_of_the_year_that_is_named_by_its_start_is_in_that_year() =>
        CalendarGuess.Of([Operations("Q2 2025\tQ2 2024"), Balance("September 30, 2025\tMarch 31, 2025")], []).IsNamedByStart.ShouldBeTrue();

    private static StatementPlan Operations(string heads) =>
        StatedTables.Plan("Statements of Operations", "", "\t" + heads, "Revenue" + Figures(heads, 10), "Net income" + Figures(heads, 2));

    private static StatementPlan Balance(string heads) =>
        StatedTables.Plan("Balance Sheet", "", "\t" + heads, "Cash" + Figures(heads, 10), "Total assets" + Figures(heads, 10));

    private static string Figures(string heads, int first) =>
        string.Concat(heads.Split('\t').Select((_, i) => FormattableString.Invariant($"\t{first + i}")));
}
