using QifuReports.Ledger.Checks.Rules;
using QifuReports.Ledger.Checks.Views;
using QifuReports.Ledger.Facts;
using QifuReports.Ledger.Figures;
using QifuReports.Ledger.Numbers;
using QifuReports.Ledger.Taxonomy;

namespace QifuReports.Ledger.Checks.Ratios;

/// <summary>Finds what a stated quotient is made of in the same filing, and compares.</summary>
internal static class Quotients
{
    /// <summary>A figure of another concept for the same period, basis and members, money in the same currency as <paramref name="key"/>'s unit; as finely as the filing states it. Null where it is not stated.</summary>
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
    /// Compares a figure with numerator / denominator (times 100 for a percentage) by intervals; nothing is added where one of them is not
    /// stated or the denominator is not positive.
    /// </summary>
    public static void Compare(CheckRule rule, Fact fact, ConceptId numerator, ConceptId denominator, FilingView filing, FindingList findings)
    {
        if (Beside(fact.Key, numerator, filing) is not { } top || Beside(fact.Key, denominator, filing) is not { } bottom) return;
        var factor = fact.Key.Unit is "percent" ? 100m : 1m;
        if (top.Interval.Times(factor).Over(bottom.Interval) is { } possible)
            findings.AddInterval(rule, [fact, top, bottom], top.Value * factor / bottom.Value, possible);
    }
}
