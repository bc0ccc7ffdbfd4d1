using QifuReports.Ledger.Checks;

namespace QifuReports.Workbook;

/// <summary>What of a ledger a fact book up to a period is made of.</summary>
public static class FactBookSpan
{
    /// <summary>Returns the checks that the fact book shows, each with how its values are computed.</summary>
    /// <param name="book">The ledger.</param>
    /// <param name="until">The last period; null for all.</param>
    public static CheckReport ChecksOf(LedgerBook book, Period? until = null)
    {
        var report = CheckRunner.Explain(book);
        return FactBook.DayOf(book, until) is { } day ? report.AsOf(book, day) : report;
    }

    /// <summary>Returns the filings that the fact book shows, in the order of the ledger.</summary>
    /// <param name="book">The ledger.</param>
    /// <param name="until">The last period; null for all.</param>
    public static IReadOnlyList<Filing> FilingsOf(LedgerBook book, Period? until = null)
    {
        var later = new LaterFilings(book.Filings, FactBook.DayOf(book, until));
        return [.. book.Filings.Where(filing => !later.Has(filing.Id))];
    }
}
