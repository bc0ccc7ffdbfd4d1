namespace QifuReports.Ledger.Tracing;

/// <summary>Looks up the cells of figures in some filings. All cells are found once, in the constructor.</summary>
internal sealed class RestatementCells
{
    private readonly Dictionary<object, RestatementCell> _byFact = new(ReferenceEqualityComparer.Instance);

    public RestatementCells(IReadOnlyList<Filing> filings)
    {
        Filings = filings;
        foreach (var filing in filings)
            foreach (var statement in filing.Statements)
                foreach (var line in statement.Lines)
                    for (var c = 0; c < line.Cells.Count; c++)
                        if (line.Cells[c].Fact is { } fact)
                            _byFact.TryAdd(fact, new RestatementCell(filing, statement, fact, statement.IsTable,
                                fact.Key.Period.End < statement.Columns[c].Period.Start));
    }

    public IReadOnlyList<Filing> Filings { get; }

    /// <summary>The cell of a figure; null if none of the filings has it.</summary>
    public RestatementCell? Of(Fact fact) => _byFact.GetValueOrDefault(fact);
}
