using QifuReports.Charts.Waterfalls;
using QifuReports.Typesetting.Pages;

namespace QifuReports.Charts.Tests;

/// <summary>What each chart says, and what it does without data.</summary>
public sealed class ChartRendererTests
{
    public static TheoryData<ChartSpec> Empty =>
    [
        new ColumnChart { Unit = "RMB", Categories = ["a"], Series = [SampleCharts.Series("s", [null])] },
        new ColumnChart { Unit = "RMB", Categories = [], Series = [], Stacked = true },
        new LineChart { Unit = "RMB", Categories = ["a"], Series = [SampleCharts.Series("s", [null])] },
        new BarChart { Unit = "RMB", Categories = ["a"], Series = [] },
        new WaterfallChart { Unit = "RMB", Steps = [] },
        new SmallMultiples { Unit = "RMB", Categories = ["a"], Panels = [SampleCharts.Series("s", [null])] },
        new Sparkline { Unit = "RMB", Series = SampleCharts.Series("s") },
    ];

    [Theory]
    [MemberData(nameof(Empty))]
    public void A_chart_without_values_says_so(ChartSpec chart)
    {
        var item = ChartItems.Draw(chart, ChartItems.Side).ShouldHaveSingleItem().ShouldBeOfType<GlyphRun>();
        item.Text.ShouldBe("No data");
    }

    [Fact]
    public void A_series_of_another_length_is_refused()
    {
        var chart = SampleCharts.Grouped with { Series = [SampleCharts.Series("Short", 1m)] };
        Should.Throw<ArgumentException>(() => ChartItems.Draw(chart, ChartItems.Wide)).Message.ShouldContain("Short");
    }

    [Fact]
    public void A_third_series_of_bars_is_refused()
    {
        var chart = SampleCharts.Bars with { Series = [.. SampleCharts.Bars.Series, SampleCharts.Bars.Series[0]] };
        Should.Throw<ArgumentException>(() => ChartItems.Draw(chart, ChartItems.Wide));
    }

    [Fact]
    public void A_value_beyond_the_axis_is_refused()
    {
        var chart = new Sparkline { Unit = "", Series = SampleCharts.Series("s", 2e24m) };
        Should.Throw<ArgumentOutOfRangeException>(() => ChartItems.Draw(chart, ChartItems.Wide));
    }

    [Fact]
    public void A_wide_stack_names_its_series_beside_it_and_puts_the_thin_part_s_value_there()
    {
        var runs = ChartItems.Runs(SampleCharts.Stacked, ChartItems.Wide);
        var name = runs.Single(r => r.Text == "Other service fees");
        var value = runs.Single(r => r.Reference == "Other service fees#2");
        value.Origin.Y.ShouldBe(name.Origin.Y);
        value.Origin.X.ShouldBeGreaterThan(name.Origin.X);
        runs.Where(r => r.Text is "Other service fees" or "Platform services" or "Financing income").Select(r => r.Origin.X).Distinct().Count().ShouldBe(1);
    }

    [Fact]
    public void A_narrow_stack_has_a_legend_on_top()
    {
        var runs = ChartItems.Runs(SampleCharts.Stacked, ChartItems.Side);
        var total = runs.Single(r => r.Reference == "total#2");
        foreach (var series in SampleCharts.Stacked.Series)
            runs.Single(r => r.Text == series.Name).Origin.Y.ShouldBeLessThan(total.Origin.Y);
    }

    [Fact]
    public void Labels_in_a_wide_chart_are_all_there()
    {
        foreach (var chart in new[] { SampleCharts.Grouped, SampleCharts.Cash, SampleCharts.Trend, SampleCharts.Outlook })
        {
            var placed = ChartItems.Runs(chart, ChartItems.Wide).Select(r => r.Reference).ToHashSet();
            foreach (var point in chart.Series.SelectMany(s => s.Points).Concat(chart.Ranges.SelectMany(r => r.Ranges).OfType<ChartRange>().SelectMany(r => new[] { r.Low, r.High })).Where(p => p.Value is not null))
                placed.ShouldContain(point.Reference);
        }
    }

    [Fact]
    public void A_name_wider_than_the_chart_goes_on_under_itself()
    {
        var late = SampleCharts.Outlook.Ranges[1] with { Name = "Expected by management in percent of all of the net revenue of the quarter and of others" };
        var words = ChartItems.Words(SampleCharts.Outlook with { Ranges = [late] }, ChartItems.Side);
        words.ShouldNotContain(w => w.Contains('\u2026'));
        string.Join(' ', words).ShouldContain("quarter and of others");
    }

    [Fact]
    public void A_rate_stands_over_the_amounts_in_a_panel_of_its_own()
    {
        var runs = ChartItems.Runs(SampleCharts.WithRate, ChartItems.Wide);
        var lowest = runs.Where(r => r.Reference?.StartsWith("Net income margin#", StringComparison.Ordinal) == true).Max(r => r.Origin.Y.Points);
        var highest = runs.Where(r => r.Reference?.StartsWith("Net income#", StringComparison.Ordinal) == true).Min(r => r.Origin.Y.Points);
        lowest.ShouldBeLessThan(highest);
        ChartItems.Words(SampleCharts.WithRate, ChartItems.Wide).ShouldContain("Net income margin, percent");
    }

    [Fact]
    public void Two_lines_are_named_at_their_ends_with_their_last_values()
    {
        var runs = ChartItems.Runs(SampleCharts.Lines, ChartItems.Wide);
        var name = runs.Single(r => r.Text == "Day-1 delinquency");
        runs.Single(r => r.Reference == "Day-1 delinquency#4").Origin.Y.ShouldBe(name.Origin.Y);
    }

    [Fact]
    public void A_line_that_leaves_zero_out_says_so_on_its_axis()
    {
        var chart = new LineChart { Unit = "months", Categories = ["a", "b"], Series = [SampleCharts.Series("Tenor", 12.27m, 11.23m)] };
        var words = ChartItems.Words(chart, ChartItems.Wide);
        words.ShouldNotContain("0");
        words.ShouldContain("11.2");
        words.ShouldContain("12.4");
    }

    [Fact]
    public void A_range_is_one_bar_from_low_to_high_and_hatched()
    {
        var items = ChartItems.Draw(SampleCharts.Outlook, ChartItems.Wide);
        var runs = items.OfType<GlyphRun>().ToList();
        var (low, high) = (runs.Single(r => r.Reference == "late#low"), runs.Single(r => r.Reference == "late#high"));
        low.Origin.Y.Points.ShouldBeGreaterThan(high.Origin.Y.Points);
        var middle = high.Origin.X.Points + ChartItems.WidthOf(high) / 2;
        items.OfType<PathItem>().Count(p => p.Stroke is not null && p.Steps.Count == 2 && Math.Abs(p.Steps[0].P1.X.Points - middle) < 20
            && p.Steps[0].P1.Y > high.Origin.Y && p.Steps[0].P1.Y < low.Origin.Y).ShouldBeGreaterThan(3);
    }

    [Fact]
    public void A_waterfall_stands_on_zero_and_ends_where_its_steps_lead()
    {
        var levels = WaterfallLevel.Of(SampleCharts.Waterfall);
        levels[0].ShouldBe(new WaterfallLevel(0, 988.4m));
        levels[2].ShouldBe(new WaterfallLevel(1125.3m, 1071.5m));
        levels[4].To.ShouldBe(1137.7m);
        levels[5].ShouldBe(new WaterfallLevel(0, 1137.7m));
    }

    [Theory]
    [InlineData("12.4", -12.4, "\u221212.4")]
    [InlineData("12.4", 12.4, "+12.4")]
    [InlineData("(12.4)", -12.4, "(12.4)")]
    [InlineData("-12.4", -12.4, "-12.4")]
    [InlineData("\u25B2 12.4", 12.4, "\u25B2 12.4")]
    [InlineData("0.0", 0, "0.0")]
    public void A_step_s_label_has_its_sign(string label, double value, string expected) =>
        WaterfallLevel.SignedPoint(new WaterfallStep("s", new ChartPoint((decimal)value, label), IsSum: false)).Label.ShouldBe(expected);

    [Theory]
    [InlineData(480, 190)]
    [InlineData(60, 100)]
    public void Waterfalls_that_reach_the_same_have_one_scale(double width, double height)
    {
        static WaterfallChart Chart(decimal step, params decimal[] also) => new()
        {
            Unit = "RMB",
            Steps = [new WaterfallStep("a", new ChartPoint(step, ""), false), new WaterfallStep("b", new ChartPoint(step, ""), true)],
            AlsoReaches = also,
        };
        // Columns in a wide frame, rows in a narrow one.
        double Longest(WaterfallChart chart) => ChartItems.Draw(chart, ChartItems.Frame(width, height)).OfType<FilledRectangle>().Max(r => (width > 200 ? r.Bounds.Height : r.Bounds.Width).Points);
        var (small, large) = (Longest(Chart(100, 400)), Longest(Chart(400, 100)));
        (large / small).ShouldBeInRange(3.9, 4.1);
        Longest(Chart(100)).ShouldBe(large, 2);
    }

    [Fact]
    public void A_narrow_waterfall_becomes_rows_with_every_label()
    {
        var runs = ChartItems.Runs(SampleCharts.Waterfall, ChartItems.Side);
        foreach (var step in SampleCharts.Waterfall.Steps) runs.ShouldContain(r => r.Reference == step.Point.Reference);
        runs.Where(r => r.Reference is not null).Select(r => r.Origin.Y).Distinct().Count().ShouldBe(6);
    }

    [Fact]
    public void Small_multiples_share_one_scale()
    {
        var heights = ChartItems.Draw(SampleCharts.Multiples, ChartItems.Wide).OfType<FilledRectangle>()
            .Where(r => r.Fill != Rgb.White).Select(r => r.Bounds.Height.Points).ToList();
        (heights[0] / heights[5]).ShouldBe(582.9 / 877.1, 1e-9);
        (heights[10] / heights[5]).ShouldBe(85.4 / 877.1, 1e-9);
    }

    [Fact]
    public void A_bar_s_length_is_its_value()
    {
        var chart = SampleCharts.Bars with { Series = [SampleCharts.Bars.Series[0]] };
        var bars = ChartItems.Draw(chart, ChartItems.Middle).OfType<FilledRectangle>().ToList();
        (bars[1].Bounds.Width.Points / bars[0].Bounds.Width.Points).ShouldBe(164.6 / 639.8, 1e-9);
    }
}
