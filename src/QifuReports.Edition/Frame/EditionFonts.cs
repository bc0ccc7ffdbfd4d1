using QifuReports.Edition.Fonts;
using QifuReports.Typesetting.Fonts;

namespace QifuReports.Edition.Frame;

/// <summary>The fonts that an edition carries: the weights of its style sheet, with the characters of its texts.</summary>
internal static class EditionFonts
{
    private static readonly FontWeight[] Weights = [FontWeight.Light, FontWeight.Regular, FontWeight.Medium, FontWeight.SemiBold];

    /// <summary>
    /// Makes the fonts. Every weight has all characters: which weight a character has is decided in the browser, and most texts have the
    /// same few letters.
    /// </summary>
    /// <param name="fonts">The fonts of the document.</param>
    /// <param name="texts">What the file shows, and also markup around it, which has letters of the Latin alphabet only.</param>
    public static FontSheet Of(FontSet fonts, params ReadOnlySpan<string> texts)
    {
        var characters = new UsedCharacters();
        foreach (var weight in Weights)
        {
            characters.AddKeyboard(weight);
            foreach (var text in texts) characters.Add(weight, text);
        }
        return new FontSheet(fonts, characters);
    }
}
