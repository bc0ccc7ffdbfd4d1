using System.Runtime.CompilerServices;

namespace QifuReports.Briefings.Figures;

/// <summary>
/// The facts that a filing states for the whole company, by concept, in the order of the filing. A filing never changes, so all briefings
/// of it, on any thread, share one instance.
/// </summary>
internal sealed class FilingFacts
{
    private static readonly ConditionalWeakTable<Filing, FilingFacts> Known = [];
    private readonly Dictionary<string, List<Fact>> _byConcept = new(StringComparer.Ordinal);

    private FilingFacts(Filing filing)
    {
        foreach (var statement in filing.Statements)
            foreach (var line in statement.Lines)
                foreach (var cell in line.Cells)
                    if (cell.Fact is { } fact && fact.Key.Members.IsNone)
                    {
                        if (!_byConcept.TryGetValue(fact.Key.Concept.Value, out var facts))
                            _byConcept.Add(fact.Key.Concept.Value, facts = []);
                        facts.Add(fact);
                    }
    }

    public static FilingFacts Of(Filing filing) => Known.GetValue(filing, static f => new FilingFacts(f));

    /// <summary>The facts of a concept; empty if the filing states none.</summary>
    public IReadOnlyList<Fact> Find(ConceptId concept) => _byConcept.TryGetValue(concept.Value, out var facts) ? facts : [];
}
