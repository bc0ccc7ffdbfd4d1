namespace QifuReports.Typesetting.Charts;

/// <summary>Where things stand in a column chart: the plot, its axis, and a slot of one width for each category.</summary>
internal readonly record struct ColumnPlan(Box Plot, AxisScale Scale, int Categories)
{
    public double Slot => Plot.Width / Categories;
    public double Zero => Y(0);

    public double Y(decimal value) => Plot.Bottom - Plot.Height * Scale.Share(value);

    public double Centre(int category) => Plot.Left + Slot * (category + 0.5);
}
