namespace QifuReports.Ledger.Facts;

/// <summary>
/// Gives the unit that the <see cref="FactKey"/> of a concept's figures has. The reader of the data and everything that looks figures up
/// use this same unit.
/// </summary>
public static class FactUnits
{
    /// <summary>
    /// The unit of a concept: the currency for money, <c>EUR/share</c>, <c>EUR/ads</c>, or a unit without a currency. Empty for an amount
    /// of money if the currency is empty.
    /// </summary>
    public static string Of(Concept concept, string currency) => concept.UnitKind switch
    {
        UnitKind.Money => currency,
        UnitKind.MoneyPerShare => currency.Length == 0 ? "" : currency + "/share",
        UnitKind.MoneyPerAds => currency.Length == 0 ? "" : currency + "/ads",
        UnitKind.Shares => "shares",
        UnitKind.Ads => "ads",
        UnitKind.Percent => "percent",
        UnitKind.Months => "months",
        UnitKind.Rate => "rate",
        _ => "count",
    };

    /// <summary>The currency in a unit: <c>EUR</c> for <c>EUR</c> and for <c>EUR/share</c>.</summary>
    public static string CurrencyOf(string unit)
    {
        var slash = unit.IndexOf('/', StringComparison.Ordinal);
        return slash < 0 ? unit : unit[..slash];
    }
}
