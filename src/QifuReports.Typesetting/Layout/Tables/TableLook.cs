using QifuReports.Typesetting.Document;

namespace QifuReports.Typesetting.Layout.Tables;

/// <summary>Measures and formats that all parts of a table share, in points.</summary>
internal static class TableLook
{
    /// <summary>The indent of a name per level. The further lines of a wrapped name are indented by the same again.</summary>
    public const double Indent = 8;

    /// <summary>
    /// The space above and below the lines of a row. With the leading of tables, rows stand 12 pt apart, so that a balance sheet fits on
    /// one page.
    /// </summary>
    public const double RowPadding = 0.25;

    /// <summary>The same space in a compact table, where lines stand closer than their leading.</summary>
    public const double CompactPadding = -0.25;
    public const double HeadPadding = 0.75;

    /// <summary>The space between the rule under the head and the first row.</summary>
    public const double BelowHead = 1.5;

    /// <summary>The space below a row of several lines, so that its lines are read together, apart from the next row.</summary>
    public const double BelowFolded = 1.5;

    /// <summary>
    /// How far the tint of the newest period extends beyond its columns on either side: less than half the narrowest gap, so that it does
    /// not touch the next column.
    /// </summary>
    public const double TintOverhang = 2.5;
    public const double Hairline = 0.5;

    /// <summary>The distance between the two rules under a total.</summary>
    public const double DoubleRule = 1.5;

    /// <summary>The space under a total for its double rule.</summary>
    public const double BelowTotal = 3;

    /// <summary>The space above the name of a group of rows.</summary>
    public const double AboveSection = 4;

    /// <summary>The widest gap between two columns that belong together.</summary>
    public const double WidestGap = 20;

    /// <summary>A leader is drawn where a name ends farther than this before the next column.</summary>
    public const double LeaderFrom = 36;

    /// <summary>The space between a leader and the name before it, and the column after it.</summary>
    public const double LeaderSpace = 4;

    /// <summary>The longest row name that is not wrapped, as a share of the room. Tables of the full width have no such limit.</summary>
    public const double LongestName = 0.48;

    /// <summary>The smallest width of row names, as a share of the room, as long as heads can be wrapped instead.</summary>
    public const double ReadableName = 0.22;

    /// <summary>
    /// The smallest width of row names, as a share of the room, where heads would otherwise have more lines than are easily read.
    /// </summary>
    public const double BalancedName = 0.16;

    /// <summary>The smallest width, in points, at which row names can be read.</summary>
    public const double ShortestName = 56;

    /// <summary>
    /// The smallest width for words, in points, where a table has so many columns that nothing else helps. Words are then divided.
    /// </summary>
    public const double NarrowestName = 20;

    public static double PaddingAbove(RowKind kind, bool first, bool compact) =>
        PaddingOf(compact) + (kind == RowKind.Section && !first ? compact ? AboveSection / 2 : AboveSection : 0);

    public static double PaddingBelow(RowKind kind, int lines, bool compact) =>
        PaddingOf(compact) + (kind == RowKind.Total ? BelowTotal : 0) + Apart(lines);

    /// <summary>
    /// The extra space below a row by its number of lines. A very tall row gets none, since it might have to be divided because of it.
    /// </summary>
    public static double Apart(int lines) => lines is > 1 and <= MostFolded ? BelowFolded : 0;

    private const int MostFolded = 12;

    private static double PaddingOf(bool compact) => compact ? CompactPadding : RowPadding;
}
