namespace QifuReports.Charts.Columns;

/// <summary>
/// Writes the names of the series beside the last stack, each at the height of its part, instead of a legend. If the label of a part does
/// not fit inside the part, the value is written after the name.
/// </summary>
internal sealed class StackNames
{
    private const double Gap = 5, MostOfWidth = 0.3, LeastFrame = 200, LeaderFrom = 2.5;

    private readonly List<ChartLabel>[] _lines;
    private readonly double[] _middles;
    private readonly ChartPoint?[] _values;

    private readonly IReadOnlyList<ChartSeries> _whole;

    private StackNames(IReadOnlyList<ChartSeries> whole, List<ChartLabel>[] lines, double width)
    {
        _whole = whole;
        _lines = lines;
        Width = width;
        _middles = new double[lines.Length];
        _values = new ChartPoint?[lines.Length];
    }

    /// <summary>The width that the names take to the right of the plot.</summary>
    public double Width { get; }

    /// <summary>
    /// Fits the names to the frame. Null if a legend is better: there is only one series, the last stack lacks a part, the frame is
    /// narrower than 200 pt, a name does not fit in two lines of 30% of the frame's width, or all names together are too wide or too high.
    /// </summary>
    public static StackNames? TryFit(ColumnChart chart, ChartCanvas canvas, in ValueRange range)
    {
        var text = canvas.Text;
        var count = chart.Series.Count;
        var most = canvas.Frame.Width * MostOfWidth - Gap;
        if (count < 2 || canvas.Frame.Width < LeastFrame) return null;
        var lines = new List<ChartLabel>[count];
        double width = 0, height = 0;
        for (var s = 0; s < count; s++)
        {
            var point = chart.Series[s].Points[^1];
            if (point.Value is not { } value || value == 0) return null;
            lines[s] = text.Wrapped(chart.Series[s].Name, text.Size, most, 2, out var complete);
            if (!complete) return null;
            height += lines[s].Count * ChartLabel.LeadingOf(text.Size);
            foreach (var line in lines[s]) width = Math.Max(width, line.Width);

            // If a part is too thin for its label, its value needs width after its name.
            var part = (double)(Math.Abs(value) / (range.High - range.Low)) * (canvas.Frame.Height - 30);
            if (part >= text.Size || lines[s].Count == 0) continue;
            width = Math.Max(width, lines[s][^1].Width + text.Plain(point.Label, text.Size).Width + SpaceOf(text.Size));
        }

        return height > canvas.Frame.Height * 0.7 || width > most * 1.2 ? null : new StackNames(chart.Series, lines, width + Gap);
    }

    /// <summary>
    /// Notes at what height the part of a series lies in the last stack, and the value of the part if the value did not fit inside.
    /// </summary>
    public void Note(int series, double middle, ChartPoint? unplaced)
    {
        _middles[series] = middle;
        _values[series] = unplaced;
    }

    /// <summary>
    /// Draws the names to the right of the plot. Names that would overlap are moved apart, and a leader line links each moved name to the
    /// stack.
    /// </summary>
    public void Draw(ChartCanvas canvas, double stackRight, in Box plot)
    {
        var count = _lines.Length;
        var size = canvas.Text.Size;
        var order = new int[count];
        for (var i = 0; i < count; i++) order[i] = i;
        Array.Sort(order, (a, b) => _middles[a] != _middles[b] ? _middles[a].CompareTo(_middles[b]) : a - b);

        Span<double> centres = stackalloc double[count];
        Span<double> heights = stackalloc double[count];
        for (var i = 0; i < count; i++)
        {
            centres[i] = _middles[order[i]];
            heights[i] = _lines[order[i]].Count * ChartLabel.LeadingOf(size);
        }

        Spread.Apart(centres, heights, Math.Min(plot.Top, plot.Bottom - 1) - size / 2, plot.Bottom + size / 2);
        var x = plot.Right + Gap;
        for (var i = 0; i < count; i++)
        {
            var s = order[i];
            var top = centres[i] - heights[i] / 2;
            var baseline = top + ChartLabel.HalfCapital * size + ChartLabel.LeadingOf(size) / 2;
            for (var n = 0; n < _lines[s].Count; n++, baseline += ChartLabel.LeadingOf(size))
            {
                canvas.TryPlace(_lines[s][n], x, baseline, Align.Left, canvas.Style.Ink, ChartReference.Name(_whole[s].Name));
                if (n == _lines[s].Count - 1 && _values[s] is { Label.Length: > 0 } value)
                {
                    if (!canvas.TryPlace(canvas.Text.Plain(value.Label, size), x + _lines[s][n].Width + SpaceOf(size), baseline, Align.Left,
                        canvas.Style.MutedInk, value.Reference))
                        canvas.Miss(_whole[s].Name, value);
                }
            }

            if (Math.Abs(centres[i] - _middles[s]) > LeaderFrom)
                canvas.Rule(stackRight + 1.5, _middles[s], x - 2, centres[i], ChartCanvas.Hairline, canvas.Style.MutedInk);
        }
    }

    private static double SpaceOf(double size) => size * 0.45;
}
