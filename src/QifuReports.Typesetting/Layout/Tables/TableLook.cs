using QifuReports.Typesetting.Document;

namespace QifuReports.Typesetting.Layout.Tables;

/// <summary>Measures and formats that all parts of a table share, in points.</summary>
internal static class TableLook
{
    /// <summary>Of a name, for each step of its indent; lines of a folded name hang as far again.</summary>
    public const double Indent = 8;

    /// <summary>Above and below the lines of a row: with the leading of tables, rows stand 12 pt apart, so that a balance sheet stands on one page.</summary>
    public const double RowPadding = 0.25;

    /// <summary>The same in a compact table: its lines stand closer than their leading.</summary>
    public const double CompactPadding = -0.25;
    public const double HeadPadding = 0.75;

    /// <summary>Between the rule under the head and the first row.</summary>
    public const double BelowHead = 1.5;

    /// <summary>Below a row of several lines, so that they are read together and apart from the next row.</summary>
    public const double BelowFolded = 1.5;

    /// <summary>How far the tint of the newest period reaches beyond its columns on either side: less than half the narrowest gap, so that the next column stays clear of it.</summary>
    public const double TintOverhang = 2.5;
    public const double Hairline = 0.5;

    /// <summary>Between the two rules under a total.</summary>
    public const double DoubleRule = 1.5;

    /// <summary>Under a total, for its double rule.</summary>
    public const double BelowTotal = 3;

    /// <summary>Above the name of a group of rows.</summary>
    public const double AboveSection = 4;

    /// <summary>The widest gap between two columns that are not the start of a group.</summary>
    public const double WidestGap = 20;

    /// <summary>A leader is drawn where a name ends farther than this from the next column.</summary>
    public const double LeaderFrom = 36;

    /// <summary>Between a leader and what it leads from and to.</summary>
    public const double LeaderSpace = 4;

    /// <summary>The longest name of a row that is not folded, as a share of the room; tables of the full width have no such limit.</summary>
    public const double LongestName = 0.48;

    /// <summary>Names of rows are not made narrower than this share of the room as long as heads can be folded instead.</summary>
    public const double ReadableName = 0.22;

    /// <summary>Down to this share of the room they give way to heads that would fold deeper than is easily read.</summary>
    public const double BalancedName = 0.16;

    /// <summary>Names of rows narrower than this are not worth reading.</summary>
    public const double ShortestName = 56;

    /// <summary>What is left for words where a table has so many columns that nothing else helps: they are divided then.</summary>
    public const double NarrowestName = 20;

    public static double PaddingAbove(RowKind kind, bool first, bool compact) =>
        PaddingOf(compact) + (kind == RowKind.Section && !first ? compact ? AboveSection / 2 : AboveSection : 0);

    public static double PaddingBelow(RowKind kind, int lines, bool compact) => PaddingOf(compact) + (kind == RowKind.Total ? BelowTotal : 0) + Apart(lines);

    /// <summary>What a row has below for its number of lines; nothing for a very tall one, which might have to be divided for it.</summary>
    public static double Apart(int lines) => lines is > 1 and <= MostFolded ? BelowFolded : 0;

    private const int MostFolded = 12;

    private static double PaddingOf(bool compact) => compact ? CompactPadding : RowPadding;
}
