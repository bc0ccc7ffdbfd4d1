using QifuReports.Briefings.Figures.Formatting;

namespace QifuReports.Edition.Proof;

/// <summary>
/// The figures that the words of a document state, in the order of its blocks. A footnote is read once, at its first mark. Labels in charts
/// are left out.
/// </summary>
internal static class DocumentFigures
{
    public static List<SaidFigure> Of(DocumentModel document)
    {
        var reading = new Reading();
        foreach (var block in document.Blocks) reading.Read(block);
        return reading.Found;
    }

    private sealed class Reading
    {
        private readonly HashSet<string> _notes = new(StringComparer.Ordinal);

        public List<SaidFigure> Found { get; } = [];

        public void Read(Block block)
        {
            switch (block)
            {
                case Paragraph paragraph: Read(paragraph.Content); break;
                case ListBlock list:
                    foreach (var item in list.Items)
                        foreach (var part in item) Read(part);
                    break;
                case Cover cover:
                    foreach (var card in cover.Cards) Read(card);
                    foreach (var note in cover.Notes) Read(note);
                    break;
                case KeyFigureCards cards:
                    foreach (var card in cards.Cards) Read(card);
                    break;
                case LargeFigures large:
                    foreach (var figure in large.Figures)
                    {
                        Read(figure.Label);
                        Read(figure.Value);
                        Read(figure.Comparison);
                    }
                    break;
                case Callout callout:
                    foreach (var part in callout.Content) Read(part);
                    break;
                case Beside beside:
                    foreach (var part in beside.Main) Read(part);
                    foreach (var part in beside.Side) Read(part);
                    break;
                case ChartBlock chart:
                    Read(chart.Message);
                    Read(chart.Note);
                    break;
                case Table table:
                    foreach (var row in table.Head) Read(row);
                    foreach (var row in table.Rows) Read(row);
                    foreach (var note in table.Notes) Read(note);
                    break;
            }
        }

        private void Read(KeyFigureCard card)
        {
            Read(card.Value);
            Read(card.Comparison);
        }

        private void Read(TableRow row)
        {
            foreach (var cell in row.Cells) Read(cell.Content);
        }

        private void Read(IReadOnlyList<Inline> content)
        {
            foreach (var inline in content) Read(inline);
        }

        private void Read(Inline inline)
        {
            switch (inline)
            {
                case TextRun { Reference: { } reference } run when Reference.IsFigure(reference):
                    Found.Add(SaidFigure.Of(Reference.FigureIn(reference).ToString(), run.Text));
                    break;
                case LinkRun link: Read(link.Content); break;
                case FootnoteMark { Note: var note }:
                    if (_notes.Add(note.Id)) Read(note.Content);
                    break;
            }
        }
    }
}
