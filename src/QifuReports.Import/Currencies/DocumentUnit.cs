namespace QifuReports.Import.Currencies;

/// <summary>
/// The unit of all amounts in a document, as its sentences state it once: <c>All amounts in SEK million unless stated otherwise</c>, <c>The
/// financial statements are presented in Australian dollars</c>. The unit applies to tables that state no unit themselves. If sentences
/// disagree, the document has no such unit.
/// </summary>
/// <param name="Currency">The currency as the data files write it; empty for none.</param>
/// <param name="Scale">The scale; null for none.</param>
internal sealed partial record DocumentUnit(string Currency, Scale? Scale)
{
    private const int LongestSentence = 300;

    /// <summary>Reads the unit from a document's sentences.</summary>
    public static DocumentUnit Of(SourceDocument document)
    {
        var (currencies, scales) = (new HashSet<string>(StringComparer.Ordinal), new Dictionary<string, Scale>(StringComparer.Ordinal));
        foreach (var block in document.Blocks)
            if (block is SourceText text && text.Words.Contains(" in ", StringComparison.OrdinalIgnoreCase)
                | text.Words.Contains("In ", StringComparison.Ordinal)
                | text.Words.Contains("currency", StringComparison.OrdinalIgnoreCase))
                foreach (var unit in Units(text.Words))
                {
                    if (CurrencyWords.Only(unit) is { Length: > 0 } currency) currencies.Add(currency);
                    if (Scale.Of(unit) is { } scale) scales.TryAdd(scale.Money, scale);
                }
        return new DocumentUnit(currencies.Count == 1 ? currencies.Single() : "", scales.Count == 1 ? scales.Values.Single() : null);
    }

    /// <summary>The unit that a sentence states for all amounts; empty where the sentence states no such unit.</summary>
    /// <param name="isAlone">Whether the sentence is alone in its paragraph: a unit alone belongs to the table below it.</param>
    internal static string UnitOf(string sentence, bool isAlone)
    {
        if (sentence.Length > LongestSentence || Other().IsMatch(sentence)) return "";
        var said = All().Match(sentence);
        if (!said.Success) said = CurrencyLine.Presentation().Match(sentence);
        if (!said.Success && !isAlone) said = Fragment().Match(sentence);
        if (!said.Success) return "";
        var unit = End().Match(said.Groups[1].Value) is { Success: true } end ? said.Groups[1].Value[..end.Index] : said.Groups[1].Value;
        // Words with a number state an amount and no unit. Only a number such as 000 or 1,000 can be part of a unit.
        return Zeros().Replace(unit, "").Any(char.IsAsciiDigit) ? "" : "in " + unit.Trim().TrimEnd('.');
    }

    private static IEnumerable<string> Units(string paragraph)
    {
        var sentences = SentenceSplitter.Split(paragraph).Select(s => s.Words.Trim()).ToList();
        // A unit in the same text as the title of a statement belongs to that statement only.
        if (sentences.Exists(s => StatementKinds.IsTitle(s) && !All().IsMatch(s))) return [];
        return sentences.Select(s => UnitOf(s, sentences.Count == 1)).Where(u => u.Length > 0);
    }

    private const RegexOptions Plain = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;
    private const string Unless = @"(?:,?\s*(?:unless|except where)\s[^,.;]{3,40},?\s*)?";
    private const string Whose = @"(?:the (?:company|group)['\u2019]s|all|our|its|the|these)";
    private const string What =
        @"(?:(?:condensed|consolidated|interim|unaudited|audited|annual|monetary|financial|group|half-year|currency)\s+)*(?:amounts?" +
            @"|figures?|numbers|values|statements?|information|data|results|report|accounts)";
    private const string Where =
        @"(?:\s+(?:in|of|for)\s+(?:this|the|our)\s+(?:(?:consolidated|interim|financial|quarterly|annual)\s+)*(?:group|company|report" +
            @"|release|announcement|document|statements|tables|accounts))?";

    [GeneratedRegex(@"^[(\s]*" + Unless + "(?:" + Whose + @"\s+){0,2}" + What + Where + Unless
        + @"\s*(?:\b(?:are|is|were|have been|has been)\s+)?(?:all\s+)?(?:(?:presented|expressed|stated|reported|shown|given|denominated" +
            @"|prepared|quoted|rounded)\s+)?" + Unless + @"in\s+(?:the currency\s+)?(.{2,120})$", Plain)]
    private static partial Regex All();
    [GeneratedRegex(@"^\(?in\s+((?:thousands|millions|billions)\s+of\s+.{2,80})$", Plain)] private static partial Regex Fragment();
    // Words that limit a unit to a single table or to a part of the company, or that name the unit of a translation into another currency.
    [GeneratedRegex(
        @"\b(?:(?:this|following) (?:tables?|sections?|notes?|charts?)|(?:tables?|charts?) (?:below|above)|translat\w*|convert\w*" +
            @"|convenience|solely|segments?|subsidiar\w+|parent)\b", Plain)]
    private static partial Regex Other();
    [GeneratedRegex(@"[;(]|,(?!\d)|\b(?:unless|except|which|while|and (?:all|have|are|is|rounded|prepared))\b", Plain)]
    private static partial Regex End();
    [GeneratedRegex(@"['\u2019\u2018]?0{3}s?\b|\b1[,. ]?000(?:[,. ]?000)?\b", RegexOptions.CultureInvariant)]
    private static partial Regex Zeros();
}
