namespace QifuReports.Typesetting.Document.Charts;

/// <summary>A chart with a category axis.</summary>
public abstract record CategoryChart : ChartSpec
{
    /// <summary>
    /// The categories. Each series must have one point per category; where the kind of the category is not
    /// <see cref="CategoryKind.Shown"/>, the point has no value.
    /// </summary>
    public required IReadOnlyList<ChartCategory> Categories { get; init; }

    public sealed override IReadOnlyList<ChartCategory> Axis => Categories;

    /// <summary>
    /// The index of the category to emphasise, usually the newest period: its bars or points have the full colour and its value is bold;
    /// the other categories are paler. Null for none.
    /// </summary>
    public int? Emphasised { get; init; }
}
