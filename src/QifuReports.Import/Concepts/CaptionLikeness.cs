using QifuReports.Import.Writing;
using QifuReports.Ledger.Filings;

namespace QifuReports.Import.Concepts;

/// <summary>How like two captions are: the words that both have, of the words that either has.</summary>
internal static class CaptionLikeness
{
    private static readonly string[] Little = ["a", "an", "the", "of", "to", "in", "for", "on", "at", "by", "its", "and", "or"];

    /// <summary>From 0, no word in common, to 1, the same words; the plural of a word is the word.</summary>
    public static double Of(string a, string b)
    {
        var (first, second) = (Words(a), Words(b));
        return first.Count == 0 || second.Count == 0 ? 0 : (double)first.Count(second.Contains) / first.Union(second, StringComparer.Ordinal).Count();
    }

    /// <summary>The words of a caption by which it is compared: in the singular, in alphabetical order, without marks of footnotes. "(Loss)/gain" and "gain (loss)" are one caption.</summary>
    public static string Key(string caption) =>
        string.Join(' ', Slug.Words(CaptionMark.Without(caption).Replace("noncurrent", "non-current", StringComparison.OrdinalIgnoreCase)).Select(Singular).Order(StringComparer.Ordinal));

    /// <summary>Those words without articles and prepositions.</summary>
    public static HashSet<string> Words(string caption) => Key(caption).Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(w => Array.IndexOf(Little, w) < 0).ToHashSet(StringComparer.Ordinal);

    /// <summary>A word in the singular, as English forms most plurals; others as they are.</summary>
    public static string Singular(string word)
    {
        if (word.Length <= 3 || word[^1] != 's' || word[^2] is 's' or 'u' or 'i') return word;
        return word.EndsWith("xes", StringComparison.Ordinal) || word.EndsWith("sses", StringComparison.Ordinal) ? word[..^2] : word.EndsWith("ies", StringComparison.Ordinal) ? word[..^3] + "y" : word[..^1];
    }
}
