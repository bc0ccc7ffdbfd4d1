using QifuReports.Briefings.Composing.Charts;
using QifuReports.Briefings.Proof.Charts;
using QifuReports.Briefings.Summary;

namespace QifuReports.Briefings.Tests.Summary;

/// <summary>That the lines which moved a result make up its change, each counted once, and what happens where they do not.</summary>
public class ResultGapTests
{
    [Fact]
    public void A_result_that_is_a_sum_in_two_ways_is_told_by_the_one_that_begins_with_revenue()
    {
        var quarter = new InventedQuarter { Goods = (1_000, 900), Tax = (-75, -50), Owners = (200, 130) };
        var story = quarter.Story();
        story.Moves!.Lines.Select(m => (m.Name, m.Effect)).ShouldBe([("Lower revenue", -100_000_000m), ("Lower income tax", 25_000_000m)]);
        story.Moves.Gap.ShouldBeNull();
        story.Moves.Lines.Sum(m => m.Effect).ShouldBe(story.Moves.Result.Difference.Value);
        quarter.FirstPage().ShouldNotContain("attributable");
    }

    [Fact]
    public void What_no_line_explains_is_a_line_of_its_own()
    {
        // The lines make 225, the filing has 553.
        var quarter = new InventedQuarter { Goods = (1_000, 1_010), Tax = (-75, -85), NetTyped = 553 };
        var story = quarter.Story();
        var gap = story.Moves!.Gap.ShouldNotBeNull();
        (gap.Name, gap.Effect).ShouldBe(("What does not add up in the filing (waived)", 328_000_000m));
        story.Moves.Lines.Sum(m => m.Effect).ShouldBe(story.Moves.Result.Difference.Value);
        story.Lines!.Push.ShouldBe(story.Lines.Gap);
        var page = quarter.FirstPage();
        page.ShouldContain("what does not add up in the filing (waived) added EUR 328 million");
        page.ShouldContain("What does not add up in the filing (waived) | ");
        page.ShouldNotContain("All other lines | 328");
    }

    [Fact]
    public void A_waterfall_whose_steps_lead_elsewhere_is_refused()
    {
        var story = new InventedQuarter { Goods = (1_000, 900) }.Of(context =>
        {
            var moves = ResultStory.Of(context).Moves!;
            var steps = new List<WaterfallStep> { ChartParts.Sum(context, "Before", moves.Before) };
            foreach (var move in moves.Lines) steps.Add(ChartParts.Step(context, move.Name, move.Change.Difference, move.Weight, null));
            var end = ChartParts.Sum(context, "Now", moves.Now);
            var figures = context.Book.Used.ToDictionary(f => f.Name);
            string? Fault(IReadOnlyList<WaterfallStep> all) =>
                WaterfallSum.Fault(new WaterfallChart { Unit = "EUR million", Steps = all }, figures.GetValueOrDefault);
            return (Right: Fault([.. steps, end]), Twice: Fault([.. steps, .. steps.Skip(1), end]));
        });
        story.Right.ShouldBeNull();
        story.Twice.ShouldBe("its steps do not lead to Now");
    }
}
