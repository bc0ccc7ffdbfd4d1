namespace QifuReports.Charts.Axes;

/// <summary>
/// Places the categories of a chart along its axis. The axis is divided into slots: a shown category takes one slot, a missing category or
/// a space between groups takes less.
/// </summary>
internal sealed class CategoryAxis
{
    private const double MissingWidth = 0.42, SpaceWidth = 0.5;

    private readonly double[] _centres;

    public CategoryAxis(IReadOnlyList<ChartCategory> categories)
    {
        _centres = new double[categories.Count];
        var names = new string[categories.Count];
        for (var i = 0; i < _centres.Length; i++)
        {
            var width = categories[i].Kind switch { CategoryKind.Missing => MissingWidth, CategoryKind.Space => SpaceWidth, _ => 1 };
            _centres[i] = Total + width / 2;
            Total += width;
            names[i] = categories[i].Name;
        }

        Categories = categories;
        Names = names;
    }

    public IReadOnlyList<ChartCategory> Categories { get; }

    /// <summary>The names; empty for categories that are not shown.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>The total width of all slots, in slots.</summary>
    public double Total { get; }

    /// <summary>The middle of a category, measured in slots from the left.</summary>
    public double Centre(int category) => _centres[category];

    /// <summary>Returns one place per point of a series: where the point lies in the frame, in typographic points (pt).</summary>
    public LinePlace[] Places(PlotPanel panel, IReadOnlyList<ChartPoint> points)
    {
        var places = new LinePlace[points.Count];
        for (var i = 0; i < places.Length; i++)
            places[i] = new LinePlace(panel.X(Centre(i)), points[i].Value is { } value ? panel.Y(value) : 0, points[i].Value is null);
        return places;
    }

    /// <summary>Draws the zero line from the first to the last category, with a break at each missing category.</summary>
    public void DrawBase(ChartCanvas canvas, PlotPanel panel, double level)
    {
        const double Reach = 3.2, Apart = 1.6;

        var y = panel.Y(level);
        panel.Rule(panel.Area.Left, y, panel.Area.Right, y, ChartCanvas.Baseline, canvas.Style.MutedInk);
        for (var i = 0; i < _centres.Length; i++)
        {
            var x = panel.X(_centres[i]);
            if (Categories[i].Kind == CategoryKind.Space) Erase(canvas, x, y, SpaceWidth * panel.PointsAcross / 2);
            if (Categories[i].Kind != CategoryKind.Missing) continue;
            Erase(canvas, x, y, Apart);
            foreach (var side in (ReadOnlySpan<double>)[-Apart, Apart])
                canvas.Rule(x + side - Reach / 3, y + Reach, x + side + Reach / 3, y - Reach, ChartCanvas.Baseline, canvas.Style.MutedInk);
        }
    }

    private static void Erase(ChartCanvas canvas, double x, double y, double half) =>
        canvas.Rule(x - half, y, x + half, y, 2 * ChartCanvas.Baseline, Rgb.White);
}
