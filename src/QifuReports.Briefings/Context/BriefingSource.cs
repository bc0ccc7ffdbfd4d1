using QifuReports.Ledger;
using QifuReports.Ledger.Filings;
using QifuReports.Ledger.Periods;

namespace QifuReports.Briefings.Context;

/// <summary>
/// What a results briefing rests on: the results release for its period; or, where there is none, the first release that states a longer span and
/// the rest of it, so that the flows of the period follow (Q1 = H1 - Q2, Q4 = FY - 9M); or the releases for the year and for what went before in it (H2 = FY - H1, and Q4 where
/// the release for the year states no nine months).
/// </summary>
/// <param name="Filing">The release; a derived period's is of another, and says nothing of its balances, per-share amounts and causes.</param>
/// <param name="Longer">For a derived period the longer span; null where the release is the quarter's own.</param>
/// <param name="Rest">What is taken off the longer span; null where that is.</param>
public sealed record BriefingSource(Filing Filing, Period? Longer = null, Period? Rest = null)
{
    /// <summary>The release for what is taken off, where it is another than that for the longer span; null otherwise.</summary>
    public Filing? RestFiling { get; init; }

    public bool IsDerived => Longer is not null;

    /// <summary>
    /// The filing as far as it speaks of the period itself: whole, with the status of the income statement's own column where that has another; or, of a derived one, only its day and
    /// its basis. A derived period is unaudited, whatever the two spans are: nobody has audited or reviewed the difference.
    /// </summary>
    public Filing Own => field ??= Longer is not null ? Filing with { Statements = [], Drivers = [], Notes = [], Translation = null, AuditStatus = DerivedStatus }
        : StatusOfColumn is { } status && status != Filing.AuditStatus ? Filing with { AuditStatus = status } : Filing;

    /// <summary>The audit status of a derived period.</summary>
    public const string DerivedStatus = "unaudited, derived";

    private string? StatusOfColumn
    {
        get
        {
            foreach (var column in Filing.Operations?.Columns ?? [])
                if (column.Period == Filing.Period && column.Ratio is null && column.Members.IsNone && column.AuditStatus.Length > 0) return column.AuditStatus;
            return null;
        }
    }

    /// <summary>The source for a period; null where no release states or gives it.</summary>
    public static BriefingSource? For(LedgerBook book, Period period)
    {
        if (book.ReleaseFor(period) is { } release) return new BriefingSource(release);
        if (period is { Kind: PeriodKind.Half, Index: 2 }) return OfSecondHalf(book, period);
        if (period.Kind != PeriodKind.Quarter || period.Index is not (1 or 4)) return null;
        var (longer, rest) = period.Index == 1
            ? (period.Calendar.Half(period.Year, 1), period.Calendar.Quarter(period.Year, 2))
            : (period.Calendar.FullYear(period.Year), period.Calendar.NineMonths(period.Year));
        foreach (var filing in book.Filings)
            if (filing.Period.End == longer.End && book.ReleaseFor(filing.Period) == filing && States(filing, longer) && States(filing, rest)) return new BriefingSource(filing, longer, rest);
        return period.Index == 4 ? OfFourthQuarter(book, period) : null;
    }

    // Of two releases only under one basis: the nine months stand in that for the third quarter, or in their own.
    private static BriefingSource? OfFourthQuarter(LedgerBook book, Period quarter)
    {
        var (year, nine) = (quarter.Calendar.FullYear(quarter.Year), quarter.Calendar.NineMonths(quarter.Year));
        return book.ReleaseFor(year) is { } longer && (book.ReleaseFor(quarter.Calendar.Quarter(quarter.Year, 3)) ?? book.ReleaseFor(nine)) is { } rest
            && longer.Basis == rest.Basis && States(longer, year) && States(rest, nine) ? new BriefingSource(longer, year, nine) { RestFiling = rest } : null;
    }

    // A company that reports halves states the first one in its own release, and beside the year only the year before.
    private static BriefingSource? OfSecondHalf(LedgerBook book, Period half)
    {
        var (year, first) = (half.Calendar.FullYear(half.Year), half.Calendar.Half(half.Year, 1));
        return book.ReleaseFor(year) is { } longer && book.ReleaseFor(first) is { } rest && States(longer, year) && States(rest, first) ? new BriefingSource(longer, year, first) { RestFiling = rest } : null;
    }

    private static bool States(Filing filing, Period period)
    {
        foreach (var column in filing.Operations?.Columns ?? [])
            if (column.Period == period) return true;
        return false;
    }
}
