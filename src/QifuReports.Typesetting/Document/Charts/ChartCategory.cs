namespace QifuReports.Typesetting.Document.Charts;

/// <summary>A position along the category axis.</summary>
/// <param name="Name">The text under the position, e.g. "Q3 2025"; may wrap. Empty unless the kind is
/// <see cref="CategoryKind.Shown"/>.</param>
public sealed record ChartCategory(string Name, CategoryKind Kind = CategoryKind.Shown)
{
    /// <summary>A period without known figures: a narrow position with a break in the axis and without bars or points.</summary>
    public static ChartCategory Missing { get; } = new("", CategoryKind.Missing);

    /// <summary>A space between groups of columns that are not compared with each other.</summary>
    public static ChartCategory Space { get; } = new("", CategoryKind.Space);

    public static implicit operator ChartCategory(string name) => new(name);
}

/// <summary>What is at a position along the category axis: a category, a missing period or an empty space.</summary>
public enum CategoryKind { Shown, Missing, Space }
