using QifuReports.Typesetting.Fonts;
using QifuReports.Typesetting.Layout.Styles;
using QifuReports.Typesetting.Text.Paragraphs;

namespace QifuReports.Charts.Tests;

/// <summary>A kind of chart that no renderer draws is refused.</summary>
public sealed class UnknownChartTests
{
    [Fact]
    public void A_kind_without_a_renderer_is_refused()
    {
        var (size, shaper) = (new Size(new Length(100), new Length(50)), new TextShaper(FontSet.Default));

        Should.Throw<ArgumentException>(
            () => ChartComposer.Instance.Compose(new Unheard { Unit = "EUR million" }, size, HouseStyle.Default, shaper))
            .Message.ShouldStartWith("Nothing draws a Unheard.");
    }

    private sealed record Unheard : ChartSpec
    {
        public override IReadOnlyList<ChartCategory> Axis => [];

        public override IReadOnlyList<ChartRow> Rows() => [];
    }
}
