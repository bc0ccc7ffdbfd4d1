using QifuReports.Ledger.Checks;
using QifuReports.Workbook.Places;

namespace QifuReports.Workbook;

/// <summary>Makes the fact book: the whole ledger as a workbook whose formulas are live.</summary>
public static class FactBook
{
    /// <summary>The fact book of a ledger.</summary>
    /// <param name="book">The ledger.</param>
    /// <param name="report">The checks of the whole ledger.</param>
    /// <param name="until">
    /// The last period: filings that were published after the release of this period are left out. Null for all filings.
    /// </param>
    public static Book Of(LedgerBook book, CheckReport report, Period? until = null)
    {
        var later = new LaterFilings(book.Filings, DayOf(book, until));
        var names = new SheetNames();
        var sources = names.New("Sources");
        var places = new FactPlaces(book, names, later, new CellPlace(sources, 1, 5));
        _ = (report, places);
        return new Book(book.Issuer.ShortName, [], []);
    }

    /// <summary>
    /// The date of the release of a period; without one, of the last filing on a period that ends no later. Null for no period, and
    /// the first day of all if every filing is of a later period.
    /// </summary>
    internal static DateOnly? DayOf(LedgerBook book, Period? until)
    {
        if (until is not { } last) return null;
        if (book.ReleaseFor(last) is { } release) return release.Date;
        var day = DateOnly.MinValue;
        foreach (var filing in book.Filings)
            if (filing.Period.End <= last.End && filing.Date > day) day = filing.Date;
        return day;
    }
}
