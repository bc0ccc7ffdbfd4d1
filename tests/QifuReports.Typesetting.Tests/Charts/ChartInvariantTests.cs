using System.Globalization;
using QifuReports.Typesetting.Charts;
using QifuReports.Typesetting.Document;
using QifuReports.Typesetting.Pages;

namespace QifuReports.Typesetting.Tests.Charts;

/// <summary>What holds for every chart, whatever its figures: tried on some thousands of made up ones.</summary>
public sealed class ChartInvariantTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public void Everything_is_in_the_frame_no_two_texts_overlap_and_references_are_true(int kind)
    {
        for (ulong seed = 1; seed <= 120; seed++)
        {
            var (chart, labels) = MadeUpCharts.Make(kind, new Chance(seed * 7919 + (ulong)kind));
            foreach (var frame in new[] { ChartItems.Wide, ChartItems.Middle, ChartItems.Side, ChartItems.Frame(90, 46) })
            {
                var items = ChartItems.Draw(chart, frame);
                var about = string.Create(CultureInfo.InvariantCulture, $"kind {kind}, seed {seed}, {frame.Width} wide");
                CheckFrame(items, frame, about);
                CheckTexts([.. items.OfType<GlyphRun>()], labels, about);
            }
        }
    }

    private static void CheckFrame(List<PlacedItem> items, Rect frame, string about)
    {
        var room = Box.From(frame).Inset(-0.8);
        foreach (var item in items)
            foreach (var place in PlacesOf(item))
                room.Contains(place).ShouldBeTrue($"{about}: {item} at {place}");
    }

    private static IEnumerable<Box> PlacesOf(PlacedItem item) => item switch
    {
        GlyphRun run => [ChartItems.AreaOf(run)],
        FilledRectangle r => [Box.From(r.Bounds)],
        Rule r => [Spot(r.From), Spot(r.To)],
        PathItem p => p.Steps.Where(s => s.Verb != PathVerb.Close).Select(s => Spot(s.Verb == PathVerb.Cubic ? s.P3 : s.P1)),
        _ => throw new InvalidOperationException(item.GetType().Name + " is no item of a chart."),
    };

    private static void CheckTexts(GlyphRun[] runs, Dictionary<string, string> labels, string about)
    {
        for (var i = 0; i < runs.Length; i++)
        {
            runs[i].Size.Points.ShouldBeGreaterThanOrEqualTo(6.5, about);
            if (runs[i].Reference is { } reference) runs[i].Text.TrimStart('+', '\u2212').ShouldBe(labels[reference], about);
            for (var j = 0; j < i; j++)
                ChartItems.AreaOf(runs[i]).Overlaps(ChartItems.AreaOf(runs[j])).ShouldBeFalse($"{about}: {runs[i].Text} on {runs[j].Text}");
        }
    }

    private static Box Spot(Point point) => new(point.X.Points, point.Y.Points, point.X.Points, point.Y.Points);
}
