using QifuReports.Import.Writing;

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

    private static HashSet<string> Words(string caption) =>
        Slug.Words(caption.Replace("noncurrent", "non-current", StringComparison.OrdinalIgnoreCase)).Where(w => Array.IndexOf(Little, w) < 0).Select(Singular).ToHashSet(StringComparer.Ordinal);

    private static string Singular(string word) => word.Length > 3 && word[^1] == 's' && word[^2] != 's' ? word[..^1] : word;
}
