namespace QifuReports.Briefings.Context;

/// <summary>
/// The releases that a results briefing is made from: the results release for the period or, if there is none, the first release that
/// states both a longer span and the rest of that span, so that the flows of the period can be computed (Q1 = H1 - Q2, Q4 = FY - 9M).
/// Otherwise two releases are used, one for the year and one for the earlier part of the year (H2 = FY - H1; Q4 if the release for the year
/// does not state nine months).
/// </summary>
/// <param name="Filing">
/// The release. For a derived period it is that of another period, and gives no balances, per-share amounts or causes of this period.
/// </param>
/// <param name="Longer">The longer span of a derived period; null if the release is about the period itself.</param>
/// <param name="Rest">The span that is subtracted from the longer span; null if the period is not derived.</param>
public sealed record BriefingSource(Filing Filing, Period? Longer = null, Period? Rest = null)
{
    /// <summary>The release for the subtracted span, if it is not the same release as for the longer span; null otherwise.</summary>
    public Filing? RestFiling { get; init; }

    public bool IsDerived => Longer is not null;

    /// <summary>
    /// The part of the filing that is about the period itself. For a reported period it is the whole filing, with the audit status that the
    /// column of the income statement has, if that differs. For a derived period it is only the date and the basis. A derived period is
    /// unaudited even if both spans are audited, because nobody audited or reviewed the difference.
    /// </summary>
    public Filing Own => field ??= Longer is not null
        ? Filing with { Statements = [], Drivers = [], Notes = [], Translation = null, AuditStatus = DerivedStatus }
        : StatusOfColumn is { } status && status != Filing.AuditStatus ? Filing with { AuditStatus = status } : Filing;

    /// <summary>The audit status of a derived period.</summary>
    public const string DerivedStatus = "unaudited, derived";

    private string? StatusOfColumn
    {
        get
        {
            foreach (var column in Filing.Operations?.Columns ?? [])
                if (column.Period == Filing.Period && column.Ratio is null && column.Members.IsNone && column.AuditStatus.Length > 0)
                    return column.AuditStatus;
            return null;
        }
    }

    /// <summary>The source for a period; null if no release states the period and it cannot be derived.</summary>
    public static BriefingSource? For(LedgerBook book, Period period)
    {
        if (book.ReleaseFor(period) is { } release) return new BriefingSource(release);
        if (period is { Kind: PeriodKind.Half, Index: 2 }) return OfSecondHalf(book, period);
        if (period.Kind != PeriodKind.Quarter || period.Index is not (1 or 4)) return null;
        var (longer, rest) = period.Index == 1
            ? (period.Calendar.Half(period.Year, 1), period.Calendar.Quarter(period.Year, 2))
            : (period.Calendar.FullYear(period.Year), period.Calendar.NineMonths(period.Year));
        foreach (var filing in book.Filings)
            if (filing.Period.End == longer.End && book.ReleaseFor(filing.Period) == filing && States(filing, longer)
                && States(filing, rest)) return new BriefingSource(filing, longer, rest);
        return period.Index == 4 ? OfFourthQuarter(book, period) : null;
    }

    // Uses two releases on the same basis. The nine months are in the release for the third quarter, or in a separate release.
    private static BriefingSource? OfFourthQuarter(LedgerBook book, Period quarter)
    {
        var (year, nine) = (quarter.Calendar.FullYear(quarter.Year), quarter.Calendar.NineMonths(quarter.Year));
        return book.ReleaseFor(year) is { } longer
            && (book.ReleaseFor(quarter.Calendar.Quarter(quarter.Year, 3)) ?? book.ReleaseFor(nine)) is { } rest
            && longer.Basis == rest.Basis && States(longer, year) && States(rest, nine)
            ? new BriefingSource(longer, year, nine) { RestFiling = rest } : null;
    }

    // If a company reports half years, the first half is in a separate release. The full-year release compares only with the year before.
    private static BriefingSource? OfSecondHalf(LedgerBook book, Period half)
    {
        var (year, first) = (half.Calendar.FullYear(half.Year), half.Calendar.Half(half.Year, 1));
        return book.ReleaseFor(year) is { } longer && book.ReleaseFor(first) is { } rest && States(longer, year) && States(rest, first)
            ? new BriefingSource(longer, year, first) { RestFiling = rest } : null;
    }

    private static bool States(Filing filing, Period period)
    {
        foreach (var column in filing.Operations?.Columns ?? [])
            if (column.Period == period) return true;
        return false;
    }
}
