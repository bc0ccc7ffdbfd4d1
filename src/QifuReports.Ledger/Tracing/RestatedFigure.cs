namespace QifuReports.Ledger.Tracing;

/// <summary>A figure that a filing marks as restated and that differs from the figure in an earlier filing.</summary>
/// <param name="By">The filing that restates the figure.</param>
/// <param name="Mark">The restatement mark in that filing.</param>
/// <param name="Before">The last earlier statement of the figure.</param>
/// <param name="Now">The restated figure.</param>
public sealed record RestatedFigure(Filing By, RestatementMark Mark, Fact Before, Fact Now)
{
    private const int YearsBack = 2;

    /// <summary>
    /// The figures that a filing, and the filings of the two years before it, restate: newest filing first, then in the order of the
    /// filing. If several filings restate a figure in the same way, it is listed under the newest. Empty if nothing is marked.
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
                    if (cell.Fact is not { Restated: { } mark } now
                        || found.Exists(f => f.Now.Key.Equals(now.Key) && RestatedFacts.Agree(f.Now, now))) continue;
                    var stated = book.Facts(now.Key);
                    for (var i = 0; i < stated.Count; i++)
                        if (ReferenceEquals(stated[i], now) && RestatedFacts.Replaced(stated, i) is { } before)
                            found.Add(new RestatedFigure(by, mark, before, now));
                }
    }
}
