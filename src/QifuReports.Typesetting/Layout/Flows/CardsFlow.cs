namespace QifuReports.Typesetting.Layout.Flows;

/// <summary>
/// Lays out key figures in a grid. Each figure has a hairline and, below it, the label, the value, and the comparison. All values of a grid
/// have the same type size: the large size if all values fit, otherwise the small size. If four values in a row do not fit even in the
/// small size, each row has fewer.
/// </summary>
internal static class CardsFlow
{
    private const int InARow = 4;

    public static IEnumerable<Strip> Strips(LayoutRun run, Block source, IReadOnlyList<KeyFigureCard> cards, Room room)
    {
        if (cards.Count == 0) yield break;
        var gutter = room.Frame.Gutter;
        var columns = InARow;
        while (columns > 1 && !Fits(run, cards, run.Style.Heading3, WidthOf(columns))) columns--;
        var width = WidthOf(columns);
        var valueFormat = Fits(run, cards, run.Style.Heading2, width) ? run.Style.Heading2 : run.Style.Heading3;
        var node = new Tag(StructureRole.Division, room.Parent);
        string? anchor = source.Id;
        for (var first = 0; first < cards.Count; first += columns)
        {
            var count = Math.Min(columns, cards.Count - first);
            var row = new CardRowStrip(run.Style, node, width, width + gutter, valueFormat)
            {
                Source = source,
                Anchor = anchor,
                SpaceBefore = run.Style.Space(4),
                SpaceAfter = run.Style.Space(5),
                Keep = first + count < cards.Count ? Keep.Weak : Keep.Free,
            };
            for (var i = first; i < first + count; i++) row.Add(Card(run, cards[i], valueFormat, width));
            yield return row;
            anchor = null;
        }
        yield return new EndMark(node) { Source = source };

        double WidthOf(int count) => (room.Width - (count - 1) * gutter) / count;
    }

    private static SetCard Card(LayoutRun run, KeyFigureCard card, TextFormat valueFormat, double width)
    {
        var comparison = new List<Inline>();
        foreach (var line in card.Comparison)
        {
            if (comparison.Count > 0) comparison.Add(new LineBreak());
            comparison.Add(line);
        }
        return new SetCard(run.Setter.Lines([new TextRun(card.Label)], run.Style.Caption with { Colour = run.Style.Ink }, width),
            run.Setter.Lines([card.Value], valueFormat, width),
            run.Setter.Lines(comparison, run.Style.Caption, width));
    }

    private static bool Fits(LayoutRun run, IReadOnlyList<KeyFigureCard> cards, TextFormat format, double width)
    {
        foreach (var card in cards)
            if (run.Setter.Width([card.Value], format) > width) return false;
        return true;
    }
}

/// <summary>The lines of one card.</summary>
internal sealed record SetCard(List<SetLine> Label, List<SetLine> Value, List<SetLine> Comparison);

/// <summary>One row of cards side by side, with the baselines of their values level.</summary>
internal sealed class CardRowStrip(HouseStyle style, Tag node, double cardWidth, double step, TextFormat valueFormat) : Strip
{
    private const double BelowRule = 6;
    private const double BelowValue = 4;

    private readonly List<SetCard> _cards = [];
    private double _labelHeight;
    private double _valueHeight;

    public void Add(SetCard card)
    {
        _cards.Add(card);
        _labelHeight = Math.Max(_labelHeight, card.Label.Count * style.Caption.Leading.Points);
        _valueHeight = Math.Max(_valueHeight, card.Value.Count * valueFormat.Leading.Points);
        var comparison = 0;
        foreach (var each in _cards) comparison = Math.Max(comparison, each.Comparison.Count);
        Height = BelowRule + _labelHeight + _valueHeight + BelowValue + comparison * style.Caption.Leading.Points;
        foreach (var line in card.Comparison) AddNotes(line.Notes);
    }

    protected override void Draw(Canvas canvas, double x, double y)
    {
        foreach (var card in _cards)
        {
            canvas.ArtifactRule(x, x + cardWidth, y, 0.5, style.MutedInk);
            var parent = canvas.Open(canvas.Open(node), StructureRole.Division);
            var top = y + BelowRule;
            Lines(canvas, parent, card.Label, style.Caption, x, top);
            Lines(canvas, parent, card.Value, valueFormat, x, top + _labelHeight);
            Lines(canvas, parent, card.Comparison, style.Caption, x, top + _labelHeight + _valueHeight + BelowValue);
            canvas.Close(parent);
            x += step;
        }
    }

    private static void Lines(Canvas canvas, int parent, List<SetLine> lines, TextFormat format, double x, double y)
    {
        if (lines.Count == 0) return;
        var paragraph = canvas.Open(parent, StructureRole.Paragraph);
        for (var i = 0; i < lines.Count; i++)
            lines[i].Draw(canvas, paragraph, x, y + i * format.Leading.Points + LineStrip.Baseline(format));
        canvas.Close(paragraph);
    }
}
