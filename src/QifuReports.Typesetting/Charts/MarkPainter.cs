using QifuReports.Typesetting.Document;
using QifuReports.Typesetting.Pages;

namespace QifuReports.Typesetting.Charts;

/// <summary>Draws the bodies of columns, bars and swatches in the form of their status.</summary>
internal static class MarkPainter
{
    private const double OutlineWidth = 0.5, GuidanceWidth = 0.9, HatchWidth = 0.6, HatchDistance = 3;

    /// <summary>A body filled, outlined or hatched as its paint says. Strokes stay inside the box. No area, no item.</summary>
    public static void Bar(ChartCanvas canvas, in Box box, in MarkPaint paint)
    {
        if (box.Width <= 0 || box.Height <= 0) return;
        if (paint.Outline is not { } outline)
        {
            canvas.Add(new FilledRectangle(box.ToRect(), paint.Fill));
            return;
        }

        if (paint.Status == ChartStatus.Forecast) Hatch(canvas, box, paint.Hue);
        var width = Math.Min(paint.Status == ChartStatus.Guidance ? GuidanceWidth : OutlineWidth, Math.Min(box.Width, box.Height));
        var edge = box.Inset(width / 2);
        canvas.Add(new PathItem(Corners(edge))
        {
            Fill = paint.Status == ChartStatus.Forecast ? null : paint.Fill,
            Stroke = outline,
            StrokeWidth = new Length(width),
        });
    }

    /// <summary>Lines rising to the right through a box, at equal distances from its lower left corner, clipped to it.</summary>
    private static void Hatch(ChartCanvas canvas, in Box box, Rgb colour)
    {
        var reach = box.Width + box.Height;
        var steps = new List<PathStep>(2 * (int)(reach / HatchDistance) + 2);
        for (var along = HatchDistance; along < reach; along += HatchDistance)
        {
            // The line x + y = along, measured from the upper left corner, where it crosses the box.
            var fromX = Math.Max(0, along - box.Height);
            var toX = Math.Min(box.Width, along);
            steps.Add(new PathStep(PathVerb.Move, ChartCanvas.At(box.Left + fromX, box.Top + along - fromX)));
            steps.Add(new PathStep(PathVerb.Line, ChartCanvas.At(box.Left + toX, box.Top + along - toX)));
        }

        if (steps.Count == 0) return;
        canvas.Add(new PathItem(steps) { Stroke = colour, StrokeWidth = new Length(HatchWidth), Clip = box.ToRect() });
    }

    private static PathStep[] Corners(in Box box) =>
    [
        new(PathVerb.Move, ChartCanvas.At(box.Left, box.Top)), new(PathVerb.Line, ChartCanvas.At(box.Right, box.Top)),
        new(PathVerb.Line, ChartCanvas.At(box.Right, box.Bottom)), new(PathVerb.Line, ChartCanvas.At(box.Left, box.Bottom)),
        new(PathVerb.Close),
    ];
}
