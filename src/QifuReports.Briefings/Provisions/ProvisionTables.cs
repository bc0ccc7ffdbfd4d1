namespace QifuReports.Briefings.Provisions;

/// <summary>The tables that the templates of a provision briefing may place.</summary>
internal sealed class ProvisionTables(BriefingContext context, ProvisionSource source, IReadOnlyList<Tie> ties)
{
    /// <summary>The blocks with this name; null for an unknown name, empty if there is nothing to show.</summary>
    public IReadOnlyList<Block>? Named(string name) => name switch
    {
        "summary-figures" => LargeProvisionFigures.Make(context, source),
        "amounts" => [PeriodTable.Make(context, source, name, "Provisions by component and by category",
            [.. source.Components.Select(c => (c, RowKind.Line)), (source.Whole, RowKind.Subtotal), .. Rows(source.Categories)],
            "By category", source.Components.Count + 1)],
        "ratios" => source.Ratios.Count == 0 ? []
            : [PeriodTable.Make(context, source, name, "New provisions over loan volume",
                [.. source.Ratios.Select(r => (r, RowKind.Line))])],
        "quarters" => Trends.Table(context, [.. source.Categories.Select(BriefingContext.NameOf), BriefingContext.NameOf(source.Whole)]),
        "as-filed" => [StatementTable.Make(source.Statement, context) with { Notes = FilingNotes() }],
        "other-basis" => OtherBasis(),
        "tied" => TieTables.Tied(context, ties),
        "untied" => TieTables.Untied(source, ties),
        _ => null,
    };

    private List<(Concept, RowKind)> Rows(IReadOnlyList<Concept> parts) =>
        [.. parts.Select(p => (p, RowKind.Line)), (source.Whole, RowKind.Total)];

    // The notes under the table in the filing, with their footnote signs.
    private List<IReadOnlyList<Inline>> FilingNotes()
    {
        var notes = new List<IReadOnlyList<Inline>>();
        foreach (var note in context.Release.Notes)
            if (note.Mark.Length > 0) notes.Add(
                [new TextRun(note.Mark, TextStyle.Superscript, Reference.Name(context.Release.Id)),
                    new TextRun($" {note.Title}: {NameText.InText(note.Text)}", TextStyle.Plain, Reference.Name(context.Release.Id))]);
        return notes;
    }

    // Statements of the filing under another basis. They are shown separately under their own titles and are not compared with anything.
    private List<Block> OtherBasis()
    {
        var blocks = new List<Block>();
        foreach (var statement in context.Release.Statements)
            if (statement.Columns.Count > 0 && IsOfOtherBasis(statement)) blocks.Add(StatementTable.Make(statement, context));
        return blocks;
    }

    private bool IsOfOtherBasis(Statement statement)
    {
        foreach (var column in statement.Columns)
            if (column.Basis != context.Release.Basis) return true;
        return false;
    }
}
