namespace QifuReports.App.Kinds;

/// <summary>
/// Finds the issuer's period that a person means. The fiscal calendar was not yet known when the period was typed. <c>2025Q2</c> means the
/// company's second fiscal quarter, whichever months that is. A date means the quarter, half or year that ends on that date.
/// </summary>
public static class AskedPeriod
{
    /// <summary>
    /// Returns the period in the fiscal calendar of the data. For a date, this is the shortest of the given periods that ends on the date;
    /// the date itself if no given period ends on it.
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
    /// Returns the period, chosen from all periods for which briefings of some kinds can be made. For a date, periods that the company
    /// reports are tried first, then periods that can only be computed from other periods.
    /// </summary>
    public static Period In(LedgerBook book, Period asked, params IReadOnlyList<BriefingKind> kinds)
    {
        var found = In(kinds.SelectMany(k => k.Periods(book)), asked, book);
        return found.IsInstant ? In(kinds.SelectMany(k => k.Makes(book)), asked, book) : found;
    }

    /// <summary>Returns the period, chosen from the periods of all kinds of briefing.</summary>
    public static Period In(LedgerBook book, Period asked) => In(book, asked, BriefingKind.All);
}
