namespace QifuReports.Typesetting.Layout.Paging;

/// <summary>
/// The footnotes at the foot of a page under a short rule: all notes whose marks are on the page, in the order of the marks. If the text
/// refers again to a note of an earlier page, the note is printed again; the repetition is an artifact (page decoration that screen readers
/// skip). A note that does not fit continues on the next page.
/// </summary>
internal sealed class NoteArea(LayoutRun run)
{
    private const double Above = 12;
    private const double BelowRule = 4;
    private const double RuleLength = 56;
    private const double Between = 2;
    private const double Hang = 12;
    private const double Tolerance = 0.001;

    /// <summary>The number of grid columns for notes. Notes are smaller than prose, so their lines may be wider.</summary>
    private const int NoteColumns = 10;

    /// <summary>The largest share of the page height that notes from an earlier page may take if text is to go above them.</summary>
    private const double MostCarried = 0.6;

    private readonly List<NotePart> _kept = [];
    private readonly Dictionary<int, List<SetLine>> _set = [];
    private readonly HashSet<int> _told = [];

    /// <summary>The notes, or parts of notes, that did not fit on the page, in order.</summary>
    private List<NotePart> _rest = [];

    /// <summary>Whether notes have to continue on a further page.</summary>
    public bool HasRest => _rest.Count > 0;

    /// <summary>Whether notes of an earlier page continue on this one.</summary>
    public bool GoesOn => _kept.Count > 0 && _kept[0].IsCarried;

    /// <summary>Starts the next page with the notes that did not fit on the page before.</summary>
    public void Clear(PageFrame frame)
    {
        _kept.Clear();
        if (_rest.Count == 0)
        {
            if (_set.Count > 64) _set.Clear();
            return;
        }
        var rest = _rest;
        _rest = [];
        KeepAsFits(rest, frame.Height * MostCarried - Above - BelowRule);
    }

    /// <summary>Fills a page that has nothing but notes with as many notes as fit.</summary>
    public void FillPage(PageFrame frame)
    {
        List<NotePart> all = [.. _kept, .. _rest];
        _kept.Clear();
        _rest = [];
        // If a note is divided between this page and the next, its two parts become one part again.
        for (var i = all.Count - 1; i > 0; i--)
        {
            if (all[i].Note.Id != all[i - 1].Note.Id) continue;
            all[i - 1] = all[i - 1] with { To = all[i].To };
            all.RemoveAt(i);
        }
        KeepAsFits(all, frame.Height - Above - BelowRule);
    }

    /// <summary>Takes the notes of a placed strip if they do not all fit: what fits goes on this page, the rest on the next page.</summary>
    public void KeepAsFits(List<Footnote> marks, PageFrame frame, double room)
    {
        var parts = new List<NotePart>();
        foreach (var note in marks)
            if (!Has(_kept, note) && !Has(parts, note)) parts.Add(new NotePart(note, 0, Lines(note, frame).Count));
        KeepAsFits(parts, room - TextHeight(_kept) - Above - BelowRule);
    }

    // A note is never divided so that this page or the next page gets only one line of it.
    private void KeepAsFits(List<NotePart> parts, double room)
    {
        var leading = run.Style.Caption.Leading.Points;
        for (var i = 0; i < parts.Count; i++)
        {
            var part = parts[i];
            var lines = (int)Math.Floor((room - Between + Tolerance) / leading);
            if (_rest.Count == 0 && lines >= part.Count)
            {
                _kept.Add(part);
                room -= part.Count * leading + Between;
                continue;
            }
            if (_rest.Count == 0 && part.Count - lines == 1) lines--;
            if (_rest.Count > 0 || lines < 2)
            {
                _rest.Add(part);
                continue;
            }
            _kept.Add(part with { To = part.From + lines });
            _rest.Add(part with { From = part.From + lines });
        }
        for (var i = 0; i < _rest.Count; i++) _rest[i] = _rest[i] with { IsCarried = true };
    }

    /// <summary>Starts a trial with the notes on the page so far, to find out whether more strips fit.</summary>
    public NoteTrial Trial() => new(null, TextHeight(_kept));

    /// <summary>Returns the trial with the notes of one more strip added.</summary>
    public NoteTrial With(NoteTrial trial, List<Footnote> marks, PageFrame frame)
    {
        foreach (var note in marks)
        {
            if (Has(_kept, note) || (trial.Added is not null && Has(trial.Added, note))) continue;
            var added = trial.Added ?? [];
            added.Add(note);
            trial = new NoteTrial(added, trial.TextHeight + HeightOf(Lines(note, frame).Count));
        }
        return trial;
    }

    /// <summary>Returns the height of the notes, with the rule and the space above them; 0 without notes.</summary>
    public static double Height(NoteTrial trial) => trial.TextHeight > 0 ? trial.TextHeight + Above + BelowRule : 0;

    /// <summary>Adds the notes of a placed strip to the page.</summary>
    public void Keep(List<Footnote> marks, PageFrame frame)
    {
        foreach (var note in marks)
        {
            if (!Has(_kept, note)) _kept.Add(new NotePart(note, 0, Lines(note, frame).Count));
        }
    }

    /// <summary>Draws the notes of the page above the bottom margin, and adds the anchors for the links of their marks.</summary>
    public void Place(Canvas canvas, PageFrame frame, Tag? section, List<Anchor> anchors)
    {
        if (_kept.Count == 0) return;
        var format = run.Style.Caption;
        var leading = format.Leading.Points;
        var y = frame.Bottom - TextHeight(_kept);
        canvas.ArtifactRule(frame.Left, frame.Left + RuleLength, y - BelowRule, 0.5, run.Style.MutedInk);
        foreach (var part in _kept)
        {
            var number = run.NoteNumber(part.Note);
            // A note that is printed for the first time, and the rest of it on the next page, is tagged as a note and not as a repetition.
            var first = part.IsTold || (part.From == 0 && _told.Add(number));
            if (first && part.To < Lines(part.Note, frame).Count) Tell(part.Note);
            var node = 0;
            if (first)
            {
                var parent = section is null ? 0 : canvas.Open(section);
                var name = part.From == 0 ? NoteMark.AnchorOf(number)
                    : NoteMark.AnchorOf(number) + "." + canvas.NextId.ToString(CultureInfo.InvariantCulture);
                if (part.From == 0) anchors.Add(new Anchor(name, new Point(new(frame.Left), new(y))));
                node = canvas.Open(new StructureNode(canvas.NextId, parent, StructureRole.Note) { Name = name });
            }
            if (part.From == 0) DrawLabel(canvas, run.Setter.Line(number.ToString(CultureInfo.InvariantCulture), format), node, frame.Left,
                y + LineStrip.Baseline(format));
            var lines = Lines(part.Note, frame);
            for (var i = part.From; i < part.To; i++)
            {
                if (first) lines[i].Draw(canvas, node, frame.Left + Hang, y + LineStrip.Baseline(format));
                else
                {
                    canvas.Artifact(ArtifactKind.Repetition);
                    lines[i].Draw(canvas, frame.Left + Hang, y + LineStrip.Baseline(format));
                }
                y += leading;
            }
            if (first) canvas.Close(node);
            y += Between;
        }
        canvas.End();
    }

    /// <summary>Records that the rest of a note is also printed for the first time, so that it is not tagged as a repetition.</summary>
    private void Tell(Footnote note)
    {
        for (var i = 0; i < _rest.Count; i++)
            if (_rest[i].Note.Id == note.Id) _rest[i] = _rest[i] with { IsTold = true };
    }

    private static void DrawLabel(Canvas canvas, SetLine label, int node, double x, double baseline)
    {
        if (node == 0)
        {
            canvas.Artifact(ArtifactKind.Repetition);
            label.Draw(canvas, x, baseline);
            return;
        }
        var id = canvas.Open(node, StructureRole.Label);
        canvas.Content(id);
        label.Draw(canvas, x, baseline);
        canvas.Close(id);
    }

    private double TextHeight(List<NotePart> parts)
    {
        var height = 0.0;
        foreach (var part in parts) height += HeightOf(part.Count);
        return height;
    }

    private double HeightOf(int lines) => lines * run.Style.Caption.Leading.Points + Between;

    private List<SetLine> Lines(Footnote note, PageFrame frame)
    {
        var number = run.NoteNumber(note);
        if (_set.TryGetValue(number, out var lines)) return lines;
        lines = run.Setter.Lines(note.Content, run.Style.Caption, frame.Columns(NoteColumns) - Hang);
        foreach (var line in lines)
            if (line.Notes is not null) throw new LayoutException($"The note '{note.Id}' has a note mark of its own.");
        return _set[number] = lines;
    }

    private static bool Has(List<NotePart> parts, Footnote note)
    {
        foreach (var part in parts)
            if (part.Note.Id == note.Id) return true;
        return false;
    }

    private static bool Has(List<Footnote> notes, Footnote note)
    {
        foreach (var other in notes)
            if (other.Id == note.Id) return true;
        return false;
    }
}

/// <summary>The lines of a note on one page: from the first index up to, but without, the second index.</summary>
internal readonly record struct NotePart(Footnote Note, int From, int To)
{
    public int Count => To - From;

    /// <summary>Whether this part of the note did not fit on an earlier page.</summary>
    public bool IsCarried { get; init; }

    /// <summary>Whether the beginning of the note was tagged as a note; then this part is, too.</summary>
    public bool IsTold { get; init; }
}

/// <summary>Notes added on trial, and the height of all notes of the page including them.</summary>
internal readonly record struct NoteTrial(List<Footnote>? Added, double TextHeight);
