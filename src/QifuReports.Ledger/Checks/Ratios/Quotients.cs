namespace QifuReports.Ledger.Checks.Ratios;

/// <summary>Compares a stated quotient with its numerator and denominator in the same filing.</summary>
internal static class Quotients
{
    /// <summary>
    /// Compares a figure with numerator / denominator by intervals; times 100 for a percentage. Adds nothing if the numerator or the
    /// denominator is not stated, or if the denominator is not positive.
    /// </summary>
    public static void Compare(CheckRule rule, Fact fact, ConceptId numerator, ConceptId denominator, FilingView filing,
        FindingList findings)
    {
        if (filing.Beside(fact.Key, numerator) is not { } top || filing.Beside(fact.Key, denominator) is not { } bottom) return;
        var factor = fact.Key.Unit is "percent" ? 100m : 1m;
        if (top.Interval.Times(factor).Over(bottom.Interval) is not { } possible) return;
        findings.AddInterval(rule, [fact, top, bottom], top.Value * factor / bottom.Value, possible);
        if (!findings.IsExplained) return;
        Term numeratorTerm = factor == 1 ? Term.Of(top) : new ProductTerm(Term.Of(top), Term.Of(factor));
        findings.ExplainInterval(new QuotientTerm(numeratorTerm, Term.Of(bottom)));
    }

    /// <summary>The change of an amount in percent of an earlier amount, as a term: (now / before - 1) x 100.</summary>
    public static Term RateOf(Fact now, Fact before) => RateOf(Term.Of(now), Term.Of(before));

    /// <summary>The change of an amount in percent of an earlier one that is itself computed.</summary>
    public static Term RateOf(Term now, Term before) =>
        new ProductTerm(SumTerm.Difference(new QuotientTerm(now, before), Term.Of(1)), Term.Of(100));
}
