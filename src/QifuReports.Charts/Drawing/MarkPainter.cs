namespace QifuReports.Charts.Drawing;

/// <summary>Draws the bodies of columns and bars, and the swatches of keys, in the style of their status.</summary>
internal static class MarkPainter
{
    private const double OutlineWidth = 0.5, GuidanceWidth = 0.9, HatchWidth = 0.6, HatchDistance = 3, Dash = 3, DashGap = 1.8;

    /// <summary>
    /// Draws a body that is filled, outlined or hatched as its paint says. Outlines and hatching stay inside the rectangle of the body. A
    /// body without area is not drawn.
    /// </summary>
    /// <returns>The rectangle of the body, in points.</returns>
    public static Box Bar(PlotPanel panel, in BarPlace place, in MarkPaint paint)
    {
        var box = panel.BoxOf(place);
        if (box.Width <= 0 || box.Height <= 0) return box;
        if (paint.Outline is not { } outline)
        {
            panel.Add(new BarMark(place, paint.Fill));
            return box;
        }

        if (paint.Status is ChartStatus.Forecast or ChartStatus.Guidance)
            Hatch(panel, box, paint.Hue, rising: paint.Status is ChartStatus.Guidance);
        var width = Math.Min(paint.Status is ChartStatus.Guidance ? GuidanceWidth : OutlineWidth, Math.Min(box.Width, box.Height));
        if (paint.Status is ChartStatus.EarlierGuidance) Broken(panel, box.Inset(width / 2), width, outline);
        else panel.Add(new BarMark(Inset(panel, place, width / 2),
            paint.Status is ChartStatus.Forecast or ChartStatus.Guidance ? null : paint.Fill, outline, width));
        return box;
    }

    /// <summary>Draws the swatch (the colour sample) of a key over the panels.</summary>
    public static void Swatch(ChartCanvas canvas, in Box box, in MarkPaint paint) =>
        Bar(canvas.Overlay, new BarPlace(-box.MiddleY, box.Height, box.Left, box.Right, Lies: true), paint);

    private static BarPlace Inset(PlotPanel panel, in BarPlace place, double by)
    {
        var (across, along) = place.Lies ? (panel.PointsUpwards, panel.PointsAcross) : (panel.PointsAcross, panel.PointsUpwards);
        var way = Math.Sign(place.To - place.From) * by / along;
        return place with { Size = place.Size - 2 * by / across, From = place.From + way, To = place.To - way };
    }

    // Draws slanted lines through a rectangle, equally spaced from a corner and cut at the edges. The lines are drawn one by one, because
    // SVG from Skia has no hatching.
    private static void Hatch(PlotPanel panel, in Box box, Rgb colour, bool rising)
    {
        var reach = box.Width + box.Height;
        for (var along = HatchDistance; along < reach; along += HatchDistance)
        {
            // Computes the part of the line x + y = along that is inside the rectangle; x and y start at its upper left corner.
            var fromX = Math.Max(0, along - box.Height);
            var toX = Math.Min(box.Width, along);
            if (toX - fromX < HatchWidth) continue;
            if (rising) panel.Rule(box.Left + fromX, box.Top + along - fromX, box.Left + toX, box.Top + along - toX, HatchWidth, colour);
            else panel.Rule(box.Right - fromX, box.Top + along - fromX, box.Right - toX, box.Top + along - toX, HatchWidth, colour);
        }
    }

    // Draws a dashed edge. Each dash is a line of its own, since Skia does not write dash patterns into SVG.
    private static void Broken(PlotPanel panel, in Box box, double width, Rgb colour)
    {
        Side(box.Left, box.Top, box.Right, box.Top);
        Side(box.Right, box.Top, box.Right, box.Bottom);
        Side(box.Right, box.Bottom, box.Left, box.Bottom);
        Side(box.Left, box.Bottom, box.Left, box.Top);

        void Side(double x1, double y1, double x2, double y2)
        {
            var length = Math.Abs(x2 - x1) + Math.Abs(y2 - y1);
            if (length <= 0) return;
            for (var at = 0.0; at < length; at += Dash + DashGap)
            {
                var (from, to) = (at / length, Math.Min(1, (at + Dash) / length));
                panel.Rule(x1 + (x2 - x1) * from, y1 + (y2 - y1) * from, x1 + (x2 - x1) * to, y1 + (y2 - y1) * to, width, colour);
            }
        }
    }
}
