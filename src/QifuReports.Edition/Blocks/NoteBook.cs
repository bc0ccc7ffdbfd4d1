using QifuReports.Edition.Blocks.Planning;

namespace QifuReports.Edition.Blocks;

/// <summary>
/// The numbers of the footnotes. The footnote whose mark comes first has number 1, as on paper. A footnote stands at the end of the section
/// with its first mark.
/// </summary>
internal sealed class NoteBook
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly Queue<(int Number, Footnote Note)> _waiting = new();

    /// <summary>Returns the number of a footnote, and whether this is its first mark.</summary>
    public (int Number, bool IsFirst) Mark(Footnote note)
    {
        if (_numbers.TryGetValue(note.Id, out var known)) return (known, false);
        var number = _numbers.Count + 1;
        _numbers.Add(note.Id, number);
        _waiting.Enqueue((number, note));
        return (number, true);
    }

    /// <summary>Writes the footnotes that are marked and not yet written, also those that their own texts mark.</summary>
    public void Write(BlockRun run)
    {
        if (_waiting.Count == 0) return;
        var html = run.Html;
        html.Begin("ol", ("class", "notes"), ("role", "list")).Line();
        while (_waiting.TryDequeue(out var next))
        {
            var number = next.Number.ToString(CultureInfo.InvariantCulture);
            html.Begin("li", ("id", ElementId.Note(next.Number)), ("value", number));
            run.Inlines.Write(next.Note.Content);
            html.Text(" ").Begin("a", ("class", "back"), ("href", "#" + ElementId.NoteMark(next.Number)), ("role", "doc-backlink"),
                ("aria-label", $"Back to the mark of note {number}")).End().End().Line();
        }
        html.End().Line();
    }
}
