namespace QifuReports.Typesetting.Text.Paragraphs;

/// <summary>
/// Turns characters into glyphs: character map, single substitutions of the wanted features (GSUB), pair kerning (GPOS), and fallback
/// fonts. Between calls the shaper keeps only buffers and caches, which do not change results. Each thread needs its own shaper.
/// </summary>
public sealed partial class TextShaper(FontSet fonts)
{
    private readonly GlyphBuffer _buffer = new();

    public FontSet Fonts { get; } = fonts;

    /// <summary>Shapes a text into runs of one face each, in order. An empty text gives no runs.</summary>
    /// <remarks>
    /// Tabs and line ends become spaces. Invisible formatting characters (soft hyphen, zero-width space, joiners, direction marks) get no
    /// glyph. Throws <see cref="MissingGlyphException"/>, which lists every character that no font has.
    /// </remarks>
    public IReadOnlyList<ShapedRun> Shape(string text, FontWeight weight, FontFeatures features)
    {
        Fill(text, weight, features);
        var count = _buffer.Parts.Count;
        if (count == 0) return [];
        var parts = _buffer.Parts;
        var runs = new ShapedRun[count];
        for (var i = 0; i < count; i++)
        {
            var glyphs = Part(i, text.Length, out var start, out var end, out var advance);
            runs[i] = new ShapedRun(parts[i].Face, start, end - start, glyphs, advance);
        }
        return runs;
    }

    /// <summary>Shapes a text into the segments of one line. An empty text gives no segments.</summary>
    /// <inheritdoc cref="Shape" path="/remarks"/>
    internal TextSegment[] Line(string text, TextFormat format, string? reference, out Length width)
    {
        Fill(text, format.Weight, format.Features);
        var segments = _buffer.Parts.Count == 0 ? [] : new TextSegment[_buffer.Parts.Count];
        var x = 0.0;
        for (var i = 0; i < segments.Length; i++)
        {
            var face = _buffer.Parts[i].Face;
            var glyphs = Part(i, text.Length, out var start, out var end, out var advance);
            var own = advance * format.Size.Points / face.UnitsPerEm;
            segments[i] = new TextSegment
            {
                Face = face, Size = format.Size, Colour = format.Colour, Glyphs = glyphs, Reference = reference, RunIndex = 0,
                Text = end - start == text.Length ? text : text[start..end], X = new Length(x), Width = new Length(own),
            };
            x += own;
        }
        width = new Length(x);
        return segments;
    }

    /// <summary>
    /// Shapes a text that needs only one font face, as nearly all texts do. Returns null for a text with several faces or none; use
    /// <see cref="Line"/> then.
    /// </summary>
    internal ShapedGlyph[]? OneFace(string text, TextFormat format, out FontFace face, out int advance)
    {
        Fill(text, format.Weight, format.Features);
        (face, advance) = (Fonts.Face(format.Weight), 0);
        if (_buffer.Parts.Count != 1) return null;
        face = _buffer.Parts[0].Face;
        return Part(0, text.Length, out _, out _, out advance);
    }

    /// <summary>Returns the glyphs of a part of the buffer; their text indices count from the start of the part.</summary>
    private ShapedGlyph[] Part(int index, int length, out int start, out int end, out int advance)
    {
        // An invisible formatting character between two parts belongs to the part before it; at the start of the text, to the first part.
        start = index == 0 ? 0 : _buffer.Parts[index].TextStart;
        end = index + 1 == _buffer.Parts.Count ? length : _buffer.Parts[index + 1].TextStart;
        var glyphs =
            _buffer.Glyphs.GetRange(_buffer.Parts[index].GlyphStart, _buffer.EndOf(index) - _buffer.Parts[index].GlyphStart).ToArray();
        advance = 0;
        for (var k = 0; k < glyphs.Length; k++)
        {
            advance += glyphs[k].Advance;
            if (start != 0) glyphs[k] = glyphs[k] with { TextIndex = glyphs[k].TextIndex - start };
        }
        return glyphs;
    }

    /// <summary>Returns the width of a text on one line.</summary>
    /// <remarks>In a superscript, characters without a superscript glyph are measured at their reduced size,
    /// <see cref="Superscript.Scale"/>.</remarks>
    public Length Measure(string text, TextFormat format) => Measure(text, format, text.Length, out _);

    /// <summary>Returns the width of a text on one line, and the width of its characters from an index on.</summary>
    public Length Measure(string text, TextFormat format, int index, out Length after)
    {
        Fill(text, format.Weight, format.Features);
        var superscript = format.Features.HasFlag(FontFeatures.Superscript);
        double width = 0, rest = 0;
        for (var i = 0; i < _buffer.Parts.Count; i++)
        {
            var face = _buffer.Parts[i].Face;
            var glyphs = _buffer.Glyphs;
            double units = 0, restUnits = 0;
            for (int k = _buffer.Parts[i].GlyphStart, end = _buffer.EndOf(i); k < end; k++)
            {
                var advance = superscript && !Superscript.HasForm(face, text, glyphs[k].TextIndex) ? glyphs[k].Advance * Superscript.Scale
                    : glyphs[k].Advance;
                units += advance;
                if (glyphs[k].TextIndex >= index) restUnits += advance;
            }
            width += units * format.Size.Points / face.UnitsPerEm;
            rest += restUnits * format.Size.Points / face.UnitsPerEm;
        }
        after = new Length(rest);
        return new Length(width);
    }

    private void Fill(string text, FontWeight weight, FontFeatures features)
    {
        _buffer.Clear();
        new GlyphMapper(Fonts, _buffer).Append(text, 0, weight, features);
        _buffer.ThrowIfMissing(text);
        for (var i = 0; i < _buffer.Parts.Count; i++)
            GlyphMapper.Kern(_buffer.Parts[i].Face, _buffer.Glyphs, _buffer.Parts[i].GlyphStart, _buffer.EndOf(i));
    }
}

/// <summary>Shaped glyphs of one face.</summary>
/// <param name="Face">The face of the glyphs.</param>
/// <param name="Start">The index of the first character in the shaped text.</param>
/// <param name="Length">The number of UTF-16 units of the text that the glyphs stand for.</param>
/// <param name="Glyphs">The glyphs; their text indices count from <paramref name="Start"/>.</param>
/// <param name="Advance">The sum of the advances, in font units.</param>
public sealed record ShapedRun(FontFace Face, int Start, int Length, ReadOnlyMemory<ShapedGlyph> Glyphs, int Advance);

