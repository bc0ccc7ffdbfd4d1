using System.Runtime.CompilerServices;
using QifuReports.Typesetting.Fonts;

namespace QifuReports.Edition.Fonts;

/// <summary>
/// The packed subsets of each face, kept while the face is in use: the editions of a batch, and the versions of a preview, nearly always
/// have the same characters. At most eight subsets of a face are kept. May be used from several threads.
/// </summary>
internal static class PackedFonts
{
    private const int Most = 8;

    private static readonly ConditionalWeakTable<FontFace, List<Packed>> Kept = [];

    /// <summary>Returns a subset as a WOFF file in base64.</summary>
    /// <param name="face">The face.</param>
    /// <param name="glyphs">The characters with their glyphs.</param>
    /// <param name="isTabular">Whether all digits get the width of the digit 0.</param>
    public static string Of(FontFace face, SortedDictionary<int, ushort> glyphs, bool isTabular)
    {
        var kept = Kept.GetOrCreateValue(face);
        // The lock is held while a font is packed, so that two threads that need the same font do not both pack it.
        lock (kept)
        {
            foreach (var one in kept)
                if (one.IsTabular == isTabular && one.Glyphs.SequenceEqual(glyphs)) return one.Base64;
            var packed = Convert.ToBase64String(WoffFile.Of(WebFont.File(face, glyphs, isTabular)));
            if (kept.Count == Most) kept.RemoveAt(0);
            kept.Add(new Packed(glyphs, isTabular, packed));
            return packed;
        }
    }

    private sealed record Packed(SortedDictionary<int, ushort> Glyphs, bool IsTabular, string Base64);
}
