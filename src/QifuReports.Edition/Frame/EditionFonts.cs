using QifuReports.Edition.Fonts;
using QifuReports.Typesetting.Fonts;

namespace QifuReports.Edition.Frame;

/// <summary>The fonts that an edition carries: the weights of its style sheet, with the characters of its texts.</summary>
internal static class EditionFonts
{
    private static readonly FontWeight[] Weights = [FontWeight.Light, FontWeight.Regular, FontWeight.Medium, FontWeight.SemiBold];

    // Signs that nearly every edition has, such as dashes, quotation marks and arrows. Because every edition carries them, the editions
    // of a batch have the same characters and share their fonts.
    private const string CommonSigns =
        "\u00A0\u00A3\u00A5\u00A7\u00A9\u00AE\u00B0\u00B1\u00B2\u00B3\u00B7\u00BD\u00D7\u00E9\u2010\u2011\u2013\u2014\u2018\u2019\u201C\u201D"
        + "\u2022\u2026\u20AC\u2122\u2190\u2191\u2192\u2193\u2212\u25B2\u25BC";

    /// <summary>
    /// Makes the fonts. Every weight has all characters: which weight a character has is decided in the browser, and most texts have the
    /// same few letters.
    /// </summary>
    /// <param name="fonts">The fonts of the document.</param>
    /// <param name="texts">What the file shows, and also markup around it, which has letters of the Latin alphabet only.</param>
    public static FontSheet Of(FontSet fonts, params ReadOnlySpan<string> texts)
    {
        var distinct = Distinct(texts);
        var characters = new UsedCharacters();
        foreach (var weight in Weights)
        {
            characters.AddKeyboard(weight);
            characters.Add(weight, CommonSigns);
            characters.Add(weight, distinct);
        }
        return new FontSheet(fonts, characters);
    }

    // Each character of the texts once: a text has a million characters and about a hundred different ones.
    private static string Distinct(ReadOnlySpan<string> texts)
    {
        var (seen, pairs, distinct) = (new bool[char.MaxValue + 1], new HashSet<int>(), new StringBuilder());
        foreach (var text in texts)
            for (var i = 0; i < text.Length; i++)
            {
                var c = text[i];
                if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                {
                    if (pairs.Add(char.ConvertToUtf32(c, text[i + 1]))) distinct.Append(c).Append(text[i + 1]);
                    i++;
                }
                else if (!seen[c])
                {
                    seen[c] = true;
                    distinct.Append(c);
                }
            }
        return distinct.ToString();
    }
}
