using QifuReports.Ledger.Facts;
using QifuReports.Ledger.Taxonomy;

namespace QifuReports.Ledger.Checks;

/// <summary>Finds in the same filing the two figures that a stated quotient is made of, and compares.</summary>
internal static class Quotients
{
    /// <summary>The true values that a figure may stand for: only itself for a whole count, its rounding interval for anything
    /// else.</summary>
    public static Span SpanOf(Fact fact) => FilingView.IsExact(fact) ? Span.Exactly(fact.Value) : new Span(fact.Interval.Low, fact.Interval.High);

    /// <summary>
    /// The figure of another concept for the same period, basis and members, in the finest statement of the filing. Money is in the
    /// currency of <paramref name="key"/>, or in the reporting currency where the key is a percentage. Null where the filing does not
    /// state the figure.
    /// </summary>
    public static Fact? Beside(FactKey key, ConceptId concept, FilingView filing)
    {
        if (filing.Taxonomy.Find(concept) is not { } c) return null;
        var currency = key.Unit is "percent" ? filing.Book.Issuer.Currency : UnitText.CurrencyOf(key.Unit);
        var unit = c.UnitKind switch
        {
            UnitKind.Money => currency,
            UnitKind.MoneyPerShare => currency + "/share",
            UnitKind.MoneyPerAds => currency + "/ads",
            UnitKind.Shares => "shares",
            UnitKind.Ads => "ads",
            UnitKind.Percent => "percent",
            UnitKind.Months => "months",
            _ => "count",
        };
        return filing.Finest(key with { Concept = concept, Unit = unit });
    }

    /// <summary>
    /// Compares a figure with numerator / denominator by intervals; times 100 for a percentage. Adds nothing where numerator or
    /// denominator is not stated, or the denominator is not positive.
    /// </summary>
    public static void Compare(CheckRule rule, Fact fact, ConceptId numerator, ConceptId denominator, FilingView filing, FindingList findings)
    {
        if (Beside(fact.Key, numerator, filing) is not { } top || Beside(fact.Key, denominator, filing) is not { } bottom) return;
        var factor = fact.Key.Unit is "percent" ? 100m : 1m;
        if (SpanOf(top).Times(factor).Over(SpanOf(bottom)) is { } possible)
            findings.AddInterval(rule, [fact, top, bottom], top.Value * factor / bottom.Value, possible);
    }
}
