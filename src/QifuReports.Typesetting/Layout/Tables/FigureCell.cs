namespace QifuReports.Typesetting.Layout.Tables;

/// <summary>
/// Measures and draws a figure in its table column. In all rows the last digit ends at a common edge; everything after the last digit (a
/// parenthesis, a percent sign, a footnote mark) is to the right of that edge. Words and dashes end at the edge.
/// </summary>
internal static class FigureCell
{
    private static readonly Inline[] Nil = [new TextRun("–")];

    /// <summary>Returns how much of the cell's width is before the digit edge and how much is after it.</summary>
    public static (double Before, double After) Measure(LayoutRun run, IReadOnlyList<Inline> content, TextFormat format)
    {
        if (content is [TextRun { Style: TextStyle.Plain or TextStyle.Tabular } single] && !IsDash(single.Text))
        {
            var end = PlainWords.LastDigit(single.Text) + 1;
            var whole = run.Shaper.Measure(single.Text, format, end <= 0 ? single.Text.Length : end, out var after).Points;
            return (whole - after.Points, after.Points);
        }
        var line = Set(run, content, format);
        var before = DigitEdge(line);
        return (before, line.Width - before);
    }

    /// <summary>Returns the cell as one line.</summary>
    public static SetLine Set(LayoutRun run, IReadOnlyList<Inline> content, TextFormat format) => run.Setter.Line(AsSet(content), format);

    /// <summary>Draws the cell as content of a structure node, so that its last digit ends at an edge.</summary>
    public static void Draw(LayoutRun run, Canvas canvas, int node, IReadOnlyList<Inline> content, TextFormat format, double edge,
        double baseline)
    {
        content = AsSet(content);
        if (run.Setter.TryPlain(content, format, out var words))
        {
            words.Draw(canvas, node, edge - words.DigitEdge, baseline);
            return;
        }
        var line = run.Setter.Line(content, format);
        line.Draw(canvas, node, edge - DigitEdge(line), baseline);
    }

    // A cell with only a hyphen or a dash is printed as an en dash.
    private static IReadOnlyList<Inline> AsSet(IReadOnlyList<Inline> content) =>
        content is not [TextRun single] || !IsDash(single.Text) ? content
        : single.Reference is null ? Nil
        : single.Text == "–" ? content : [single with { Text = "–" }];

    /// <summary>Finds where the last digit of a line ends; without digits, where its words end. Footnote marks do not count.</summary>
    public static double DigitEdge(SetLine line)
    {
        var words = 0.0;
        for (var i = line.Pieces.Count - 1; i >= 0; i--)
        {
            var piece = line.Pieces[i];
            if (piece.Tag is NoteMark || piece.Rise.Points > 0) continue;
            words = Math.Max(words, piece.X.Points + piece.Width.Points);
            var digit = PlainWords.LastDigit(piece.Text);
            if (digit < 0) continue;
            return piece.X.Points
                + PlainWords.UnitsTo(piece.TextStart + digit, piece.Glyphs.Span) * piece.Size.Points / piece.Face.UnitsPerEm;
        }
        return words;
    }

    /// <summary>Whether a cell shows an amount of nil: it contains only a dash.</summary>
    public static bool IsNil(IReadOnlyList<Inline> content) => content is [TextRun single] && IsDash(single.Text);

    private static bool IsDash(string text) => text is "-" or "–" or "—" or "−";
}
