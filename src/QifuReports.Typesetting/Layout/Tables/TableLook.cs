namespace QifuReports.Typesetting.Layout.Tables;

/// <summary>Distances and formats that all parts of a table share. Distances are in points.</summary>
internal static class TableLook
{
    /// <summary>The indent of a row label, per level of indentation. All lines of a wrapped label have the same indent.</summary>
    public const double Indent = 8;

    /// <summary>
    /// The space above and below the lines of a row. Together with the line height of tables, rows are 12 pt apart, so that a balance sheet
    /// fits on one page.
    /// </summary>
    public const double RowPadding = 0.25;

    /// <summary>The same space in a compact table; negative, since its rows are closer together than the line height.</summary>
    public const double CompactPadding = -0.25;
    public const double HeadPadding = 0.75;

    /// <summary>The space between the rule under the column headings and the first row.</summary>
    public const double BelowHead = 1.5;

    /// <summary>The extra space below a row of several lines, so that its lines are read together and not with the next row.</summary>
    public const double BelowFolded = 1.5;

    /// <summary>
    /// How far the pale background of the newest period extends beyond its columns on either side: less than half the narrowest gap, so
    /// that the background does not touch the next column.
    /// </summary>
    public const double TintOverhang = 2.5;
    public const double Hairline = 0.5;

    /// <summary>The distance between the two rules under a total.</summary>
    public const double DoubleRule = 1.5;

    /// <summary>The space under a total for its double rule.</summary>
    public const double BelowTotal = 3;

    /// <summary>The space above the heading of a group of rows.</summary>
    public const double AboveSection = 4;

    /// <summary>The widest gap between two columns that belong together.</summary>
    public const double WidestGap = 20;

    /// <summary>A dot leader is drawn if at least this distance is between the row label and the end of the leader.</summary>
    public const double LeaderFrom = 36;

    /// <summary>The space between a dot leader and the row label before it, and between the leader and the column after it.</summary>
    public const double LeaderSpace = 4;

    /// <summary>The largest share of the available width for a row label; a wider label wraps. No limit in full-width tables.</summary>
    public const double LongestName = 0.48;

    /// <summary>The smallest share of the available width for row labels, as long as column headings can wrap instead.</summary>
    public const double ReadableName = 0.22;

    /// <summary>The smallest share of the available width for row labels, if column headings otherwise have too many lines.</summary>
    public const double BalancedName = 0.16;

    /// <summary>The smallest width, in points, at which row labels can be read.</summary>
    public const double ShortestName = 56;

    /// <summary>The smallest width for words, in points, in a table with very many columns. Words wider than this are divided.</summary>
    public const double NarrowestName = 20;

    public static double PaddingAbove(RowKind kind, bool first, bool compact) =>
        PaddingOf(compact) + (kind == RowKind.Section && !first ? compact ? AboveSection / 2 : AboveSection : 0);

    public static double PaddingBelow(RowKind kind, int lines, bool compact) =>
        PaddingOf(compact) + (kind == RowKind.Total ? BelowTotal : 0) + Apart(lines);

    /// <summary>
    /// Returns the extra space below a row, which depends on its number of lines. A very tall row gets no space, since the space might
    /// force the row to be divided.
    /// </summary>
    public static double Apart(int lines) => lines is > 1 and <= MostFolded ? BelowFolded : 0;

    private const int MostFolded = 12;

    private static double PaddingOf(bool compact) => compact ? CompactPadding : RowPadding;
}
