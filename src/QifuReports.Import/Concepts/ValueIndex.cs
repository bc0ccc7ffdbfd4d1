using QifuReports.Import.Heads;
using QifuReports.Ledger;
using QifuReports.Ledger.Facts;
using QifuReports.Ledger.Periods;
using QifuReports.Ledger.Taxonomy;

namespace QifuReports.Import.Concepts;

/// <summary>Which concepts the ledger knows by a value: a line that was given another name is recognised by its figures of the year before.</summary>
internal sealed class ValueIndex
{
    private readonly Dictionary<(DateOnly Start, DateOnly End, string Unit, string Basis, decimal Value), List<ConceptId>> _concepts = [];

    public ValueIndex(LedgerBook? book)
    {
        foreach (var filing in book?.Filings ?? [])
            foreach (var statement in filing.Statements)
                foreach (var line in statement.Lines)
                    foreach (var cell in line.Cells)
                        if (cell.Fact is { Value: not 0m } fact && fact.Key.Members.IsNone) Add(fact);
    }

    /// <summary>The concepts of which every value that the ledger could know is known; none where it knows of no period or of several concepts.</summary>
    /// <param name="values">Of each column: the period, the unit, the basis, and the value in whole units.</param>
    public IReadOnlyList<ConceptId> Find(IEnumerable<(Period Period, string Unit, string Basis, decimal Value)> values)
    {
        List<ConceptId>? common = null;
        foreach (var (period, unit, basis, value) in values)
        {
            if (value == 0m || !_concepts.TryGetValue(Key(period, unit, basis, value), out var here)) continue;
            common = common is null ? [.. here] : [.. common.Where(here.Contains)];
        }
        return common ?? [];
    }

    private void Add(Fact fact)
    {
        var key = Key(fact.Key.Period, fact.Key.Unit, fact.Key.Basis.Code, fact.Value);
        if (!_concepts.TryGetValue(key, out var list)) _concepts.Add(key, list = []);
        if (!list.Contains(fact.Key.Concept)) list.Add(fact.Key.Concept);
    }

    private static (DateOnly, DateOnly, string, string, decimal) Key(Period period, string unit, string basis, decimal value) => (period.IsInstant ? period.End : period.Start, period.End, unit, basis, value);
}
