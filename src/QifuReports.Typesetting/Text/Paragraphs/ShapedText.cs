namespace QifuReports.Typesetting.Text.Paragraphs;

/// <summary>A shaped paragraph. It knows its smallest and largest width, and gives its lines for any width. Immutable.</summary>
public sealed class ShapedText
{
    private readonly IReadOnlyList<StyledRun> _runs;
    private readonly string _text;
    private readonly ShapedGlyph[] _glyphs;
    private readonly TextPiece[] _pieces;
    private readonly TextBox[] _boxes;

    internal ShapedText(IReadOnlyList<StyledRun> runs, string text, ShapedGlyph[] glyphs, TextPiece[] pieces, TextBox[] boxes)
    {
        (_runs, _text, _glyphs, _pieces, _boxes) = (runs, text, glyphs, pieces, boxes);
        double widest = 0, longest = 0, lineStart = 0;
        var atStart = true;
        foreach (var box in boxes)
        {
            if (atStart) lineStart = box.X;
            widest = Math.Max(widest, box.EndX - box.X);
            longest = Math.Max(longest, box.EndX - lineStart);
            atStart = box.After == BoxEnd.Forced;
        }
        (MinWidth, MaxWidth) = (new Length(widest), new Length(longest));
    }

    /// <summary>The smallest width at which no word has to be divided against the usual rules; 0 for an empty paragraph.</summary>
    public Length MinWidth { get; }

    /// <summary>The width at which only forced line ends break the paragraph; 0 for an empty paragraph.</summary>
    public Length MaxWidth { get; }

    /// <summary>Returns the number of lines at a width. Every <see cref="LineFit"/> gives this number, the smallest possible one.</summary>
    public int CountLines(Length width)
    {
        var count = 0;
        var boxes = BoxesFor(width);
        var breaker = new LineBreaker(boxes, width.Points, LineFit.Greedy);
        for (int start = 0, end; start < boxes.Length; start = end)
        {
            end = Forced(boxes, start);
            count += breaker.Count(start, end);
        }
        return count;
    }

    /// <summary>
    /// Breaks the paragraph into lines at a width, and returns the first word that is too wide. Words too wide for a line are divided by
    /// the ranks of <see cref="WordBreaks"/>.
    /// </summary>
    public BrokenText Break(Length width, LineFit fit = LineFit.Even)
    {
        if (_boxes.Length == 0) return new BrokenText([], null);
        var boxes = BoxesFor(width);
        var ends = Ends(boxes, width, fit);
        var composer = new LineComposer(_runs, _text, _glyphs, _pieces, boxes);
        var lines = new TextLine[ends.Count];
        for (int i = 0, start = 0; i < lines.Length; start = ends[i++]) lines[i] = composer.Compose(start, ends[i]);
        return new BrokenText(lines, OverfullAt(boxes, width));
    }

    /// <summary>Returns the first text that is wider than a line but cannot be divided (a figure or a character); null for none.</summary>
    public string? OverfullAt(Length width) => LineBreaker.Fits(MinWidth.Points, width.Points) ? null : OverfullAt(BoxesFor(width), width);

    private TextBox[] BoxesFor(Length width) =>
        LineBreaker.Fits(MinWidth.Points, width.Points) ? _boxes
            : new WordDivision(_runs, _text, _glyphs, _pieces, width.Points).Divide(_boxes);

    private static List<int> Ends(TextBox[] boxes, Length width, LineFit fit)
    {
        var ends = new List<int>();
        var breaker = new LineBreaker(boxes, width.Points, fit);
        for (int start = 0, end; start < boxes.Length; start = end)
        {
            end = Forced(boxes, start);
            breaker.Choose(start, end, ends);
        }
        return ends;
    }

    /// <summary>Returns the index after the last box before the next forced line end.</summary>
    private static int Forced(TextBox[] boxes, int start)
    {
        var end = start + 1;
        while (end < boxes.Length && boxes[end - 1].After != BoxEnd.Forced) end++;
        return end;
    }

    private string? OverfullAt(TextBox[] boxes, Length width)
    {
        foreach (var box in boxes)
            if (!LineBreaker.Fits(box.EndX - box.X, width.Points))
                return _text[_glyphs[box.Start].TextIndex..(box.End < _glyphs.Length ? _glyphs[box.End].TextIndex : _text.Length)];
        return null;
    }
}
