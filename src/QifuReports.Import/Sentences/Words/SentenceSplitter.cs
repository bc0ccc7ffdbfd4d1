using System.Text.RegularExpressions;

namespace QifuReports.Import.Sentences.Words;

/// <summary>Cuts a paragraph into its sentences; a full stop behind a title, an initial or an abbreviation ends none.</summary>
internal static partial class SentenceSplitter
{
    /// <summary>The sentences with the place in the paragraph where each begins.</summary>
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
    [GeneratedRegex(@"(\b(Mr|Mrs|Ms|Dr|Inc|Ltd|Co|Corp|No|vs|approx|St|Jr|Sr|ca|e\.g|i\.e|p\.m|a\.m|U\.S|fig)|\b[A-Z])$", RegexOptions.CultureInvariant)] private static partial Regex Abbreviation();
}
