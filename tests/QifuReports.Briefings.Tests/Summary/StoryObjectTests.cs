using QifuReports.Briefings.Composing.Scope;
using QifuReports.Briefings.Narrative.Values;
using QifuReports.Briefings.Summary.Presentation;

namespace QifuReports.Briefings.Tests.Summary;

/// <summary>What happened, as templates see it, member by member.</summary>
public sealed class StoryObjectTests
{
    private static TemplateValue? Of(ObjectValue of, string name) => of.TryGet(name, out var value) ? value : null;

    private static T Seen<T>(InventedQuarter quarter, Func<ObjectValue, T> see) => quarter.Of(context => see(new StoryObject(context)));

    private static string? Turn(InventedQuarter quarter) => Seen(quarter, story => (Of(story, "turn") as TextValue)?.Text);

    private static (string Name, decimal Amount)? Line(TemplateValue? value) => value is ObjectValue line
        ? (((TextValue)Of(line, "name")!).Text, ((GivenFigure)Of(line, "amount")!).Figure.Value / 1_000_000m) : null;

    private static (string, decimal)?[] Lines(ObjectValue story, string name) => [.. ((ListValue)Of(story, name)!).Items.Select(Line)];

    private static bool Truth(ObjectValue of, string name) => ((TruthValue)Of(of, name).ShouldNotBeNull(name)).Truth;

    [Theory]
    [InlineData(300, 500, "rose")]
    [InlineData(-100, 500, "fell")]
    [InlineData(0, 500, "flat")]
    [InlineData(-500, 500, "to loss")]
    [InlineData(400, 1_000, "to profit")]
    [InlineData(200, 1_000, "narrowed")]
    [InlineData(-200, 1_000, "widened")]
    [InlineData(275, 1_000, "to nil")]
    [InlineData(-225, 500, "to nil")]
    public void How_the_result_went(int goods, int staff, string turn) =>
        Turn(new InventedQuarter { Goods = (1_000, 1_000 + goods), Staff = (staff, staff) }).ShouldBe(turn);

    [Fact]
    public void What_pushed_it_and_what_held_it_back()
    {
        var quarter = new InventedQuarter { Goods = (1_000, 1_300), Services = (500, 540), Materials = (700, 720), Staff = (500, 560),
            Tax = (-75, -90) };
        Seen(quarter, story =>
        {
            Line(Of(story, "push")).ShouldBe(("More revenue from goods", 300m));
            Line(Of(story, "hold")).ShouldBe(("Higher staff costs", -60m));
            Line(Of(story, "largest_up")).ShouldBe(("More revenue from goods", 300m));
            Line(Of(story, "largest_down")).ShouldBe(("Higher staff costs", -60m));
            Lines(story, "up").ShouldBe([("More revenue from goods", 300m), ("More revenue from services", 40m)]);
            Lines(story, "down").ShouldBe([("Higher staff costs", -60m)], "the others are small");
            (Truth(story, "on_tax_alone"), Truth(story, "cancels"), Truth(story, "measure_leads"), Truth(story, "has_measures")).ShouldBe(
                (false, false, false, false));
            (Of(story, "worst"), Of(story, "costs"), Of(story, "nothing")).ShouldBe((null, null, null));
            ((ListValue)Of(story, "worsened")!).Items.ShouldBeEmpty();
            ((ListValue)Of(story, "expected")!).Items.ShouldBeEmpty();
            return 0;
        });
    }

    [Fact]
    public void The_lines_of_revenue_and_of_costs_by_how_much_they_moved()
    {
        Seen(new InventedQuarter { Goods = (1_000, 1_300), Services = (500, 460), Materials = (700, 720), Staff = (500, 440) }, story =>
        {
            var revenue = (ObjectValue)Of(story, "revenue_lines").ShouldNotBeNull();
            Lines(revenue, "up").Length.ShouldBe(1);
            Lines(revenue, "down").Length.ShouldBe(1);
            ((GivenFigure)Of(revenue, "rises")!).Figure.Value.ShouldBe(300_000_000m);
            Math.Abs(((GivenFigure)Of(revenue, "falls")!).Figure.Value).ShouldBe(40_000_000m);
            Of(revenue, "all_from").ShouldNotBeNull("no other line rose");
            var costs = (ObjectValue)Of(story, "cost_lines").ShouldNotBeNull();
            Lines(costs, "up").Length.ShouldBe(1);
            Lines(costs, "down").Length.ShouldBe(1);
            return 0;
        });
    }

    [Theory]
    [InlineData(1_300, 490, true)]
    [InlineData(700, 510, false)]
    public void All_of_a_change_from_one_line_is_said_with_its_direction(int goods, int services, bool isMore)
    {
        Seen(new InventedQuarter { Goods = (1_000, goods), Services = (500, services) }, story =>
        {
            var revenue = (ObjectValue)Of(story, "revenue_lines").ShouldNotBeNull();
            Of(revenue, "all_from").ShouldNotBeNull();
            Truth(revenue, "is_more").ShouldBe(isMore);
            return 0;
        });
    }

    [Fact]
    public void Where_two_lines_went_that_way_or_one_moved_alone_none_is_said_to_have_made_all_of_it()
    {
        bool HasAllFrom(InventedQuarter quarter) =>
            Seen(quarter, story => Of((ObjectValue)Of(story, "revenue_lines")!, "all_from") is not null);
        HasAllFrom(new InventedQuarter { Goods = (1_000, 1_300), Services = (500, 510) }).ShouldBeFalse();
        HasAllFrom(new InventedQuarter { Goods = (1_000, 1_300) }).ShouldBeFalse();
    }

    [Fact]
    public void A_measure_that_worsened_is_told_with_what_it_was()
    {
        Seen(new InventedQuarter { Goods = (1_000, 1_100), Overdue = (4.1m, 5.6m) }, story =>
        {
            Truth(story, "has_measures").ShouldBeTrue();
            var worst = (ObjectValue)Of(story, "worst").ShouldNotBeNull();
            ((GivenFigure)Of(worst, "last")!).Figure.Value.ShouldBe(4.1m);
            (Truth(worst, "is_stated"), Truth(worst, "is_prior")).ShouldBe((true, true));
            ((ListValue)Of(story, "worsened")!).Items.Count.ShouldBe(1);
            return 0;
        });
    }

    [Theory]
    [InlineData(100, 200, 100, 200, "kept")]
    [InlineData(100, 200, 150, 250, "raised")]
    [InlineData(100, 200, 50, 150, "lowered")]
    [InlineData(100, 200, 120, 180, "narrowed")]
    [InlineData(100, 200, 80, 220, "widened")]
    public void What_is_expected_is_held_against_what_was(int lowBefore, int highBefore, int low, int high, string turn)
    {
        Seen(new InventedQuarter { Goods = (1_000, 1_100), YearOutlook = ((lowBefore, highBefore), (low, high)) }, story =>
        {
            var expected = (ObjectValue)((ListValue)Of(story, "expected")!).Items.ShouldHaveSingleItem();
            ((TextValue)Of(expected, "turn")!).Text.ShouldBe(turn);
            string[] names = ["low", "high", "low_before", "high_before"];
            names.Select(n => ((GivenFigure)Of(expected, n)!).Figure.Value / 1_000_000m).ShouldBe([low, high, lowBefore, highBefore]);
            (Truth(expected, "is_point"), Truth(expected, "was_point")).ShouldBe((false, false));
            Of(expected, "date_before").ShouldNotBeNull();
            return 0;
        });
    }

    [Fact]
    public void What_is_expected_for_the_first_time_has_nothing_before_it()
    {
        Seen(new InventedQuarter { Goods = (1_000, 1_100), YearOutlook = (null, (150, 150)) }, story =>
        {
            var expected = (ObjectValue)((ListValue)Of(story, "expected")!).Items.ShouldHaveSingleItem();
            ((TextValue)Of(expected, "turn")!).Text.ShouldBe("first");
            Truth(expected, "is_point").ShouldBeTrue();
            foreach (var name in (string[])["low_before", "high_before", "was_point", "date_before", "reached", "from_midpoint"])
                Of(expected, name).ShouldBeNull(name);
            return 0;
        });
    }
}
