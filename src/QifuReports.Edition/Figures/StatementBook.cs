using QifuReports.Ledger;
using QifuReports.Ledger.Facts;
using QifuReports.Ledger.Figures;
using QifuReports.Ledger.Filings;
using QifuReports.Ledger.Tracing;

namespace QifuReports.Edition.Figures;

/// <summary>Finds every statement of a figure in the filings published by a date, and compares each with the chosen one.</summary>
internal sealed class StatementBook(LedgerBook book, LaterFilings later)
{
    private readonly LedgerPlaces _places = LedgerPlaces.Of(book);

    /// <summary>
    /// The statements of a figure, the chosen one first, then by filing; and whether one of them has another value that is not explained by
    /// rounding, or the filing says that it restates the figure.
    /// </summary>
    /// <param name="key">The figure.</param>
    /// <param name="chosen">The statement that gives the value; null for a derived figure.</param>
    public (IReadOnlyList<StatedPlace> Statements, bool IsRestated) Of(FactKey key, Fact? chosen)
    {
        var stated = RatioUnits.Is(key.Unit) ? [] : book.Facts(key);
        var all = new List<StatedPlace>(stated.Count + 1);
        var isRestated = chosen?.Restated is not null;
        if (chosen is not null) all.Add(PlaceOf(chosen, ""));
        foreach (var fact in stated)
        {
            if (ReferenceEquals(fact, chosen) || later.Has(fact.Source.FilingId)) continue;
            var word = chosen is null ? "" : Compare(chosen, fact);
            isRestated |= fact.Restated is not null || word == Restated;
            all.Add(PlaceOf(fact, word));
        }
        return (all, isRestated);
    }

    private const string Restated = "restated";

    private StatedPlace PlaceOf(Fact fact, string compared) =>
        new(fact, _places.FilingOf(fact.Source.FilingId), ExactText.Of(fact), compared);

    private string Compare(Fact chosen, Fact other)
    {
        if (chosen.Source.FilingId == other.Source.FilingId || _places.Of(chosen) is not { } mine || _places.Of(other) is not { } its)
            return Agreements.Word(Agreements.Of(new FiledFigure(other), new FiledFigure(chosen)));
        var isEarlier = _places.FilingOf(other.Source.FilingId) < _places.FilingOf(chosen.Source.FilingId);
        return RestatementMatrix.Compare(book, isEarlier ? its : mine, isEarlier ? mine : its) switch
        {
            RestatementStatus.Agrees => "agrees",
            RestatementStatus.Rounded => "rounded",
            RestatementStatus.Relabelled => "relabelled",
            RestatementStatus.OtherRate => "other rate",
            RestatementStatus.Revised => "revised",
            _ => Restated,
        };
    }
}
