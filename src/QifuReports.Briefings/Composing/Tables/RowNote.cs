namespace QifuReports.Briefings.Composing.Tables;

/// <summary>
/// A note on single rows of a table: the same superscript letter is written at each of these rows and at the note. Letters are used because
/// a number in the document would have to be traced to a filing.
/// </summary>
/// <param name="Mark">The letter.</param>
/// <param name="Words">The text of the note, without the letter.</param>
/// <param name="Rows">The positions of these rows in the table.</param>
internal sealed record RowNote(string Mark, IReadOnlyList<Inline> Words, IReadOnlyList<int> Rows)
{
    private const string Letters = "abcefghijklmnopqstuvwxyz";

    /// <summary>
    /// The letter for the note at this position, from 0; without d and r, which other tables use for derived and rounded figures.
    /// </summary>
    public static string MarkOf(int place) => Letters[place % Letters.Length].ToString();

    /// <summary>Adds the letters to the rows of a table, and these notes after the table's own notes.</summary>
    public static Table Add(Table table, IReadOnlyList<RowNote> notes)
    {
        if (notes.Count == 0) return table;
        var rows = table.Rows.ToList();
        foreach (var note in notes)
            foreach (var row in note.Rows)
            {
                var name = rows[row].Cells[0];
                rows[row] = rows[row] with { Cells = [name with { Content = [.. name.Content,
                    new TextRun(note.Mark, TextStyle.Superscript)] }, .. rows[row].Cells.Skip(1)] };
            }
        return table with { Rows = rows,
            Notes = [.. table.Notes, .. notes.Select(
                n => (IReadOnlyList<Inline>)[new TextRun(n.Mark, TextStyle.Superscript), new TextRun(" "), .. n.Words])] };
    }
}
