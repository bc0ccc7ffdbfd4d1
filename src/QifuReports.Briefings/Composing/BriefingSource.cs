using QifuReports.Ledger;
using QifuReports.Ledger.Filings;
using QifuReports.Ledger.Periods;

namespace QifuReports.Briefings.Composing;

/// <summary>
/// What a briefing of a quarter rests on: the results release for it; or, where there is none, the first release that states a longer span and
/// the rest of it, so that the flows of the quarter follow (Q1 = H1 - Q2, Q4 = FY - 9M).
/// </summary>
/// <param name="Filing">The release; a derived quarter's is of another period, and says nothing of its balances, per-share amounts and causes.</param>
/// <param name="Longer">For a derived quarter the longer span; null where the release is the quarter's own.</param>
/// <param name="Rest">What is taken off the longer span; null where that is.</param>
public sealed record BriefingSource(Filing Filing, Period? Longer = null, Period? Rest = null)
{
    public bool IsDerived => Longer is not null;

    /// <summary>The filing as far as it speaks of the quarter itself: whole, or, of a derived quarter, only its day, its basis and its status, marked as derived.</summary>
    public Filing Own { get; } = Longer is null ? Filing : Filing with { Statements = [], Drivers = [], Notes = [], Translation = null, AuditStatus = Filing.AuditStatus + ", derived" };

    /// <summary>The source for a period; null where no release states or gives it.</summary>
    public static BriefingSource? For(LedgerBook book, Period period)
    {
        if (book.ReleaseFor(period) is { } release) return new BriefingSource(release);
        if (period.Kind != PeriodKind.Quarter || period.Index is not (1 or 4)) return null;
        var (longer, rest) = period.Index == 1
            ? (period.Calendar.Half(period.Year, 1), period.Calendar.Quarter(period.Year, 2))
            : (period.Calendar.FullYear(period.Year), period.Calendar.NineMonths(period.Year));
        foreach (var filing in book.Filings)
            if (filing.Period.End == longer.End && book.ReleaseFor(filing.Period) == filing && States(filing, longer) && States(filing, rest)) return new BriefingSource(filing, longer, rest);
        return null;
    }

    private static bool States(Filing filing, Period period)
    {
        foreach (var statement in filing.Statements)
            if (statement.Id == "operations")
                foreach (var column in statement.Columns)
                    if (column.Period == period) return true;
        return false;
    }
}
