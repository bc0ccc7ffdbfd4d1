using QifuReports.Ledger.Derivation;
using QifuReports.Ledger.Facts;
using QifuReports.Ledger.Figures;

namespace QifuReports.Edition.Figures;

/// <summary>Finds filed and derived figures of the ledger, each once. A derivation is tried only where the ledger may have one.</summary>
internal sealed class KnownFigures(DerivedBook spans)
{
    private readonly LedgerPlaces _places = LedgerPlaces.Of(spans.Ledger);
    private readonly Dictionary<FactKey, KnownFigure?> _found = [];

    public LedgerBook Ledger => spans.Ledger;

    /// <summary>The figure with this key; null if no filing states it and it does not follow from others.</summary>
    public KnownFigure? Find(Concept concept, FactKey key)
    {
        if (_found.TryGetValue(key, out var known)) return known;
        known = MayBeKnown(concept, key) ? spans.Find(key) as KnownFigure : null;
        _found.Add(key, known);
        return known;
    }

    // Only flows and quotients are derived, and a flow only from spans of its year.
    private bool MayBeKnown(Concept concept, FactKey key) =>
        concept.Quotient is not null || Ledger.Facts(key).Count > 0
            || (concept.PeriodType == PeriodType.Flow && !key.Period.IsInstant && _places.StatesYear(key));
}
