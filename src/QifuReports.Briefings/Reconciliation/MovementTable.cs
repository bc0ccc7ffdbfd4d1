using QifuReports.Briefings.Composing;
using QifuReports.Briefings.Figures;
using QifuReports.Ledger.Periods;
using QifuReports.Ledger.Taxonomy;
using QifuReports.Typesetting.Document;

namespace QifuReports.Briefings.Reconciliation;

/// <summary>How the effect of each adjustment moved: one section a measure, a row an adjustment, the latest, the comparative and the change.</summary>
internal static class MovementTable
{
    public static IReadOnlyList<Block> Make(Bridge bridge, IReadOnlyList<Concept> concepts)
    {
        var rows = new List<TableRow>();
        var periods = new List<Period>();
        foreach (var concept in concepts)
        {
            if (bridge.At(concept, prior: true) is not { } before) continue;
            var now = bridge.At(concept, prior: false)!.Value;
            foreach (var period in (Period[])[now, before])
                if (!periods.Contains(period)) periods.Add(period);
            rows.Add(new TableRow(RowKind.Section, [TableCell.Of($"{concept.Name}, {PeriodWords.Short(now)} and {PeriodWords.Short(before)}", Reference.Of(now))]));
            foreach (var adjustment in bridge.Adjustments)
                rows.Add(Row(bridge, RowKind.Line, BridgeTables.NameCell(adjustment), bridge.Of(concept, now, adjustment.Basis), bridge.Of(concept, before, adjustment.Basis)));
            rows.Add(Row(bridge, RowKind.Subtotal, TableCell.Of("All adjustments"), bridge.Difference(concept, now), bridge.Difference(concept, before)));
        }
        if (rows.Count == 0) return [];
        return
        [
            new Table
            {
                Id = "table-movements",
                Title = "Effect of each adjustment, against the comparative",
                Unit = BridgeTables.Unit(bridge, periods),
                Columns = [new(ColumnKind.Label), new(ColumnKind.Figure), new(ColumnKind.Figure), new(ColumnKind.Figure)],
                Head = [new TableRow(RowKind.Head, [TableCell.Blank, TableCell.Of("Latest"), TableCell.Of("Comparative"), TableCell.Of("Change")])],
                Rows = rows,
                FullWidth = true,
                KeepTogether = true,
                Notes = [[new TextRun("Change: latest less comparative. A dash is nil.")]],
                Summary = "For each measure and adjustment the effect, that of the comparative, and the change.",
            },
        ];
    }

    private static TableRow Row(Bridge bridge, RowKind kind, TableCell name, Figure? now, Figure? before)
    {
        var change = now is null || before is null ? null : bridge.Change(now, before);
        return new TableRow(kind, [name, BridgeTables.Cell(bridge, now), BridgeTables.Cell(bridge, before), BridgeTables.Cell(bridge, change)], kind == RowKind.Line ? 1 : 0);
    }
}
