namespace QifuReports.Import.Sentences.Words;

/// <summary>Splits a paragraph into sentences. A full stop after a title, an initial or an abbreviation ends no sentence.</summary>
internal static partial class SentenceSplitter
{
    /// <summary>The sentences, with the index in the paragraph where each starts.</summary>
    public static IEnumerable<(string Words, int Start)> Split(string paragraph)
    {
        var start = 0;
        foreach (Match end in Stop().Matches(paragraph))
        {
            var before = paragraph[start..end.Index];
            if (paragraph[end.Index] == '.' && Abbreviation().IsMatch(before)) continue;
            var stop = end.Index + end.Length;
            yield return (paragraph[start..stop].TrimEnd(), start);
            start = stop;
        }
        if (start < paragraph.Length) yield return (paragraph[start..], start);
    }

    [GeneratedRegex(@"[.!?][\u201D""\u2019)]?\s+(?=[\u201C""\u2018(]?[A-Z0-9\u20AC\u00A3$])")] private static partial Regex Stop();
    [GeneratedRegex(@"(\b(Mr|Mrs|Ms|Dr|Inc|Ltd|Co|Corp|No|vs|approx|St|Jr|Sr|ca|e\.g|i\.e|p\.m|a\.m|U\.S|fig)|\b[A-Z])$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Abbreviation();
}
