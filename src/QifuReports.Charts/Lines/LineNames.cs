namespace QifuReports.Charts.Lines;

/// <summary>Writes the names of lines at their right ends, each followed by the last value of the line.</summary>
internal sealed class LineNames
{
    private const double Gap = 7, MostOfWidth = 0.34, LeastFrame = 200, LeaderFrom = 2.5;

    private readonly List<ChartLabel>[] _names;
    private readonly ChartLabel[] _values;
    private readonly int[] _lastPoints;
    private readonly bool[] _labelled;

    private LineNames(List<ChartLabel>[] names, ChartLabel[] values, int[] lastPoints, double width)
    {
        _names = names;
        _values = values;
        _lastPoints = lastPoints;
        _labelled = new bool[names.Length];
        Width = width;
    }

    /// <summary>The width that the names take to the right of the plot.</summary>
    public double Width { get; }

    /// <summary>The index of the point whose value is written after the name of a series; -1 for none.</summary>
    public int LabelledPoint(int series) => _labelled[series] ? _lastPoints[series] : -1;

    /// <summary>
    /// Fits the names to the frame. Each name may take two lines; with its value, a line may be as wide as 34% of the frame. All names
    /// together may be as high as 70% of the frame. Null if they do not fit, if there is only one series, or if the frame is narrower than
    /// 200 pt.
    /// </summary>
    public static LineNames? TryFit(LineChart chart, ChartCanvas canvas)
    {
        var count = chart.Series.Count;
        var text = canvas.Text;
        if (count < 2 || canvas.Frame.Width < LeastFrame) return null;
        var most = canvas.Frame.Width * MostOfWidth - Gap;
        var names = new List<ChartLabel>[count];
        var values = new ChartLabel[count];
        var lastPoints = new int[count];
        double width = 0, height = 0;
        for (var s = 0; s < count; s++)
        {
            lastPoints[s] = LastOf(chart.Series[s].Points);
            var label = lastPoints[s] < 0 ? "" : chart.Series[s].Points[lastPoints[s]].Label;
            values[s] = text.Strong(label, text.Size);
            var room = values[s].IsEmpty ? most : most - values[s].Width - SpaceOf(text.Size);
            names[s] = text.Wrapped(chart.Series[s].Name, text.Size, room, 2, out var complete);
            if (!complete) return null;
            foreach (var line in names[s]) width = Math.Max(width, line.Width);
            if (names[s].Count > 0) width = Math.Max(width, names[s][^1].Width + SpaceOf(text.Size) + values[s].Width);
            height += names[s].Count * ChartLabel.LeadingOf(text.Size);
        }

        return height > canvas.Frame.Height * 0.7 ? null : new LineNames(names, values, lastPoints, width + Gap);
    }

    /// <summary>
    /// Draws the names to the right of the plot. Names that would overlap are moved apart, and a leader line links each moved name to the
    /// end of its line.
    /// </summary>
    public void Draw(ChartCanvas canvas, LineChart chart, LinePlace[][] places, in Box plot)
    {
        var size = canvas.Text.Size;
        var order = new List<int>(_names.Length);
        for (var s = 0; s < _names.Length; s++)
            if (_lastPoints[s] >= 0) order.Add(s);
        order.Sort((a, b) => EndOf(a) != EndOf(b) ? EndOf(a).CompareTo(EndOf(b)) : a - b);

        Span<double> centres = stackalloc double[order.Count];
        Span<double> heights = stackalloc double[order.Count];
        for (var i = 0; i < order.Count; i++)
        {
            centres[i] = EndOf(order[i]);
            heights[i] = _names[order[i]].Count * ChartLabel.LeadingOf(size);
        }

        Spread.Apart(centres, heights, plot.Top - size / 2, plot.Bottom + size / 2);
        var x = plot.Right + Gap;
        for (var i = 0; i < order.Count; i++)
        {
            var s = order[i];
            var baseline = centres[i] - heights[i] / 2 + ChartLabel.HalfCapital * size + ChartLabel.LeadingOf(size) / 2;
            for (var n = 0; n < _names[s].Count; n++, baseline += ChartLabel.LeadingOf(size))
            {
                var name = _names[s][n];
                canvas.TryPlace(name, x, baseline, Align.Left, canvas.Style.Ink, ChartReference.Name(chart.Series[s].Name));
                if (n < _names[s].Count - 1) continue;
                _labelled[s] = canvas.TryPlace(_values[s], x + name.Width + SpaceOf(size), baseline, Align.Left, canvas.Style.Ink,
                    chart.Series[s].Points[_lastPoints[s]].Reference);
            }

            var end = places[s][_lastPoints[s]];
            if (Math.Abs(centres[i] - end.Y) > LeaderFrom || _lastPoints[s] < places[s].Length - 1)
                canvas.Rule(end.X + 3, end.Y, x - 2, centres[i], ChartCanvas.Hairline, canvas.Style.MutedInk);
        }

        double EndOf(int series) => places[series][_lastPoints[series]].Y;
    }

    private static int LastOf(IReadOnlyList<ChartPoint> points)
    {
        for (var i = points.Count - 1; i >= 0; i--)
            if (points[i].Value is not null) return i;
        return -1;
    }

    private static double SpaceOf(double size) => size * 0.5;
}
