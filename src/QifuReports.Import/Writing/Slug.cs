using System.Text;

namespace QifuReports.Import.Writing;

/// <summary>Makes identifiers of captions: <c>Property and equipment, net</c> becomes <c>property-and-equipment-net</c>.</summary>
public static class Slug
{
    private const int Longest = 60;
    private static readonly string[] Little = ["a", "an", "the", "of", "to", "in", "for", "on", "at", "by", "its"];

    /// <summary>Small letters and digits with hyphens between the words; articles and prepositions are left out. <c>line</c> where nothing is left.</summary>
    /// <param name="caption">Any text.</param>
    /// <param name="words">The most words; 0 for as many as fit.</param>
    public static string Of(string caption, int words = 0)
    {
        var slug = new StringBuilder();
        var count = 0;
        foreach (var word in Words(caption))
        {
            if (Array.IndexOf(Little, word) >= 0) continue;
            if (words > 0 && count == words || slug.Length + word.Length >= Longest) break;
            if (slug.Length > 0) slug.Append('-');
            slug.Append(word);
            count++;
        }
        if (slug.Length == 0) return "line";
        return char.IsAsciiDigit(slug[0]) ? "n-" + slug : slug.ToString();
    }

    /// <summary>The words of a caption in small letters, with digits; what is neither parts them, and an apostrophe does not.</summary>
    public static IEnumerable<string> Words(string caption)
    {
        var word = new StringBuilder();
        foreach (var c in caption.Normalize(NormalizationForm.FormD))
        {
            if (char.IsAsciiLetterOrDigit(c)) word.Append(char.ToLowerInvariant(c));
            else if (c is not ('\'' or '\u2019' or '.') && char.GetUnicodeCategory(c) != System.Globalization.UnicodeCategory.NonSpacingMark && word.Length > 0)
            {
                yield return word.ToString();
                word.Clear();
            }
        }
        if (word.Length > 0) yield return word.ToString();
    }
}
