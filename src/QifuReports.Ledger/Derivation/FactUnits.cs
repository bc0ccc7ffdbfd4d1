using QifuReports.Ledger.Taxonomy;

namespace QifuReports.Ledger.Derivation;

/// <summary>The unit in which figures of a concept are keyed.</summary>
public static class FactUnits
{
    /// <summary>Of a concept: the currency for money, <c>EUR/share</c>, <c>EUR/ads</c>, or a unit without a currency.</summary>
    public static string Of(Concept concept, string currency) => concept.UnitKind switch
    {
        UnitKind.Money => currency,
        UnitKind.MoneyPerShare => currency + "/share",
        UnitKind.MoneyPerAds => currency + "/ads",
        UnitKind.Shares => "shares",
        UnitKind.Ads => "ads",
        UnitKind.Percent => "percent",
        UnitKind.Months => "months",
        UnitKind.Rate => "rate",
        _ => "count",
    };
}
