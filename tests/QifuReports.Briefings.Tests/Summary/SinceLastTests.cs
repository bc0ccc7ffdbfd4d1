using QifuReports.Briefings.Context;
using QifuReports.Briefings.Summary;
using QifuReports.Briefings.Summary.Presentation;
using QifuReports.Briefings.Tests.Quarterly;
using QifuReports.Ledger.Checks;
using QifuReports.Ledger.Periods;

namespace QifuReports.Briefings.Tests.Summary;

/// <summary>What is new since the release before, by pairs of invented releases.</summary>
public class SinceLastTests
{
    [Fact]
    public void What_was_restated_before_is_counted_apart_from_what_the_release_restates()
    {
        var page = new InventedQuarter { Goods = (990, 1_050), GoodsRestated = 1_000, GoodsRestatedEarlier = 1_010 }.FirstPage();
        page.ShouldContain(
            "Goods of the second quarter of 2024 stands here as reclassified in the quarterly statement of July 30, 2025; 1 more figure " +
                "of an earlier period was restated before this release.", Case.Insensitive);
        page.ShouldNotContain("likewise");
        new InventedQuarter { Goods = (990, 1_050), GoodsRestated = 1_000 }.FirstPage().ShouldNotContain("more figure");
    }

    [Fact]
    public void Where_nothing_changed_it_says_so()
    {
        var section = new InventedQuarter { Overdue = (2.0m, 2.0m) }.SinceLast();
        section.ShouldContain(
            "This section tells what is new since the quarterly statement of April 30, 2025 on the first quarter of 2025.");
        section.ShouldContain("Comparatives, measures, captions and waivers are as they were there; of neither is an outlook held.");
        section.ShouldNotContain("TABLE");
    }

    [Fact]
    public void An_outlook_of_one_amount_is_no_range()
    {
        var quarter = new InventedQuarter { YearOutlook = ((800, 800), (820, 820)), QuarterOutlook = (225, 225) };
        quarter.SinceLast().ShouldContain("Net result, FY 2025 | EUR 820 million | EUR 800 million | raised");
        var page = quarter.FirstPage();
        page.ShouldContain("net result of EUR 225 million is the EUR 225 million expected on April 30, 2025");
        page.ShouldContain("net result of EUR 820 million for the full year 2025; on April 30, 2025 it was EUR 800 million");
        page.ShouldNotContain(" to EUR 820 million");
    }

    [Fact]
    public void Without_a_release_before_it_is_left_out_with_the_reason()
    {
        var quarter = new InventedQuarter { HasEarlier = false };
        quarter.Of(EarlierRelease.Of).ShouldBeNull();
        var text = quarter.Text();
        text.ShouldNotContain("# Since the last release");
        text.ShouldContain("Left out, since no earlier release of results is held: Since the last release.");
    }

    [Fact]
    public void A_range_stands_beside_the_one_before() =>
        new InventedQuarter { YearOutlook = ((800, 900), (820, 880)) }.SinceLast()
            .ShouldContain("Net result, FY 2025 | EUR 820 million to EUR 880 million | EUR 800 million to EUR 900 million | narrowed");

    [Fact]
    public void What_was_reached_stands_beside_what_was_expected_and_its_middle() =>
        new InventedQuarter { QuarterOutlook = (190, 210) }.SinceLast()
            .ShouldContain(
                "Net result, Q2 2025 | reached EUR 225 million | EUR 190 million to EUR 210 million | exceeded, c. +12.5% from its middle");

    [Theory]
    [InlineData(null, 300, "Measures stated now, not before", "Orders | EUR 300 million, Q2 2025 |  | added")]
    [InlineData(300, null, "Measures stated before, not now", "Orders |  | EUR 300 million, Q1 2025 | dropped")]
    public void A_measure_comes_and_goes(int? before, int? now, string section, string row)
    {
        var words = new InventedQuarter { Orders = (before, now) }.SinceLast();
        words.ShouldContain(section);
        words.ShouldContain(row);
    }

    [Fact]
    public void A_measure_that_stays_is_no_news() => new InventedQuarter { Orders = (300, 320) }.SinceLast().ShouldNotContain("Orders");

    [Fact]
    public void A_line_under_other_words_is_told_with_both() =>
        new InventedQuarter { Overdue = (2.0m, 2.1m), OverdueCaption = ("Overdue claims", "Claims past due") }.SinceLast()
            .ShouldContain("Overdue claims | \u201CClaims past due\u201D | \u201COverdue claims\u201D | other words");

    [Fact]
    public void Capitals_and_hyphens_are_no_other_words() =>
        new InventedQuarter { Overdue = (2.0m, 2.1m), OverdueCaption = ("Overdue claims", "OVER-DUE CLAIMS") }.SinceLast()
            .ShouldNotContain("Called otherwise");

    [Fact]
    public void A_restated_figure_stands_as_before_and_as_now()
    {
        var section = new InventedQuarter { Services = (500, 500), GoodsRestated = 1_000, Goods = (990, 1_050) }.SinceLast();
        section.ShouldContain("Restated");
        section.ShouldContain(
            "Goods, Q2 2024 | EUR 1,000 million | EUR 990 million, of July 30, 2024 | reclassified; see \u201CWhat was restated\u201D");
    }

    [Theory]
    [InlineData(100, 106, 4, 10)] // A loss of 4 would have left 96.
    [InlineData(100, 90, 4, -6)]
    public void A_balance_that_moved_beyond_its_flow_is_observed(int opening, int closing, int loss, int beyond)
    {
        var quarter = new InventedQuarter { Others = (opening, closing, loss) };
        var move = quarter.Story().Unexplained.ShouldHaveSingleItem();
        move.Beyond.Value.ShouldBe(beyond * 1_000_000m);
        quarter.SinceLast().ShouldContain($"no line explains the {(beyond < 0 ? "missing" : "other")} EUR {Math.Abs(beyond)} million.");
        quarter.Checks().Failures.Where(f => f.Facts.Any(x => x.Key.Concept.Value is "others" or "loss-of-others")).Select(f => f.Rule.Code)
            .ShouldBeEmpty();
    }

    [Theory]
    [InlineData(100, 96, 4)]
    [InlineData(100, 97, 4)] // Within the rounding of the three.
    public void A_balance_that_its_flow_explains_is_not(int opening, int closing, int loss) =>
        new InventedQuarter { Others = (opening, closing, loss) }.Story().Unexplained.ShouldBeEmpty();

    [Theory]
    [InlineData(106, true)] // 10 beside a result of 225.
    [InlineData(98, false)] // 2 beside it.
    public void It_is_to_be_watched_only_where_it_is_large_beside_the_result(int closing, bool isWatched)
    {
        var page = new InventedQuarter { Others = (100, closing, 4) }.FirstPage();
        page.Contains("Interests of others", StringComparison.Ordinal).ShouldBe(isWatched);
    }

    // A loss of 4 would have left 96, and the result is 225: nine is four percent of it.
    [Theory]
    [InlineData(105, 4, true)]
    [InlineData(104, 4, false)]
    [InlineData(87, 4, true)]
    [InlineData(88, 4, false)]
    [InlineData(118, 10, false)]
    [InlineData(119, 10, true)]
    [InlineData(320, 100, false)]
    [InlineData(321, 100, true)]
    public void It_is_large_from_the_percent_of_the_result_on_that_is_material(int closing, int percent, bool isLarge)
    {
        var quarter = new InventedQuarter { Others = (100, closing, 4), Material = new(percent, 0.1m) };
        quarter.Of(c => ResultStory.Of(c).Unexplained.ShouldHaveSingleItem().IsMaterial(c)).ShouldBe(isLarge);
    }

    // A loss of 375 is as large as a profit of it.
    [Theory]
    [InlineData(111, true)]
    [InlineData(110, false)]
    public void Beside_a_loss_it_is_large_from_its_size_on(int closing, bool isLarge)
    {
        var quarter = new InventedQuarter { Materials = (700, 1_300), Others = (100, closing, 4), Material = new(4, 0.1m) };
        quarter.Of(c => ResultStory.Of(c).Unexplained.ShouldHaveSingleItem().IsMaterial(c)).ShouldBe(isLarge);
    }

    [Fact]
    public void A_balance_that_appears_is_told()
    {
        var quarter = new InventedQuarter { Goodwill = (0, 0, 40) };
        quarter.Story().Appeared.ShouldHaveSingleItem().Concept.Id.Value.ShouldBe("goodwill");
        quarter.SinceLast().ShouldContain("Goodwill of EUR 40 million stands on the balance sheet for the first time.");
    }

    [Theory]
    [InlineData(40, 40, 40)]
    [InlineData(0, 40, 40)]
    [InlineData(40, 0, 40)] // It was there before.
    public void One_that_was_there_before_is_not(int yearEnd, int opening, int closing) =>
        new InventedQuarter { Goodwill = (yearEnd, opening, closing) }.Story().Appeared.ShouldBeEmpty();

    [Fact]
    public void Differences_that_came_to_be_waived_are_counted_by_their_rule()
    {
        var (book, period) = (Repository.Book, Period.Quarter(2024, 1));
        var context =
            new BriefingContext(book, BriefingSource.For(book, period)!, period, CheckRunner.Run(book, period), BriefingOptions.Default);
        WaiverNews.Since(context, EarlierRelease.Of(context)!).Select(n => (n.Rule.Code, n.Before, n.Now)).ShouldBe([("QC08", 0, 4)]);
    }

    [Fact]
    public void In_the_third_quarter_of_2023_others_rose_beyond_their_loss_as_goodwill_appeared()
    {
        var (book, period) = (Repository.Book, Period.Quarter(2023, 3));
        var story = ResultStory.Of(new BriefingContext(book, BriefingSource.For(book, period)!, period, CheckRunner.Run(book, period),
            BriefingOptions.Default));
        var move = story.Unexplained.ShouldHaveSingleItem();
        (move.Balance.Id.Value, move.Beyond.Value).ShouldBe(("noncontrolling-interests", 4_991_000m));
        story.Appeared.Select(b => (b.Concept.Id.Value, b.Figure.Value)).ShouldBe([("goodwill", 41_210_000m)]);
    }
}
