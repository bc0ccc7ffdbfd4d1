using System.Runtime.CompilerServices;
using QifuReports.Ledger;
using QifuReports.Ledger.Facts;
using QifuReports.Ledger.Filings;
using QifuReports.Ledger.Taxonomy;
using QifuReports.Ledger.Tracing;

namespace QifuReports.Edition.Figures;

/// <summary>
/// Where each fact of a ledger stands, and which concepts are parts of which. A ledger never changes, so all editions of its briefings, on
/// any thread, share one instance.
/// </summary>
internal sealed class LedgerPlaces
{
    private static readonly ConditionalWeakTable<LedgerBook, LedgerPlaces> Known = [];

    private readonly Dictionary<object, RestatementCell> _cells = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<string, int> _filings = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<(Concept Part, CalculationParent In)>> _parts = new(StringComparer.Ordinal);

    private LedgerPlaces(LedgerBook book)
    {
        foreach (var filing in book.Filings)
        {
            _filings.TryAdd(filing.Id, _filings.Count);
            foreach (var statement in filing.Statements)
                foreach (var line in statement.Lines)
                    for (var c = 0; c < line.Cells.Count; c++)
                        if (line.Cells[c].Fact is { } fact)
                            _cells.TryAdd(fact, new RestatementCell(filing, statement, fact, statement.IsTable,
                                fact.Key.Period.End < statement.Columns[c].Period.Start));
        }
        foreach (var concept in book.Taxonomy.Concepts)
            foreach (var parent in concept.Parents)
            {
                if (!_parts.TryGetValue(parent.Parent.Value, out var parts)) _parts.Add(parent.Parent.Value, parts = []);
                parts.Add((concept, parent));
            }
    }

    public static LedgerPlaces Of(LedgerBook book) => Known.GetValue(book, static b => new LedgerPlaces(b));

    /// <summary>Where a fact stands; null for a percentage or a change, which is no figure of its concept.</summary>
    public RestatementCell? Of(Fact fact) => _cells.GetValueOrDefault(fact);

    /// <summary>The position of a filing among the filings of the ledger; -1 if there is none with this id.</summary>
    public int FilingOf(string id) => _filings.GetValueOrDefault(id, -1);

    /// <summary>The parts of a sum, in all networks, in the order of the taxonomy; empty for none.</summary>
    public IReadOnlyList<(Concept Part, CalculationParent In)> PartsOf(ConceptId whole) =>
        _parts.TryGetValue(whole.Value, out var parts) ? parts : [];
}
