namespace QifuReports.Charts.Labels;

/// <summary>A key of the legend: it says what a colour or a line stands for.</summary>
/// <param name="Shape">For a line, the number of its marker shape; null for a column or bar.</param>
internal readonly record struct ChartKey(string Name, MarkPaint Paint, int? Shape = null);

/// <summary>Draws the keys of the legend above a chart, on one or more rows. The unit is not drawn: the description states it.</summary>
internal static class ChartHeader
{
    private const double Swatch = 6, LineSample = 14, SwatchGap = 3.5, KeyGap = 12, Below = 4;

    /// <summary>The share of the frame's height that the rows of keys may take; keys that do not fit are left out.</summary>
    private const double MostOfHeight = 0.62;

    /// <summary>The largest number of lines of one name.</summary>
    private const int MostLines = 3;

    /// <summary>In frames narrower than this, in points, three keys or more are written in the small font size.</summary>
    private const double LeastForFullSize = 200;

    /// <summary>Draws the keys. Returns the top edge of the chart under them.</summary>
    public static double Draw(ChartCanvas canvas, ReadOnlySpan<ChartKey> keys)
    {
        var text = canvas.Text;
        var frame = canvas.Frame;
        var size = frame.Width < LeastForFullSize && keys.Length > 2 ? text.SmallSize : text.Size;
        var leading = ChartLabel.LeadingOf(size) + 1;
        var baseline = frame.Top + ChartLabel.Rise * text.Size;
        var x = frame.Left;
        var used = false;
        foreach (var key in keys)
        {
            var sample = key.Shape is null ? Swatch : LineSample;
            var name = text.Plain(key.Name, size);
            if (x > frame.Left && x + sample + SwatchGap + name.Width > frame.Right)
            {
                if (baseline + 2 * leading > frame.Top + frame.Height * MostOfHeight) break;
                baseline += leading;
                x = frame.Left;
            }

            // A name that is wider than the frame is wrapped. It is cut only if the height is not enough.
            List<ChartLabel>? more = null;
            if (name.Width > frame.Width - sample - SwatchGap)
            {
                more = text.Wrapped(key.Name, size, frame.Width - sample - SwatchGap,
                    Math.Clamp((int)((frame.Top + frame.Height * MostOfHeight - baseline) / leading), 1, MostLines), out _);
                if (more.Count == 0) continue;
                name = more[0];
            }
            if (!canvas.TryPlace(name, x + sample + SwatchGap, baseline, Align.Left, canvas.Style.Ink, ChartReference.Name(key.Name)))
                continue;
            var middle = baseline - ChartLabel.HalfCapital * size;
            if (key.Shape is { } shape) LinePainter.Sample(canvas, x, x + sample, middle, key.Paint, shape);
            else MarkPainter.Swatch(canvas, new Box(x, middle - Swatch / 2, x + Swatch, middle + Swatch / 2), key.Paint);
            for (var i = 1; more is not null && i < more.Count; i++)
                if (canvas.TryPlace(more[i], x + sample + SwatchGap, baseline + leading, Align.Left, canvas.Style.Ink,
                    ChartReference.Name(key.Name))) baseline += leading;
            x = more is { Count: > 1 } ? frame.Right : x + sample + SwatchGap + name.Width + KeyGap;
            used = true;
        }

        return used ? baseline + ChartLabel.Sink * text.Size + Below : frame.Top;
    }
}
