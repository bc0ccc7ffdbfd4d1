namespace QifuReports.Briefings.Reconciliation;

/// <summary>
/// The figures of the first page: large figures, and a table from one basis to the other, for the latest and the comparative period.
/// </summary>
internal static class SummaryTables
{
    private const int Least = 2, Most = 6;

    /// <summary>
    /// The measures as large figures, each under the first basis, then, in the same size, under the second. Empty if no measure is known.
    /// </summary>
    public static IReadOnlyList<Block> Large(Bridge bridge, IReadOnlyList<Concept> concepts)
    {
        var (figures, periods) = (new List<LargeFigure>(2 * concepts.Count), new List<Period>());
        foreach (var concept in concepts)
        {
            if (figures.Count + Least > Most) break;
            var period = bridge.At(concept, prior: false)!.Value;
            if (!periods.Contains(period)) periods.Add(period);
            figures.Add(new LargeFigure(Label(concept, bridge.From), Value(bridge, bridge.Of(concept, period, bridge.From)!),
                Before(bridge, concept, bridge.From)));
            figures.Add(new LargeFigure(Label(concept, bridge.To), Value(bridge, bridge.Of(concept, period, bridge.To)!),
                Against(bridge, concept, period)));
        }
        return figures.Count == 0 ? []
            : [new LargeFigures(BridgeTables.Unit(bridge, periods, $" in {bridge.Context.Book.Scale.Plural}"),
                figures) { Id = "summary-figures" }];
    }

    /// <summary>
    /// One row for each measure: the first basis, the adjustments, the second basis and the difference in percent, for the latest and the
    /// comparative period. Empty if no measure is known.
    /// </summary>
    public static IReadOnlyList<Block> Table(Bridge bridge, IReadOnlyList<Concept> concepts)
    {
        if (concepts.Count == 0) return [];
        var hasPrior = concepts.Any(c => bridge.At(c, prior: true) is not null);
        var (rows, periods) = (new List<TableRow>(), new List<Period>());
        foreach (var instants in (bool[])[false, true])
        {
            var known = concepts.Where(c => c.PeriodType == PeriodType.Balance == instants).ToList();
            if (known.Count == 0) continue;
            rows.Add(Section(bridge, known[0], periods));
            foreach (var concept in known)
            {
                var cells = new List<TableCell> { TableCell.Of(concept.Name,
                    NameText.HasDigit(concept.Name) ? Reference.Name(concept.Id.Value) : null) };
                AddCells(bridge, cells, concept, bridge.At(concept, prior: false)!.Value);
                if (bridge.At(concept, prior: true) is { } before) AddCells(bridge, cells, concept, before);
                rows.Add(new TableRow(RowKind.Line, cells, 1));
            }
        }
        var (group, heads, columns) = (new List<TableCell> { TableCell.Blank, TableCell.Of("Latest", span: 4) },
            new List<TableCell> { TableCell.Blank }, new List<TableColumn> { new(ColumnKind.Label) });
        AddHeads(bridge, heads, columns);
        if (hasPrior)
        {
            group.Add(TableCell.Of("Comparative", span: 4));
            AddHeads(bridge, heads, columns);
        }
        return
        [
            new Table
            {
                Id = "table-summary",
                Title = $"From {BriefingContext.BasisName(bridge.From)} to {BriefingContext.BasisName(bridge.To)}",
                Unit = BridgeTables.Unit(bridge, periods),
                Columns = columns,
                Head = hasPrior ? [new TableRow(RowKind.Head, group), new TableRow(RowKind.Head, heads)]
                    : [new TableRow(RowKind.Head, heads)],
                Rows = rows,
                FullWidth = true,
                KeepTogether = true,
                Summary =
                    "Each measure under the first basis, the adjustments, the second basis and the difference in percent, the latest " +
                        "and the comparative.",
            },
        ];
    }

    private static TextRun Label(Concept concept, Basis basis)
    {
        var words = $"{concept.ShortName}, {BriefingContext.BasisName(basis)}";
        return new TextRun(words, TextStyle.Plain, NameText.HasDigit(words) ? Reference.Name(concept.Id.Value) : null);
    }

    private static TextRun Value(Bridge bridge, Figure figure) =>
        new(FigureFormat.Cell(figure), TextStyle.Plain, Reference.Of(bridge.Context.Book.Use(figure), Manner.Cell));

    private static List<TextRun> Before(Bridge bridge, Concept concept, Basis basis) =>
        bridge.At(concept, prior: true) is { } period && bridge.Of(concept, period, basis) is { } before
            ? [new TextRun($"after {FigureFormat.Prose(bridge.Context.Book.Use(before))}", TextStyle.Muted,
                Reference.Of(before, Manner.Prose)), new TextRun(When(period), TextStyle.Muted, Reference.Of(period))] : [];

    // A difference between two bases is neither good nor bad, so the difference has no colour.
    private static List<TextRun> Against(Bridge bridge, Concept concept, Period period)
    {
        var difference = bridge.Context.Book.Use(bridge.Difference(concept, period)!);
        var lines = new List<TextRun>(2);
        if (bridge.Percent(concept, period) is { } share)
            lines.Add(new TextRun($"{FigureFormat.Signed(bridge.Context.Book.Use(share))} on {BriefingContext.BasisName(bridge.From)}",
                TextStyle.Plain, Reference.Of(share, Manner.Signed)));
        lines.Add(new TextRun(FigureFormat.Signed(difference), TextStyle.Muted, Reference.Of(difference, Manner.Signed)));
        return lines;
    }

    private static string When(Period period) => period.IsInstant ? $"on {PeriodWords.Short(period)}" : $"in {PeriodWords.Short(period)}";

    private static TableRow Section(Bridge bridge, Concept concept, List<Period> periods)
    {
        var now = bridge.At(concept, prior: false)!.Value;
        periods.Add(now);
        var words = new List<Inline> { Run(now) };
        if (bridge.At(concept, prior: true) is { } before)
        {
            periods.Add(before);
            words.AddRange([new TextRun(" and "), Run(before)]);
        }
        return new TableRow(RowKind.Section, [new TableCell(words)]);

        static TextRun Run(Period period) => new(PeriodWords.Short(period), TextStyle.Plain, Reference.Of(period));
    }

    private static void AddHeads(Bridge bridge, List<TableCell> heads, List<TableColumn> columns)
    {
        heads.AddRange([TableCell.Of(BriefingContext.BasisName(bridge.From)), TableCell.Of("Adjustments"),
            TableCell.Of(BriefingContext.BasisName(bridge.To)), TableCell.Of("In %")]);
        BridgeTables.AddColumns(columns, 4);
    }

    private static void AddCells(Bridge bridge, List<TableCell> cells, Concept concept, Period period)
    {
        foreach (var figure in (Figure?[])[bridge.Of(concept, period, bridge.From), bridge.Difference(concept, period),
            bridge.Of(concept, period, bridge.To)]) cells.Add(BridgeTables.Cell(bridge, figure));
        cells.Add(BridgeTables.Percent(bridge, concept, period));
    }
}
