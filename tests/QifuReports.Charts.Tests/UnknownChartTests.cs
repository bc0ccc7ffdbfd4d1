using QifuReports.Charts.Drawing;
using QifuReports.Typesetting;
using QifuReports.Typesetting.Document;
using QifuReports.Typesetting.Fonts;
using QifuReports.Typesetting.Layout.Styles;
using QifuReports.Typesetting.Text.Paragraphs;

namespace QifuReports.Charts.Tests;

/// <summary>A kind of chart that a part of the charts has not heard of is refused by that part, and never drawn in part.</summary>
public sealed class UnknownChartTests
{
    private static readonly Unheard Chart = new() { Unit = "EUR million" };

    [Fact]
    public void Each_part_refuses_a_kind_that_it_does_not_know()
    {
        var shaper = new TextShaper(FontSet.Default);

        Should.Throw<ArgumentException>(() => SpecCheck.Hold(Chart)).Message.ShouldStartWith("Nothing checks a Unheard.");
        Should.Throw<ArgumentException>(() => LeastHeight.Of(Chart, 100, new ChartText(HouseStyle.Default, shaper)))
            .Message.ShouldStartWith("Nothing says how high a Unheard must be.");
        var size = new Size(new Length(100), new Length(50));
        Should.Throw<ArgumentException>(() => ChartComposer.Unplaced(Chart, size, HouseStyle.Default, shaper))
            .Message.ShouldStartWith("Nothing draws a Unheard.");
    }

    private sealed record Unheard : ChartSpec;
}
