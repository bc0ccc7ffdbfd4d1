using QifuReports.Briefings.Context;

namespace QifuReports.App.Kinds;

/// <summary>
/// The periods for which the data has results: the periods that the company reports on, and the periods that can be computed from them.
/// Each list has the oldest period first.
/// </summary>
internal static class ResultPeriods
{
    /// <summary>Returns every quarter of the years with filings that is stated or can be computed from longer periods.</summary>
    public static IReadOnlyList<Period> Quarters(LedgerBook book) => [.. Years(book).SelectMany(year => QuartersOf(book, year))];

    /// <summary>
    /// Returns every half year, nine months or year with its own results release. A period is left out if its last quarter has a briefing
    /// from the same release, since that briefing already covers the period.
    /// </summary>
    public static IReadOnlyList<Period> Longer(LedgerBook book) => [.. Reported(book).Where(p => !IsToldByQuarter(book, p))];

    /// <summary>
    /// Further periods that the user can ask for: periods that the briefing of their last quarter covers, and second halves, which are the
    /// year minus the first half.
    /// </summary>
    public static IReadOnlyList<Period> Besides(LedgerBook book) =>
    [
        .. Reported(book).Where(p => IsToldByQuarter(book, p))
            .Concat(Years(book).Select(year => book.Issuer.Calendar.Half(year, 2))
                .Where(half => BriefingSource.For(book, half) is { IsDerived: true })).Order(),
    ];

    /// <summary>
    /// Whether a fact sheet is possible: false for a release with figures but no net result of the period, for instance with only sales. If
    /// no concept has the role of the net result, returns true, and the error is reported when the fact sheet is made.
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
