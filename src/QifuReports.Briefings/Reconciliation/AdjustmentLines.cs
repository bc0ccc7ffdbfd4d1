namespace QifuReports.Briefings.Reconciliation;

/// <summary>A small table of the lines that one adjustment changes: flows, then balances, for the latest and comparative period.</summary>
internal static class AdjustmentLines
{
    public static IReadOnlyList<Block> Make(Bridge bridge, Basis adjustment)
    {
        var lines = bridge.Lines(adjustment);
        var rows = new List<TableRow>(lines.Count + 2);
        foreach (var instants in (bool[])[false, true])
        {
            var isFirst = true;
            foreach (var line in lines)
            {
                if (line.PeriodType == PeriodType.Balance != instants) continue;
                var (now, before) = (bridge.At(line, prior: false), bridge.At(line, prior: true));
                if (isFirst) rows.Add(Section(bridge, line));
                isFirst = false;
                rows.Add(new TableRow(RowKind.Line,
                    [TableCell.Of(line.Name), Cell(bridge, line, now, adjustment), Cell(bridge, line, before, adjustment)], 1));
            }
        }
        if (rows.Count == 0) return [];
        return
        [
            new Table
            {
                Id = $"table-lines-{adjustment.Code.Replace(':', '-')}",
                Title = "Lines that it changes",
                Unit =
                    $"{bridge.Context.Book.TableUnit}; {Status(bridge, adjustment)}; adjustments from " +
                        $"{BriefingContext.BasisName(bridge.From)} to {BriefingContext.BasisName(bridge.To)}",
                Columns = [new(ColumnKind.Label), new(ColumnKind.Figure, Newest: true), new(ColumnKind.Figure)],
                Head = [new TableRow(RowKind.Head, [TableCell.Blank, TableCell.Of("Latest"), TableCell.Of("Comparative")])],
                Rows = rows,
                FullWidth = true,
                KeepTogether = true,
                Summary = "The lines that the adjustment changes, without their sums, for the latest and the comparative.",
            },
        ];
    }

    private static string Status(Bridge bridge, Basis adjustment)
    {
        var statuses = new List<string>();
        foreach (var table in bridge.Tables)
            foreach (var column in table.Statement.Columns)
                if (column.Basis == adjustment && !statuses.Contains(StatementTable.StatusOf(column, bridge.Context)))
                    statuses.Add(StatementTable.StatusOf(column, bridge.Context));
        return string.Join(" or ", statuses);
    }

    private static TableRow Section(Bridge bridge, Concept line)
    {
        var now = bridge.At(line, prior: false)!.Value;
        var words = new List<Inline> { Run(now) };
        if (bridge.At(line, prior: true) is { } before) words.AddRange([new TextRun(" and "), Run(before)]);
        return new TableRow(RowKind.Section, [new TableCell(words)]);

        static TextRun Run(Period period) => new(PeriodWords.Short(period), TextStyle.Plain, Reference.Of(period));
    }

    private static TableCell Cell(Bridge bridge, Concept line, Period? period, Basis adjustment) =>
        period is { } at ? BridgeTables.Cell(bridge, bridge.Of(line, at, adjustment)) : TableCell.Blank;
}
