using QifuReports.Briefings.Figures.Formatting;

namespace QifuReports.Edition.Figures;

/// <summary>
/// Finds the section of a document in which each figure first stands. A section begins with a heading of level 1; what stands before the
/// first one belongs to the title of the document.
/// </summary>
internal sealed class FigureSections
{
    private readonly FigureNumbers _numbers;
    private readonly List<string> _titles = [];
    private readonly int[] _of;

    public FigureSections(FigureNumbers numbers, DocumentModel? document)
    {
        _numbers = numbers;
        _of = new int[numbers.All.Count + 1];
        Array.Fill(_of, -1);
        if (document is null) return;
        _titles.Add(document.Info.Title);
        foreach (var block in document.Blocks) Visit(block);
    }

    /// <summary>The titles of the sections, in the order of the document.</summary>
    public IReadOnlyList<string> Titles => _titles;

    /// <summary>The section of the figure with a number; -1 if the figure is nowhere in the document.</summary>
    public int Of(int number) => _of[number];

    private void Visit(Block block)
    {
        switch (block)
        {
            case Heading { Level: 1 } heading: _titles.Add(heading.Text); break;
            case Paragraph paragraph: Visit(paragraph.Content); break;
            case ListBlock list:
                foreach (var item in list.Items) Visit(item);
                break;
            case Cover cover:
                foreach (var card in cover.Cards) Visit(card);
                foreach (var note in cover.Notes) Visit(note);
                break;
            case KeyFigureCards cards:
                foreach (var card in cards.Cards) Visit(card);
                break;
            case LargeFigures large:
                foreach (var figure in large.Figures) Visit(figure);
                break;
            case Callout callout: Visit(callout.Content); break;
            case Beside beside:
                Visit(beside.Main);
                Visit(beside.Side);
                break;
            case Table table: Visit(table); break;
            case ChartBlock chart:
                Visit(chart.Message);
                foreach (var point in ChartPoints.Of(chart.Chart)) Note(point.Reference);
                Visit(chart.Note);
                break;
        }
    }

    private void Visit(IReadOnlyList<Block> blocks)
    {
        foreach (var block in blocks) Visit(block);
    }

    private void Visit(KeyFigureCard card)
    {
        Note(card.Value.Reference);
        foreach (var run in card.Comparison) Note(run.Reference);
    }

    private void Visit(LargeFigure figure)
    {
        Note(figure.Value.Reference);
        foreach (var run in figure.Comparison) Note(run.Reference);
        if (figure.Trend is { } trend)
            foreach (var point in ChartPoints.Of(trend.Chart)) Note(point.Reference);
    }

    private void Visit(Table table)
    {
        foreach (var row in table.Head)
            foreach (var cell in row.Cells) Visit(cell.Content);
        foreach (var row in table.Rows)
            foreach (var cell in row.Cells) Visit(cell.Content);
        foreach (var note in table.Notes) Visit(note);
    }

    private void Visit(IReadOnlyList<Inline> content)
    {
        foreach (var inline in content)
            switch (inline)
            {
                case TextRun run: Note(run.Reference); break;
                case LinkRun link:
                    foreach (var run in link.Content) Note(run.Reference);
                    break;
                case FootnoteMark mark: Visit(mark.Note.Content); break;
            }
    }

    private void Note(string? reference)
    {
        if (reference is null || !Reference.IsFigure(reference)) return;
        var number = _numbers.Of(Reference.FigureIn(reference));
        if (number > 0 && _of[number] < 0) _of[number] = _titles.Count - 1;
    }
}
