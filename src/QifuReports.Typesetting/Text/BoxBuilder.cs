using System.Runtime.InteropServices;

namespace QifuReports.Typesetting.Text;

/// <summary>Kerns the glyphs of a paragraph and cuts it into boxes, in one pass. Used again and again.</summary>
internal sealed class BoxBuilder
{
    private readonly List<TextBox> boxes = [];

    /// <summary>The open box: its first glyph, or -1 for none.</summary>
    private int start;
    private double startX;

    /// <summary>Behind the last glyph of the open box that is no space.</summary>
    private int end;
    private double endX;
    private short endAdvance;

    /// <param name="text">The characters, without those that only steer.</param>
    /// <param name="hints">What stands before each of them.</param>
    /// <param name="glyphs">With plain advances; gets the kerning.</param>
    /// <param name="pieces">What the glyphs come from.</param>
    public TextBox[] Build(ReadOnlySpan<char> text, ReadOnlySpan<BreakHint> hints, Span<ShapedGlyph> glyphs, List<TextPiece> pieces)
    {
        boxes.Clear();
        start = -1;
        double pen = 0;
        var parts = CollectionsMarshal.AsSpan(pieces);
        for (var p = 0; p < parts.Length; p++)
        {
            var last = p + 1 == parts.Length;
            var stop = last ? glyphs.Length : parts[p + 1].GlyphStart;
            var kerning = parts[p].Face.Kerning;
            var scale = parts[p].Scale;
            // The last glyph of a piece kerns with the first of the next one where both look the same.
            var kernStop = kerning.HasPairs ? !last && parts[p].KernsWith(parts[p + 1]) ? stop : stop - 1 : 0;
            for (var k = parts[p].GlyphStart; k < stop; k++)
            {
                ref var glyph = ref glyphs[k];
                var plain = glyph.Advance;
                if (k < kernStop && kerning.Between(glyph.Id, glyphs[k + 1].Id) is var value and not 0)
                    glyph = glyph with { Advance = GlyphMapper.Advance(plain + value) };
                if (hints[glyph.TextIndex] == BreakHint.Forced) ForceBreak(k, pen);
                if (!Characters.IsBreakingSpace(text[glyph.TextIndex])) AddVisible(text, hints, k, glyph.TextIndex, pen, plain, scale);
                pen += glyph.Advance * scale;
            }
        }
        if (start >= 0) Close(BoxEnd.Paragraph);
        return boxes.ToArray();
    }

    private void AddVisible(ReadOnlySpan<char> text, ReadOnlySpan<BreakHint> hints, int glyph, int at, double pen, short advance, double scale)
    {
        if (start >= 0)
        {
            var hint = hints[at];
            // Where spaces stand before, the last character before them is the one that counts.
            var spaced = Characters.IsBreakingSpace(text[at - 1]);
            var allowed = hint != BreakHint.Forbidden
                && (hint == BreakHint.Allowed
                    || (spaced ? LineBreakRules.AllowedAtSpace(LastVisible(text, at), text[at]) : LineBreakRules.AllowedBetween(text, at)));
            if (allowed) Close(spaced ? BoxEnd.Space : BoxEnd.Inside);
        }
        if (start < 0) (start, startX) = (glyph, pen);
        (end, endX, endAdvance) = (glyph + 1, pen + advance * scale, advance);
    }

    private void ForceBreak(int glyph, double pen)
    {
        if (start < 0) (start, startX, end, endX, endAdvance) = (glyph, pen, glyph, pen, 0);
        Close(BoxEnd.Forced);
    }

    private void Close(BoxEnd after)
    {
        boxes.Add(new TextBox(start, end, startX, endX, endAdvance, after));
        start = -1;
    }

    private static char LastVisible(ReadOnlySpan<char> text, int at)
    {
        do at--;
        while (at > 0 && Characters.IsBreakingSpace(text[at]));
        return text[at];
    }
}
