using QifuReports.Typesetting.Document;

namespace QifuReports.Briefings.Composing.Tables;

/// <summary>A note under a table that speaks of single rows: a raised letter at each of them, and the same at the note. Letters, since a number would be one to trace.</summary>
/// <param name="Mark">The letter.</param>
/// <param name="Words">The note.</param>
/// <param name="Rows">The rows that it speaks of, by their place.</param>
internal sealed record RowNote(string Mark, IReadOnlyList<Inline> Words, IReadOnlyList<int> Rows)
{
    private const string Letters = "abcefghijklmnopqstuvwxyz";

    /// <summary>The mark of a note by its place among those of its table, from 0: d and r say of figures that they are derived or rounded, and mark no row.</summary>
    public static string MarkOf(int place) => Letters[place % Letters.Length].ToString();

    /// <summary>The table with the marks at its rows, and these notes after those that it has.</summary>
    public static Table Add(Table table, IReadOnlyList<RowNote> notes)
    {
        if (notes.Count == 0) return table;
        var rows = table.Rows.ToList();
        foreach (var note in notes)
            foreach (var row in note.Rows)
            {
                var name = rows[row].Cells[0];
                rows[row] = rows[row] with { Cells = [name with { Content = [.. name.Content, new TextRun(note.Mark, TextStyle.Superscript)] }, .. rows[row].Cells.Skip(1)] };
            }
        return table with { Rows = rows, Notes = [.. table.Notes, .. notes.Select(n => (IReadOnlyList<Inline>)[new TextRun(n.Mark, TextStyle.Superscript), new TextRun(" "), .. n.Words])] };
    }
}
