using QifuReports.Briefings.Context;
using QifuReports.Ledger;
using QifuReports.Ledger.Periods;

namespace QifuReports.App.Kinds;

/// <summary>
/// The periods for which the data has results: those that the company reports on and those that follow from them. Each list is oldest
/// first.
/// </summary>
internal static class ResultPeriods
{
    /// <summary>Every quarter in a year that a filing reports on, where the quarter is stated or follows from longer periods.</summary>
    public static IReadOnlyList<Period> Quarters(LedgerBook book) => [.. Years(book).SelectMany(year => QuartersOf(book, year))];

    /// <summary>
    /// Every half year, nine months or year with a release of its own. A period is left out where its last quarter has a briefing from the
    /// same release: that briefing already covers it.
    /// </summary>
    public static IReadOnlyList<Period> Longer(LedgerBook book) => [.. Reported(book).Where(p => !IsToldByQuarter(book, p))];

    /// <summary>
    /// Further periods that can be asked for: those covered by the briefing of their last quarter, and second halves that follow from the
    /// year and the first half.
    /// </summary>
    public static IReadOnlyList<Period> Besides(LedgerBook book) =>
    [
        .. Reported(book).Where(p => IsToldByQuarter(book, p))
            .Concat(Years(book).Select(year => book.Issuer.Calendar.Half(year, 2))
                .Where(half => BriefingSource.For(book, half) is { IsDerived: true })).Order(),
    ];

    /// <summary>
    /// Whether a fact sheet is possible: false for a release that reports only sales. True for a release without figures yet, and where no
    /// concept has the role of the net result; the error is then reported when the fact sheet is made.
    /// </summary>
    public static bool HasResult(LedgerBook book, Period period)
    {
        if (BriefingSource.For(book, period) is not { IsDerived: false, Filing: { HasFigures: true } filing }
            || book.Taxonomy.WithRole("net-result") is not { } result) return true;
        foreach (var statement in filing.Statements)
            foreach (var line in statement.Lines)
                if (line.Concept == result.Id && line.Cells.Any(c => c.Fact?.Key is { Members.IsNone: true } key && key.Period == period))
                    return true;
        return false;
    }

    private static IEnumerable<Period> Reported(LedgerBook book) =>
        book.Filings.Select(f => f.Period).Where(p => p.Kind is PeriodKind.Half or PeriodKind.NineMonths or PeriodKind.Year).Distinct()
            .Where(p => book.ReleaseFor(p) is not null).Order();

    private static bool IsToldByQuarter(LedgerBook book, Period period) =>
        BriefingSource.For(book, book.Issuer.Calendar.QuarterOf(period.End)) is { RestFiling: null };

    private static IEnumerable<Period> QuartersOf(LedgerBook book, int year)
    {
        for (var index = 1; index <= 4; index++)
            if (book.Issuer.Calendar.Quarter(year, index) is var quarter && BriefingSource.For(book, quarter) is not null)
                yield return quarter;
    }

    private static IEnumerable<int> Years(LedgerBook book) =>
        book.Filings.Select(f => book.Issuer.Calendar.YearOf(f.Period.End)).Distinct().Order();
}
