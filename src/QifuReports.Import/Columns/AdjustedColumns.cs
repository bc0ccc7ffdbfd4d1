namespace QifuReports.Import.Columns;

/// <summary>
/// Leaves out columns of figures that are not defined by accounting standards: adjusted, normalised, underlying, organic, at constant
/// currency, before exceptional items. Their lines have the captions of the statement and would be imported as reported figures. "As
/// adjusted" is also used for prior-year figures under new standards, so a column "as adjusted" is left out only beside a column "as
/// reported".
/// </summary>
internal static class AdjustedColumns
{
    // How many of the last titles are searched for a word such as "adjusted": the word may be alone on the line above the captions, or on
    // the line before.
    private const int NearTitles = 3;

    private const string Why = "its figures are adjusted, and not those of the accounting standards";
    private const string ByTitle = "the title of its table says that its figures are adjusted, and not those of the accounting standards";

    /// <summary>Returns all columns in order. A column that is left out has the reason.</summary>
    /// <param name="kind">The kind of the table.</param>
    public static List<ColumnMeaning> Parted(StatedTable table, StatementKind kind, List<ColumnMeaning> columns)
    {
        string Head(ColumnMeaning column) => table.Columns[column.Place].Text;
        bool MayBe(ColumnMeaning column) => AdjustedWords.Of(Head(column)) != AdjustedKind.None;
        var isAll = columns.Where(c => c is { Use: ColumnUse.Amounts, Period: not null }).All(MayBe);
        var isTitled = IsTitled(table, kind);
        return columns.ConvertAll(column =>
        {
            if (column is not { Use: ColumnUse.Amounts, Period: not null }) return column;
            var same = columns.Where(c => c.Use == ColumnUse.Amounts && c.Period == column.Period && c.Currency == column.Currency);
            var others = same.Where(c => c.Place != column.Place).ToList();
            var isLeft = AdjustedWords.Of(Head(column)) == AdjustedKind.Surely
                || MayBe(column) && (isAll || others.Exists(o => !MayBe(o)))
                || AdjustedWords.IsAsAdjusted(Head(column))
                    && others.Exists(o => !AdjustedWords.IsAsAdjusted(Head(o)) && !AdjustedWords.IsBefore(Head(o)));
            if (isLeft) return column with { Use = ColumnUse.LeftOut, WhyLeftOut = Why };
            if (!isTitled || AdjustedWords.IsAsReported(Head(column))) return column;
            return column with { Use = ColumnUse.LeftOut, WhyLeftOut = ByTitle };
        });
    }

    // Whether the title says that the statement has adjusted figures. In a reconciliation of measures the captions of the lines say which
    // figures are adjusted, so the title of a reconciliation is ignored.
    private static bool IsTitled(StatedTable table, StatementKind kind) =>
        kind is not (StatementKind.NonGaap or StatementKind.BasisReconciliation or StatementKind.ChangesInEquity)
        && (AdjustedWords.IsTitle(StatementKinds.Of(table).Title)
            || table.Titles.TakeLast(NearTitles).Any(t => t.Length < 40 && AdjustedWords.IsTitle(t) && !StatementKinds.IsTitle(t)));
}
