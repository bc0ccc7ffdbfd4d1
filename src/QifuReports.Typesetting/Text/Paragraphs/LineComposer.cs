using QifuReports.Typesetting.Unicode;

namespace QifuReports.Typesetting.Text.Paragraphs;

/// <summary>Puts the glyphs of the chosen boxes on lines. Lines must be composed in order.</summary>
internal sealed class LineComposer(
    IReadOnlyList<StyledRun> runs, string text, ShapedGlyph[] glyphs, TextPiece[] pieces, TextBox[] boxes)
{
    /// <summary>The index of the piece with the first glyph of the current line.</summary>
    private int _piece;

    /// <summary>Makes the line of the boxes from <paramref name="firstBox"/> up to, but not including, <paramref name="endBox"/>.</summary>
    public TextLine Compose(int firstBox, int endBox)
    {
        ref readonly var last = ref boxes[endBox - 1];
        int start = boxes[firstBox].Start, visible = last.End, end = visible;
        // The space at the line end is kept, so that words stay separated in copied text. Glyphs after the very last box are dropped.
        if (last.After is BoxEnd.Space or BoxEnd.Forced && visible > start && IsSpace(visible)) end++;
        while (_piece + 1 < pieces.Length && pieces[_piece + 1].GlyphStart <= start) _piece++;
        var segments = new TextSegment[end > start ? Pieces(end) : 0];
        double pen = 0;
        Length leading = runs[pieces[_piece].RunIndex].Format.Leading, size = runs[pieces[_piece].RunIndex].Format.Size;
        for (var i = 0; i < segments.Length; i++)
        {
            ref readonly var from = ref pieces[_piece + i];
            var run = runs[from.RunIndex];
            int first = Math.Max(start, from.GlyphStart), stop = i + 1 < segments.Length ? pieces[_piece + i + 1].GlyphStart : end;
            var units = Advance(first, Math.Min(stop, visible));
            var own = new ReadOnlyMemory<ShapedGlyph>(glyphs, first, stop - first);
            if (first < visible && visible <= stop && glyphs[visible - 1].Advance != last.EndAdvance)
            {
                units += last.EndAdvance - glyphs[visible - 1].Advance;
                own = Ending(first, stop, visible, last.EndAdvance);
            }
            var width = units * from.Scale;
            segments[i] = new TextSegment
            {
                Face = from.Face,
                Size = from.Size,
                Colour = run.Format.Colour,
                Glyphs = own,
                Text = text[glyphs[first].TextIndex..(stop < glyphs.Length ? glyphs[stop].TextIndex : text.Length)],
                TextStart = glyphs[first].TextIndex,
                RunIndex = from.RunIndex,
                Reference = run.Reference,
                Tag = run.Tag,
                X = new Length(pen),
                Width = new Length(width),
                Rise = from.Rise,
            };
            pen += width;
            leading = Length.Max(leading, run.Format.Leading);
            size = Length.Max(size, run.Format.Size);
        }
        if (last.After == BoxEnd.Hyphen) segments[^1] = WithHyphen(segments[^1], pieces[_piece + segments.Length - 1].Scale, ref pen);
        return new TextLine(segments, new Length(pen), leading, size);
    }

    /// <summary>Adds the hyphen to a line that ends inside a word.</summary>
    private static TextSegment WithHyphen(TextSegment segment, double scale, ref double pen)
    {
        var hyphen = SetHyphen.GlyphOf(segment.Face);
        var advance = PlainGlyphs.Advance(segment.Face.AdvanceOf(hyphen));
        var own = new ShapedGlyph[segment.Glyphs.Length + 1];
        segment.Glyphs.Span.CopyTo(own);
        own[^1] = new ShapedGlyph(hyphen, advance, segment.TextStart + segment.Text.Length);
        pen += advance * scale;
        return segment with { Glyphs = own, Text = segment.Text + SetHyphen.Character,
            Width = segment.Width + new Length(advance * scale) };
    }

    private bool IsSpace(int glyph) => glyph < glyphs.Length && Characters.IsBreakingSpace(text[glyphs[glyph].TextIndex]);

    /// <summary>Returns the number of pieces in the line up to a glyph.</summary>
    private int Pieces(int end)
    {
        var count = 0;
        while (_piece + count < pieces.Length && pieces[_piece + count].GlyphStart < end) count++;
        return count;
    }

    /// <summary>Returns the sum of advances from one glyph up to another, in font units; 0 if the second is not after the first.</summary>
    private int Advance(int first, int end)
    {
        var units = 0;
        for (var k = first; k < end; k++) units += glyphs[k].Advance;
        return units;
    }

    /// <summary>Copies the glyphs at the end of a line, without the kerning between the last visible glyph and the next line.</summary>
    private ShapedGlyph[] Ending(int first, int stop, int visible, short endAdvance)
    {
        var copy = new ShapedGlyph[stop - first];
        Array.Copy(glyphs, first, copy, 0, copy.Length);
        copy[visible - 1 - first] = copy[visible - 1 - first] with { Advance = endAdvance };
        return copy;
    }
}
