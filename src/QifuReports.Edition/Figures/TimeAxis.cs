using QifuReports.Briefings.Figures;
using QifuReports.Ledger;
using QifuReports.Ledger.Filings;
using QifuReports.Ledger.Periods;

namespace QifuReports.Edition.Figures;

/// <summary>The periods for which trends are asked.</summary>
internal static class TimeAxis
{
    // Two years lie before the first period that a filing reports on: comparatives of a year before, and of its quarters.
    private const int Before = 2, Most = 40;

    /// <summary>
    /// The periods with the length of a briefing's own, from two years before the first filing to the last one published by a date; oldest
    /// first, at most 40. Empty without filings.
    /// </summary>
    public static IReadOnlyList<Period> Of(LedgerBook book, LaterFilings later, Period? of)
    {
        Filing? first = null, last = null;
        foreach (var filing in book.Filings)
        {
            if (later.Has(filing.Id)) continue;
            if (first is null || filing.Period.End < first.Period.End) first = filing;
            if (last is null || filing.Period.End > last.Period.End) last = filing;
        }
        if (first is null || last is null) return [];
        var kind = of is { IsInstant: false } period ? ReportingInterval.Of(period).Kind : PeriodKind.Quarter;
        var calendar = last.Period.Calendar;
        var all = new List<Period>();
        for (var year = calendar.YearOf(first.Period.End) - Before; year <= calendar.YearOf(last.Period.End); year++)
            foreach (var span in InYear(calendar, year, kind))
                if (span.End <= last.Period.End) all.Add(span);
        if (all.Count > Most) all.RemoveRange(0, all.Count - Most);
        return all;
    }

    private static Period[] InYear(FiscalCalendar calendar, int year, PeriodKind kind) => kind switch
    {
        PeriodKind.Half => [calendar.Half(year, 1), calendar.Half(year, 2)],
        PeriodKind.NineMonths => [calendar.NineMonths(year)],
        PeriodKind.Year => [calendar.FullYear(year)],
        _ => [calendar.Quarter(year, 1), calendar.Quarter(year, 2), calendar.Quarter(year, 3), calendar.Quarter(year, 4)],
    };
}
