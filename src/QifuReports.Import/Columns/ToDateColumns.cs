namespace QifuReports.Import.Columns;

/// <summary>
/// Finds the period of columns with headings such as <c>YTD 2025</c> (year to date), which do not state how long the span is. The span ends
/// with the latest quarter in the table. For an earlier year the table must also have the same quarter of that year, or the span to date of
/// the latest year. Otherwise the length stays open.
/// </summary>
internal static class ToDateColumns
{
    public static List<ColumnMeaning> Resolved(List<ColumnMeaning> columns, FiscalCalendar calendar)
    {
        if (!columns.Exists(IsOpen)) return columns;
        var quarters = columns.Where(c => c.Use == ColumnUse.Amounts).Select(c => c.Period).OfType<Period>()
            .Where(p => p.Kind == PeriodKind.Quarter).Distinct().ToList();
        if (quarters.Count == 0)
            return columns.ConvertAll(c => IsOpen(c) ? c with { Doubt = "its head does not say how long its span is" } : c);
        var latest = quarters.MaxBy(q => q.End);
        var isBeside = columns.Exists(c => IsOpen(c) && c.Said.Year == latest.Year);
        return columns.ConvertAll(c =>
            !IsOpen(c) ? c
            : c.Said.Year == latest.Year || c.Said.Year < latest.Year
                && (isBeside || quarters.Exists(q => q.Year == c.Said.Year && q.Index == latest.Index))
                ? c with { Period = ToDate(calendar, c.Said.Year, latest.Index) }
            : c with { Doubt = "its head does not say how long its span is" });
    }

    private static bool IsOpen(ColumnMeaning column) => column is { Period: null, Said: { IsToDate: true, Day: null, Year: > 0 } };

    private static Period ToDate(FiscalCalendar calendar, int year, int index) => index switch
    {
        1 => calendar.Quarter(year, 1),
        2 => calendar.Half(year, 1),
        3 => calendar.NineMonths(year),
        _ => calendar.FullYear(year),
    };
}
