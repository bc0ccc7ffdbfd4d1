namespace QifuReports.Import.Tables;

/// <summary>A table of figures as printed: the column headings and the rows below.</summary>
/// <param name="Titles">The lines before the table and the heading above the captions; the nearest line is the last.</param>
/// <param name="Columns">The columns with figures, from left to right.</param>
/// <param name="Rows">The rows from top to bottom.</param>
/// <param name="Line">The line of the file where the table starts.</param>
public sealed record StatedTable(IReadOnlyList<string> Titles, IReadOnlyList<StatedColumn> Columns, IReadOnlyList<StatedRow> Rows, int Line)
{
    /// <summary>
    /// The XBRL member that the figures are about, such as one segment; empty for the company as a whole. No total of the statement before
    /// contains the figures of a member.
    /// </summary>
    public string Member { get; init; } = "";

    /// <summary>Why the numbers of the table may have been misread; empty for no doubt.</summary>
    public string Doubt { get; init; } = "";
}

/// <summary>A column of figures.</summary>
/// <param name="Heads">The headings above the column, from top to bottom; a heading over several columns is in the list of each.</param>
public sealed record StatedColumn(IReadOnlyList<string> Heads)
{
    /// <summary>The headings, joined to one text.</summary>
    public string Text => string.Join(" ", Heads);

    /// <summary>Why a heading of the column may be missing; empty for no doubt.</summary>
    public string Doubt { get; init; } = "";
}

/// <summary>A row below the column headings.</summary>
/// <param name="Caption">The caption as printed; empty where the row has none.</param>
/// <param name="Cells">One cell for each column; null for a blank. Empty for a row without figures.</param>
/// <param name="Indent">The indent; 0 for the outermost rows.</param>
/// <param name="IsRuledAbove">Whether a ruled line stands above the figures.</param>
/// <param name="Line">The line of the file.</param>
public sealed record StatedRow(string Caption, IReadOnlyList<StatedCell?> Cells, int Indent, bool IsRuledAbove, int Line)
{
    /// <summary>Whether the row has no figures, like the heading of a section.</summary>
    public bool IsHeading => Cells.Count == 0;

    /// <summary>Cells of the row that have digits and stand among figures, but are no number; usually empty.</summary>
    public IReadOnlyList<string> Unreadable { get; init; } = [];

    /// <summary>
    /// The scale of the row's figures if it differs from the scale of the table, such as <c>million</c>; otherwise empty.
    /// </summary>
    public string Scale { get; init; } = "";

    /// <summary>Why the figures of the row may have been misread; empty for no doubt.</summary>
    public string Doubt { get; init; } = "";

    /// <summary>Whether the signs of the row's figures were changed from the printed signs, as for a loss.</summary>
    public bool IsTurned { get; init; }

    /// <summary>Whether a sum proves the signs of the row's figures, which the caption leaves open.</summary>
    public bool IsSignProven { get; init; }

    /// <summary>Whether the doubt is about the signs of the row's figures.</summary>
    public bool HasSignDoubt { get; init; }

    /// <summary>Whether the caption of the row has already been read for unit and scale.</summary>
    public bool IsRead { get; init; }
}

/// <summary>A cell with a figure.</summary>
/// <param name="Text">The text as printed.</param>
/// <param name="Number">The number in the text.</param>
public sealed record StatedCell(string Text, PrintedNumber Number)
{
    public IReadOnlyList<TaggedFact> Tags { get; init; } = [];
}
