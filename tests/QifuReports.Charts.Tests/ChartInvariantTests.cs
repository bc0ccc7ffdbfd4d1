using System.Globalization;
using QifuReports.Typesetting.Pages;
using QifuReports.Typesetting.Pictures;

namespace QifuReports.Charts.Tests;

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
    [InlineData(7)]
    public void Everything_is_in_the_frame_no_two_texts_overlap_and_references_are_true(int kind)
    {
        for (ulong seed = 1; seed <= 120; seed++)
        {
            var (chart, labels) = MadeUpCharts.Make(kind, new Chance(seed * 7919 + (ulong)kind));
            foreach (var frame in new[] { ChartItems.Wide, ChartItems.Middle, ChartItems.Side, ChartItems.Frame(90, 46) })
            {
                var picture = ChartItems.Compose(chart, frame);
                var items = picture.Items;
                var about = string.Create(CultureInfo.InvariantCulture, $"kind {kind}, seed {seed}, {frame.Width} wide");
                CheckFrame(items, picture, about);
                var runs = items.OfType<GlyphRun>().ToArray();
                CheckTexts(runs, labels, frame, about);
                var placed = runs.Select(r => r.Reference).ToHashSet();
                foreach (var (reference, label) in labels)
                    if (label.Length > 0 && !IsPartOfNothing(chart, reference))
                        placed.ShouldContain(reference, $"{about}: {label} is nowhere");
            }
        }
    }

    // A part of a stack that is nil has no mark, and so no value.
    private static bool IsPartOfNothing(ChartSpec chart, string reference) =>
        chart is ColumnChart { Stacked: true } columns
            && columns.Series.Any(s => s.Points.Any(p => p.Reference == reference && p.Value == 0))
        || chart is ColumnChart { Stacked: true } stack && reference.StartsWith("total.", StringComparison.Ordinal)
            && stack.Series.All(s => s.Points[int.Parse(reference.AsSpan(6), CultureInfo.InvariantCulture)].Value is null);

    private static void CheckFrame(IReadOnlyList<PlacedItem> items, Picture picture, string about)
    {
        var room = new Box(0, 0, picture.Width.Points, picture.Height.Points).Inset(-0.8);
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

    private static void CheckTexts(GlyphRun[] runs, Dictionary<string, string> labels, Size frame, string about)
    {
        for (var i = 0; i < runs.Length; i++)
        {
            // Only a value wider than its whole chart is set smaller.
            if (ChartItems.WidthOf(runs[i]) < frame.Width.Points * 0.95) runs[i].Size.Points.ShouldBeGreaterThanOrEqualTo(7, about);
            if (runs[i].Reference is { } reference && labels.TryGetValue(reference, out var label))
                runs[i].Text.TrimStart('+', '\u2212').ShouldBe(label, about);
            for (var j = 0; j < i; j++)
                ChartItems.AreaOf(runs[i]).Overlaps(ChartItems.AreaOf(runs[j])).ShouldBeFalse($"{about}: {runs[i].Text} on {runs[j].Text}");
        }
    }

    private static Box Spot(Point point) => new(point.X.Points, point.Y.Points, point.X.Points, point.Y.Points);
}
