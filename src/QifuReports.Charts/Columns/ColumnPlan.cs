namespace QifuReports.Charts.Columns;

/// <summary>
/// The geometry of a column chart: its panel (slots from left to right, values upwards), its categories, and the emphasised category.
/// </summary>
internal readonly record struct ColumnPlan(PlotPanel Panel, CategoryAxis Axis, int? Emphasised)
{
    /// <summary>The width of a slot, in points.</summary>
    public double Slot => Panel.PointsAcross;

    public double Zero => Panel.Y(0.0);

    public double Y(decimal value) => Panel.Y(value);

    /// <summary>The middle of a category, in points.</summary>
    public double Centre(int category) => Panel.X(Axis.Centre(category));

    /// <summary>Whether a category is drawn paler because another category is emphasised.</summary>
    public bool Recedes(int category) => Emphasised is { } news && news != category;

    /// <summary>Whether a category is the emphasised one.</summary>
    public bool IsNews(int category) => Emphasised == category;

    /// <summary>
    /// The place of a column of a given width (in points) between two values. The column is always high enough to be seen.
    /// </summary>
    public BarPlace Column(double centre, double width, decimal from, decimal to)
    {
        const double Thinnest = 0.8;

        var (start, end) = ((double)from, (double)to);
        var least = Thinnest / Panel.PointsUpwards;
        if (start != end && Math.Abs(end - start) < least) end = start + Math.Sign(end - start) * least;
        return new BarPlace(Panel.At(centre, 0).X, width / Panel.PointsAcross, start, end);
    }
}
