namespace QifuReports.Import.Sentences.Amounts;

/// <summary>Finds the unit of an amount in a sentence by the currency and the words of the amount.</summary>
internal static partial class AmountUnits
{
    public static RowUnit Of(SaidAmount said, string measure)
    {
        if (said.IsPercent) return RowUnit.Percent;
        var words = measure + (said.Per.Length > 0 ? " per " + said.Per : "");
        if (said.Currency.Length > 0)
            return said.Scale != "one" ? RowUnit.Money
                : PerAds().IsMatch(words) ? RowUnit.PerAds : PerShare().IsMatch(words) ? RowUnit.PerShare : RowUnit.Money;
        if (Ads().IsMatch(words)) return RowUnit.Ads;
        return Shares().IsMatch(words) ? RowUnit.Shares : RowUnit.Count;
    }

    private const RegexOptions Plain = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"\bper\b.*\b(ADSs?|American depos[a-z]+ shares?|ADRs?)\b", Plain)] private static partial Regex PerAds();
    [GeneratedRegex(@"\bper\b.*\b(shares?|units?)\b|\bEPS\b", Plain)] private static partial Regex PerShare();
    [GeneratedRegex(@"\b(ADSs?|American depos[a-z]+ shares?)\b", Plain)] private static partial Regex Ads();
    [GeneratedRegex(@"\bshares\b", Plain)] private static partial Regex Shares();
}
