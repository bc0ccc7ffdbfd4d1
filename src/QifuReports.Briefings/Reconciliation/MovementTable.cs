namespace QifuReports.Briefings.Reconciliation;

/// <summary>
/// The table of changes in the effects of adjustments on some measures. For each measure there is a row for each adjustment: its effect in
/// the latest and in the comparative period, and the change.
/// </summary>
internal static class MovementTable
{
    /// <summary>Makes the table; empty if the filing has no comparative period.</summary>
    public static IReadOnlyList<Block> Make(Bridge bridge, IReadOnlyList<Concept> concepts)
    {
        var known = concepts.Where(c => bridge.At(c, prior: true) is not null).ToList();
        if (known.Count == 0) return [];
        var (rows, periods) = (new List<TableRow>(known.Count * (bridge.Adjustments.Count + 2)), new List<Period>());
        foreach (var concept in known)
        {
            var (now, before) = Of(bridge, concept);
            if (!periods.Contains(now)) periods.AddRange([now, before]);
            rows.Add(new TableRow(RowKind.Section,
            [
                new TableCell([new TextRun(concept.Name, TextStyle.Plain,
                    NameText.HasDigit(concept.Name) ? Reference.Name(concept.Id.Value) : null), new TextRun(", "), Named(now),
                    new TextRun(" and "), Named(before)]),
            ]));
            foreach (var adjustment in bridge.Adjustments)
                rows.Add(Row(bridge, RowKind.Line, BridgeTables.NameCell(adjustment), bridge.Of(concept, now, adjustment.Basis),
                    bridge.Of(concept, before, adjustment.Basis)));
            rows.Add(Row(bridge, RowKind.Subtotal, TableCell.Of("All adjustments"), bridge.Difference(concept, now),
                bridge.Difference(concept, before)));
        }
        return
        [
            new Table
            {
                Id = "table-movements",
                Title = "How the adjustments moved",
                Unit = BridgeTables.Unit(bridge, periods),
                Columns = [new(ColumnKind.Label), new(ColumnKind.Figure, Newest: true), new(ColumnKind.Figure), new(ColumnKind.Figure)],
                Head = [new TableRow(RowKind.Head,
                    [TableCell.Blank, TableCell.Of("Latest"), TableCell.Of("Comparative"), TableCell.Of("Change")])],
                Rows = rows,
                FullWidth = true,
                KeepTogether = true,
                Compact = true,
                Summary = "For each measure and each adjustment the effect, that of the comparative, and the change.",
            },
        ];
    }

    private static TableRow Row(Bridge bridge, RowKind kind, TableCell name, Figure? now, Figure? before)
    {
        var change = now is null || before is null ? null : bridge.Change(now, before);
        return new TableRow(kind, [name, BridgeTables.Cell(bridge, now), BridgeTables.Cell(bridge, before),
            BridgeTables.Cell(bridge, change)], 1);
    }

    private static (Period Now, Period Before) Of(Bridge bridge, Concept concept) =>
        (bridge.At(concept, prior: false)!.Value, bridge.At(concept, prior: true)!.Value);

    private static TextRun Named(Period period) => new(PeriodWords.Short(period), TextStyle.Plain, Reference.Of(period));
}
