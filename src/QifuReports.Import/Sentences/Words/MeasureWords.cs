namespace QifuReports.Import.Sentences.Words;

/// <summary>
/// Makes a caption from the words of a measure: without article, relative clause, punctuation and words such as "the company reported". A
/// long form is replaced by the abbreviation that the document defines for it.
/// </summary>
/// <param name="aliases">The long forms with their abbreviations, the longest first.</param>
internal sealed partial class MeasureWords(IReadOnlyList<(string Long, string Short)> aliases)
{
    // The greatest number of abbreviations; a release explains about a dozen.
    private const int MostAliases = 200;

    /// <summary>Collects the abbreviations that paragraphs explain in parentheses: <c>Intelligence Credit Engine ("ICE")</c>.</summary>
    public static MeasureWords Of(IEnumerable<TextParagraph> paragraphs)
    {
        var aliases = new List<(string Long, string Short)>();
        foreach (var paragraph in paragraphs)
            foreach (Match match in Explained().Matches(paragraph.Words))
                if (aliases.Count < MostAliases && LongForm(paragraph.Words[..match.Index], match.Groups["short"].Value) is { } words
                    && !aliases.Contains((words, match.Groups["short"].Value))) aliases.Add((words, match.Groups["short"].Value));
        aliases.Sort((a, b) =>
            b.Long.Length != a.Long.Length ? b.Long.Length.CompareTo(a.Long.Length) : string.CompareOrdinal(a.Long, b.Long));
        return new MeasureWords(aliases);
    }

    /// <summary>The cleaned caption; empty if nothing is left.</summary>
    public string Clean(string words)
    {
        var text = words.Trim(' ', ',', ';', '-', '"', '\u201C', '\u201D', '\u2018');
        foreach (var (form, abbreviation) in aliases) text = text.Replace(form, abbreviation, StringComparison.OrdinalIgnoreCase);
        if (Actor().Match(text) is { Success: true } actor) text = text[(actor.Index + actor.Length)..];
        text = Relative().Replace(text, "");
        for (var more = true; more;)
        {
            var shorter = Leading().Replace(text, "");
            (more, text) = (shorter.Length < text.Length, shorter);
        }
        text = Trailing().Replace(text, "").Trim(' ', ',', ';');
        return text.Length == 0 ? "" : char.ToUpperInvariant(text[0]) + text[1..];
    }

    // The words before an abbreviation whose initials make up the abbreviation; null if there are no such words.
    private static string? LongForm(string before, string abbreviation)
    {
        var words = before.TrimEnd().Split(' ');
        if (words.Length < abbreviation.Length || abbreviation.Length < 2) return null;
        for (var i = 0; i < abbreviation.Length; i++)
            if (words[words.Length - abbreviation.Length + i] is not { Length: > 1 } word
                || char.ToUpperInvariant(word[0]) != char.ToUpperInvariant(abbreviation[i])) return null;
        return string.Join(' ', words[^abbreviation.Length..]);
    }

    private const RegexOptions Plain = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"\((?:the )?[\u201C""](?:the )?(?<short>[A-Z]{2,6})s?[\u201D""]\)", RegexOptions.CultureInvariant)]
    private static partial Regex Explained();

    // Words such as "the company reported": everything up to the verb is removed, so that the measure remains.
    [GeneratedRegex(
        @"^.*\b(?:announced|reported|said)\b(?: today)? that\s|^(?:.*\b(?:company|group|we|management|board|it|they|corporation" +
            @"|bank)\b(?!['\u2019]).*?|.*\bto |(?:[\w.,&-]+\s){1,5}(?=(?:expects|anticipates|forecasts|reported|recorded|posted" +
            @"|announced)\s))\b(?:expects?|expected|anticipates?|forecasts?|projects?|estimates?|adjust(?:s|ed)?|maintains?|reiterates?" +
            @"|generates?|achieves?|delivers?|reports?|reported|records?|recorded|posted|generated|announced|approved|declared|had" +
            @"|has)\b(?:\s(?:to|that|it|a|an|its|our|total of|be|generate|report|achieve|record|deliver|have)\b)*\s?", Plain)]
    private static partial Regex Actor();
    [GeneratedRegex(@"\s(?:of|for)\s(?:the\s)?[\w-]+s\s[\w-]+ed\s(?:by|through|across|on)\b.*$|,?\s(?:which|that|who)\b.*$", Plain)]
    private static partial Regex Relative();
    [GeneratedRegex(
        @"^(?:(?:and|but|while|with|whereas|also|the|an?|our|its|their|such|corresponding|respective|of|in aggregate|among|including|or" +
            @"|was|were|is|are)\s|(?:the )?company['\u2019]s\s|(?:outlook|guidance|forecast|expectation)s? (?:of|for|on)\s)", Plain)]
    private static partial Regex Leading();
    [GeneratedRegex(@"(?:\s(?:and|or|of|for|in|with|also|only|further|has|have|had|would|will|a|an|the|to|at|by|,))+$", Plain)]
    private static partial Regex Trailing();
}
