namespace QifuReports.Typesetting.Text;

/// <summary>Puts the glyphs of chosen boxes on lines. Lines are composed in their order.</summary>
internal sealed class LineComposer(
    IReadOnlyList<StyledRun> runs, string text, ShapedGlyph[] glyphs, TextPiece[] pieces, TextBox[] boxes)
{
    /// <summary>The piece that has the first glyph of the line.</summary>
    private int piece;

    /// <summary>The line of the boxes from one up to another.</summary>
    public TextLine Compose(int firstBox, int endBox)
    {
        ref readonly var last = ref boxes[endBox - 1];
        int start = boxes[firstBox].Start, visible = last.End, end = visible;
        // The space at which the line ends stays, so that the text reads on; what follows the last box of all is dropped.
        if (last.After is BoxEnd.Space or BoxEnd.Forced && visible > start && IsSpace(visible)) end++;
        while (piece + 1 < pieces.Length && pieces[piece + 1].GlyphStart <= start) piece++;
        var segments = new TextSegment[end > start ? Pieces(end) : 0];
        // A text that stands on one line whole, in one piece, keeps its glyphs.
        var isWhole = pieces.Length == 1 && end - start == glyphs.Length && end > start && glyphs[visible - 1].Advance == last.EndAdvance;
        var output = isWhole ? glyphs : new ShapedGlyph[end - start];
        double pen = 0;
        Length leading = runs[pieces[piece].RunIndex].Format.Leading, size = runs[pieces[piece].RunIndex].Format.Size;
        for (var i = 0; i < segments.Length; i++)
        {
            ref readonly var from = ref pieces[piece + i];
            var run = runs[from.RunIndex];
            int first = Math.Max(start, from.GlyphStart), stop = i + 1 < segments.Length ? pieces[piece + i + 1].GlyphStart : end;
            var units = isWhole ? Advance(visible) : Copy(first, stop, visible, last.EndAdvance, output, first - start);
            var width = units * from.Scale;
            segments[i] = new TextSegment
            {
                Face = from.Face,
                Size = from.Size,
                Colour = run.Format.Colour,
                Glyphs = new ReadOnlyMemory<ShapedGlyph>(output, first - start, stop - first),
                Text = text[glyphs[first].TextIndex..(stop < glyphs.Length ? glyphs[stop].TextIndex : text.Length)],
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
        return new TextLine(segments, new Length(pen), leading, size);
    }

    private bool IsSpace(int glyph) => glyph < glyphs.Length && Characters.IsBreakingSpace(text[glyphs[glyph].TextIndex]);

    /// <summary>How many pieces the line has up to a glyph.</summary>
    private int Pieces(int end)
    {
        var count = 0;
        while (piece + count < pieces.Length && pieces[piece + count].GlyphStart < end) count++;
        return count;
    }

    /// <summary>The advance of all glyphs up to one, in units.</summary>
    private int Advance(int end)
    {
        var units = 0;
        for (var k = 0; k < end; k++) units += glyphs[k].Advance;
        return units;
    }

    /// <summary>Copies glyphs with text indices from 0 on; returns their advance in units, without the space behind the line.</summary>
    private int Copy(int first, int stop, int visible, short endAdvance, ShapedGlyph[] output, int outputStart)
    {
        var units = 0;
        var offset = glyphs[first].TextIndex;
        for (var k = first; k < stop; k++)
        {
            // The last glyph has nothing to kern with.
            var advance = k == visible - 1 ? endAdvance : glyphs[k].Advance;
            output[outputStart + k - first] = new ShapedGlyph(glyphs[k].Id, advance, glyphs[k].TextIndex - offset);
            if (k < visible) units += advance;
        }
        return units;
    }
}
