using QifuReports.Ledger.Checks;

namespace QifuReports.Workbook;

/// <summary>What of a ledger a fact book up to a date is made of.</summary>
public static class FactBookSpan
{
    /// <summary>Returns the checks that the fact book shows, each with how its values are computed.</summary>
    /// <param name="book">The ledger.</param>
    /// <param name="day">Filings that were published after this date are left out; null for all.</param>
    public static CheckReport ChecksOf(LedgerBook book, DateOnly? day = null)
    {
        var report = CheckRunner.Explain(book);
        return day is { } last ? report.AsOf(book, last) : report;
    }

    /// <summary>Returns the filings that the fact book shows, in the order of the ledger.</summary>
    /// <param name="book">The ledger.</param>
    /// <param name="day">Filings that were published after this date are left out; null for all.</param>
    public static IReadOnlyList<Filing> FilingsOf(LedgerBook book, DateOnly? day = null)
    {
        var later = new LaterFilings(book.Filings, day);
        return [.. book.Filings.Where(filing => !later.Has(filing.Id))];
    }
}
