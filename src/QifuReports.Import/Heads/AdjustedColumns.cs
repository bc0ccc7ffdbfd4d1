using System.Text.RegularExpressions;

namespace QifuReports.Import.Heads;

/// <summary>
/// Columns of figures that a company adjusts, with those of the adjustments, beside the ones that it reports under its standards. They are of the same periods, and a figure under one head is
/// none of the other.
/// </summary>
internal static partial class AdjustedColumns
{
    /// <summary>Whether a head names figures that are not under the accounting standards.</summary>
    public static bool IsOne(string head) => NotUnderStandards().IsMatch(head);

    /// <summary>The columns in their order, those of adjusted figures and of adjustments left out where another column of the table is neither.</summary>
    public static List<ColumnMeaning> LeftOut(Tables.StatedTable table, List<ColumnMeaning> columns)
    {
        bool IsAdjusted(ColumnMeaning c) => IsOne(table.Columns[c.Place].Text) || Adjustments().IsMatch(table.Columns[c.Place].Text);
        if (!columns.Exists(c => IsOne(table.Columns[c.Place].Text)) || columns.TrueForAll(IsAdjusted)) return columns;
        return columns.ConvertAll(c => c.Use is ColumnUse.Amounts or ColumnUse.Adjustment && IsAdjusted(c)
            ? c with { Use = ColumnUse.LeftOut, WhyLeftOut = "it holds figures that the company adjusts, or what is adjusted, and not those under its accounting standards" } : c);
    }

    private const RegexOptions Plain = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"\bnon[- \u2010\u2011]?(gaap|ifrs)\b", Plain)] private static partial Regex NotUnderStandards();
    [GeneratedRegex(@"\badjust(ed|ments?)\b", Plain)] private static partial Regex Adjustments();
}
