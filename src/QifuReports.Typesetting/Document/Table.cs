namespace QifuReports.Typesetting.Document;

/// <summary>
/// A table. Column widths follow the contents. Only a row taller than a page is divided. If the table continues on another page, its column
/// headings are repeated there as an artifact (screen readers skip them), and the title gets "(continued)".
/// </summary>
public sealed record Table : Block
{
    /// <summary>The title: company and subject. May be empty if the heading directly above already has these words.</summary>
    public string Title { get; init; } = "";

    /// <summary>The words of the heading above. They replace an empty title if the table continues on another page.</summary>
    public string HeadedBy { get; init; } = "";

    /// <summary>One line for the whole table: unit, scale, currency, accounting basis and audit status.</summary>
    public string Unit { get; init; } = "";

    /// <summary>The hidden references of periods and dates, first those in the title, then those in the unit line; may be empty.</summary>
    public IReadOnlyList<string> HeadingReferences { get; init; } = [];
    public required IReadOnlyList<TableColumn> Columns { get; init; }

    /// <summary>The rows with the column headings. A column heading over several columns gets a rule under it.</summary>
    public required IReadOnlyList<TableRow> Head { get; init; }
    public required IReadOnlyList<TableRow> Rows { get; init; }

    /// <summary>Notes under the end of the table.</summary>
    public IReadOnlyList<IReadOnlyList<Inline>> Notes { get; init; } = [];

    /// <summary>Whether the table takes the whole text width, with dot leaders and wider gaps, or only the width it needs.</summary>
    public bool FullWidth { get; init; }

    /// <summary>Whether the table moves to the next page as a whole if one page can hold it. Short tables always do.</summary>
    public bool KeepTogether { get; init; }

    /// <summary>Whether a page may end before the heading of a group of rows, even in a short table: for groups read one by one.</summary>
    public bool DividesAtGroups { get; init; }

    /// <summary>Whether the rows are a little closer together, for a long table that should fit on one page.</summary>
    public bool Compact { get; init; }

    /// <summary>A summary of the table that assistive technology reads out before the cells; may be empty.</summary>
    public string Summary { get; init; } = "";
}

/// <summary>A column of a table.</summary>
/// <param name="Kind">What the body cells of the column contain; this decides their alignment.</param>
/// <param name="GroupStart">Whether the gap before the column is wider, because a group of columns starts here.</param>
/// <param name="Newest">Whether the column is for the newest period of the table. Such columns have a pale background from the column
/// heading to the last row.</param>
public sealed record TableColumn(ColumnKind Kind, bool GroupStart = false, bool Newest = false);

/// <summary>What the body cells of a column contain.</summary>
public enum ColumnKind
{
    /// <summary>The label of each row, aligned left; may wrap. The cells are tagged as row headers.</summary>
    Label,

    /// <summary>
    /// Numbers in digits of equal width, aligned at their last digits. Characters after the last digit (a parenthesis, a percent sign)
    /// extend further to the right.
    /// </summary>
    Figure,

    /// <summary>Words, aligned left; may wrap.</summary>
    Text,
}

/// <summary>A row. Its cells fill the columns from the left, according to their spans.</summary>
public sealed record TableRow(RowKind Kind, IReadOnlyList<TableCell> Cells, int Indent = 0);

/// <summary>The kind of a row; the house style gives each kind its look.</summary>
public enum RowKind
{
    Head,

    /// <summary>The heading of the rows below, without figures. It must be on the same page as the next row.</summary>
    Section,
    Line,

    /// <summary>A sum whose parts are not the lines above: semibold, without a rule.</summary>
    Sum,

    /// <summary>A sum of the lines above: semibold, with a hairline above its figures.</summary>
    Subtotal,

    /// <summary>The final sum: semibold, with a hairline above its figures and a double rule under them.</summary>
    Total,
}

/// <summary>A cell. An empty cell means "not reported"; an amount of nil is shown as a dash instead.</summary>
public sealed record TableCell(IReadOnlyList<Inline> Content, int Span = 1)
{
    public static TableCell Blank { get; } = new([]);

    /// <summary>Returns a cell of plain words or of one figure.</summary>
    public static TableCell Of(string text, string? reference = null, TextStyle style = TextStyle.Plain, int span = 1) =>
        new([new TextRun(text, style, reference)], span);
}
