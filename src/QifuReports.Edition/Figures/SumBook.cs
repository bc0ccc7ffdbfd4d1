using QifuReports.Briefings.Figures;
using QifuReports.Ledger.Derivation;
using QifuReports.Ledger.Facts;
using QifuReports.Ledger.Figures;

namespace QifuReports.Edition.Figures;

/// <summary>A sum of the taxonomy with the amounts of one period.</summary>
/// <param name="Role">The name of the network that the sum belongs to.</param>
/// <param name="Total">The sum itself.</param>
/// <param name="Parts">The parts that are known, in the order of the taxonomy.</param>
/// <param name="Missing">How many parts are not known for the period.</param>
public sealed record SumOfFigures(string Role, SumPart Total, IReadOnlyList<SumPart> Parts, int Missing);

/// <summary>One amount of a sum.</summary>
/// <param name="Weight">1 if it is added, -1 if it is subtracted.</param>
/// <param name="Name">The name of the concept.</param>
/// <param name="Value">The amount as the ledger writes it; <c>not stated</c> for a total that is not known.</param>
/// <param name="Number">The number of the figure, if the briefing has it; otherwise 0.</param>
public sealed record SumPart(int Weight, string Name, string Value, int Number);

/// <summary>Collects the sums that figures are the total or a part of, each once.</summary>
internal sealed class SumBook(DerivedBook spans, FigureNumbers numbers)
{
    private readonly LedgerPlaces _places = LedgerPlaces.Of(spans.Ledger);
    private readonly Dictionary<(FactKey, string), int> _known = [];
    private readonly Dictionary<FactKey, KnownFigure?> _found = [];
    private readonly List<SumOfFigures> _sums = [];

    public IReadOnlyList<SumOfFigures> Sums => _sums;

    /// <summary>The sums of a figure: first those that it is the total of, then those that it is a part of. Empty for none.</summary>
    public IReadOnlyList<int> Of(Concept concept, FactKey key)
    {
        var all = new List<int>();
        foreach (var (_, parent) in _places.PartsOf(concept.Id)) Add(all, key, parent.Role);
        foreach (var parent in concept.Parents) Add(all, key with { Concept = parent.Parent }, parent.Role);
        return all;
    }

    private void Add(List<int> all, FactKey whole, string role)
    {
        if (!_known.TryGetValue((whole, role), out var at)) _known.Add((whole, role), at = Made(whole, role));
        if (at >= 0 && !all.Contains(at)) all.Add(at);
    }

    // A sum needs a total and a part, or two parts: one amount alone says nothing.
    private int Made(FactKey whole, string role)
    {
        if (spans.Ledger.Taxonomy.Find(whole.Concept) is not { } concept) return -1;
        var (parts, missing) = (new List<SumPart>(), 0);
        foreach (var (part, parent) in _places.PartsOf(whole.Concept))
        {
            if (parent.Role != role) continue;
            if (PartOf(part, whole with { Concept = part.Id }, parent.Weight) is { } known) parts.Add(known);
            else missing++;
        }
        var total = PartOf(concept, whole, 1);
        if (parts.Count + (total is null ? 0 : 1) < 2) return -1;
        _sums.Add(new SumOfFigures(role, total ?? new SumPart(1, concept.Name, "not stated", 0), parts, missing));
        return _sums.Count - 1;
    }

    private SumPart? PartOf(Concept concept, FactKey key, int weight) => Find(key) is { } known
        ? new SumPart(weight, concept.Name, FigureText.Of(known), numbers.Of(Figure.NameOf(key))) : null;

    private KnownFigure? Find(FactKey key)
    {
        if (!_found.TryGetValue(key, out var figure)) _found.Add(key, figure = spans.Find(key) as KnownFigure);
        return figure;
    }
}
