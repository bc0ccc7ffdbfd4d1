using System.Text.RegularExpressions;
using QifuReports.Import.Tables;

namespace QifuReports.Import.Heads;

/// <summary>
/// Leaves out columns of figures that no accounting standards know: adjusted, normalised, underlying, organic, at constant currency, before exceptional items. Their lines have the captions of the
/// statement, and would go in as what the company reports. "As adjusted" also names figures of a year before under new standards, so that it is left out only beside a column as reported.
/// </summary>
internal static partial class AdjustedColumns
{
    private const string Why = "its figures are adjusted, and not those of the accounting standards";

    /// <summary>Whether a head names figures under no accounting standards by that name. A table with such a column reconciles measures, and not two standards.</summary>
    public static bool IsOne(string head) => NotUnderStandards().IsMatch(head);

    /// <summary>Whether a head says that the figures below it are adjusted.</summary>
    public static bool Names(string head) => Adjusted().IsMatch(AsAdjusted().Replace(head, "")) || Perhaps().IsMatch(head) && !Including().IsMatch(head);

    /// <summary>The columns in their order, those that are left out with the reason.</summary>
    public static List<ColumnMeaning> Parted(StatedTable table, List<ColumnMeaning> columns)
    {
        string Head(ColumnMeaning column) => table.Columns[column.Place].Text;
        bool IsAdjusted(ColumnMeaning column) => Adjusted().IsMatch(AsAdjusted().Replace(Head(column), ""));
        bool IsPerhaps(ColumnMeaning column) => Perhaps().IsMatch(Head(column)) && !Including().IsMatch(Head(column));
        bool MayBe(ColumnMeaning column) => IsAdjusted(column) || IsPerhaps(column);
        return columns.ConvertAll(column =>
        {
            if (column is not { Use: ColumnUse.Amounts, Period: not null }) return column;
            var others = columns.Where(c => c.Place != column.Place && c.Use == ColumnUse.Amounts && c.Period == column.Period && c.Currency == column.Currency).ToList();
            var isLeft = IsAdjusted(column)
                || IsPerhaps(column) && others.Exists(o => !MayBe(o))
                || AsAdjusted().IsMatch(Head(column)) && others.Exists(o => !AsAdjusted().IsMatch(Head(o)) && !Before().IsMatch(Head(o)));
            return isLeft ? column with { Use = ColumnUse.LeftOut, WhyLeftOut = Why } : column;
        });
    }

    private const RegexOptions Plain = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"\b(adjusted|adjusting|normali[sz]ed|underlying|organic|non[- \u2010\u2011]?(gaap|ifrs)|constant[ -](currenc(y|ies)|exchange rates?)|like[ -]for[ -]like)\b", Plain)] private static partial Regex Adjusted();
    [GeneratedRegex(@"\bnon[- \u2010\u2011]?(gaap|ifrs)\b", Plain)] private static partial Regex NotUnderStandards();
    [GeneratedRegex(@"\bas[ -]adjusted\b", Plain)] private static partial Regex AsAdjusted();
    [GeneratedRegex(@"\b(core|comparable|recurring|management basis|(before|excl(uding|\.)?|ex\.?) .*\b(items?|effects?|impacts?|costs?|amorti[sz]ation)|(exceptional|special|one-off|non-recurring|separately disclosed) items?|adjustments?)\b", Plain)] private static partial Regex Perhaps();
    [GeneratedRegex(@"\b(incl(uding|\.)|after)", Plain)] private static partial Regex Including();
    [GeneratedRegex(@"\b(previously|originally|first|initially) (reported|stated|published)\b|\bbefore (restatement|adoption)\b|\badjustments?\b", Plain)] private static partial Regex Before();
}
