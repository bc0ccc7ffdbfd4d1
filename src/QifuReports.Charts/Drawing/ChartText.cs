using QifuReports.Typesetting.Fonts;
using QifuReports.Typesetting.Layout.Styles;
using QifuReports.Typesetting.Text.Paragraphs;
using QifuReports.Typesetting.Unicode;

namespace QifuReports.Charts.Drawing;

/// <summary>Shapes, shortens and wraps the texts of a chart.</summary>
internal sealed class ChartText(HouseStyle style, TextShaper shaper)
{
    private const string Ellipsis = "\u2026";

    /// <summary>The font size of labels, which is the size of captions.</summary>
    public double Size { get; } = style.Caption.Size.Points;

    /// <summary>The font size of labels that do not fit at the full size; at most 7 pt.</summary>
    public double SmallSize { get; } = Math.Min(7, style.Caption.Size.Points);

    /// <summary>Shapes a text in the regular weight.</summary>
    public ChartLabel Plain(string text, double size) => Shape(text, size, FontWeight.Regular, FontFeatures.None);

    /// <summary>Shapes a text in the semi-bold weight of totals and titles.</summary>
    public ChartLabel Strong(string text, double size) => Shape(text, size, FontWeight.SemiBold, FontFeatures.None);

    /// <summary>A text whose digits are all equally wide (tabular figures).</summary>
    public ChartLabel Tabular(string text, double size) => Shape(text, size, FontWeight.Regular, FontFeatures.TabularFigures);

    /// <summary>The whole text if it fits a width; otherwise its beginning and an ellipsis; empty if not even one letter fits.</summary>
    public ChartLabel Shortened(string text, double size, double width, bool strong = false)
    {
        text = PlainCharacters.Visible(text);
        var weight = strong ? FontWeight.SemiBold : FontWeight.Regular;
        var label = Shape(text, size, weight, FontFeatures.None);
        while (label.Width > width)
        {
            // Each round removes at least one character, or about as many as the label is too long by.
            var keep = Math.Min(text.Length - 1, (int)(text.Length * width / label.Width));
            if (keep > 0 && char.IsHighSurrogate(text[keep - 1])) keep--;
            text = keep > 0 ? text[..keep].TrimEnd() : "";
            if (text.Length == 0) return default;
            label = Shape(text + Ellipsis, size, weight, FontFeatures.None);
        }

        return label;
    }

    /// <summary>
    /// Breaks a text at spaces into lines of at most a width. If there would be too many lines, the last allowed line is shortened.
    /// </summary>
    /// <param name="complete">False if a line had to be shortened.</param>
    public List<ChartLabel> Wrapped(string text, double size, double width, int mostLines, out bool complete)
    {
        var lines = new List<ChartLabel>(mostLines);
        complete = true;
        var rest = PlainCharacters.Visible(text);
        while (rest.Length > 0 && lines.Count < mostLines)
        {
            var whole = Plain(rest, size);
            if (whole.Width <= width)
            {
                lines.Add(whole);
                return lines;
            }

            var cut = lines.Count + 1 < mostLines ? BestBreak(whole, width) : 0;
            if (cut == 0)
            {
                complete = false;
                var shortened = Shortened(rest, size, width);
                if (!shortened.IsEmpty) lines.Add(shortened);
                return lines;
            }

            lines.Add(Plain(rest[..cut], size));
            rest = rest[(cut + 1)..];
        }

        return lines;
    }

    /// <summary>
    /// The index of the space to break at; 0 if there is no space. If two lines are enough, it is the space that makes the two lines most
    /// equal. Otherwise it is the last space before which the text still fits.
    /// </summary>
    private static int BestBreak(in ChartLabel label, double width)
    {
        var (last, best) = (0, 0);
        var (pen, least) = (0.0, double.MaxValue);
        for (var r = 0; r < label.Runs.Count; r++)
        {
            var run = label.Runs[r];
            foreach (var glyph in run.Glyphs.Span)
            {
                if (pen > width) return best > 0 ? best : last;
                var index = run.Start + glyph.TextIndex;
                var advance = glyph.Advance * label.Size / run.Face.UnitsPerEm;
                if (index > 0 && label.Text[index] == ' ')
                {
                    last = index;
                    var rest = label.Width - pen - advance;
                    if (rest <= width && Math.Abs(pen - rest) < least) (best, least) = (index, Math.Abs(pen - rest));
                }

                pen += advance;
            }
        }

        return best > 0 ? best : last;
    }

    private ChartLabel Shape(string text, double size, FontWeight weight, FontFeatures features)
    {
        text = PlainCharacters.Visible(text);
        if (text.Length == 0) return new ChartLabel(text, [], size, 0);
        var runs = shaper.Shape(text, weight, features);
        var width = 0.0;
        for (var i = 0; i < runs.Count; i++) width += runs[i].Advance * size / runs[i].Face.UnitsPerEm;
        return new ChartLabel(text, runs, size, width);
    }
}
