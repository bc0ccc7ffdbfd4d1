using System.Text;
using QifuReports.Typesetting.Fonts;

namespace QifuReports.Generated;

/// <summary>The letters that the built-in font has, as the font itself says.</summary>
public static class FontLetters
{
    /// <summary>Each in all weights, in the order of their numbers.</summary>
    public static IReadOnlyList<Rune> All { get; } = Find();

    private static List<Rune> Find()
    {
        FontFace[] faces = [.. Enum.GetValues<FontWeight>().Select(FontSet.Default.Face)];
        var letters = new List<Rune>();
        for (var i = 0xA0; i <= 0x2FFFF; i++)
            if (Rune.IsValid(i) && Rune.IsLetter(new Rune(i)) && Array.TrueForAll(faces, f => f.GlyphFor(i) != 0)) letters.Add(new Rune(i));
        return letters;
    }
}
