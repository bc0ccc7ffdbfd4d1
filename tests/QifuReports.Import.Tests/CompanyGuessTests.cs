using QifuReports.Import.Company;
using QifuReports.Import.Drafts;
using QifuReports.Import.Statements;

namespace QifuReports.Import.Tests;

/// <summary>What the first document of a company gives away of its calendar and of how it rounds.</summary>
public class CompanyGuessTests
{
    [Theory]
    // Six months that end in June began with the year.
    [InlineData("Six months ended June 30, 2025", "June 30, 2025", "12-31", false)]
    [InlineData("Nine months ended March 31, 2025", "March 31, 2025", "06-30", false)]
    [InlineData("Year ended September 30, 2025", "September 30, 2025", "09-30", false)]
    // A quarter alone: the balance sheet beside it has the last day of the year before.
    [InlineData("Three months ended September 30, 2025", "June 30, 2025", "06-30", false)]
    // A balance sheet of a year ago tells nothing.
    [InlineData("Three months ended September 30, 2025", "September 30, 2024", "12-31", true)]
    public void The_year_ends_where_the_heads_say(string span, string day, string ends, bool isDoubtful)
    {
        var guess = CalendarGuess.Of([Operations(span), Balance(day)], []);

        guess.Ends.ShouldBe(ends);
        (guess.Doubt.Length > 0).ShouldBe(isDoubtful);
    }

    [Theory]
    [InlineData("Results for the year ended 30 June 2025.", "06-30", false)]
    [InlineData("Our fiscal year ends on June 30.", "06-30", false)]
    // Two days, half a year, and no day tell nothing.
    [InlineData("The year ended 30 June 2025, and that of the subsidiary, the year ended 31 March 2025.", "12-31", true)]
    [InlineData("Results for the half year ended 30 June 2025.", "12-31", true)]
    [InlineData("Results of the year.", "12-31", true)]
    public void Where_no_head_tells_the_end_of_the_year_the_sentences_do(string sentence, string ends, bool isDoubtful)
    {
        var guess = CalendarGuess.Of([Operations("FY2025")], [sentence]);

        (guess.Ends, guess.Doubt.Length > 0).ShouldBe((ends, isDoubtful));
    }

    [Fact]
    public void Sentences_bear_out_the_day_of_the_balance_sheet_alone()
    {
        CalendarGuess.Of([Operations("FY2025"), Balance("June 30, 2025")], []).Doubt.ShouldNotBeEmpty();
        CalendarGuess.Of([Operations("FY2025"), Balance("June 30, 2025")], ["Our fiscal year ends on June 30."]).Doubt.ShouldBeEmpty();
        CalendarGuess.Of([Operations("FY2025"), Balance("June 30, 2025")], ["Its fiscal year ends on March 31."]).Doubt.ShouldNotBeEmpty();
    }

    [Fact]
    public void A_calendar_year_needs_no_word_and_another_has_one()
    {
        CalendarGuess.Of([Operations("Six months ended June 30, 2025")], []).Json.ShouldBeEmpty();
        CalendarGuess.Of([Operations("Six months ended December 31, 2025")], []).Json.ShouldBe("\"06-30\"");
    }

    [Fact]
    public void Quarters_end_where_the_tags_say_though_the_heads_name_another_day_of_none()
    {
        var guess = CalendarGuess.Of([Operations("Six months ended June 27, 2025"), Balance("December 31, 2024")], [],
            [new DateOnly(2025, 3, 28), new DateOnly(2025, 6, 27)]);

        guess.Ends.ShouldBe("12-31");
        guess.QuarterEnds.ShouldBe([new DateOnly(2025, 3, 28), new DateOnly(2025, 6, 27)]);
    }

    [Fact]
    public void Of_a_balance_sheet_alone_the_earlier_day_is_the_end_of_the_year_before()
    {
        var guess = CalendarGuess.Of([StatedTables.Plan("Balance Sheet", "", "\tMarch 29, 2025\tSeptember 28, 2024", "Cash\t10\t9",
            "Total assets\t10\t9")], []);

        guess.Ends.ShouldBe("last Saturday of September");
        guess.Doubt.ShouldNotBeEmpty();
    }

    [Fact]
    public void A_year_of_weeks_has_a_rule_that_is_doubtful_where_two_hold()
    {
        var guess = CalendarGuess.Of([Operations("52 weeks ended September 27, 2025")], []);

        guess.Ends.ShouldBe("last Saturday of September");
        guess.Doubt.ShouldContain("Saturday nearest to September 30");
    }

    [Fact]
    public void Without_any_document_December_is_assumed_and_said() =>
        CalendarGuess.Of([], []).ShouldSatisfyAllConditions(g => g.Ends.ShouldBe("12-31"), g => g.Doubt.ShouldContain("December 31"));

    [Fact]
    public void Totals_that_are_sums_of_translated_lines_are_a_policy()
    {
        // At 0.90 each 14 is 16, and 42 would be 47: the 48 that is printed is their sum.
        string[] lines = ["Statements of Operations", "", "\tThree months ended June 30, 2025\t", "\tEUR\tUSD", "Alpha\t14\t16",
            "Beta\t14\t16", "Gamma\t14\t16"];
        var rate = new TranslationDraft("EUR", "USD", 0.90m, new DateOnly(2025, 6, 30), "a bank");

        PolicyGuess.Of([StatedTables.Plan([.. lines, "Total revenue\t42\t48"])], rate, null).Json.ShouldBe(
            "{\"translatedTotals\": true, \"translationSlack\": 5}");
        PolicyGuess.Of([StatedTables.Plan([.. lines, "Total revenue\t42\t47"])], rate, null).Json.ShouldBeEmpty();
        PolicyGuess.Of([StatedTables.Plan([.. lines, "Total revenue\t42\t48"])], null, null).Json.ShouldBeEmpty("nothing is translated");
    }

    [Fact]
    public void Lines_that_follow_the_rate_to_the_digit_need_no_policy()
    {
        var plan = StatedTables.Plan("Statements of Operations", "", "\tThree months ended June 30, 2025\t", "\tEUR\tUSD",
            "Revenue\t80\t100", "Costs\t(40)\t(50)", "Net income\t40\t50");

        PolicyGuess.Of([plan], new TranslationDraft("EUR", "USD", 0.80m, new DateOnly(2025, 6, 30), "a bank"), null).Json.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("1.10\t1.21", "2.20\t2.42", true)]
    [InlineData("1.10\t1.21", "2.20\t2.43", false)]
    public void Amounts_per_ADS_are_multiples_of_those_per_share_or_are_not(string perShare, string perAds, bool expected)
    {
        var plan = StatedTables.Plan("Statements of Operations", "", "\tThree months ended June 30,\t", "\t2024\t2025", "Revenue\t80\t100",
            $"Net income per ordinary share\t{perShare}", $"Net income per ADS\t{perAds}");

        PolicyGuess.Of([plan], null, 2).PerAdsFromRounded.ShouldBe(expected);
        PolicyGuess.Of([plan], null, null).PerAdsFromRounded.ShouldBeFalse("a company without ADSs");
    }

    private static StatementPlan Operations(string head) =>
        StatedTables.Plan("Statements of Operations", "", $"\t{head}", "Revenue\t10", "Net income\t2");

    private static StatementPlan Balance(string head) =>
        StatedTables.Plan("Balance Sheet", "", $"\t{head}", "Cash\t10", "Total assets\t10");
}
