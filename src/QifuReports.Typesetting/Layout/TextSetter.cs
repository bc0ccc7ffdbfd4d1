using QifuReports.Typesetting.Text.Paragraphs;
using QifuReports.Typesetting.Unicode;

namespace QifuReports.Typesetting.Layout;

/// <summary>Turns inlines into lines ready to be placed, with formats for styles, numbers for footnote marks, spans for links.</summary>
internal sealed class TextSetter(LayoutRun run)
{
    private readonly ShapedTexts _known = new();

    /// <summary>
    /// Breaks a text into lines of a width. Words that are wider than a line are divided. Throws if a word is too wide and must not be
    /// divided, e.g. a figure.
    /// </summary>
    /// <remarks>In the measuring pass, lines of a text without footnote marks are only counted; the returned lines are empty.</remarks>
    public List<SetLine> Lines(IReadOnlyList<Inline> content, TextFormat format, double width, LineFit fit = LineFit.Even)
    {
        var shaped = Shape(content, format);
        Check(shaped, width);
        if (!run.Placing && !HasMarks(content))
        {
            var count = shaped.CountLines(new Length(width));
            var empty = new List<SetLine>(count);
            for (var i = 0; i < count; i++) empty.Add(SetLine.Empty);
            return empty;
        }
        var broken = shaped.Break(new Length(width), fit).Lines;
        var lines = new List<SetLine>(broken.Count);
        for (var i = 0; i < broken.Count; i++) lines.Add(Set(broken[i]));
        return lines;
    }

    /// <summary>Returns how many lines a text needs at a width.</summary>
    public int CountLines(IReadOnlyList<Inline> content, TextFormat format, double width)
    {
        var shaped = Shape(content, format);
        Check(shaped, width);
        return shaped.CountLines(new Length(width));
    }

    /// <summary>Finds the smallest width at which a text takes at most a number of lines, to a sixty-fourth of a point.</summary>
    public double NarrowestFor(IReadOnlyList<Inline> content, TextFormat format, int lines)
    {
        var shaped = Shape(content, format);
        var (low, high) = (shaped.MinWidth.Points, shaped.MaxWidth.Points);
        if (shaped.CountLines(shaped.MinWidth) <= lines) return low;
        while (high - low > 1.0 / 64)
        {
            var middle = (low + high) / 2;
            if (shaped.CountLines(new Length(middle)) <= lines) high = middle;
            else low = middle;
        }
        return high;
    }

    /// <summary>Returns a text as one line.</summary>
    public SetLine Line(IReadOnlyList<Inline> content, TextFormat format)
    {
        if (content is [TextRun { Style: TextStyle.Plain } single]) return Line(single.Text, format, single.Reference);
        var shaped = Shape(content, format);
        var lines = shaped.Break(shaped.MaxWidth, LineFit.Greedy).Lines;
        return lines.Count == 0 ? SetLine.Empty : Set(lines[0]);
    }

    /// <summary>Shapes a single plain run in one font face, as in nearly all table cells. Returns false for any other content.</summary>
    public bool TryPlain(IReadOnlyList<Inline> content, TextFormat format, out PlainWords words)
    {
        words = default;
        if (content is not [TextRun { Style: TextStyle.Plain } single]) return false;
        if (Characters.Visible(single.Text) is var visible && !ReferenceEquals(visible, single.Text))
            single = single with { Text = visible };
        if (run.Shaper.OneFace(single.Text, format, out var face, out var advance) is not { } glyphs) return false;
        words = new PlainWords(single, format, face, glyphs, advance);
        return true;
    }

    /// <summary>Returns words as one line.</summary>
    public SetLine Line(string text, TextFormat format, string? reference = null)
    {
        var segments = run.Shaper.Line(Characters.Visible(text), format, reference, out var width);
        return segments.Length == 0 ? SetLine.Empty : new SetLine(segments, width.Points, null);
    }

    /// <summary>Returns the width of a text on one line; with forced line ends, the width of its widest line.</summary>
    public double Width(IReadOnlyList<Inline> content, TextFormat format)
    {
        if (content is [TextRun { Style: TextStyle.Plain } single]) return run.Shaper.Measure(single.Text, format).Points;
        return Shape(content, format).MaxWidth.Points;
    }

    private void Check(ShapedText shaped, double width)
    {
        if (shaped.MinWidth.Points <= width + 0.005 || shaped.OverfullAt(new Length(width)) is not { } word) return;
        throw new LayoutException(string.Create(CultureInfo.InvariantCulture,
            $"\"{word}\" is wider than its column of {Math.Max(0, width):0.#} pt in {BlockName.Of(run.Current)}; figures are not " +
                $"divided."));
    }

    /// <summary>Whether a text has the mark of a footnote.</summary>
    public static bool HasMarks(IReadOnlyList<Inline> content)
    {
        for (var i = 0; i < content.Count; i++)
            if (content[i] is FootnoteMark) return true;
        return false;
    }

    private static SetLine Set(TextLine line)
    {
        List<Footnote>? notes = null;
        var segments = line.Segments;
        for (var i = 0; i < segments.Count; i++)
        {
            if (segments[i].Tag is NoteMark mark) (notes ??= []).Add(mark.Note);
            else if (segments[i].Tag is LinkSpan link) link.Last = segments[i];
        }
        return new SetLine(segments, line.Width.Points, notes);
    }

    private ShapedText Shape(IReadOnlyList<Inline> content, TextFormat format)
    {
        if (_known.Find(content, format) is { } known) return known;
        var runs = new List<StyledRun>(content.Count);
        for (var i = 0; i < content.Count; i++) Add(runs, content[i], format);
        try
        {
            var shaped = run.Shaper.Prepare(runs);
            _known.Keep(content, format, shaped);
            return shaped;
        }
        catch (MissingGlyphException missing)
        {
            throw new UnsettableTextException(missing, BlockName.Of(run.Current));
        }
    }

    private void Add(List<StyledRun> runs, Inline inline, TextFormat format)
    {
        switch (inline)
        {
            case TextRun text:
                runs.Add(new StyledRun(text.Text, Styled(text.Style, format), text.Reference));
                break;
            case FootnoteMark mark:
                var number = run.NoteNumber(mark.Note);
                // A word joiner precedes the mark, since no line may begin with a footnote mark. A comma separates two marks in a row,
                // which would otherwise read as one number.
                if (runs.Count > 0 && runs[^1].Tag is NoteMark)
                    runs.Add(new StyledRun("\u2060,", Styled(TextStyle.Superscript, format)) { Unbreakable = true });
                runs.Add(new StyledRun("\u2060" + number.ToString(CultureInfo.InvariantCulture), Styled(TextStyle.Superscript, format),
                    null, new NoteMark(mark.Note, number)) { Unbreakable = true });
                break;
            case LinkRun link:
                if (string.IsNullOrWhiteSpace(link.Description))
                    throw new LayoutException($"A link in {BlockName.Of(run.Current)} has no description (ISO 14289-1, 7.18.5).");
                if (link.Target is LinkTarget.Internal place) run.Wants(place.BlockId);
                var span = new LinkSpan(link.Target, link.Description);
                foreach (var part in link.Content)
                    runs.Add(new StyledRun(part.Text, Styled(part.Style, format with { Colour = run.Style.Accent }), part.Reference, span));
                break;
            case LineBreak:
                // Besides the line end, a space separates the words when the text is copied or read aloud (ISO 32000-1, 14.8.2.5).
                runs.Add(new StyledRun(" \n", format));
                break;
        }
    }

    private TextFormat Styled(TextStyle style, TextFormat format)
    {
        if (style == TextStyle.Plain) return format;
        var weight = (style & TextStyle.Strong) != 0 ? FontWeight.SemiBold : format.Weight;
        var features = format.Features;
        if ((style & TextStyle.Tabular) != 0) features |= FontFeatures.TabularFigures;
        if ((style & TextStyle.Superscript) != 0) features |= FontFeatures.Superscript;
        var colour = (style & TextStyle.Favourable) != 0 ? run.Style.Favourable
            : (style & TextStyle.Adverse) != 0 ? run.Style.Adverse
            : (style & TextStyle.Muted) != 0 ? run.Style.MutedInk : format.Colour;
        return format with { Weight = weight, Features = features, Colour = colour };
    }
}
