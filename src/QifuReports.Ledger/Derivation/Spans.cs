using System.Text;
using QifuReports.Ledger.Facts;
using QifuReports.Ledger.Figures;
using QifuReports.Ledger.Taxonomy;

namespace QifuReports.Ledger.Derivation;

/// <summary>The arithmetic of derivations, with intervals that grow with every rounded term.</summary>
internal static class Spans
{
    private const string Minus = " \u2212 ";

    /// <summary>The figure that terms of spans give, each added or subtracted.</summary>
    public static DerivedFigure Derive(FactKey key, string span, int from, int to, DerivationTerm[] terms)
    {
        decimal value = 0, low = 0, high = 0, resolution = 0;
        var subtracted = 0;
        var text = new StringBuilder();
        foreach (var term in terms)
        {
            var figure = term.Figure;
            if (term.Role == TermRole.Added)
            {
                (value, low, high) = (value + figure.Value, low + figure.Low, high + figure.High);
                text.Append(text.Length == 0 ? "" : " + ").Append(term.Label);
            }
            else
            {
                subtracted++;
                (value, low, high) = (value - figure.Value, low - figure.High, high - figure.Low);
                text.Append(Minus).Append(term.Label);
            }
            resolution = Math.Max(resolution, figure.Resolution);
        }
        var formula = subtracted == 0 ? DerivationFormula.Sum : subtracted == terms.Length - 1 ? DerivationFormula.Remainder : DerivationFormula.SumAndRemainder;
        var calendar = key.Period.Calendar;
        return new DerivedFigure(key.Concept, span, calendar.FirstDay(from / 4, from % 4 + 1), calendar.LastDay((to - 1) / 4, (to - 1) % 4 + 1), key.Unit, key.Basis, formula, text.ToString(), terms, value, low, high, resolution) { Members = key.Members };
    }

    /// <summary>Numerator over denominator in percent; the denominator is positive throughout.</summary>
    public static DerivedFigure Divide(Concept concept, string span, Basis basis, Members members, KnownFigure numerator, KnownFigure denominator, TaxonomyBook taxonomy)
    {
        var low = numerator.Low / (numerator.Low < 0 ? denominator.Low : denominator.High) * 100;
        var high = numerator.High / (numerator.High < 0 ? denominator.High : denominator.Low) * 100;
        var resolution = 0.1m;
        while (resolution < high - low) resolution *= 10;
        var (top, bottom) = (Name(concept.Quotient!.Numerator, taxonomy), Name(concept.Quotient.Denominator, taxonomy));
        var (start, end) = numerator switch
        {
            DerivedFigure derived => (derived.Start, derived.End),
            FiledFigure filed => (filed.Fact.Key.Period.Start, filed.Fact.Key.Period.End),
            _ => throw new InvalidOperationException("A figure is filed or derived."),
        };
        DerivationTerm[] terms = [new(TermRole.Numerator, top, numerator), new(TermRole.Denominator, bottom, denominator)];
        return new DerivedFigure(concept.Id, span, start, end, "percent", basis, DerivationFormula.Quotient, $"{top} / {bottom}", terms,
            numerator.Value / denominator.Value * 100, low, high, resolution) { Members = members };
    }

    private static string Name(ConceptId id, TaxonomyBook taxonomy) => taxonomy.Find(id)?.Name ?? id.Value;
}
