using QifuReports.Ledger;
using QifuReports.Ledger.Periods;

namespace QifuReports.App.Kinds;

/// <summary>
/// The issuer's period that a person means. The person wrote it before the data was read. <c>2025Q2</c> means the company's second quarter,
/// whichever months that is. A day means the quarter, half or year that ends on it.
/// </summary>
public static class AskedPeriod
{
    /// <summary>
    /// The period in the calendar of the data. For a day it is the shortest of the given periods that ends on it; the day itself where none
    /// does.
    /// </summary>
    /// <param name="there">The periods to choose from.</param>
    /// <param name="asked">The period as written.</param>
    /// <param name="book">The data.</param>
    public static Period In(IEnumerable<Period> there, Period asked, LedgerBook book)
    {
        if (!asked.IsInstant) return book.Issuer.Calendar.Of(asked);
        Period? found = null;
        foreach (var period in there)
            if (period.End == asked.End && !period.IsInstant && (found is not { } shorter || period.Start > shorter.Start)) found = period;
        return found ?? book.Issuer.Calendar.At(asked.End);
    }

    /// <summary>
    /// The same, where the choice is among all periods that briefings of some kinds can be made for. A day is matched first with periods
    /// that the company reports, then with periods that only follow from others.
    /// </summary>
    public static Period In(LedgerBook book, Period asked, params IReadOnlyList<BriefingKind> kinds)
    {
        var found = In(kinds.SelectMany(k => k.Periods(book)), asked, book);
        return found.IsInstant ? In(kinds.SelectMany(k => k.Makes(book)), asked, book) : found;
    }

    /// <summary>The same, for all kinds of briefing.</summary>
    public static Period In(LedgerBook book, Period asked) => In(book, asked, BriefingKind.All);
}
