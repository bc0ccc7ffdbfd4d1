using QifuReports.Import.Documents.Model;
using QifuReports.Import.Numbers;

namespace QifuReports.Import.Tables;

/// <summary>A table of figures as it is printed: what stands above each column, and the rows below.</summary>
/// <param name="Titles">The lines before the table and the head of the captions, the nearest last.</param>
/// <param name="Columns">From the left; only those that hold figures.</param>
/// <param name="Rows">From the top.</param>
/// <param name="Line">Where it begins in the file.</param>
public sealed record StatedTable(IReadOnlyList<string> Titles, IReadOnlyList<StatedColumn> Columns, IReadOnlyList<StatedRow> Rows, int Line)
{
    /// <summary>The member of an axis that the figures are of; empty for the company as a whole. Such a table belongs to no total of the statement before it.</summary>
    public string Member { get; init; } = "";

    /// <summary>Why its numbers may mean something else than they are read as; empty for nothing.</summary>
    public string Doubt { get; init; } = "";
}

/// <summary>A column of figures.</summary>
/// <param name="Heads">What stands above it, from the top; a head over several columns stands in each.</param>
public sealed record StatedColumn(IReadOnlyList<string> Heads)
{
    /// <summary>The heads as one text.</summary>
    public string Text => string.Join(" ", Heads);

    /// <summary>Why a head may be missing among them; empty for nothing.</summary>
    public string Doubt { get; init; } = "";
}

/// <summary>A row under the heads.</summary>
/// <param name="Caption">As printed; empty where none stands before the figures.</param>
/// <param name="Cells">One a column; null for a blank. Empty for a row without any figure.</param>
/// <param name="Indent">0 for the outermost.</param>
/// <param name="IsRuledAbove">Whether a line stands above the figures.</param>
/// <param name="Line">The line of the file.</param>
public sealed record StatedRow(string Caption, IReadOnlyList<StatedCell?> Cells, int Indent, bool IsRuledAbove, int Line)
{
    /// <summary>Whether it has no figure at all, as the head of a section.</summary>
    public bool IsHeading => Cells.Count == 0;

    /// <summary>Cells among its figures that have digits and are no number; empty for most.</summary>
    public IReadOnlyList<string> Unreadable { get; init; } = [];

    /// <summary>What its figures are multiplied by, where its caption says otherwise than the table: <c>million</c>; empty for what the table says.</summary>
    public string Scale { get; init; } = "";

    /// <summary>Why its figures may mean something else than they are read as; empty for nothing.</summary>
    public string Doubt { get; init; } = "";

    /// <summary>Whether its figures have another sign than they are printed with, since it is a loss.</summary>
    public bool IsTurned { get; init; }

    /// <summary>Whether a sum proves the signs of its figures, which its caption leaves open.</summary>
    public bool IsSignProven { get; init; }

    /// <summary>Whether its doubt is of the signs of its figures.</summary>
    public bool HasSignDoubt { get; init; }

    /// <summary>Whether its caption was asked already what its figures are of.</summary>
    public bool IsRead { get; init; }
}

/// <summary>A figure in its cell.</summary>
/// <param name="Text">As printed.</param>
/// <param name="Number">What it says.</param>
public sealed record StatedCell(string Text, PrintedNumber Number)
{
    public IReadOnlyList<TaggedFact> Tags { get; init; } = [];
}
