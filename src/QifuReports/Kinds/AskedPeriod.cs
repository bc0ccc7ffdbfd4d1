using QifuReports.Ledger;
using QifuReports.Ledger.Periods;

namespace QifuReports.App.Kinds;

/// <summary>
/// The period of an issuer that a person means, who wrote it before the data was read: <c>2025Q2</c> is the company's second quarter, whatever its months are, and a day is the
/// quarter, half or year that ends on it.
/// </summary>
public static class AskedPeriod
{
    /// <summary>The period by the calendar of the data; of a day, one of those that are there, the shortest first; the day itself where none of them ends on it.</summary>
    /// <param name="there">The periods that can be meant.</param>
    /// <param name="asked">What was written.</param>
    /// <param name="book">The data.</param>
    public static Period In(IEnumerable<Period> there, Period asked, LedgerBook book)
    {
        if (!asked.IsInstant) return book.Issuer.Calendar.Of(asked);
        Period? found = null;
        foreach (var period in there)
            if (period.End == asked.End && !period.IsInstant && (found is not { } shorter || period.Start > shorter.Start)) found = period;
        return found ?? book.Issuer.Calendar.At(asked.End);
    }

    /// <summary>The same among all that briefings of some kinds can be made of: a day is the end of what the company reports before it is that of what only follows.</summary>
    public static Period In(LedgerBook book, Period asked, params IReadOnlyList<BriefingKind> kinds)
    {
        var found = In(kinds.SelectMany(k => k.Periods(book)), asked, book);
        return found.IsInstant ? In(kinds.SelectMany(k => k.Makes(book)), asked, book) : found;
    }

    /// <summary>The same among all kinds.</summary>
    public static Period In(LedgerBook book, Period asked) => In(book, asked, BriefingKind.All);
}
