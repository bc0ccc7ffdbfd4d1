using System.Text.RegularExpressions;
using QifuReports.Ledger.Filings;

namespace QifuReports.Import.Captions;

/// <summary>How like two captions are: the words that both have, of the words that either has.</summary>
internal static partial class CaptionLikeness
{
    private static readonly string[] Little = ["a", "an", "the", "of", "to", "in", "for", "on", "at", "by", "its", "and", "or"];

    /// <summary>From 0, no word in common, to 1, the same words; the plural of a word is the word.</summary>
    public static double Of(string a, string b)
    {
        var (first, second) = (Words(a), Words(b));
        return first.Count == 0 || second.Count == 0 ? 0 : (double)first.Count(second.Contains) / first.Union(second, StringComparer.Ordinal).Count();
    }

    /// <summary>
    /// The words of a caption by which it is compared: in the singular, in alphabetical order, without marks of footnotes. "(Loss)/gain" and "gain (loss)" are one caption; so are
    /// "profit for the period" of a half year and "profit for the year" of the next.
    /// </summary>
    public static string Key(string caption)
    {
        var plain = CaptionMark.Without(caption).Replace("noncurrent", "non-current", StringComparison.OrdinalIgnoreCase);
        return string.Join(' ', Slug.Words(OfPeriod().Replace(plain, "$1 period")).Select(Singular).Order(StringComparer.Ordinal));
    }

    /// <summary>Those words without articles and prepositions.</summary>
    public static HashSet<string> Words(string caption) => Key(caption).Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(w => Array.IndexOf(Little, w) < 0).ToHashSet(StringComparer.Ordinal);

    /// <summary>A word in the singular, as English forms most plurals; others as they are.</summary>
    public static string Singular(string word)
    {
        if (word.Length <= 3 || word[^1] != 's' || word[^2] is 's' or 'u' or 'i') return word;
        return word.EndsWith("xes", StringComparison.Ordinal) || word.EndsWith("sses", StringComparison.Ordinal) ? word[..^2] : word.EndsWith("ies", StringComparison.Ordinal) ? word[..^3] + "y" : word[..^1];
    }

    // The reported period at the end of a caption or before a remark: "at end of the year", "for the half-year (restated)".
    [GeneratedRegex(@"\b(for|of|during) (?:the )?(?:(?:financial|fiscal|interim) )?(?:period|year|quarter|half[- ]year|half|(?:three|six|nine|twelve) months)(?=\s*$|\s*[,(:]|\s+(?:attributable|from)\b)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OfPeriod();
}
