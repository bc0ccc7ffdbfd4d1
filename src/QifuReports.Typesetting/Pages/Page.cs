namespace QifuReports.Typesetting.Pages;

/// <summary>
/// A finished page as plain data: every position is final. Items are in reading order, which is also painting order. Artifacts (running
/// heads, rules, backgrounds) may be anywhere between other items.
/// </summary>
public sealed record Page
{
    /// <summary>The page number; 1 for the first page.</summary>
    public required int Number { get; init; }

    /// <summary>The page label that a PDF viewer shows.</summary>
    public required string Label { get; init; }
    public required Size Size { get; init; }
    public required IReadOnlyList<PlacedItem> Items { get; init; }

    /// <summary>The headings on this page, in order.</summary>
    public IReadOnlyList<OutlineEntry> Outline { get; init; } = [];

    /// <summary>The positions on this page that links lead to.</summary>
    public IReadOnlyList<Anchor> Anchors { get; init; } = [];
}

/// <summary>A line of the outline, which leads to the height <paramref name="Top"/> on its page. Level 1 is the outermost level.</summary>
public sealed record OutlineEntry(int Level, string Text, Length Top);

/// <summary>A position on a page that links lead to by name. Names are unique in the document.</summary>
public sealed record Anchor(string Name, Point Place);
