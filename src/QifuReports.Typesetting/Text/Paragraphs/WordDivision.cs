namespace QifuReports.Typesetting.Text.Paragraphs;

/// <summary>
/// Divides those boxes (unbroken pieces of text) of a paragraph that are wider than a line, at the positions that <see cref="WordBreaks"/>
/// ranks best. Boxes that fit are not changed.
/// </summary>
internal readonly ref struct WordDivision(IReadOnlyList<StyledRun> runs, string text, ShapedGlyph[] glyphs, TextPiece[] pieces,
    double width)
{
    private readonly IReadOnlyList<StyledRun> _runs = runs;
    private readonly string _text = text;
    private readonly ShapedGlyph[] _glyphs = glyphs;
    private readonly TextPiece[] _pieces = pieces;
    private readonly double _width = width;

    public TextBox[] Divide(TextBox[] boxes)
    {
        // The text no longer has the formatting characters, so the break hints are made again: for runs that must not be divided and
        // positions where no line may end.
        var source = new ParagraphSource();
        foreach (var run in _runs) source.Append(run);
        var divided = new List<TextBox>(boxes.Length + 16);
        foreach (var box in boxes)
        {
            if (LineBreaker.Fits(box.EndX - box.X, _width)) divided.Add(box);
            else divided.AddRange(Divide(box, source.Hints));
        }
        Order(divided);
        return divided.ToArray();
    }

    // Does the same as SetHyphen.Order for a divided word that follows a soft hyphen: the first pieces of the word are joined until they
    // reach as far as the hyphen does.
    private static void Order(List<TextBox> boxes)
    {
        for (var i = 0; i + 2 < boxes.Count; i++)
        {
            while (i + 2 < boxes.Count && boxes[i].After == BoxEnd.Hyphen && boxes[i + 1].EndX < boxes[i].EndX
                && boxes[i + 1].After is (BoxEnd.Inside or BoxEnd.Hyphen))
            {
                var (next, other) = (boxes[i + 1], boxes[i + 2]);
                boxes[i + 1] = new TextBox(next.Start, other.End, next.X, other.EndX, other.EndAdvance, other.After);
                boxes.RemoveAt(i + 2);
            }
        }
    }

    private List<TextBox> Divide(TextBox box, BreakHint[] hints)
    {
        if (box.End - box.Start < 2) return [box];
        var first = _glyphs[box.Start].TextIndex;
        var last = box.End < _glyphs.Length ? _glyphs[box.End].TextIndex : _text.Length;
        var ranks = new BreakRank[last - first];
        WordBreaks.Rank(_text.AsSpan(first, last - first), ranks);
        for (var i = 0; i < ranks.Length; i++)
            if (hints[first + i] == BreakHint.Forbidden) ranks[i] = BreakRank.Never;

        var result = new List<TextBox>();
        foreach (var part in Cut(box, ranks, BreakRank.Joint))
        {
            if (LineBreaker.Fits(part.EndX - part.X, _width))
            {
                result.Add(part);
                continue;
            }
            var smaller = Cut(part, ranks.AsSpan(_glyphs[part.Start].TextIndex - first), BreakRank.Anywhere);
            SetHyphen.Order(smaller);
            if (!AllFit(smaller)) smaller = Cut(part, ranks.AsSpan(_glyphs[part.Start].TextIndex - first), BreakRank.LastResort);

            // Dividing does not help a box with a figure, or with a character that is wider than the line.
            if (!AllFit(smaller)) return [box];
            result.AddRange(smaller);
        }
        return result;
    }

    private bool AllFit(List<TextBox> boxes)
    {
        foreach (var box in boxes)
            if (!LineBreaker.Fits(box.EndX - box.X, _width)) return false;
        return true;
    }

    /// <summary>
    /// Cuts a box at every position whose rank is at least a given rank. A hyphen is added only inside a plain word, and only if the given
    /// rank is <see cref="BreakRank.Anywhere"/>.
    /// </summary>
    private List<TextBox> Cut(TextBox box, ReadOnlySpan<BreakRank> ranks, BreakRank least)
    {
        var cut = new List<TextBox>();
        var first = _glyphs[box.Start].TextIndex;
        var piece = 0;
        while (piece + 1 < _pieces.Length && _pieces[piece + 1].GlyphStart <= box.Start) piece++;
        var (start, startX, pen) = (box.Start, box.X, box.X);
        for (var k = box.Start; k < box.End - 1; k++)
        {
            while (piece + 1 < _pieces.Length && _pieces[piece + 1].GlyphStart <= k) piece++;
            var (face, scale) = (_pieces[piece].Face, _pieces[piece].Scale);
            var plain = Plain(k, piece);
            var endX = pen + plain * scale;
            pen += _glyphs[k].Advance * scale;
            var rank = ranks[_glyphs[k + 1].TextIndex - first];
            if (rank < least || rank == BreakRank.Never) continue;
            var hyphen = rank == BreakRank.InWord && least == BreakRank.Anywhere ? SetHyphen.GlyphOf(face) : (ushort)0;
            cut.Add(hyphen == 0
                ? new TextBox(start, k + 1, startX, endX, plain, BoxEnd.Inside)
                : new TextBox(start, k + 1, startX, endX + face.AdvanceOf(hyphen) * scale, plain, BoxEnd.Hyphen));
            (start, startX) = (k + 1, pen);
        }
        cut.Add(new TextBox(start, box.End, startX, box.EndX, box.EndAdvance, box.After));
        return cut;
    }

    /// <summary>Returns the advance of a glyph without the kerning that <see cref="BoxBuilder"/> has added.</summary>
    private short Plain(int k, int piece)
    {
        var kerning = _pieces[piece].Face.Kerning;
        if (!kerning.HasPairs || k + 1 >= _glyphs.Length) return _glyphs[k].Advance;
        var ends = piece + 1 < _pieces.Length && _pieces[piece + 1].GlyphStart == k + 1;
        if (ends && !_pieces[piece].KernsWith(_pieces[piece + 1])) return _glyphs[k].Advance;
        return PlainGlyphs.Advance(_glyphs[k].Advance - kerning.Between(_glyphs[k].Id, _glyphs[k + 1].Id));
    }
}
