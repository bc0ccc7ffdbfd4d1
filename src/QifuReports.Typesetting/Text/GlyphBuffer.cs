using System.Globalization;
using System.Text;

namespace QifuReports.Typesetting.Text;

/// <summary>Consecutive glyphs of one face in a <see cref="GlyphBuffer"/>; it ends where the next part starts.</summary>
internal readonly record struct FacePart(FontFace Face, int GlyphStart, int TextStart);

/// <summary>Room for glyphs that is used again and again. Grows, never shrinks.</summary>
internal sealed class GlyphBuffer
{
    private readonly List<int> missing = [];
    private ShapedGlyph[] glyphs = new ShapedGlyph[256];
    private bool split;

    public ShapedGlyph[] Glyphs => glyphs;
    public int Count { get; private set; }
    public List<FacePart> Parts { get; } = [];

    public Span<ShapedGlyph> GlyphsOf(int part) =>
        glyphs.AsSpan(Parts[part].GlyphStart..(part + 1 < Parts.Count ? Parts[part + 1].GlyphStart : Count));

    public void Clear()
    {
        Count = 0;
        Parts.Clear();
        missing.Clear();
        split = false;
    }

    /// <summary>Room for so many more glyphs; <see cref="Took"/> says how many were used.</summary>
    public Span<ShapedGlyph> Room(int length)
    {
        if (glyphs.Length - Count < length) Array.Resize(ref glyphs, Math.Max(glyphs.Length * 2, Count + length));
        return glyphs.AsSpan(Count);
    }

    public void Took(int length) => Count += length;

    public void Add(ShapedGlyph glyph)
    {
        Room(1)[0] = glyph;
        Count++;
    }

    /// <summary>What is added from now on is of that face.</summary>
    public void Begin(FontFace face, int textIndex)
    {
        if (!split && Parts.Count > 0 && ReferenceEquals(Parts[^1].Face, face)) return;
        split = false;
        Parts.Add(new FacePart(face, Count, textIndex));
    }

    /// <summary>What is added from now on is a part of its own, whatever its face.</summary>
    public void Split() => split = true;

    public void Miss(int codePoint)
    {
        if (!missing.Contains(codePoint)) missing.Add(codePoint);
    }

    public void ThrowIfMissing(string text)
    {
        if (missing.Count == 0) return;
        var message = new StringBuilder("No font has ");
        for (var i = 0; i < missing.Count; i++)
            message.Append(i == 0 ? "" : ", ").Append(CultureInfo.InvariantCulture, $"U+{missing[i]:X4}");
        throw new MissingGlyphException(message.Append(" in the text \"").Append(text).Append("\".").ToString());
    }
}
