using QifuReports.Typesetting.Layout.Styles;

namespace QifuReports.Charts.Tests;

/// <summary>The palette's rule, and the status of a mark in a form that greyscale keeps.</summary>
public sealed class ColourTests
{
    [Theory]
    [InlineData("#FFFFFF", 100)]
    [InlineData("#000000", 0)]
    [InlineData("#777777", 50.03)]
    [InlineData("#0B4F8A", 32.91)]
    public void Lightness_is_that_of_CIE_1976(string colour, double expected) =>
        ColourMaths.Lightness(Colour(colour)).ShouldBe(expected, 0.01);

    [Fact]
    public void Contrast_runs_from_1_to_21()
    {
        ColourMaths.Contrast(Rgb.White, Rgb.White).ShouldBe(1, 1e-9);
        ColourMaths.Contrast(Rgb.Black, Rgb.White).ShouldBe(21, 1e-9);
        ColourMaths.Contrast(Colour("#767676"), Rgb.White).ShouldBe(4.54, 0.01);
    }

    [Fact]
    public void The_house_palette_keeps_any_two_series_apart()
    {
        var series = HouseStyle.Default.Series;
        series.Count.ShouldBe(5);
        series[0].ShouldBe(HouseStyle.Default.Accent);
        ColourMaths.AreDistinct(series).ShouldBeTrue();
    }

    [Fact]
    public void Two_colours_of_one_lightness_are_not_distinct() =>
        ColourMaths.AreDistinct([Colour("#2E8BB5"), Colour("#B07A1E")]).ShouldBeFalse();

    [Fact]
    public void Every_mark_stands_out_on_paper_by_its_fill_or_its_outline()
    {
        foreach (var hue in HouseStyle.Default.Series)
            foreach (var status in Enum.GetValues<ChartStatus>())
            {
                var paint = MarkPaint.For(hue, status);
                ColourMaths.Contrast(paint.Outline ?? paint.Fill, Rgb.White).ShouldBeGreaterThanOrEqualTo(ColourMaths.LeastContrast);
                ColourMaths.Contrast(paint.Line, Rgb.White).ShouldBeGreaterThanOrEqualTo(ColourMaths.LeastContrast);
            }
    }

    [Fact]
    public void Text_in_a_mark_reads_at_four_and_a_half_to_one()
    {
        var ink = HouseStyle.Default.Ink;
        foreach (var hue in HouseStyle.Default.Series)
            foreach (var status in Enum.GetValues<ChartStatus>())
            {
                var fill = MarkPaint.For(hue, status).Fill;
                ColourMaths.Contrast(ColourMaths.TextOn(fill, ink), fill).ShouldBeGreaterThanOrEqualTo(4.5);
            }
    }

    [Fact]
    public void The_four_statuses_differ_in_form()
    {
        var hue = HouseStyle.Default.Accent;
        MarkPaint.For(hue, ChartStatus.Actual).ShouldBe(new MarkPaint(hue, hue, null, ChartStatus.Actual));
        var prior = MarkPaint.For(hue, ChartStatus.PriorYear);
        (ColourMaths.Lightness(prior.Fill) - ColourMaths.Lightness(hue)).ShouldBeGreaterThan(30);
        MarkPaint.For(hue, ChartStatus.Guidance).Fill.ShouldBe(Rgb.White);
        MarkPaint.For(hue, ChartStatus.Guidance).Outline.ShouldNotBeNull();
        MarkPaint.For(hue, ChartStatus.Forecast).Status.ShouldBe(ChartStatus.Forecast);
    }

    [Fact]
    public void The_prior_year_has_the_hue_of_its_series()
    {
        ChartSeries[] series = [Empty(ChartStatus.PriorYear), Empty(ChartStatus.Actual), Empty(ChartStatus.PriorYear),
            Empty(ChartStatus.Actual)];
        var paints = MarkPaint.ForSeries(series, HouseStyle.Default);
        paints[0].Hue.ShouldBe(paints[1].Hue);
        paints[2].Hue.ShouldBe(paints[3].Hue);
        paints[0].Hue.ShouldNotBe(paints[2].Hue);
    }

    private static ChartSeries Empty(ChartStatus status) => new("", [], status);

    private static Rgb Colour(string text) => Rgb.TryParse(text, out var colour) ? colour : throw new ArgumentException(text);
}
