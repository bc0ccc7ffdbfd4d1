namespace QifuReports.Ledger.Checks.Views;

/// <summary>The figures of one column of a statement that have the same members, by concept.</summary>
internal sealed class ColumnView
{
    private readonly Dictionary<string, Fact> _closing = new(StringComparer.Ordinal);
    private readonly List<Fact> _facts = [];

    private readonly List<Fact> _openings = [];

    public ColumnView(Statement statement, StatementColumn column, Members members, bool isAbridged) =>
        (Statement, Column, Members, IsAbridged) = (statement, column, members, isAbridged);

    public Statement Statement { get; }
    public StatementColumn Column { get; }

    /// <summary>The parts of the company (such as segments) that the figures are about.</summary>
    public Members Members { get; }

    /// <summary>Whether the column is before or after adjustments and has only lines that change: these need not add up (rule 4).</summary>
    public bool IsAbridged { get; }

    /// <summary>
    /// The figures, one per concept, in filing order. A balance is the balance at the end of the column's span, not at its start.
    /// </summary>
    public IReadOnlyList<Fact> Facts => _facts;

    /// <summary>The opening balances, which are the balances at the end of the day before the column's span, in filing order.</summary>
    public IReadOnlyList<Fact> Openings => _openings;

    /// <summary>The figure of a concept for the span or at its end; if the column has several, the first. Null if it has none.</summary>
    public Fact? Find(ConceptId concept) => _closing.GetValueOrDefault(concept.Value);

    internal void Add(Fact fact)
    {
        var period = fact.Key.Period;
        if (period.IsInstant && !Column.Period.IsInstant && period.End < Column.Period.Start) _openings.Add(fact);
        else if (_closing.TryAdd(fact.Key.Concept.Value, fact)) _facts.Add(fact);
    }
}
