namespace QifuReports.Briefings.Composing.Tables;

/// <summary>
/// The table of key balances at the end of the period, with their translation if the release has one, at the last year-end and at the end
/// of the prior period. A column beside each of the last two has the change since then.
/// </summary>
internal static class BalanceTable
{
    public static Table Make(BriefingContext context, List<(Concept Concept, Figure Figure)> known)
    {
        var day = known[0].Figure;
        var yearEnd = known.Exists(k => context.Base(k.Figure, ComparedWith.YearEnd) is not null);
        // The two columns of the prior period need one line with a figure there, or two such lines in a table of three or more lines. A
        // figure of the year-end does not count, because its column is in the table anyway.
        var prior = known.Count(k => context.Base(k.Figure, ComparedWith.Prior) is { } b && b.Period != context.YearEnd) > (known.Count > 2
            ? 1 : 0);
        var hasTranslation = context.Book.TranslationCurrency is not null;
        var heads = new List<TableCell> { TableCell.Blank, Head(day) };
        if (hasTranslation) heads.Add(TableCell.Of(FigureFormat.Currency(context.Book.TranslationCurrency!)));
        if (yearEnd) heads.AddRange([HeadOf(context, known, ComparedWith.YearEnd), TableCell.Of("Change")]);
        if (prior) heads.AddRange([HeadOf(context, known, ComparedWith.Prior), TableCell.Of("Change")]);
        var rows = new List<TableRow>(known.Count);
        foreach (var (concept, figure) in known)
        {
            var cells = new List<TableCell> { TableCell.Of(concept.Name,
                NameText.HasDigit(concept.Name) ? Reference.Name(concept.Id.Value) : null), KeyFigures.Cell(context.Book, figure) };
            if (hasTranslation) cells.Add(
                KeyFigures.Translated(context.Book, concept, figure) is { } translated ? KeyFigures.Cell(context.Book, translated)
                    : TableCell.Blank);
            if (yearEnd) Add(cells, context, context.Compare(figure, ComparedWith.YearEnd));
            if (prior) Add(cells, context, context.Compare(figure, ComparedWith.Prior));
            rows.Add(new TableRow(SumRow.KindOf(context, concept), cells, 1));
        }
        return new Table
        {
            Id = "table-key-balances",
            Title = "Financial position",
            Unit =
                $"{KeyFigures.Currencies(context, " and ")} {context.Book.Scale.Word}; {context.Release.AuditStatus}; " +
                    $"{BriefingContext.BasisName(context.Release.Basis)}; as of the days that the columns name",
            Columns = KeyFigures.Columns(hasTranslation, yearEnd, prior),
            Head = [new TableRow(RowKind.Head, heads)],
            Rows = rows,
            FullWidth = true,
            KeepTogether = true,
            Summary =
                $"Key balances with the year-end{(context.Interval.HasPrior ? $", the prior {context.Interval.Name}-end" : "")} and " +
                    $"the changes.",
        };
    }

    private static TableCell Head(Figure figure) => TableCell.Of(PeriodWords.Short(figure.Period), Reference.Of(figure.Period));

    private static TableCell HeadOf(BriefingContext context, List<(Concept Concept, Figure Figure)> known, ComparedWith against)
    {
        foreach (var (_, figure) in known)
            if (context.Base(figure, against) is { } @base) return Head(@base);
        return TableCell.Blank;
    }

    private static void Add(List<TableCell> cells, BriefingContext context, Comparison? comparison)
    {
        cells.Add(comparison is null ? TableCell.Blank : KeyFigures.Cell(context.Book, comparison.Base));
        cells.Add(KeyFigures.Change(context.Book, comparison));
    }
}
