using QifuReports.Briefings.Composing;
using QifuReports.Briefings.Figures;
using QifuReports.Ledger.Periods;
using QifuReports.Ledger.Taxonomy;
using QifuReports.Typesetting.Document;

namespace QifuReports.Briefings.Reconciliation;

/// <summary>How the effect of each adjustment moved: a row an adjustment, the latest, the comparative and the change.</summary>
internal static class MovementTable
{
    /// <summary>Empty where the filing has no comparative.</summary>
    public static IReadOnlyList<Block> Make(Bridge bridge, Concept concept)
    {
        if (bridge.At(concept, prior: true) is not { } before) return [];
        var now = bridge.At(concept, prior: false)!.Value;
        var rows = new List<TableRow>(bridge.Adjustments.Count + 1);
        foreach (var adjustment in bridge.Adjustments)
            rows.Add(Row(bridge, RowKind.Line, BridgeTables.NameCell(adjustment), bridge.Of(concept, now, adjustment.Basis), bridge.Of(concept, before, adjustment.Basis)));
        rows.Add(Row(bridge, RowKind.Total, TableCell.Of("All adjustments"), bridge.Difference(concept, now), bridge.Difference(concept, before)));
        return
        [
            new Table
            {
                Id = $"table-movement-{concept.Id}",
                Title = $"{concept.Name}: how the adjustments moved",
                Unit = BridgeTables.Unit(bridge, [now, before]),
                Columns = [new(ColumnKind.Label), new(ColumnKind.Figure), new(ColumnKind.Figure), new(ColumnKind.Figure)],
                Head = [new TableRow(RowKind.Head, [TableCell.Blank, Head(now), Head(before), TableCell.Of("Change")])],
                Rows = rows,
                KeepTogether = true,
                Summary = "For each adjustment the effect, that of the comparative, and the change.",
            },
        ];
    }

    private static TableCell Head(Period period) => TableCell.Of(PeriodWords.Short(period), Reference.Of(period));

    private static TableRow Row(Bridge bridge, RowKind kind, TableCell name, Figure? now, Figure? before)
    {
        var change = now is null || before is null ? null : bridge.Change(now, before);
        return new TableRow(kind, [name, BridgeTables.Cell(bridge, now), BridgeTables.Cell(bridge, before), BridgeTables.Cell(bridge, change)]);
    }
}
