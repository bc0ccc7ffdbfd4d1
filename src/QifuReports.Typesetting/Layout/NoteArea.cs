using System.Globalization;
using QifuReports.Typesetting.Document;
using QifuReports.Typesetting.Pages;

namespace QifuReports.Typesetting.Layout;

/// <summary>
/// The notes at the foot of a page: all those whose marks stand on it, in the order of the marks, under a short rule. A note
/// that an earlier page has is set again where it is referred to again; the repetition is furniture.
/// </summary>
internal sealed class NoteArea(LayoutRun run)
{
    private const double Above = 12;
    private const double BelowRule = 4;
    private const double RuleLength = 56;
    private const double Between = 2;
    private const double Hang = 12;

    /// <summary>Of the twelve: notes are set smaller than prose, and their lines are longer.</summary>
    private const int NoteColumns = 10;

    private readonly List<Footnote> _kept = [];
    private readonly Dictionary<int, List<SetLine>> _set = [];
    private readonly HashSet<int> _told = [];

    /// <summary>Starts the next page.</summary>
    public void Clear()
    {
        _kept.Clear();
        if (_set.Count > 64) _set.Clear();
    }

    /// <summary>What is on the page so far, to try out strips against.</summary>
    public NoteTrial Trial() => new(null, TextHeight(_kept));

    /// <summary>The trial with the notes of one more strip.</summary>
    public NoteTrial With(NoteTrial trial, List<Footnote> marks, PageFrame frame)
    {
        foreach (var note in marks)
        {
            if (Has(_kept, note) || (trial.Added is not null && Has(trial.Added, note))) continue;
            var added = trial.Added ?? [];
            added.Add(note);
            trial = new NoteTrial(added, trial.TextHeight + HeightOf(note, frame));
        }
        return trial;
    }

    /// <summary>The height the notes take off the page, with the rule and the space above them; 0 without notes.</summary>
    public static double Height(NoteTrial trial) => trial.TextHeight > 0 ? trial.TextHeight + Above + BelowRule : 0;

    /// <summary>Takes the notes of a strip that is placed.</summary>
    public void Keep(List<Footnote> marks, PageFrame frame)
    {
        foreach (var note in marks)
        {
            if (Has(_kept, note)) continue;
            _kept.Add(note);
            Lines(note, frame);
        }
    }

    /// <summary>Sets the notes of the page above its bottom margin, and names their places for the links of their marks.</summary>
    public void Place(Canvas canvas, PageFrame frame, Tag? section, List<Anchor> anchors)
    {
        if (_kept.Count == 0) return;
        var format = run.Style.Caption;
        var leading = format.Leading.Points;
        var y = frame.Bottom - TextHeight(_kept);
        canvas.ArtifactRule(frame.Left, frame.Left + RuleLength, y - BelowRule, 0.5, run.Style.MutedInk);
        foreach (var note in _kept)
        {
            var number = run.NoteNumber(note);
            var first = _told.Add(number);
            var node = 0;
            if (first)
            {
                var parent = section is null ? 0 : canvas.Open(section);
                var name = NoteMark.AnchorOf(number);
                anchors.Add(new Anchor(name, new Point(new(frame.Left), new(y))));
                node = canvas.Open(new StructureNode(canvas.NextId, parent, StructureRole.Note) { Name = name });
            }
            var label = run.Setter.Line(number.ToString(CultureInfo.InvariantCulture), format);
            DrawLabel(canvas, label, node, frame.Left, y + LineStrip.Baseline(format));
            foreach (var line in Lines(note, frame))
            {
                if (first) line.Draw(canvas, node, frame.Left + Hang, y + LineStrip.Baseline(format));
                else
                {
                    canvas.Artifact(ArtifactKind.Repetition);
                    line.Draw(canvas, frame.Left + Hang, y + LineStrip.Baseline(format));
                }
                y += leading;
            }
            if (first) canvas.Close(node);
            y += Between;
        }
        canvas.End();
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

    private double TextHeight(List<Footnote> notes)
    {
        var height = 0.0;
        foreach (var note in notes) height += HeightOf(note, null);
        return height;
    }

    private double HeightOf(Footnote note, PageFrame? frame) => Lines(note, frame).Count * run.Style.Caption.Leading.Points + Between;

    private List<SetLine> Lines(Footnote note, PageFrame? frame)
    {
        var number = run.NoteNumber(note);
        if (_set.TryGetValue(number, out var lines)) return lines;
        lines = run.Setter.Lines(note.Content, run.Style.Caption, frame!.Columns(NoteColumns) - Hang);
        foreach (var line in lines)
            if (line.Notes is not null) throw new LayoutException($"The note '{note.Id}' has a note mark of its own.");
        return _set[number] = lines;
    }

    private static bool Has(List<Footnote> notes, Footnote note)
    {
        foreach (var other in notes)
            if (other.Id == note.Id) return true;
        return false;
    }
}

/// <summary>Notes added on trial, and the height of all notes of the page with them.</summary>
internal readonly record struct NoteTrial(List<Footnote>? Added, double TextHeight);
