namespace QifuReports.Typesetting.Text;

/// <summary>Consecutive glyphs of one face in a <see cref="GlyphBuffer"/>. A part ends where the next one starts.</summary>
internal readonly struct FacePart(FontFace face, int glyphStart, int textStart)
{
    public readonly FontFace Face = face;
    public readonly int GlyphStart = glyphStart;
    public readonly int TextStart = textStart;
}

/// <summary>Glyphs, their faces, and the characters that no face has. Reused for many texts.</summary>
internal sealed class GlyphBuffer
{
    private readonly List<int> _missing = [];
    private bool _split;

    public List<ShapedGlyph> Glyphs { get; } = new(256);
    public List<FacePart> Parts { get; } = new(16);

    /// <summary>Returns the index after the last glyph of a part.</summary>
    public int EndOf(int part) => part + 1 < Parts.Count ? Parts[part + 1].GlyphStart : Glyphs.Count;

    public void Clear()
    {
        Glyphs.Clear();
        Parts.Clear();
        _missing.Clear();
        _split = false;
    }

    /// <summary>Starts a part: the following glyphs are of this face.</summary>
    public void Begin(FontFace face, int textIndex)
    {
        if (!_split && Parts.Count > 0 && ReferenceEquals(Parts[^1].Face, face)) return;
        _split = false;
        Parts.Add(new FacePart(face, Glyphs.Count, textIndex));
    }

    /// <summary>Makes the following glyphs a new part, even if they have the same face.</summary>
    public void Split() => _split = true;

    public void Miss(int codePoint)
    {
        if (!_missing.Contains(codePoint)) _missing.Add(codePoint);
    }

    public void ThrowIfMissing(string text)
    {
        if (_missing.Count > 0) throw new MissingGlyphException(_missing.ToArray(), text);
    }
}
