using QifuReports.Typesetting.Unicode;

namespace QifuReports.Typesetting.Text.Paragraphs;

/// <summary>
/// Adds kerning to the glyphs of a paragraph and cuts them into boxes (pieces that no line end divides), in one pass. Reusable.
/// </summary>
internal sealed class BoxBuilder
{
    private readonly List<TextBox> _boxes = new(64);

    /// <param name="text">The characters, without invisible formatting characters.</param>
    /// <param name="hints">The break hint before each character.</param>
    /// <param name="glyphs">The glyphs with their advances; this method adds the kerning to the advances.</param>
    /// <param name="pieces">The pieces that the glyphs come from.</param>
    public TextBox[] Build(ReadOnlySpan<char> text, BreakHint[] hints, ShapedGlyph[] glyphs, TextPiece[] pieces)
    {
        _boxes.Clear();

        // The box that is being built: its first glyph (-1 for none), and the index after its last glyph that is not a space.
        int start = -1, end = 0;
        double startX = 0, endX = 0, pen = 0;
        short endAdvance = 0;
        var lastPiece = 0;
        var hyphens = false;
        for (var p = 0; p < pieces.Length; p++)
        {
            var last = p + 1 == pieces.Length;
            var stop = last ? glyphs.Length : pieces[p + 1].GlyphStart;
            var kerning = pieces[p].Face.Kerning;
            var scale = pieces[p].Scale;
            // The last glyph of a piece kerns with the first glyph of the next piece if both pieces have the same face, size and rise.
            var kernStop = kerning.HasPairs ? !last && pieces[p].KernsWith(pieces[p + 1]) ? stop : stop - 1 : 0;
            for (var k = pieces[p].GlyphStart; k < stop; k++)
            {
                var (id, plain, at) = glyphs[k];
                var advance = plain;
                if (k < kernStop && kerning.Between(id, glyphs[k + 1].Id) is var value and not 0)
                {
                    advance = PlainGlyphs.Advance(plain + value);
                    glyphs[k] = new ShapedGlyph(id, advance, at);
                }
                var hint = hints[at];
                if (hint == BreakHint.Forced)
                {
                    _boxes.Add(start < 0 ? new TextBox(k, k, pen, pen, 0, BoxEnd.Forced)
                        : new TextBox(start, end, startX, endX, endAdvance, BoxEnd.Forced));
                    start = -1;
                }
                if (!Characters.IsBreakingSpace(text[at]))
                {
                    if (start >= 0 && (hint != BreakHint.None || !LineBreakRules.IsWithinWord(text[at - 1], text[at]))
                        && MayEnd(text, hint, at, out var after))
                    {
                        var hyphen = after == BoxEnd.Hyphen ? SetHyphen.GlyphOf(pieces[lastPiece].Face) : (ushort)0;
                        if (after != BoxEnd.Hyphen || hyphen != 0)
                        {
                            _boxes.Add(new TextBox(start, end, startX,
                                hyphen == 0 ? endX : endX + pieces[lastPiece].Face.AdvanceOf(hyphen) * pieces[lastPiece].Scale, endAdvance,
                                after));
                            start = -1;
                            hyphens |= hyphen != 0;
                        }
                    }
                    if (start < 0) (start, startX) = (k, pen);
                    end = k + 1;
                    endX = pen + plain * scale;
                    endAdvance = plain;
                    lastPiece = p;
                }
                pen += advance * scale;
            }
        }
        if (start >= 0) _boxes.Add(new TextBox(start, end, startX, endX, endAdvance, BoxEnd.Paragraph));
        if (hyphens) SetHyphen.Order(_boxes);
        return _boxes.ToArray();
    }

    /// <summary>Whether a line may end before a character that is not a space, and how the line would end.</summary>
    private static bool MayEnd(ReadOnlySpan<char> text, BreakHint hint, int at, out BoxEnd after)
    {
        // After spaces, the rules look at the last character before the spaces.
        var spaced = Characters.IsBreakingSpace(text[at - 1]);
        after = spaced ? BoxEnd.Space : BoxEnd.Inside;
        if (hint == BreakHint.Hyphen && !spaced && !LineBreakRules.AllowedBetween(text, at))
        {
            // A soft hyphen inside a figure, or beside a character that is not a letter, is ignored.
            after = BoxEnd.Hyphen;
            return char.IsLetter(text[at])
                && (char.IsLetter(text[at - 1]) || char.IsLowSurrogate(text[at - 1])
                    || char.GetUnicodeCategory(text[at - 1]) == System.Globalization.UnicodeCategory.NonSpacingMark);
        }
        return hint == BreakHint.Allowed
            || (hint != BreakHint.Forbidden
                && (spaced ? LineBreakRules.AllowedAtSpace(LastVisible(text, at), text[at]) : LineBreakRules.AllowedBetween(text, at)));
    }

    private static char LastVisible(ReadOnlySpan<char> text, int at)
    {
        do at--;
        while (at > 0 && Characters.IsBreakingSpace(text[at]));
        return text[at];
    }
}
