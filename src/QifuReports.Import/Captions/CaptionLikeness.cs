using QifuReports.Ledger.Filings;

namespace QifuReports.Import.Captions;

/// <summary>The similarity of two captions: the number of common words, divided by the number of all words in either.</summary>
internal static partial class CaptionLikeness
{
    private static readonly string[] Little = ["a", "an", "the", "of", "to", "in", "for", "on", "at", "by", "its", "and", "or"];

    /// <summary>
    /// The similarity of two captions, from 0 for no common word to 1 for the same words. Singular and plural of a word count as the same.
    /// </summary>
    public static double Of(string a, string b)
    {
        var (first, second) = (Words(a), Words(b));
        return first.Count == 0 || second.Count == 0 ? 0
            : (double)first.Count(second.Contains) / first.Union(second, StringComparer.Ordinal).Count();
    }

    /// <summary>
    /// The key for comparing captions: the words in the singular, in alphabetical order, without footnote markers. So "(Loss)/gain" and
    /// "gain (loss)" are the same caption, and so are "profit for the period" in a half-year report and "profit for the year" in the next
    /// annual report.
    /// </summary>
    public static string Key(string caption)
    {
        var plain = CaptionMark.Without(caption).Replace("noncurrent", "non-current", StringComparison.OrdinalIgnoreCase);
        return string.Join(' ', Slug.Words(OfPeriod().Replace(plain, "$1 period")).Select(Singular).Order(StringComparer.Ordinal));
    }

    /// <summary>The words of the key of a caption without articles and prepositions.</summary>
    public static HashSet<string> Words(string caption) =>
        Key(caption).Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(w => Array.IndexOf(Little, w) < 0)
            .ToHashSet(StringComparer.Ordinal);

    /// <summary>The singular of a word with a regular English plural; other words stay as they are.</summary>
    public static string Singular(string word)
    {
        if (word.Length <= 3 || word[^1] != 's' || word[^2] is 's' or 'u' or 'i') return word;
        return word.EndsWith("xes", StringComparison.Ordinal) || word.EndsWith("sses", StringComparison.Ordinal) ? word[..^2]
            : word.EndsWith("ies", StringComparison.Ordinal) ? word[..^3] + "y" : word[..^1];
    }

    // Words at the end of a caption, or before a remark there, that name the reported period: "at end of the year", "for the half-year
    // (restated)".
    [GeneratedRegex(
        @"\b(for|of|during) (?:the )?(?:(?:financial|fiscal|interim) )?(?:period|year|quarter|half[- ]year|half|(?:three|six|nine" +
            @"|twelve) months)(?=\s*$|\s*[,(:]|\s+(?:attributable|from)\b)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OfPeriod();
}
