namespace QifuReports.Workbook.Formulas;

/// <summary>Writes a unit with its scale: <c>EUR thousand</c>, <c>million ADSs</c>, <c>percent</c>, <c>EUR per ADS</c>.</summary>
internal static class UnitWords
{
    /// <summary>The words for a unit of the ledger in a scale; empty for a plain count.</summary>
    public static string Of(string unit, decimal scale)
    {
        var word = ScaleWords.Of(scale);
        var counted = RatioUnits.Counted(unit);
        switch (counted)
        {
            case "points": return "percentage points";
            case "percent" or "months" or "rate": return counted;
            case "count": return word;
            case "shares": return word.Length == 0 ? "shares" : word + " shares";
            case "ads": return word.Length == 0 ? "ADSs" : word + " ADSs";
        }
        if (counted.EndsWith("/share", StringComparison.Ordinal)) return FactUnits.CurrencyOf(counted) + " per share";
        if (counted.EndsWith("/ads", StringComparison.Ordinal)) return FactUnits.CurrencyOf(counted) + " per ADS";
        return word.Length == 0 ? counted : counted + " " + word;
    }

    /// <summary>How a number of a unit is shown, with as many decimals as it is stated with.</summary>
    public static NumberFormat FormatOf(string unit, int decimals) =>
        RatioUnits.Counted(unit) is "percent" ? NumberFormat.Percent(decimals) : NumberFormat.Amount(decimals);
}
