namespace QifuReports.Ledger.Export;

/// <summary>A stated figure and the place where a filing states it.</summary>
/// <param name="Ordinal">
/// A number from 1, counted over the whole ledger, so that a figure keeps its number even if other figures are left out of an export.
/// </param>
public sealed record FactRow(int Ordinal, Filing Filing, Statement Statement, StatementColumn Column, StatementCell Cell, Fact Fact)
{
    /// <summary>The id in exports: <c>f1</c>, <c>f2</c> and so on.</summary>
    public string Id => "f" + Ordinal.ToString(CultureInfo.InvariantCulture);
}

/// <summary>
/// The stated figures of a ledger, one per cell. They include the cells in columns of percentages and of changes, each in its own unit.
/// </summary>
public static class FactRows
{
    /// <summary>The figures, filing by filing, statement by statement, line by line, column by column; a blank cell is no figure.</summary>
    /// <param name="period">Only figures of this period, and of the date at its end; null for all.</param>
    /// <param name="statement">Only figures of statements with this id; null for all.</param>
    public static IReadOnlyList<FactRow> Of(LedgerBook book, Period? period = null, string? statement = null)
    {
        bool Wanted(Statement table, Fact fact) =>
            (statement is null || table.Id == statement)
                && (period is not { } wanted || fact.Key.Period == wanted || fact.Key.Period == wanted.Closing);
        return Of(book, Wanted);
    }

    /// <summary>The rows of the given facts only. Facts are compared by reference.</summary>
    public static IReadOnlyList<FactRow> Of(LedgerBook book, IReadOnlySet<Fact> only) => Of(book, (_, fact) => only.Contains(fact));

    private static List<FactRow> Of(LedgerBook book, Func<Statement, Fact, bool> wanted)
    {
        List<FactRow> rows = [];
        var ordinal = 0;
        foreach (var filing in book.Filings)
            foreach (var table in filing.Statements)
                foreach (var line in table.Lines)
                    for (var c = 0; c < line.Cells.Count; c++)
                    {
                        if (line.Cells[c].Stated is not { } fact) continue;
                        ordinal++;
                        if (wanted(table, fact)) rows.Add(new FactRow(ordinal, filing, table, table.Columns[c], line.Cells[c], fact));
                    }
        return rows;
    }
}
