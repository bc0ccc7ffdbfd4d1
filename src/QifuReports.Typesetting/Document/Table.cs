namespace QifuReports.Typesetting.Document;

/// <summary>
/// A table. Column widths follow the contents. Rows are not split, unless a row is taller than a page. On a further page the head is
/// repeated as an artifact, and the title has "(continued)".
/// </summary>
public sealed record Table : Block
{
    /// <summary>Company and subject; may be empty where a heading directly above says it.</summary>
    public string Title { get; init; } = "";

    /// <summary>Where the title is empty, the words of the heading above; used where the table continues on a further page.</summary>
    public string HeadedBy { get; init; } = "";

    /// <summary>Unit, scale and currency, basis and audit status, once for the whole table.</summary>
    public string Unit { get; init; } = "";

    /// <summary>
    /// The spans and days that the title and the unit name, in their order, as references of runs; empty where they are not given. They are
    /// not set.
    /// </summary>
    public IReadOnlyList<string> HeadingReferences { get; init; } = [];
    public required IReadOnlyList<TableColumn> Columns { get; init; }

    /// <summary>The rows of the head. A head over several columns gets a rule under it.</summary>
    public required IReadOnlyList<TableRow> Head { get; init; }
    public required IReadOnlyList<TableRow> Rows { get; init; }

    /// <summary>Notes under the end of the table.</summary>
    public IReadOnlyList<IReadOnlyList<Inline>> Notes { get; init; } = [];

    /// <summary>Whether the table takes the whole text width, with leaders and wider gaps, or only the width that it needs.</summary>
    public bool FullWidth { get; init; }

    /// <summary>Whether the table moves to the next page as a whole, where one page can hold it; short tables always do.</summary>
    public bool KeepTogether { get; init; }

    /// <summary>
    /// Whether a page may end before the name of a group of rows, even in a short table: for lists of groups that are read one by one.
    /// </summary>
    public bool DividesAtGroups { get; init; }

    /// <summary>Whether the rows stand a little closer, for a long table that should fit on one page.</summary>
    public bool Compact { get; init; }

    /// <summary>The text that assistive technology reads before the cells; may be empty.</summary>
    public string Summary { get; init; } = "";
}

/// <summary>A column of a table.</summary>
/// <param name="Kind">The contents of its body cells, which decide their alignment.</param>
/// <param name="GroupStart">Whether the gap before it is wider.</param>
/// <param name="Newest">Whether it is for the newest period of the table. Such columns have a light tint from the head to the last
/// row.</param>
public sealed record TableColumn(ColumnKind Kind, bool GroupStart = false, bool Newest = false);

/// <summary>The contents of a column's body cells.</summary>
public enum ColumnKind
{
    /// <summary>The name of the row, aligned left; may wrap. Its cells are row headers.</summary>
    Label,

    /// <summary>
    /// Figures: tabular digits, last digit under last digit. Characters after the last digit (a parenthesis, a percent sign) hang to the
    /// right.
    /// </summary>
    Figure,

    /// <summary>Words, aligned left; may wrap.</summary>
    Text,
}

/// <summary>A row. Its cells fill the columns from the left, according to their spans.</summary>
public sealed record TableRow(RowKind Kind, IReadOnlyList<TableCell> Cells, int Indent = 0);

/// <summary>The kind of a row; the house style says how each looks.</summary>
public enum RowKind
{
    Head,

    /// <summary>The name of the rows below, without figures. Kept with the next row.</summary>
    Section,
    Line,

    /// <summary>A sum whose lines are not above it: semibold, without a rule.</summary>
    Sum,

    /// <summary>A sum: semibold, with a hairline above its figures.</summary>
    Subtotal,

    /// <summary>The final sum: semibold, with a hairline above its figures and a double rule under them.</summary>
    Total,
}

/// <summary>A cell. Empty content is a blank (not reported), which differs from the dash of a nil amount.</summary>
public sealed record TableCell(IReadOnlyList<Inline> Content, int Span = 1)
{
    public static TableCell Blank { get; } = new([]);

    /// <summary>A cell of plain words or of one figure.</summary>
    public static TableCell Of(string text, string? reference = null, TextStyle style = TextStyle.Plain, int span = 1) =>
        new([new TextRun(text, style, reference)], span);
}
