namespace QifuReports.Edition.Blocks;

/// <summary>Writes key figures as a list of terms: the label of each, its value, and its comparison.</summary>
internal static class CardsHtml
{
    public static void Write(BlockRun run, KeyFigureCards cards)
    {
        if (cards.Cards.Count == 0) return;
        run.Begin("dl", cards, "cards").Line();
        WriteCards(run, cards.Cards);
    }

    /// <summary>Writes the key figures of a cover.</summary>
    public static void Write(BlockRun run, IReadOnlyList<KeyFigureCard> cards)
    {
        run.Html.Begin("dl", ("class", "cards")).Line();
        WriteCards(run, cards);
    }

    private static void WriteCards(BlockRun run, IReadOnlyList<KeyFigureCard> cards)
    {
        var html = run.Html;
        foreach (var card in cards)
        {
            html.Begin("div").Element("dt", card.Label).Begin("dd", ("class", "value"));
            run.Inlines.Write(card.Value);
            html.End();
            WriteLines(run, "dd", card.Comparison);
            html.End().Line();
        }
        html.End().Line();
    }

    /// <summary>Writes the lines of a comparison as one element; nothing for none.</summary>
    public static void WriteLines(BlockRun run, string element, IReadOnlyList<TextRun> lines)
    {
        if (lines.Count == 0) return;
        run.Html.Begin(element, ("class", "comparison"));
        for (var i = 0; i < lines.Count; i++)
        {
            if (i > 0) run.Inlines.Write(new LineBreak());
            run.Inlines.Write(lines[i]);
        }
        run.Html.End();
    }
}
