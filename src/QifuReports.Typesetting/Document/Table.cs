namespace QifuReports.Typesetting.Document;

/// <summary>
/// A table. Its widths follow its contents; no row is ever split; a head that is repeated on a further page is an artifact
/// there, and the title says "(continued)".
/// </summary>
public sealed record Table : Block
{
    /// <summary>Who and what; may be empty where a heading directly above says it.</summary>
    public string Title { get; init; } = "";

    /// <summary>Where the title is empty: the words of the heading above, for where the table goes on on a further page.</summary>
    public string HeadedBy { get; init; } = "";

    /// <summary>Unit, scale and currency, basis and audit status, once for the whole table.</summary>
    public string Unit { get; init; } = "";

    /// <summary>What the spans and days that the title and the unit name are, in their order, as references of runs; empty where that is not told. It is not set.</summary>
    public IReadOnlyList<string> HeadingReferences { get; init; } = [];
    public required IReadOnlyList<TableColumn> Columns { get; init; }

    /// <summary>The rows of the head; a spanning head gets a rule under it.</summary>
    public required IReadOnlyList<TableRow> Head { get; init; }
    public required IReadOnlyList<TableRow> Rows { get; init; }

    /// <summary>Notes under the end of the table.</summary>
    public IReadOnlyList<IReadOnlyList<Inline>> Notes { get; init; } = [];

    /// <summary>Whether the table takes the whole text width (leaders or spacing guide the eye) or only what it needs.</summary>
    public bool FullWidth { get; init; }

    /// <summary>Whether the table moves to the next page rather than break, where one page can hold it; short tables always do.</summary>
    public bool KeepTogether { get; init; }

    /// <summary>Whether a page may end before the name of a group of rows, also where the table is short: a list of groups that are read one by one.</summary>
    public bool DividesAtGroups { get; init; }

    /// <summary>Whether the rows stand a little closer, for a long table that belongs on one page.</summary>
    public bool Compact { get; init; }

    /// <summary>What an assistive technology says of the table before its cells; may be empty.</summary>
    public string Summary { get; init; } = "";
}

/// <summary>A column of a table.</summary>
/// <param name="Kind">What its body cells hold, which decides how they align.</param>
/// <param name="GroupStart">Whether a wider gap stands before it.</param>
/// <param name="Newest">Whether it is of the newest period of the table: such columns stand on a light tint, from the head to the last row.</param>
public sealed record TableColumn(ColumnKind Kind, bool GroupStart = false, bool Newest = false);

/// <summary>What the body cells of a column hold.</summary>
public enum ColumnKind
{
    /// <summary>The name of the row, set left; may wrap. Its cells are row headers.</summary>
    Label,

    /// <summary>Figures: tabular, last digit under last digit, what follows it (a parenthesis, a per cent sign) hung to the right.</summary>
    Figure,

    /// <summary>Words, set left; may wrap.</summary>
    Text,
}

/// <summary>A row: its cells fill the columns from the left, by their spans.</summary>
public sealed record TableRow(RowKind Kind, IReadOnlyList<TableCell> Cells, int Indent = 0);

/// <summary>What a row is; the house style says how each looks.</summary>
public enum RowKind
{
    Head,

    /// <summary>Names the rows below it; no figures. Kept with the next row.</summary>
    Section,
    Line,

    /// <summary>A sum whose lines do not stand above it: semibold, without a rule.</summary>
    Sum,

    /// <summary>A sum: hairline above its figures, semibold.</summary>
    Subtotal,

    /// <summary>The last sum: hairline above, double rule under its figures, semibold.</summary>
    Total,
}

/// <summary>A cell. Empty content is a blank (not reported), which is not the dash of a nil.</summary>
public sealed record TableCell(IReadOnlyList<Inline> Content, int Span = 1)
{
    public static TableCell Blank { get; } = new([]);

    /// <summary>A cell of plain words or of one figure.</summary>
    public static TableCell Of(string text, string? reference = null, TextStyle style = TextStyle.Plain, int span = 1) =>
        new([new TextRun(text, style, reference)], span);
}
