namespace QifuReports.Ledger.Checks.Views;

/// <summary>All statements of one figure in one filing, in filing order.</summary>
/// <param name="concept">The concept of the figure; null if the taxonomy does not have it.</param>
/// <param name="first">The first statement. The constructor does not add it; the caller must pass it to <see cref="Add"/>.</param>
internal sealed class FactGroup(Concept? concept, Fact first)
{
    private readonly List<Fact> _stated = [];

    public Concept? Concept { get; } = concept;
    public IReadOnlyList<Fact> Stated => _stated;

    /// <summary>
    /// The most precise statement of the figure. Of equally precise statements, a statement in a table comes first, then the earlier one.
    /// </summary>
    public Fact Finest { get; private set; } = first;

    /// <summary>Whether <see cref="Finest"/> is in a table.</summary>
    public bool IsTable { get; private set; }

    /// <summary>The exact sum that gives the figure; null if the figure is no sum or its parts are not stated.</summary>
    public StatedSum? Sum { get; set; }

    internal void Add(Fact fact, bool isTable)
    {
        _stated.Add(fact);
        if (_stated.Count > 1 && fact.Resolution > Finest.Resolution) return;
        if (_stated.Count > 1 && fact.Resolution == Finest.Resolution && (IsTable || !isTable)) return;
        (Finest, IsTable) = (fact, isTable);
    }
}
