namespace QifuReports.Ledger.Figures;

/// <summary>Makes the words for the subject of a finding and for the unit of its numbers.</summary>
internal static class UnitText
{
    /// <summary>
    /// The unit of a figure together with its scale: <c>EUR thousand</c>, <c>million ADSs</c>, <c>percent</c>, <c>EUR per ADS</c>.
    /// </summary>
    public static string Of(Fact fact)
    {
        var scale = ScaleWords.Of(fact.Scale);
        var unit = RatioUnits.Counted(fact.Key.Unit);
        switch (unit)
        {
            case "points": return "percentage points";
            case "percent" or "months": return unit;
            case "count": return scale;
            case "shares": return scale.Length == 0 ? "shares" : scale + " shares";
            case "ads": return scale.Length == 0 ? "ADSs" : scale + " ADSs";
        }
        var slash = unit.IndexOf('/', StringComparison.Ordinal);
        if (slash >= 0) return unit[..slash] + (unit.EndsWith("/ads", StringComparison.Ordinal) ? " per ADS" : " per share");
        return scale.Length == 0 ? unit : unit + " " + scale;
    }

    /// <summary>
    /// <c>Total net revenue, 2023Q3, EUR: detail</c>. The members, if any, follow the name; the currency is written for money only.
    /// </summary>
    public static string Subject(string name, FactKey key, string detail = "")
    {
        var unit = RatioUnits.Counted(key.Unit);
        var currency = unit is "percent" or "points" or "months" or "count" or "shares" or "ads" ? "" : CurrencyOf(unit);
        return string.Concat(name, key.Members.IsNone ? "" : ", " + key.Members.Names, ", ", key.Period.ToString())
            + (currency.Length == 0 ? "" : ", " + currency) + (detail.Length == 0 ? "" : ": " + detail);
    }

    /// <summary>The currency in a unit: <c>EUR</c> for <c>EUR</c> and for <c>EUR/share</c>.</summary>
    public static string CurrencyOf(string unit) => FactUnits.CurrencyOf(unit);
}
