using QifuReports.Briefings.Figures.Formatting;

namespace QifuReports.Edition.Proof;

/// <summary>What the words of a document say, read block by block. Labels in charts are left out.</summary>
internal sealed class DocumentText
{
    private readonly HashSet<string> _notes = new(StringComparer.Ordinal);

    public DocumentText(DocumentModel document)
    {
        foreach (var block in document.Blocks) Read(block);
    }

    /// <summary>The figures that the document states. A footnote is read once, at its first mark.</summary>
    public List<SaidFigure> Figures { get; } = [];

    /// <summary>
    /// The words without spaces, as pieces in reading order. A piece ends where a footnote is marked; none is empty. Footnotes are left
    /// out.
    /// </summary>
    public List<string> Pieces { get; } = [];

    /// <summary>The words of the footnotes, as pieces of the same form, in the order of their first marks.</summary>
    public List<string> Notes { get; } = [];

    private void Read(Block block)
    {
        switch (block)
        {
            case Heading heading: Add(Pieces, heading.Text); break;
            case Paragraph paragraph: Read(paragraph.Content); break;
            case ListBlock list:
                foreach (var item in list.Items)
                    foreach (var part in item) Read(part);
                break;
            case Masthead head: Read([head.Issuer, head.Title, head.Period, .. head.Lines]); break;
            case Cover cover:
                Read([cover.Issuer, cover.Title, cover.Period, .. cover.Lines]);
                Read(cover.Cards);
                foreach (var note in cover.Notes) Read(note);
                break;
            case KeyFigureCards cards: Read(cards.Cards); break;
            case LargeFigures large: Read(large); break;
            case Callout callout:
                Add(Pieces, callout.Title);
                foreach (var part in callout.Content) Read(part);
                break;
            case Beside beside:
                foreach (var part in beside.Main) Read(part);
                foreach (var part in beside.Side) Read(part);
                break;
            case ChartBlock chart:
                Read(chart.Message);
                Add(Pieces, chart.Description);
                Read(chart.Note);
                break;
            case Table table:
                Read([table.Title, table.Unit]);
                foreach (var row in table.Head) Read(row);
                foreach (var row in table.Rows) Read(row);
                foreach (var note in table.Notes) Read(note);
                break;
        }
    }

    private void Read(IReadOnlyList<string> lines)
    {
        foreach (var line in lines) Add(Pieces, line);
    }

    private void Read(IReadOnlyList<KeyFigureCard> cards)
    {
        foreach (var card in cards)
        {
            Add(Pieces, card.Label);
            Read([card.Value, .. card.Comparison]);
        }
    }

    // All labels stand before all values, and these before all comparisons.
    private void Read(LargeFigures large)
    {
        Add(Pieces, large.Unit);
        foreach (var figure in large.Figures) Read([figure.Label]);
        foreach (var figure in large.Figures) Read([figure.Value]);
        foreach (var figure in large.Figures) Read(figure.Comparison);
    }

    private void Read(TableRow row)
    {
        foreach (var cell in row.Cells) Read(cell.Content);
    }

    private void Read(IReadOnlyList<Inline> content) => Read(content, Pieces);

    private void Read(IReadOnlyList<Inline> content, List<string> pieces)
    {
        var piece = new StringBuilder();
        foreach (var inline in content)
            switch (inline)
            {
                case TextRun run: Read(run, piece); break;
                case LinkRun link:
                    foreach (var run in link.Content) Read(run, piece);
                    break;
                case FootnoteMark { Note: var note }:
                    Add(pieces, piece.ToString());
                    piece.Clear();
                    if (_notes.Add(note.Id)) Read(note.Content, Notes);
                    break;
            }
        Add(pieces, piece.ToString());
    }

    private void Read(TextRun run, StringBuilder piece)
    {
        piece.Append(run.Text);
        if (run.Reference is { } reference && Reference.IsFigure(reference))
            Figures.Add(SaidFigure.Of(Reference.FigureIn(reference).ToString(), run.Text));
    }

    private static void Add(List<string> pieces, string text)
    {
        if (SeenText.Of(text) is { Length: > 0 } seen) pieces.Add(seen);
    }
}
