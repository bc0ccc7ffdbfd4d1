namespace QifuReports.Import.Sentences.Amounts;

/// <summary>The rate at which a filing translated amounts, as a sentence states it.</summary>
/// <param name="From">The currency of the original amounts, as the data files write it.</param>
/// <param name="To">The currency of the translation.</param>
/// <param name="Rate">The units of the first currency for one unit of the second, with the printed decimals.</param>
/// <param name="Date">The day of the rate; null if none is stated.</param>
/// <param name="Authority">The publisher of the rate, as printed; empty if none is stated.</param>
/// <param name="Line">The line of the file, counted from 1.</param>
/// <param name="Sentence">The sentence as printed.</param>
public sealed partial record StatedRate(string From, string To, decimal Rate, DateOnly? Date, string Authority, int Line, string Sentence)
{
    /// <summary>The rate that a paragraph states; null for none.</summary>
    /// <param name="words">The paragraph.</param>
    /// <param name="line">The line of the file where the paragraph is, counted from 1.</param>
    public static StatedRate? Of(string words, int line)
    {
        if (!words.Contains(" to ", StringComparison.OrdinalIgnoreCase) && !words.Contains("rate", StringComparison.OrdinalIgnoreCase))
            return null;
        foreach (var (sentence, _) in SentenceSplitter.Split(words))
            if (Stated().Match(sentence) is { Success: true } match && RateOf(match, line, sentence) is { } rate) return rate;
        return null;
    }

    private static StatedRate? RateOf(Match match, int line, string sentence)
    {
        var (many, one) = (Code(match.Groups["many"].Value), Code(match.Groups["one"].Value));
        if (many.Length == 0 || one.Length == 0 || many == one || match.Groups["rate"].Length > 20) return null;
        var rate = decimal.Parse(match.Groups["rate"].Value, NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands,
            CultureInfo.InvariantCulture);
        if (rate is < 1e-6m or > 1e6m) return null;
        var rest = sentence[(match.Index + match.Length)..];
        DateOnly? day = null;
        foreach (var time in TimeWords.All(rest)) day ??= time.Said?.Day;
        var authority = Source().Match(rest) is { Success: true } source ? source.Groups["who"].Value.Trim(' ', ',') : "";
        return new StatedRate(many, one, rate, day, authority, line, sentence);
    }

    private static string Code(string printed) => printed == "$" ? "USD" : CurrencyWords.Only(printed);

    private const RegexOptions Plain = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;
    private const string Sign = @"(?:US\$|U\.S\.\$|HK\$|NT\$|C\$|A\$|S\$|RMB|CNY|INR|USD|EUR|GBP|CHF|JPY|HKD|CAD|AUD|\$|\u20AC|\u00A3)";

    // "RMB7.2513 to US$1.00". The second amount must be one unit, so the other order, "US$1.00 = RMB7.2513", is not taken for a rate.
    [GeneratedRegex(@"(?:\brates? of (?:approximately )?(?<many>" + Sign + @")\s?(?<rate>\d[\d,]*\.\d+|\d+) (?:to|per|for|=)|(?<many>"
        + Sign + @")\s?(?<rate>\d+(?:\.\d+)?) to) (?<one>" + Sign + @")\s?1(?:\.0+)?(?![\d,.]\d)", Plain)]
    private static partial Regex Stated();
    [GeneratedRegex(
        @"(?:set forth (?:in|by)|published by|released by|quoted by|certified by|announced by|issued by" +
            @"|of) (?:the )?(?<who>[A-Z].*?)(?=,? (?:as of|as at|on|for)\b|[.,;]?\s*$)", RegexOptions.CultureInvariant)]
    private static partial Regex Source();
}
