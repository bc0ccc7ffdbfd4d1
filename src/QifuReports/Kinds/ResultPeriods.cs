using QifuReports.Briefings.Context;
using QifuReports.Ledger;
using QifuReports.Ledger.Periods;

namespace QifuReports.App.Kinds;

/// <summary>The periods of which the data has results: what the company reports on, and what follows from that. Each list is oldest first.</summary>
internal static class ResultPeriods
{
    /// <summary>Every quarter of a year that a filing reports on, stated or given by longer spans.</summary>
    public static IReadOnlyList<Period> Quarters(LedgerBook book) => [.. Years(book).SelectMany(year => QuartersOf(book, year))];

    /// <summary>
    /// Every half, nine months or year that a release is of. Where the last quarter of it has its briefing from the same release, that tells of it already, and nothing is made twice.
    /// </summary>
    public static IReadOnlyList<Period> Longer(LedgerBook book) => [.. Reported(book).Where(p => !IsToldByQuarter(book, p))];

    /// <summary>What can be asked for besides: those of which the last quarter tells, and the second halves that follow from year and first half.</summary>
    public static IReadOnlyList<Period> Besides(LedgerBook book) =>
    [
        .. Reported(book).Where(p => IsToldByQuarter(book, p))
            .Concat(Years(book).Select(year => book.Issuer.Calendar.Half(year, 2)).Where(half => BriefingSource.For(book, half) is { IsDerived: true })).Order(),
    ];

    /// <summary>Whether there is a result to put on one page: not of a release that tells of sales alone. A release without figures yet, or data that calls nothing the result, is told so when it is made.</summary>
    public static bool HasResult(LedgerBook book, Period period)
    {
        if (BriefingSource.For(book, period) is not { IsDerived: false, Filing: { HasFigures: true } filing } || book.Taxonomy.WithRole("net-result") is not { } result) return true;
        foreach (var statement in filing.Statements)
            foreach (var line in statement.Lines)
                if (line.Concept == result.Id && line.Cells.Any(c => c.Fact?.Key is { Members.IsNone: true } key && key.Period == period)) return true;
        return false;
    }

    private static IEnumerable<Period> Reported(LedgerBook book) =>
        book.Filings.Select(f => f.Period).Where(p => p.Kind is PeriodKind.Half or PeriodKind.NineMonths or PeriodKind.Year).Distinct().Where(p => book.ReleaseFor(p) is not null).Order();

    private static bool IsToldByQuarter(LedgerBook book, Period period) => BriefingSource.For(book, book.Issuer.Calendar.QuarterOf(period.End)) is { RestFiling: null };

    private static IEnumerable<Period> QuartersOf(LedgerBook book, int year)
    {
        for (var index = 1; index <= 4; index++)
            if (book.Issuer.Calendar.Quarter(year, index) is var quarter && BriefingSource.For(book, quarter) is not null) yield return quarter;
    }

    private static IEnumerable<int> Years(LedgerBook book) => book.Filings.Select(f => book.Issuer.Calendar.YearOf(f.Period.End)).Distinct().Order();
}
