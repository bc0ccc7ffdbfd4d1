using QifuReports.Workbook.Charts;

namespace QifuReports.Workbook.Sheets;

/// <summary>One sheet.</summary>
/// <param name="Name">Its name, unique in the book whatever the case of letters.</param>
/// <param name="Widths">The width of each column from A in characters; later columns have the usual width.</param>
/// <param name="Rows">
/// The rows from top to bottom; a row that is left out is blank. The writer reads them once, so that they may be made as they are read;
/// reading them again gives the same rows.
/// </param>
public sealed record Sheet(SheetName Name, IReadOnlyList<double> Widths, IEnumerable<Row> Rows)
{
    /// <summary>Whether its tab is hidden, until a reader asks for it.</summary>
    public bool IsHidden { get; init; }

    /// <summary>How many rows stay at the top when the sheet is scrolled; 0 for none.</summary>
    public int FrozenRows { get; init; }

    /// <summary>How many columns stay at the left when the sheet is scrolled; 0 for none.</summary>
    public int FrozenColumns { get; init; }

    /// <summary>
    /// The last cell of what is printed, which starts at A1; null for all of the sheet. The frozen rows repeat on each page.
    /// </summary>
    public CellPlace? PrintEnd { get; init; }

    /// <summary>Whether pages lie on their long side.</summary>
    public bool IsLandscape { get; init; }

    /// <summary>Whether all of the sheet is printed on one page; otherwise its width is, on as many pages as it needs.</summary>
    public bool IsOnePage { get; init; }

    /// <summary>The formats that depend on the words of cells; empty for none.</summary>
    public IReadOnlyList<WordFormat> Formats { get; init; } = [];

    /// <summary>The ranges of differences and of counts of which each that is not zero is coloured; empty for none.</summary>
    public IReadOnlyList<NotZero> Differences { get; init; } = [];

    /// <summary>The cells that lead to other sheets of the book; empty for none.</summary>
    public IReadOnlyList<SheetLink> Links { get; init; } = [];

    /// <summary>The charts of the sheet; empty for none.</summary>
    public IReadOnlyList<TrendChart> Charts { get; init; } = [];
}

/// <summary>A row of cells.</summary>
/// <param name="Index">Its number in the sheet, from 1.</param>
/// <param name="Cells">The cells from column A; null for a blank one.</param>
public sealed record Row(int Index, IReadOnlyList<Cell?> Cells)
{
    /// <summary>How many lines of words it is high; 1 for a usual row.</summary>
    public int Lines { get; init; } = 1;
}

/// <summary>Colours cells of a range that hold certain words.</summary>
/// <param name="First">The first cell of the range.</param>
/// <param name="Last">The last cell of the range.</param>
/// <param name="Words">What a cell must equal.</param>
/// <param name="Tone">Its colour.</param>
public sealed record WordFormat(CellPlace First, CellPlace Last, string Words, Tone Tone);

/// <summary>A cell that leads to another cell of the book when it is clicked.</summary>
public sealed record SheetLink(CellPlace From, CellPlace To);

/// <summary>Colours the numbers of a range that are not zero.</summary>
public sealed record NotZero(CellRange Range, Tone Tone);

/// <summary>The colour of a result: red on pale red for what failed, green for what passed, amber for what is explained.</summary>
public enum Tone { Bad, Good, Explained }
