using QifuReports.Ledger.Facts;
using QifuReports.Ledger.Taxonomy;

namespace QifuReports.Ledger.Checks.Views;

/// <summary>Every statement of one figure in one filing, in filing order.</summary>
/// <param name="concept">What it is of; null where the taxonomy does not have it.</param>
/// <param name="first">The first statement of it, which is still to be added.</param>
internal sealed class FactGroup(Concept? concept, Fact first)
{
    private readonly List<Fact> _stated = [];

    public Concept? Concept { get; } = concept;
    public IReadOnlyList<Fact> Stated => _stated;

    /// <summary>The figure as finely as it is stated; of equals one in a table, then the first.</summary>
    public Fact Finest { get; private set; } = first;

    /// <summary>Whether <see cref="Finest"/> stands in a table.</summary>
    public bool IsTable { get; private set; }

    /// <summary>The exact sum behind it; null for a line, or where the parts are not stated.</summary>
    public StatedSum? Sum { get; set; }

    internal void Add(Fact fact, bool isTable)
    {
        _stated.Add(fact);
        if (_stated.Count > 1 && fact.Resolution > Finest.Resolution) return;
        if (_stated.Count > 1 && fact.Resolution == Finest.Resolution && (IsTable || !isTable)) return;
        (Finest, IsTable) = (fact, isTable);
    }
}
