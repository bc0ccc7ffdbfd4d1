using QifuReports.Ledger.Numbers;

namespace QifuReports.Import.Units;

/// <summary>
/// The factors for printed amounts and numbers of shares, in the words of <c>scale</c> in the data: one, thousand, million, billion.
/// </summary>
/// <param name="Money">The scale of amounts of money.</param>
/// <param name="Shares">The scale of numbers of shares.</param>
public sealed partial record Scale(string Money, string Shares)
{
    /// <summary>The scale of figures that are printed in full.</summary>
    public static Scale One { get; } = new("one", "one");

    /// <summary>The factor: 1,000 for thousand.</summary>
    public static decimal Factor(string word) => ScaleWords.ScaleOf(word);

    /// <summary>The scale of amounts of money in words for a person: <c>whole units</c>, <c>thousands</c>.</summary>
    public string InWords() => Money == "one" ? "whole units" : Money + "s";

    /// <summary>The scale that a title states; null where it states none.</summary>
    /// <remarks>
    /// Amounts per share are never scaled. With <c>In thousands except per share amounts</c>, numbers of shares are in thousands; with
    /// <c>except share and per share data</c> they are not.
    /// </remarks>
    public static Scale? Of(string title)
    {
        // A scale that is stated for shares only does not apply to money.
        var apart = SharesApart().Match(title);
        if (Named().Match(apart.Success ? title.Remove(apart.Index, apart.Length) : title) is not { Success: true } named)
            return apart.Success ? new Scale("one", Word(apart.Groups[1].Value)) : null;
        var scale = Word(named.Groups.Values.Skip(1).First(g => g.Success).Value);
        if (apart.Success) return new Scale(scale, Word(apart.Groups[1].Value));
        return new Scale(scale, SharesExcepted().IsMatch(title) ? "one" : scale);
    }

    /// <summary>
    /// Whether a title states the currency of the amounts but no scale: <c>(Expressed in U.S. dollars)</c>. The amounts are then in ones,
    /// even where an earlier table has another scale.
    /// </summary>
    public static bool IsOne(string title) => Expressed().IsMatch(title) && Of(title) is null;

    /// <summary>
    /// The words of a title that name a scale that the data do not have, or that is not understood: <c>crores</c>, <c>in hundred
    /// millions</c>; empty for none.
    /// </summary>
    public static string NotUnderstood(string title)
    {
        if (OtherScale().Match(title) is { Success: true } other) return other.Value;
        if (InNumerals().Match(title) is { Success: true } numerals) return numerals.Groups[1].Value;
        if (Of(title) is not null || UnitLine().Match(title) is not { Success: true } line) return "";
        var unit = line.Groups[1].Value.Trim();
        return KnownUnits().Replace(unit, "").Any(char.IsLetter) ? unit : "";
    }

    /// <summary>Whether a title says that amounts are in whole units of a currency, such as <c>(in U.S. dollars)</c>.</summary>
    public static bool SaysWholeUnits(string title) => Of(title) is null && NotUnderstood(title).Length == 0 && UnitLine().IsMatch(title);

    private static string Word(string word) => word.ToLowerInvariant().Trim('.', ' ') switch
    {
        "thousand" or "thousands" or "000" or "1000" or "1,000" or "1.000" or "1 000" or "k" or "t" or "tsd" or "tausend" or "milliers" =>
            "thousand",
        "million" or "millions" or "1000000" or "1,000,000" or "1.000.000" or "1 000 000" or "mill" or "m" or "mm" or "mn" or "mln" or "mio"
            or "millionen" => "million",
        "billion" or "billions" or "b" or "bn" or "bln" or "mrd" or "milliarden" or "milliards" => "billion",
        _ => "one",
    };

    private const RegexOptions Plain = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;
    private const string Currency =
        "(?:" + CurrencyWords.Codes
            + @"|PLN|TRY|ILS|NIS|MXN|BRL|ZAR|CZK|HUF|RON|NZD|THB|IDR|MYR|PHP|AED|SAR|ARS|CLP|COP|VND|ISK|Rs\.?|[A-Z]{0,2}\$|\u20AC" +
                @"|\u00A3|\u00A5|\u20B9)";

    // Parts of patterns for a scale in digits, a thousand or a million, in a line that says nothing else: "in NOK 1,000".
    private const string Ones = @"1[,. ]?000(?:[,. ]?000)?", Line = @"(?:^|\()\s*(?:(?:all|amounts?|figures|in|of|expressed)[\s:]+)*",
        End = @"s?\s*(?=$|[;)]|,(?!\d))";

    // The scale as a word, as three zeros, or as an abbreviation beside a currency: RMB'000, \u20ACm, US$ mn, Mio. EUR, TEUR.
    [GeneratedRegex(@"\b(thousand|million|billion)s?\b|[(\s'\u2019\u2018\u02BC\u0060\u00B4$\u20AC\u00A3\u00A5](000)s?\b|(?<![A-Za-z])"
        + Currency
        + @"\s?['\u2019\u2018\u02BC]?\s?(000|k|mm?|mn|mln|mio|bn|bln|b|mrd)s?(?![A-Za-z])|\b(tausend|tsd|mio|mill(?=\.)|millionen|mrd" +
            @"|milliarden|milliers|milliards|mln)\b|" + Line + Currency + @"(?:\s+in)?\s?['\u2019]?(" + Ones + ")" + End + "|" + Line + "("
            + Ones + @")\s+(?:of\s+)?" + Currency + End
            + @"|(?:^|\(|\bin )(?-i:R(m|bn))(?![A-Za-z])|(?<!\w)(?-i:R(000))(?!\w)|(?<![A-Za-z])(t|k|m)(?:EUR|CHF|USD|GBP|SEK|NOK|DKK" +
                @"|\u20AC)(?![A-Za-z])", Plain)]
    private static partial Regex Named();

    [GeneratedRegex(
        @"\b(expressed|stated|presented|reported)\s+in\s+((U\.?S\.?|United States|Canadian|Australian|Hong Kong|Singapore" +
            @"|New Zealand)\s+dollars|US\$|C\$|A\$|HK\$|euros?|Renminbi|RMB|pounds sterling|Swiss francs|Japanese yen|USD|CAD|AUD|HKD" +
            @"|EUR|GBP|CHF)\s*\)?\s*$", Plain)]
    private static partial Regex Expressed();

    [GeneratedRegex(
        @"\b(?:ten|tens of|hundred|hundreds of)\s+(?:thousand|million|billion)s?\b|\b(?:crores?|lakhs?|lacs?|trillions?|billionen" +
        @"|myriads?)\b|\u4EBF|\u4E07|\u5104|(?<![A-Za-z])" + Currency + @"\s?['\u2019]?(?:tn|trn)(?![A-Za-z])", Plain)]
    private static partial Regex OtherScale();

    // A unit such as "(100 million yen)", alone on its line or in parentheses. Within a sentence such words are usually an amount and not a
    // scale.
    [GeneratedRegex(@"(?:^|\()\s*(?:(?:units?|amounts|figures|in|of|yen|won|" + Currency + @")[\s:]+)*(?:" + Currency
        + @"|yen)?\s?(10{1,2} (?:thousand|million|billion)s?)(?:\s+(?:of\s+)?(?:" + Currency
        + @"|yen|won|yuan|Renminbi|rupees|dollars|euros))?\s*(?:$|[,;)])", Plain)]
    private static partial Regex InNumerals();

    // A line that states only the unit of amounts, matched up to the words about shares.
    [GeneratedRegex(
        @"^\(?\s*(?:(?:all|the|dollar|money|monetary|amounts?|figures?|numbers?|data|currency|are|is|unless|otherwise|stated|expressed" +
            @"|presented|shown|given|reported|audited|unaudited)[\s,]+)*in\s+(?!accordance|the\b|this|our|conformity|connection" +
            @"|addition)([^,;)]{1,60})(?:[,;)]|$)", Plain)]
    private static partial Regex UnitLine();

    [GeneratedRegex(
        @"\b(?:of|and|or|whole|full|units?|U\.?S\.?|united states|canadian|australian|hong kong|singapore|new zealand|swiss|japanese" +
        @"|indian|dollars?|euros?|francs?|yen|pounds?|sterling|renminbi|yuan|rupees?|except|per|shares?|ads|data|amounts?" +
        @"|percent(?:age)?s?|otherwise|stated|kroner|kronor|won|reais|cents?)\b|" + Currency, Plain)]
    private static partial Regex KnownUnits();

    [GeneratedRegex(@"(?<!&\s|\band\s)\bshares?(?:,?\s+which\s+are\s+reflected)?\s+in\s+(thousand|million|billion)s?", Plain)]
    private static partial Regex SharesApart();

    [GeneratedRegex(@"except\b[^.;]*?\b(?<!per[\s-])(?:number(?:s)? of )?(?:share|ads|unit)s?\b", Plain)]
    private static partial Regex SharesExcepted();
}
