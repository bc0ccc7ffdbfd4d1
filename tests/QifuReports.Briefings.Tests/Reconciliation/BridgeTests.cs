using QifuReports.Briefings.Reconciliation;
using QifuReports.Briefings.Tests.Quarterly;
using QifuReports.Ledger.Periods;
using QifuReports.Typesetting.Document;

namespace QifuReports.Briefings.Tests.Reconciliation;

/// <summary>The arithmetic of a reconciliation: bridges and movements.</summary>
public class BridgeTests
{
    public static TheoryData<string, string> Bridges
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var period in (string[])["2022FY", "2023H1"])
                foreach (var kind in (string[])["bridge", "bridge-prior"])
                    foreach (var concept in (string[])["net-result", "equity", "total-assets"]) data.Add(period, $"{kind}-{concept}");
            return data;
        }
    }

    private static WaterfallChart Chart(Period period, string name) =>
        (WaterfallChart)Reconciled.Blocks(period).OfType<ChartBlock>().Single(c => c.Id == $"chart-{name}").Chart;

    private static Period PeriodOf(string text) => text == "2022FY" ? Reconciled.Year : Reconciled.Half;

    private static decimal Millions(string label) =>
        decimal.Parse(label.Replace(",", "", StringComparison.Ordinal), System.Globalization.CultureInfo.InvariantCulture);

    [Theory]
    [MemberData(nameof(Bridges))]
    public void A_bridge_leads_from_the_one_amount_to_the_other_by_its_adjustments(string period, string name)
    {
        var steps = Chart(PeriodOf(period), name).Steps;
        steps.Count.ShouldBe(7);
        (steps[0].Point.Value, steps[^1].Point.Value).ShouldBe((0m, 0m), "an amount is a level, not a bar");
        steps.Take(5).Sum(s => s.Point.Value!.Value).ShouldBe(steps[5].Point.Value!.Value);
        steps.Select(s => s.IsSum).ShouldBe([false, false, false, false, false, true, false]);
        (Millions(steps[0].Point.Label) + steps[5].Point.Value!.Value - Millions(steps[^1].Point.Label)).ShouldBeInRange(-0.1m, 0.1m);
        foreach (var step in steps) step.Favourable.ShouldBeNull("a difference between two bases is neither good nor bad");
    }

    [Theory]
    [InlineData("net-result")]
    [InlineData("equity")]
    [InlineData("total-assets")]
    public void The_two_bridges_of_a_measure_reach_the_same(string concept)
    {
        static (decimal, decimal) Reach(WaterfallChart chart)
        {
            var (level, low, high) = (0m, 0m, 0m);
            foreach (var step in chart.Steps)
            {
                level = step.IsSum ? step.Point.Value!.Value : level + step.Point.Value!.Value;
                (low, high) = (Math.Min(low, level), Math.Max(high, level));
            }
            return (Math.Min(low, chart.AlsoReaches.Min()), Math.Max(high, chart.AlsoReaches.Max()));
        }
        foreach (var period in (Period[])[Reconciled.Year, Reconciled.Half])
            Reach(Chart(period, $"bridge-{concept}")).ShouldBe(Reach(Chart(period, $"bridge-prior-{concept}")));
    }

    [Fact]
    public void Every_column_of_the_half_year_rolls_to_the_unit()
    {
        var roll = RollForward.Of(Reconciled.Bridge(Reconciled.Half)).ShouldNotBeNull();
        roll.Opening.ShouldBe(Period.At(new DateOnly(2022, 12, 31)));
        foreach (var row in roll.Rows) row.Difference.Value.ShouldBe(0m);
        DocumentText.Of(Reconciled.Document(Reconciled.Half)).ShouldNotContain("does not carry forward");
    }

    [Fact]
    public void Key_figures_stand_side_by_side_with_the_difference_and_its_share()
    {
        Reconciled.Row(Reconciled.Year, "table-results", "Net income").Skip(1)
            .ShouldBe(["4,005.6", "4,421.1", "415.5", "10.4%", "5,764.5", "5,788.6", "24.1", "0.4%"]);
        Reconciled.Row(Reconciled.Year, "table-results", "Income tax expense")[4].ShouldBe("n.m.", "the base is negative");
        Reconciled.Row(Reconciled.Half, "table-balances", "Total assets").Skip(1).Take(4)
            .ShouldBe(["43,402.1", "39,949.1", "(3,453.0)", "(8.0%)"]);
    }

    [Fact]
    public void A_movement_is_the_latest_less_the_comparative()
    {
        static List<string> Row(string measure, string name)
        {
            var rows = Reconciled.Table(Reconciled.Year, "table-movements").Rows.Select(
                r => r.Cells.Select(c => DocumentText.Words(c.Content)).ToList()).ToList();
            return rows.Skip(rows.FindIndex(r => r[0].StartsWith(measure, StringComparison.Ordinal)))
                .First(r => r[0].StartsWith(name, StringComparison.Ordinal));
        }
        Row("Net income", "Expected credit losses").Skip(1).ShouldBe(["271.9", "(91.3)", "363.2"]);
        Row("Total equity", "Share-based").Skip(1).ShouldBe(["\u2013", "\u2013", "\u2013"]);
        Row("Net income", "All adjustments").Skip(1).ShouldBe(["415.5", "24.1", "391.5"]);
    }
}
