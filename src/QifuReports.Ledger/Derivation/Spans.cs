namespace QifuReports.Ledger.Derivation;

/// <summary>Computes derivations. The interval of the result grows with every rounded term.</summary>
internal static class Spans
{
    private const string Minus = " \u2212 ";

    /// <summary>Computes the figure that results from adding and subtracting the terms.</summary>
    public static DerivedFigure Derive(FactKey key, string span, int from, int to, DerivationTerm[] terms)
    {
        var (value, interval, resolution) = (0m, Interval.Exactly(0), 0m);
        var subtracted = 0;
        var text = new StringBuilder();
        foreach (var term in terms)
        {
            var figure = term.Figure;
            if (term.Role == TermRole.Added)
            {
                (value, interval) = (value + figure.Value, interval + figure.Interval);
                text.Append(text.Length == 0 ? "" : " + ").Append(term.Label);
            }
            else
            {
                subtracted++;
                (value, interval) = (value - figure.Value, interval - figure.Interval);
                text.Append(Minus).Append(term.Label);
            }
            resolution = Math.Max(resolution, figure.Resolution);
        }
        var formula = subtracted == 0 ? DerivationFormula.Sum
            : subtracted == terms.Length - 1 ? DerivationFormula.Remainder : DerivationFormula.SumAndRemainder;
        var calendar = key.Period.Calendar;
        return new DerivedFigure(key.Concept, span, calendar.FirstDay(from / 4, from % 4 + 1),
            calendar.LastDay((to - 1) / 4, (to - 1) % 4 + 1), key.Unit, key.Basis, key.Members, formula, text.ToString(), terms, value,
            interval, resolution);
    }

    /// <summary>Divides numerator by denominator, in percent. Null if the denominator is not positive throughout its interval.</summary>
    public static DerivedFigure? Divide(Concept concept, string span, Basis basis, Members members, KnownFigure numerator,
        KnownFigure denominator, TaxonomyBook taxonomy)
    {
        if (numerator.Interval.Over(denominator.Interval) is not { } quotient) return null;
        var interval = quotient.Times(100);
        var resolution = 0.1m;
        while (resolution < interval.Width) resolution *= 10;
        var (top, bottom) = (Name(concept.Quotient!.Numerator, taxonomy), Name(concept.Quotient.Denominator, taxonomy));
        DerivationTerm[] terms = [new(TermRole.Numerator, top, numerator), new(TermRole.Denominator, bottom, denominator)];
        return new DerivedFigure(concept.Id, span, numerator.Start, numerator.End, "percent", basis, members, DerivationFormula.Quotient,
            $"{top} / {bottom}", terms,
            numerator.Value / denominator.Value * 100, interval, resolution);
    }

    private static string Name(ConceptId id, TaxonomyBook taxonomy) => taxonomy.Find(id)?.Name ?? id.Value;
}
