namespace QifuReports.Import.Columns;

/// <summary>
/// Leaves out columns that are not about a past period: budgets, forecasts, outlooks. Of several columns with the same period, currency and
/// accounting basis, one is taken: the restated column rather than the column as first reported, and the total rather than its parts. Where
/// nothing decides, the first is taken if all have the same figures, otherwise none.
/// </summary>
internal static partial class SamePeriods
{
    /// <summary>Returns all columns in order. A column that is left out has the reason.</summary>
    /// <param name="kind">The kind of the table.</param>
    public static List<ColumnMeaning> Parted(StatedTable table, StatementKind kind, List<ColumnMeaning> columns)
    {
        var reports = columns.Exists(c => IsTaken(c) && !NoReport().IsMatch(table.Columns[c.Place].Text));
        var parted = columns.ConvertAll(
            c => IsTaken(c) && (reports ? NoReport() : Planned()).IsMatch(table.Columns[c.Place].Text)
                ? Left(c, "it is no report of its period, but what is planned or expected") : c);
        parted = AdjustedColumns.Parted(table, kind, parted);
        foreach (var same in parted.Where(IsTaken).GroupBy(c => (c.Period, c.Currency, c.Basis)).Where(g => g.Count() > 1).ToList())
        {
            var kept = Kept(table, [.. same]);
            foreach (var column in same)
                if (column.Place != kept?.Place)
                    parted[parted.FindIndex(c => c.Place == column.Place)] =
                        Left(column, kept is null
                            ? "other columns are of the same period, and no head tells which is of the company as it reports now"
                            : $"the column \"{table.Columns[kept.Place].Text}\" is of the same period");
        }
        return parted;
    }

    private static bool IsTaken(ColumnMeaning column) => column is { Use: ColumnUse.Amounts, Period: not null, Currency.Length: > 0 };

    private static ColumnMeaning Left(ColumnMeaning column, string why) => column with { Use = ColumnUse.LeftOut, WhyLeftOut = why };

    private static ColumnMeaning? Kept(StatedTable table, List<ColumnMeaning> same)
    {
        string Head(ColumnMeaning column) => table.Columns[column.Place].Text;
        if (same.Exists(c => AsFirstReported().IsMatch(Head(c)))
            && same.Where(c => !AsFirstReported().IsMatch(Head(c))).ToList() is [var restated]) return restated;
        foreach (var word in (Regex[])[Restated(), Whole()])
            if (same.Where(c => word.IsMatch(Head(c))).ToList() is [var only]) return only;
        return same.TrueForAll(c => table.Rows.All(r => r.IsHeading || r.Cells[c.Place]?.Number == r.Cells[same[0].Place]?.Number))
            ? same[0] : null;
    }

    private const RegexOptions Plain = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"\b(budget(ed)?|forecast|outlook|guidance|plan(ned)?|target|expected|estimate[ds]?|consensus|pro[ -]?forma)\b", Plain)]
    private static partial Regex NoReport();
    [GeneratedRegex(@"\b(budget(ed)?|forecast|outlook|guidance|pro[ -]?forma)\b", Plain)] private static partial Regex Planned();
    [GeneratedRegex(@"\b(as )?(previously|originally|first|initially) (reported|stated|published)\b|\bas reported\b|\bbefore restatement\b",
        Plain)]
    private static partial Regex AsFirstReported();
    [GeneratedRegex(@"\b(restated|reclassified|recast|revised|actual)\b", Plain)] private static partial Regex Restated();
    [GeneratedRegex(@"\b(total|consolidated|group)\b", Plain)] private static partial Regex Whole();
}
