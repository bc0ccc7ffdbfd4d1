using System.Text;

namespace QifuReports.Charts.Tests;

/// <summary>Each chart type, drawn into the three widths of the grid, against what was looked at and approved.</summary>
public sealed class ChartSnapshotTests
{
    public static TheoryData<string> Names => [.. SampleCharts.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_chart_is_drawn_as_approved(string name)
    {
        var text = new StringBuilder();
        foreach (var (width, frame) in new[] { ("wide", ChartItems.Wide), ("middle", ChartItems.Middle), ("side", ChartItems.Side) })
            text.Append("== ").Append(width).Append('\n').Append(ChartItems.Describe(ChartItems.Draw(SampleCharts.All[name], frame)));
        text.ToString().ShouldMatchApproved(o => o.WithDiscriminator(name).NoDiff());
    }

    [Fact]
    public void Drawing_twice_gives_the_same_items()
    {
        foreach (var chart in SampleCharts.All.Values)
            ChartItems.Describe(ChartItems.Draw(chart, ChartItems.Wide))
                .ShouldBe(ChartItems.Describe(ChartItems.Draw(chart, ChartItems.Wide)));
    }
}
