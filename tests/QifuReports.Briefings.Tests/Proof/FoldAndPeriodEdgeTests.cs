using QifuReports.Briefings.Figures;
using QifuReports.Briefings.Figures.Formatting;
using QifuReports.Briefings.Proof.Reading;
using QifuReports.Ledger.Periods;

namespace QifuReports.Briefings.Tests.Proof;

/// <summary>
/// The edges at which the proof takes one word for a number of times, or one form for the name of a period, and no longer.
/// </summary>
public class FoldAndPeriodEdgeTests
{
    private const string Other = "it is another number of times", Beside = "beside the figure stands what is no part of it";

    // Growth in percent: 200 is three times the base.
    [Theory]
    [InlineData(200, "threefold", null)]
    [InlineData(199.9, "threefold", "the base is not so small that times are told")]
    [InlineData(215, "threefold", null)]
    [InlineData(215.1, "threefold", Other)]
    [InlineData(280, "fourfold", null)]
    [InlineData(279.9, "fourfold", Other)]
    [InlineData(215, "more_than_threefold", null)]
    [InlineData(214.9, "more_than_threefold", Other)]
    [InlineData(279.9, "more_than_threefold", null)]
    [InlineData(280, "more_than_threefold", Other)]
    [InlineData(950, "more_than_tenfold", null)]
    [InlineData(949.9, "more_than_tenfold", Other)]
    [InlineData(99_999, "more_than_tenfold", null)]
    [InlineData(250, "about_threefold", null)]
    [InlineData(250.1, "about_threefold", Other)]
    [InlineData(250, "about_fourfold", null)]
    [InlineData(249.9, "about_fourfold", Other)]
    [InlineData(200, "_threefold_", null)]
    [InlineData(200, "More than threefold", Other)]
    [InlineData(200, "threefold since 7", Beside)]
    [InlineData(200, "threefold up", Beside)]
    [InlineData(200, "threefold then fourfold", Beside)]
    [InlineData(200, "threefold on the year", null)]
    [InlineData(200, "manifold", "no number of times stands there")]
    public void Times_its_base(double growth, string text, string? told) =>
        FigureRules.Fault(text, Manner.Fold, FigureRules.Of(Measure.Growth, "percent", (decimal)growth, 0)).ShouldBe(told);

    [Fact]
    public void Only_a_growth_is_told_in_times() =>
        FigureRules.Fault("threefold", Manner.Fold, FigureRules.Of(Measure.Points, "points", 200, 0)).ShouldBe("it is no growth");

    [Theory]
    [InlineData("up", true)]
    [InlineData("on the way down", true)]
    [InlineData("a, up", true)]
    [InlineData("upper", false)]
    [InlineData("a-up", false)]
    [InlineData("", false)]
    public void A_text_may_have_a_word_of_a_direction(string text, bool has) => FigureReading.HasDirection(text).ShouldBe(has);

    // A year that is not that of the calendar, and one of weeks.
    [Theory]
    [InlineData("2025FY", "2024/25", true)]
    [InlineData("2025FY", "2024/2025", true)]
    [InlineData("2025FY", "2023/24", false)]
    [InlineData("2025FY", "2024/26", false)]
    [InlineData("2025FY", "2023/25", false)]
    [InlineData("2025Q2", "Q2 2024/25", true)]
    [InlineData("2024-12-31", "2024/25", true)]
    [InlineData("2024-06-30", "2024/25", false)]
    [InlineData("2025Q1", "2025", true)]
    [InlineData("2025Q1", "2024", true)] // The year of its last day.
    [InlineData("2025Q1", "2023", false)]
    [InlineData("2025Q1", "Q1 2024", false)]
    [InlineData("2025Q1", "fiscal year 2025", true)]
    [InlineData("2025Q1", "fiscal year 2024", false)]
    [InlineData("2025Q1", "September 2024", true)]
    [InlineData("2025Q1", "September 2025", false)]
    [InlineData("2024-09-30", "2024", true)]
    [InlineData("2024-09-30", "2025", false)]
    [InlineData("2024-09-30", "fiscal 2025", true)]
    [InlineData("2024-09-30", "fiscal 2024", false)]
    [InlineData("2025FY", "Twelve months", true)]
    [InlineData("2025-9M", "twelve months", false)]
    [InlineData("2025FY", "12 months", true)]
    [InlineData("2025FY", "12 quarters", false)]
    public void A_year_that_ends_in_June(string name, string words, bool isTrue)
    {
        FiscalCalendar.Of(new OnDay(6, 30)).TryParse(name, out var period).ShouldBeTrue();
        PeriodReading.Says(words, period, true).ShouldBe(isTrue);
    }

    [Theory]
    [InlineData("2Q 2025 to June_30, 2025", true)]
    [InlineData("2Q25", true)]
    [InlineData("Q2 25", true)]
    [InlineData("2Q 24", false)]
    [InlineData("30.06.2025 2", false)]
    [InlineData("30.06.2025 Q2", true)]
    [InlineData("2025Q2 2025", true)]
    [InlineData("3M 2025", true)]
    [InlineData("6M 2025", false)]
    [InlineData("1899", false)]
    [InlineData("2.5 months", false)]
    [InlineData("second quarter of 2025, ended June_30", true)]
    [InlineData("half, then", true)]
    [InlineData("HQ of the second quarter", true)]
    [InlineData("Half of it", false)]
    [InlineData("one quarter", true)]
    [InlineData("2nd quarter", true)]
    [InlineData("2 nd quarter", false)]
    [InlineData("2ndary quarter", false)]
    [InlineData("12 weeks", false)]
    [InlineData("thirteen-week", true)]
    public void The_second_quarter_of_2025(string words, bool isTrue) =>
        PeriodReading.Says(words.Replace('_', '\u00A0'), Period.Quarter(2025, 2), true).ShouldBe(isTrue);

    [Theory]
    [InlineData("one week", false)]
    [InlineData("thirteen weeks", true)]
    [InlineData("13 weeks", true)]
    [InlineData("13 week", true)]
    [InlineData("14 week", false)]
    [InlineData("some weeks", true)]
    [InlineData("thirty-thirteen weeks", false)]
    [InlineData("x-thirteen weeks", true)]
    public void A_quarter_of_weeks(string words, bool isTrue) =>
        PeriodReading.Says(words, FiscalCalendar.Of(new OnWeekday(DayOfWeek.Saturday, 8, 0)).Quarter(2025, 4), true).ShouldBe(isTrue);

    [Theory]
    [InlineData("shares and EUR, in millions", 6, FigureValue.NoScale)]
    [InlineData("shares; EUR in millions", 6, FigureValue.NoScale)]
    [InlineData("shares in_millions", FigureValue.NoScale, 6)]
    [InlineData("ADSs in_millions", FigureValue.NoScale, 6)]
    [InlineData("EUR in_millions", 6, FigureValue.NoScale)]
    [InlineData("fees in millions", 6, FigureValue.NoScale)]
    public void A_heading_says_a_scale_of_shares_behind_their_name(string words, int power, int shares)
    {
        var heading = UnitHeading.Of(words.Replace('_', '\u00A0'));
        (heading.Power, heading.SharesPower).ShouldBe((power, shares));
    }

    // What stands before a number is forgotten behind it: the second number is none of the first name.
    [Theory]
    [InlineData("2025Q2", "Q2 2025 25", false)]
    [InlineData("2025Q2", "FY 2025 Q2 7", false)]
    [InlineData("2025Q2", "2Q quarter", true)]
    [InlineData("2025Q2", "2Q25", true)]
    [InlineData("2025Q2", "2Q26", false)]
    [InlineData("2025H1", "1H25", true)]
    [InlineData("2025H1", "1H26", false)]
    [InlineData("2025Q2", "Q2/25", true)]
    [InlineData("2025Q2", "Q2/26", false)]
    [InlineData("2025H1", "H1/25", true)]
    [InlineData("2025H1", "H1/26", false)]
    [InlineData("2025Q2", "0 quarter", false)]
    [InlineData("2025Q2", "_30_,", true)]
    [InlineData("2025Q2", "_29_,", false)]
    [InlineData("2025Q2", "4,281 months", false)]
    public void One_name_after_another(string name, string words, bool isTrue)
    {
        FiscalCalendar.CalendarYears.TryParse(name, out var period).ShouldBeTrue();
        PeriodReading.Says(words.Replace('_', '\u00A0'), period, true).ShouldBe(isTrue);
    }
}
