using QifuReports.Charts.Waterfalls;
using QifuReports.Typesetting.Layout.Styles;
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
        runs.Where(r => r.Text is "Other service fees" or "Platform services" or "Financing income").Select(r => r.Origin.X).Distinct()
            .Count().ShouldBe(1);
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
            foreach (var point in chart.Series.SelectMany(s => s.Points)
                .Concat(chart.Ranges.SelectMany(r => r.Ranges).OfType<ChartRange>().SelectMany(r => new[] { r.Low, r.High }))
                .Where(p => p.Value is not null).Some())
                placed.ShouldContain(point.Reference);
        }
    }

    [Fact]
    public void A_name_wider_than_the_chart_goes_on_under_itself()
    {
        var late = SampleCharts.Outlook.Ranges[1] with { Name =
            "Expected by management in percent of all of the net revenue of the quarter and of others" };
        var words = ChartItems.Words(SampleCharts.Outlook with { Ranges = [late] }, ChartItems.Side);
        words.ShouldNotContain(w => w.Contains('\u2026'));
        string.Join(' ', words).ShouldContain("quarter and of others");
    }

    [Fact]
    public void A_rate_stands_over_the_amounts_in_a_panel_of_its_own()
    {
        var runs = ChartItems.Runs(SampleCharts.WithRate, ChartItems.Wide);
        var lowest =
            runs.Where(r => r.Reference?.StartsWith("Net income margin#", StringComparison.Ordinal) == true).Max(r => r.Origin.Y.Points);
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
        items.OfType<Rule>().Count(r =>
            Math.Abs(r.From.X.Points - middle) < 20 && r.From.X != r.To.X && r.From.Y != r.To.Y && r.From.Y > high.Origin.Y
                && r.From.Y < low.Origin.Y).ShouldBeGreaterThan(3);
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
        double Longest(WaterfallChart chart) =>
            ChartItems.Draw(chart, ChartItems.Frame(width, height)).OfType<FilledRectangle>()
                .Max(r => (width > 200 ? r.Bounds.Height : r.Bounds.Width).Points);
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
    public void A_name_too_long_for_its_row_has_a_higher_one()
    {
        const string Long = "Higher research and development expenses of all";
        WaterfallStep Step(string name, bool isSum) => new(name, new ChartPoint(10, ""), isSum);
        var chart = new WaterfallChart { Unit = "RMB",
            Steps = [Step("Before", true), Step(Long, false), Step("Lower tax", false), Step("Tax", false), Step("Now", true)] };
        // Rows of one line, which together are higher than their lines.
        string.Join(' ', ChartItems.Words(chart, ChartItems.Frame(190, 70)).Where(w => Long.Contains(w, StringComparison.Ordinal)))
            .ShouldBe(Long);
        // Where no row can give any, the name is cut as before.
        ChartItems.Words(chart, ChartItems.Frame(190, 40)).ShouldContain(w => w.StartsWith("Higher research", StringComparison.Ordinal));
    }

    [Fact]
    public void Small_multiples_share_one_scale()
    {
        var heights = ChartItems.Draw(SampleCharts.Multiples, ChartItems.Wide).OfType<FilledRectangle>()
            .Where(r => r.Fill != Rgb.White).Select(r => r.Bounds.Height.Points).ToList();
        (heights[0] / heights[5]).ShouldBe(582.9 / 877.1, 1e-5);
        (heights[10] / heights[5]).ShouldBe(85.4 / 877.1, 1e-5);
    }

    [Fact]
    public void A_bar_s_length_is_its_value()
    {
        var chart = SampleCharts.Bars with { Series = [SampleCharts.Bars.Series[0]] };
        var bars = ChartItems.Draw(chart, ChartItems.Middle).OfType<FilledRectangle>().ToList();
        (bars[1].Bounds.Width.Points / bars[0].Bounds.Width.Points).ShouldBe(164.6 / 639.8, 1e-5);
    }

    [Fact]
    public void Labels_stand_where_scottplot_draws_their_marks()
    {
        var items = ChartItems.Draw(SampleCharts.Trend, ChartItems.Wide);
        var columns = items.OfType<FilledRectangle>().Where(r => r.Fill != Rgb.White).OrderBy(r => r.Bounds.X).ToList();
        var labels = SampleCharts.Trend.Series[0].Points.Where(p => p.Value is not null)
            .Select(p => items.OfType<GlyphRun>().Single(r => r.Reference == p.Reference)).ToList();
        columns.Count.ShouldBe(4);
        for (var i = 0; i < columns.Count; i++)
        {
            (labels[i].Origin.X.Points + ChartItems.WidthOf(labels[i]) / 2).ShouldBe(
                columns[i].Bounds.X.Points + columns[i].Bounds.Width.Points / 2, 0.01);
            (columns[i].Bounds.Y.Points - labels[i].Origin.Y.Points).ShouldBe(MarkLabel.Gap, 0.01);
        }
    }

    [Fact]
    public void The_news_is_in_full_colour_and_bold_and_the_others_recede()
    {
        var items = ChartItems.Draw(SampleCharts.Trend, ChartItems.Wide);
        var columns = items.OfType<FilledRectangle>().Where(r => r.Fill != Rgb.White).OrderBy(r => r.Bounds.X).ToList();
        columns[^1].Fill.ShouldBe(HouseStyle.Default.Accent);
        columns.SkipLast(1).Select(c => c.Fill).Distinct().Single().ShouldNotBe(HouseStyle.Default.Accent);
        ColourMaths.Contrast(columns[0].Fill, Rgb.White).ShouldBeGreaterThanOrEqualTo(ColourMaths.LeastContrast);
        items.OfType<GlyphRun>().Where(r => r.Reference?.StartsWith("Total net revenue#", StringComparison.Ordinal) == true)
            .Select(r => (r.Face.WeightClass, r.Reference))
            .Single(r => r.WeightClass == 600).Reference.ShouldBe("Total net revenue#4");
    }

    [Fact]
    public void A_missing_period_is_narrow_and_breaks_the_axis()
    {
        var items = ChartItems.Draw(SampleCharts.Trend, ChartItems.Wide);
        var middles = items.OfType<FilledRectangle>().Where(r => r.Fill != Rgb.White)
            .Select(r => r.Bounds.X.Points + r.Bounds.Width.Points / 2).Order().ToList();
        var usual = middles[2] - middles[1];
        (middles[1] - middles[0]).ShouldBeInRange(usual * 1.2, usual * 1.7);
        items.OfType<Rule>()
            .Count(r => r.From.X != r.To.X && r.From.Y != r.To.Y && r.From.X.Points > middles[0] && r.To.X.Points < middles[1]).ShouldBe(2);
    }

    [Fact]
    public void Ticks_and_names_say_what_they_are()
    {
        var chart = SampleCharts.Lines with { Categories = ["5G services", "b", "c", "d", "e"] };
        var runs = ChartItems.Runs(chart, ChartItems.Wide);
        runs.Single(r => r.Text == "5G services").Reference.ShouldBe("named:5G services");
        foreach (var run in runs.Where(r => r.Text.Any(char.IsAsciiDigit)).Some()) run.Reference.ShouldNotBeNull(run.Text);
        var tick = runs.First(r => r.Reference?.StartsWith("tick:", StringComparison.Ordinal) == true);
        ChartReference.IsTick(tick.Reference!, out var value).ShouldBeTrue();
        TickText.Of(value, 1).ShouldBe(tick.Text);
    }

    [Fact]
    public void A_step_hardly_to_be_seen_has_a_body_all_the_same()
    {
        var bodies = ChartItems.Draw(SampleCharts.TwoBridges, ChartItems.Wide).OfType<FilledRectangle>()
            .Where(r => r.Fill == HouseStyle.Default.Favourable).ToList();
        bodies.Count.ShouldBe(2);
        bodies.Min(b => b.Bounds.Height.Points).ShouldBe(WaterfallRenderer.Thinnest, 0.01);
    }

    [Fact]
    public void A_range_that_lacks_an_end_or_is_turned_round_is_refused()
    {
        foreach (var range in new[] { new ChartRange(SampleCharts.Point(5), SampleCharts.Point(4)),
            new ChartRange(SampleCharts.Point(null), SampleCharts.Point(4)) })
            Should.Throw<ArgumentException>(
                () => ChartItems.Draw(SampleCharts.Outlook with { Ranges = [new RangeSeries("Guidance", [null, null, null, range])] },
                    ChartItems.Wide)).Message.ShouldContain("Guidance");
    }

    [Fact]
    public void Panels_with_scales_of_their_own_fill_their_height()
    {
        var columns =
            ChartItems.Draw(SampleCharts.OwnScales, ChartItems.Wide).OfType<FilledRectangle>().Where(r => r.Fill != Rgb.White).ToList();
        // The last column of the first, second and third panel: the first panel's largest is its first.
        columns.Max(c => c.Bounds.Height).Points.ShouldBe(columns[^1].Bounds.Height.Points, 0.01);
    }
}
