namespace QifuReports.Typesetting.Layout.Paging;

/// <summary>
/// Draws the parts of every page outside the text: the running head (from the second page on), the running foot and the watermark. All are
/// artifacts, which screen readers skip.
/// </summary>
internal sealed class PageFurniture(LayoutRun run, DocumentModel document)
{
    private const double HeadBaseline = 28;
    private const double HeadRule = 20;
    private const double FootBaseline = 28;
    private const double Gap = 24;

    private SetLine? _head;
    private SetLine? _foot;
    private (string Text, double Width, SetLine Line)? _section;

    /// <summary>Paints the watermark first, so that everything else is over it.</summary>
    public void Behind(Canvas canvas, PageFrame frame)
    {
        if (string.IsNullOrEmpty(document.Watermark)) return;
        canvas.Artifact(ArtifactKind.Watermark);
        var diagonal = Math.Sqrt(frame.PageWidth * frame.PageWidth + frame.PageHeight * frame.PageHeight);
        var unit = run.Style.Heading1 with { Weight = Fonts.FontWeight.SemiBold, Size = new Length(100), Colour = run.Style.Tint };
        var size = Math.Min(200, 100 * 0.66 * diagonal / run.Setter.Line(document.Watermark, unit).Width);
        var line = run.Setter.Line(document.Watermark, unit with { Size = new Length(size) });
        var angle = Math.Atan2(frame.PageHeight, frame.PageWidth);
        var (sin, cos) = Math.SinCos(angle);
        // The middle of the word, at half the height of its capitals, is in the middle of the sheet.
        var x = frame.PageWidth / 2 - line.Width / 2 * cos + size * 0.36 * sin;
        var y = frame.PageHeight / 2 + line.Width / 2 * sin + size * 0.36 * cos;
        foreach (var piece in line.Pieces)
        {
            var start = new Point(new(x + piece.X.Points * cos), new(y - piece.X.Points * sin));
            canvas.Items.Add(SetLine.Run(piece, 0, 0) with { Origin = start, Angle = angle * 180 / Math.PI });
        }
        canvas.End();
    }

    /// <summary>Draws the running head and the running foot.</summary>
    public void Around(Canvas canvas, PageFrame frame, int page, string section)
    {
        var format = run.Style.Caption;
        if (page > 1 && (document.Setup.RunningHead.Length > 0 || section.Length > 0))
        {
            canvas.Artifact(ArtifactKind.Header);
            _head ??= Cut(document.Setup.RunningHead, frame.Width);
            _head.Draw(canvas, frame.Left, frame.Top - HeadBaseline);
            var right = Section(section, frame.Width - _head.Width - Gap);
            right.Draw(canvas, frame.Right - right.Width, frame.Top - HeadBaseline);
            var y = new Length(frame.Top - HeadRule);
            canvas.Items.Add(new Rule(new Point(new(frame.Left), y), new Point(new(frame.Right), y), new Length(0.5),
                run.Style.RuleColour));
        }
        canvas.Artifact(ArtifactKind.Footer);
        var number = run.Setter.Line(string.Create(CultureInfo.InvariantCulture, $"Page {page} of {run.PageCount}"), format);
        _foot ??= Cut(document.Setup.RunningFoot, frame.Width - number.Width - Gap);
        _foot.Draw(canvas, frame.Left, frame.Bottom + FootBaseline);
        number.Draw(canvas, frame.Right - number.Width, frame.Bottom + FootBaseline);
        canvas.End();
    }

    /// <summary>Returns the title of the section as a line, cut short if it does not fit in the running head.</summary>
    private SetLine Section(string text, double width)
    {
        if (_section is { } known && known.Text == text && known.Width == width) return known.Line;
        var line = Cut(text, width, byWords: true);
        _section = (text, width, line);
        return line;
    }

    /// <summary>
    /// Returns a text as one line; if it is too wide, cut short after a whole word. If even the first word is too wide, it is cut after a
    /// character, or left out if <paramref name="byWords"/> is true.
    /// </summary>
    private SetLine Cut(string text, double width, bool byWords = false)
    {
        var line = run.Setter.Line(text, run.Style.Caption);
        var end = text.Length;
        while (line.Width > width && end > 0)
        {
            var word = text.LastIndexOf(' ', end - 1);
            end = word > 0 || byWords ? word : char.IsLowSurrogate(text[end - 1]) ? end - 2 : end - 1;
            if (end <= 0) return SetLine.Empty;
            line = run.Setter.Line(string.Concat(text.AsSpan(0, end), "…"), run.Style.Caption);
        }
        return line;
    }
}
