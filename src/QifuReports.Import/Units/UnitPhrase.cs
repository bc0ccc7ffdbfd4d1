namespace QifuReports.Import.Units;

/// <summary>
/// Recognises words that only state the unit of amounts: <c>(in thousands of U.S. dollars)</c>, <c>Millions of yen</c>, <c>£000</c>.
/// </summary>
internal static partial class UnitPhrase
{
    private const int Longest = 160;

    /// <summary>Whether a text states a scale, with or without a currency, and nothing else.</summary>
    public static bool Is(string text) => text.Length is > 0 and <= Longest
        && (Scale.Of(text) is not null || Scale.NotUnderstood(text).Length > 0) && !Words().Replace(text, " ").Any(char.IsLetterOrDigit);

    [GeneratedRegex(
        @"(?<![A-Za-z])(?:(?:in|of|and|or|all|are|is|the|whole|full|units?|amounts?|figures?|numbers?|values?|data|money|monetary" +
        @"|currency|expressed|stated|presented|reported|shown|given|rounded|unless|otherwise|noted|indicated|except|for|per|shares?|ads" +
        @"|unaudited|audited"
        + @"|hundreds?|tens?|thousands?|millions?|billions?|trillions?|crores?|lakhs?|lacs?|mio|mrd|mln|bln|mill|tsd|tausend|millionen" +
            @"|milliarden|milliers|milliards"
        + @"|united states|u\.?s\.?|canadian|australian|hong kong|singapore|new zealand|swiss|japanese|indian|swedish|norwegian|danish" +
            @"|mexican|brazilian|turkish|israeli|korean|south african|dollars?|euros?|francs?|yen|pounds?|sterling|renminbi|yuan|rupees?" +
            @"|kron[ao]r?|kroner?|won|reais|real|pesos?|lira|shekels?|rand|zloty|Rs|Ps)(?![A-Za-z])"
        + @"|(?-i:[TMKtmk]?[A-Z]{3})(?:mm?|mn|bn|k|tn|tr)?(?![A-Za-z])|(?-i:RM?)?['\u2019\u2018\u02BC\u0060\u00B4]?0{3}s?(?!\d)" +
            @"|\b1[,. ]?000(?:[,. ]?000)?\b|[A-Za-z]{0,2}[$\u20AC\u00A3\u00A5\u20B9](?:mm?|mn|bn|k|tn)?(?![A-Za-z])" +
            @"|(?<=['\u2019\u2018] ?)m(?![A-Za-z])|(?<![A-Za-z])(?:mm?|mn|bn|k|tn|(?-i:Rm|Rbn))(?![A-Za-z]))",
            RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Words();
}
