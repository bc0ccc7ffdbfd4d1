namespace QifuReports.Edition.Blocks.Planning;

/// <summary>
/// Where the last digit of a cell ends. In a column of figures the last digits are below each other; what follows them (a parenthesis, a
/// percent sign, the mark of a footnote) hangs over this edge.
/// </summary>
/// <param name="Index">The position of the run with the last digit. Without digits, of the last piece that is no footnote mark; -1 for a
/// cell without any.</param>
/// <param name="Tail">The number of characters of that run after the digit.</param>
/// <param name="Before">About how wide the cell is up to the edge, in em.</param>
/// <param name="TailWidth">About how wide the tail is, in em.</param>
/// <param name="After">About how wide everything after the edge is, in em.</param>
internal readonly record struct FigureEdge(int Index, int Tail, double Before, double TailWidth, double After)
{
    private const double RaisedScale = 0.75;

    /// <summary>Finds the edge in the content of a cell.</summary>
    public static FigureEdge Of(IReadOnlyList<Inline> content)
    {
        var (index, tail) = Find(content);
        var (before, after, tailWidth) = (0.0, 0.0, 0.0);
        for (var i = 0; i < content.Count; i++)
        {
            if (i > index)
            {
                after += WidthOf(content[i]);
                continue;
            }
            before += WidthOf(content[i]);
            if (i != index || tail == 0) continue;
            tailWidth = CharacterWidth.Of(((TextRun)content[i]).Text.AsSpan()[^tail..]);
            before -= tailWidth;
        }
        return new FigureEdge(index, tail, before, tailWidth, after + tailWidth);
    }

    private static (int Index, int Tail) Find(IReadOnlyList<Inline> content)
    {
        var words = -1;
        for (var i = content.Count - 1; i >= 0; i--)
        {
            if (content[i] is FootnoteMark || content[i] is TextRun raised && raised.Style.HasFlag(TextStyle.Superscript)) continue;
            words = Math.Max(words, i);
            if (content[i] is not TextRun run) continue;
            var digit = run.Text.AsSpan().LastIndexOfAnyInRange('0', '9');
            if (digit >= 0) return (i, run.Text.Length - digit - 1);
        }
        return (words, 0);
    }

    /// <summary>About how wide a piece of a text is, in em.</summary>
    public static double WidthOf(Inline inline) => inline switch
    {
        TextRun run => CharacterWidth.Of(run.Text) * (run.Style.HasFlag(TextStyle.Superscript) ? RaisedScale : 1),
        LinkRun link => link.Content.Sum(c => CharacterWidth.Of(c.Text)),
        FootnoteMark => 2 * RaisedScale * CharacterWidth.Of("0"),
        _ => 0,
    };
}
