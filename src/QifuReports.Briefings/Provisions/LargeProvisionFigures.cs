namespace QifuReports.Briefings.Provisions;

/// <summary>
/// The large figures of the first page: new provisions, revisions, the net of the two, and the booking ratios, each with its change
/// compared with the year before. No change is coloured, because it is neither good nor bad.
/// </summary>
internal static class LargeProvisionFigures
{
    private const int Least = 2, Most = 6;

    /// <summary>Makes the row of large figures; empty if fewer than two figures are known.</summary>
    public static IReadOnlyList<Block> Make(BriefingContext context, ProvisionSource source)
    {
        var figures = new List<LargeFigure>();
        foreach (var concept in (IEnumerable<Concept>)[.. source.Components, source.Whole, .. source.Ratios])
        {
            if (figures.Count == Most || context.Current(concept) is not { } figure) continue;
            // Among ratios the short name is clear, but beside amounts a ratio needs its full name.
            var label = concept.PeriodType == PeriodType.Ratio ? concept.Name : concept.ShortName;
            figures.Add(new LargeFigure(new TextRun(label, TextStyle.Plain,
                NameText.HasDigit(label) ? Reference.Name(concept.Id.Value) : null),
                new TextRun(FigureFormat.Cell(figure), TextStyle.Plain, Reference.Of(context.Book.Use(figure), Manner.Cell)),
                Move(context, concept, figure)));
        }
        if (figures.Count < Least) return [];
        var unit =
            $"{FigureFormat.Currency(context.Book.Currency)} in {context.Book.Scale.Plural}; {context.Release.AuditStatus}; " +
                $"{BriefingContext.BasisName(context.Release.Basis)}; {PeriodWords.Span(context.Period)}";
        return [new LargeFigures(unit, figures) { Id = "summary-figures" }];
    }

    // Writes the change. If a percentage would not be meaningful, writes only the amount of the year before.
    private static List<TextRun> Move(BriefingContext context, Concept concept, Figure figure)
    {
        if (context.Compare(figure, ComparedWith.YearBefore) is not { } comparison) return [];
        var neutral = concept with { Polarity = 0 };
        if (!comparison.IsNotMeaningful) return KeyFigures.Comparison(context, neutral, comparison);
        var before = context.Book.Use(comparison.Base);
        return [new TextRun($"after {FigureFormat.Cell(before)}", TextStyle.Muted, Reference.Of(before, Manner.Cell)),
            new TextRun($"in {PeriodWords.Short(before.Period)}", TextStyle.Muted, Reference.Of(before.Period))];
    }
}
