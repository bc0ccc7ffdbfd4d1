using QifuReports.Import.Documents.Model;
using QifuReports.Import.Numbers;

namespace QifuReports.Import.Tables;

/// <summary>A table of figures as printed: the heads of its columns and the rows below.</summary>
/// <param name="Titles">The lines before the table and the head of the captions, the nearest one last.</param>
/// <param name="Columns">The columns with figures, from left to right.</param>
/// <param name="Rows">The rows from top to bottom.</param>
/// <param name="Line">The line of the file where it starts.</param>
public sealed record StatedTable(IReadOnlyList<string> Titles, IReadOnlyList<StatedColumn> Columns, IReadOnlyList<StatedRow> Rows, int Line)
{
    /// <summary>
    /// The member of an axis that the figures are about; empty for the company as a whole. Such a table belongs to no total of the
    /// statement before it.
    /// </summary>
    public string Member { get; init; } = "";

    /// <summary>Why its numbers may have been misread; empty for no doubt.</summary>
    public string Doubt { get; init; } = "";
}

/// <summary>A column of figures.</summary>
/// <param name="Heads">The heads above it, from top to bottom; a head over several columns is in each of them.</param>
public sealed record StatedColumn(IReadOnlyList<string> Heads)
{
    /// <summary>The heads, joined to one text.</summary>
    public string Text => string.Join(" ", Heads);

    /// <summary>Why a head may be missing; empty for no doubt.</summary>
    public string Doubt { get; init; } = "";
}

/// <summary>A row below the heads.</summary>
/// <param name="Caption">The caption as printed; empty where none stands before the figures.</param>
/// <param name="Cells">One cell for each column; null for a blank. Empty for a row without figures.</param>
/// <param name="Indent">The indent; 0 for the outermost rows.</param>
/// <param name="IsRuledAbove">Whether a ruled line stands above the figures.</param>
/// <param name="Line">The line of the file.</param>
public sealed record StatedRow(string Caption, IReadOnlyList<StatedCell?> Cells, int Indent, bool IsRuledAbove, int Line)
{
    /// <summary>Whether it has no figures, like the heading of a section.</summary>
    public bool IsHeading => Cells.Count == 0;

    /// <summary>Cells among the figures that have digits but are no number; usually empty.</summary>
    public IReadOnlyList<string> Unreadable { get; init; } = [];

    /// <summary>The scale of its figures where it differs from that of the table: <c>million</c>; empty for the table's scale.</summary>
    public string Scale { get; init; } = "";

    /// <summary>Why its figures may have been misread; empty for no doubt.</summary>
    public string Doubt { get; init; } = "";

    /// <summary>Whether the signs of its figures were changed from the printed ones, since it is a loss.</summary>
    public bool IsTurned { get; init; }

    /// <summary>Whether a sum proves the signs of its figures, which its caption leaves open.</summary>
    public bool IsSignProven { get; init; }

    /// <summary>Whether its doubt is about the signs of its figures.</summary>
    public bool HasSignDoubt { get; init; }

    /// <summary>Whether its caption has already been examined for units and scale.</summary>
    public bool IsRead { get; init; }
}

/// <summary>A figure in its cell.</summary>
/// <param name="Text">The text as printed.</param>
/// <param name="Number">The number in the text.</param>
public sealed record StatedCell(string Text, PrintedNumber Number)
{
    public IReadOnlyList<TaggedFact> Tags { get; init; } = [];
}
