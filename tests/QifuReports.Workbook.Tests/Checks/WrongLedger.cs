namespace QifuReports.Workbook.Tests.Checks;

/// <summary>A ledger with slips in it.</summary>
internal static class WrongLedger
{
    /// <summary>The ledger with one figure in so many one unit of its last digit too large.</summary>
    public static LedgerBook Of(LedgerBook book, int everyOne)
    {
        var count = 0;
        StatementCell Cell(StatementCell cell) =>
            cell.Fact is { } fact && ++count % everyOne == 0 ? cell with { Fact = Larger(fact) } : cell;
        StatementLine Line(StatementLine line) => line with { Cells = [.. line.Cells.Select(Cell)] };
        Statement Table(Statement statement) => statement with { Lines = [.. statement.Lines.Select(Line)] };
        return new LedgerBook(book.Issuer, book.Taxonomy,
            [.. book.Filings.Select(f => f with { Statements = [.. f.Statements.Select(Table)] })], book.Waivers);
    }

    private static Fact Larger(Fact fact) => fact with
    {
        Value = fact.Value + fact.Resolution,
        Stated = fact.Stated + fact.Resolution / fact.Scale,
        IsNil = false,
    };
}
