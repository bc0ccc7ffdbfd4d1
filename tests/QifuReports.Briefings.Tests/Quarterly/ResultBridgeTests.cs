using QifuReports.Briefings.Composing.Charts;
using QifuReports.Briefings.Composing.Scope;
using QifuReports.Briefings.Figures;
using QifuReports.Briefings.Narrative.Values;
using QifuReports.Briefings.Quarterly;
using QifuReports.Briefings.Tests.Summary;
using QifuReports.Typesetting.Document;

namespace QifuReports.Briefings.Tests.Quarterly;

/// <summary>The waterfall of a result, and what its message may say of the steps.</summary>
public sealed class ResultBridgeTests
{
    private static (ChartBlock? Block, ObjectValue? Seen) Made(InventedQuarter quarter, string result = "net-result",
        ComparedWith against = ComparedWith.YearBefore)
    {
        ObjectValue? seen = null;
        var blocks = quarter.Of(context => ResultBridge.Make(new ChartMaker(context, (name, shown) =>
        {
            name.ShouldBe(new ChartName("moved", "bridge"));
            seen = shown;
            return [];
        }), "moved", result, against));
        return ((ChartBlock?)blocks.SingleOrDefault(), seen);
    }

    private static (string Name, decimal Amount)? Step(ObjectValue seen, string name) =>
        seen.TryGet(name, out var value) && value is ObjectValue step && step.TryGet("name", out var words)
            && step.TryGet("amount", out var amount)
            ? (((TextValue)words).Text, ((GivenFigure)amount).Figure.Value / 1_000_000m) : null;

    [Theory]
    [InlineData(100, 60, 100, -60, false)]
    [InlineData(60, 100, 60, -100, true)]
    [InlineData(60, 60, 60, -60, false)]
    [InlineData(100, 0, 100, null, false)]
    [InlineData(0, 60, null, -60, true)]
    public void Its_message_sees_the_steps_that_raised_and_lowered_it_most(int goods, int staff, int? rise, int? fall, bool fallIsLarger)
    {
        var seen = Made(new InventedQuarter { Goods = (1_000, 1_000 + goods), Staff = (500, 500 + staff) }).Seen.ShouldNotBeNull();
        Step(seen, "rise").ShouldBe(rise is { } up ? ("Higher revenue", up) : null);
        Step(seen, "fall").ShouldBe(fall is { } down ? ("Higher operating costs", down) : null);
        seen.TryGet("fall_is_larger", out var larger).ShouldBeTrue();
        ((TruthValue)larger!).Truth.ShouldBe(fallIsLarger);
        seen.TryGet("result", out _).ShouldBeTrue();
    }

    [Fact]
    public void Of_several_steps_the_largest_of_each_way_is_seen()
    {
        var seen = Made(new InventedQuarter { Goods = (1_000, 1_100), Staff = (500, 560), OtherIncome = (10, 40), Tax = (-75, -90) }).Seen!;
        Step(seen, "rise").ShouldBe(("Higher revenue", 100m));
        Step(seen, "fall").ShouldBe(("Higher operating costs", -60m));
    }

    [Fact]
    public void It_leads_from_the_result_before_to_the_result_now()
    {
        var block = Made(new InventedQuarter { Goods = (1_000, 1_100), Staff = (500, 560) }).Block.ShouldNotBeNull();
        (block.Id, block.Aspect, block.Note.Count, block.Description.Replace('\u00A0', ' ')).ShouldBe(
            ("chart-moved", 0.36, 0, "What moved net result, EUR million, Q2 2024 to Q2 2025"));
        var chart = (WaterfallChart)block.Chart;
        chart.Unit.ShouldBe("EUR million");
        chart.Steps.Select(s => (s.Name.Replace('\u00A0', ' '), s.Point.Value, s.IsSum, s.Favourable)).ShouldBe(
        [
            ("Net result Q2 2024", 225m, true, null), ("Higher revenue", 100m, false, true), ("Higher operating costs", -60m, false, false),
            ("Net result Q2 2025", 265m, true, null),
        ]);
    }

    [Fact]
    public void That_since_the_quarter_before_has_a_note_of_its_own()
    {
        var block = Made(new InventedQuarter { Goods = (1_000, 1_100) }, against: ComparedWith.Prior).Block.ShouldNotBeNull();
        block.Note.ShouldNotBeEmpty();
        block.Description.Replace('\u00A0', ' ').ShouldEndWith("Q1 2025 to Q2 2025");
        Made(new InventedQuarter { Goods = (1_000, 1_100), HasEarlier = false }, against: ComparedWith.Prior).Block.ShouldBeNull();
        Made(new InventedQuarter(), "no-such-result").Block.ShouldBeNull();
    }
}
