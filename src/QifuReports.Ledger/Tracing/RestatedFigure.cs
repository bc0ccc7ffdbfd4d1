using QifuReports.Ledger.Facts;
using QifuReports.Ledger.Filings;

namespace QifuReports.Ledger.Tracing;

/// <summary>A figure that a filing marks as restated, and that is another one than an earlier filing has.</summary>
/// <param name="By">The filing that restates it.</param>
/// <param name="Mark">What it says of that.</param>
/// <param name="Before">The figure as it was stated last before.</param>
/// <param name="Now">The figure as it is restated.</param>
public sealed record RestatedFigure(Filing By, RestatementMark Mark, Fact Before, Fact Now)
{
    private const int YearsBack = 2;

    /// <summary>
    /// What a filing and those of the two years before it restate, in the order of the filing, the newest filing first; a figure that several of them restate alike stands with the
    /// newest. Empty where nothing is marked.
    /// </summary>
    public static IReadOnlyList<RestatedFigure> AsOf(LedgerBook book, Filing filing)
    {
        List<RestatedFigure> found = [];
        for (var i = book.Filings.Count - 1; i >= 0; i--)
        {
            var by = book.Filings[i];
            if (by.Date <= filing.Date && by.Date > filing.Date.AddYears(-YearsBack)) AddOf(book, by, found);
        }
        return found;
    }

    private static void AddOf(LedgerBook book, Filing by, List<RestatedFigure> found)
    {
        foreach (var statement in by.Statements)
            foreach (var line in statement.Lines)
                foreach (var cell in line.Cells)
                {
                    if (cell.Fact is not { Restated: { } mark } now || found.Exists(f => f.Now.Key.Equals(now.Key) && RestatedFacts.Agree(f.Now, now))) continue;
                    var stated = book.Facts(now.Key);
                    for (var i = 0; i < stated.Count; i++)
                        if (ReferenceEquals(stated[i], now) && RestatedFacts.Replaced(stated, i) is { } before) found.Add(new RestatedFigure(by, mark, before, now));
                }
    }
}
