namespace QifuReports.Briefings.Reconciliation;

/// <summary>
/// The roll-forward as a table: one row for each adjustment, from the opening effect to the closing effect as filed, with the difference.
/// </summary>
internal static class RollForwardTable
{
    public static Table Make(Bridge bridge, RollForward roll)
    {
        var rows = new List<TableRow>(roll.Rows.Count + 1);
        foreach (var row in roll.Rows) rows.Add(Row(bridge, RowKind.Line, BridgeTables.NameCell(row.Adjustment!), row));
        rows.Add(Row(bridge, RowKind.Total, TableCell.Of("All adjustments"), roll.All));
        var opening = PeriodWords.Short(roll.Opening);
        var table = new Table
        {
            Id = "table-roll-forward",
            Title = $"Effect of each adjustment on {NameText.InText(roll.Balance.Name)}, carried forward",
            Unit = BridgeTables.Unit(bridge, [roll.Span, roll.Opening, roll.Span.Closing], " in thousands"),
            Columns = [new(ColumnKind.Label), new(ColumnKind.Figure), new(ColumnKind.Figure), new(ColumnKind.Figure),
                new(ColumnKind.Figure), new(ColumnKind.Figure)],
            Head =
            [
                new TableRow(RowKind.Head,
                [
                    TableCell.Blank, TableCell.Of($"Effect on {opening}", Reference.Of(roll.Opening)),
                    TableCell.Of($"Effect on income, {PeriodWords.Short(roll.Span)}", Reference.Of(roll.Span)),
                    TableCell.Of("The two together"),
                    TableCell.Of($"As filed for {PeriodWords.Short(roll.Span.Closing)}", Reference.Of(roll.Span.Closing)),
                    TableCell.Of("Left over"),
                ]),
            ],
            Rows = rows,
            FullWidth = true,
            KeepTogether = true,
            Notes =
            [
                [new TextRun(
                    $"Effect on income: on {NameText.InText(roll.Flow.Name)}. Left over: the effect as filed for the closing date less " +
                        $"the two together; a dash where nothing is left, and a single unit where each of the three was rounded on " +
                        $"its own.")],
            ],
            Summary =
                "For each adjustment the opening effect, the effect on income, the sum of both, the closing effect as filed, and " +
                    "what is left.",
        };
        return RowNote.Add(table, Moved(bridge, roll));
    }

    // Makes notes on adjustments that move an amount from this balance to other lines of equity or back.
    private static List<RowNote> Moved(Bridge bridge, RollForward roll)
    {
        var notes = new List<RowNote>();
        if (bridge.Context.Concept("equity") is not { } equity) return notes;
        for (var i = 0; i < roll.Rows.Count; i++)
        {
            var row = roll.Rows[i];
            if (row.Closing.Value == 0 || bridge.Of(equity, roll.Span.Closing, row.Adjustment!.Basis) is not { Value: 0 }) continue;
            var words = BridgeWords.Set(row.Adjustment.Name);
            notes.Add(new RowNote(RowNote.MarkOf(notes.Count),
            [
                new TextRun(words, TextStyle.Plain, NameText.HasDigit(words) ? Reference.Name(row.Adjustment.Basis.Code) : null),
                new TextRun(
                    $" leaves {NameText.InText(equity.Name)} as it is: what it {(row.Closing.Value > 0 ? "adds to" : "takes off")} " +
                        $"{NameText.InText(roll.Balance.Name)} stands with the opposite sign in other lines of equity."),
            ], [i]));
        }
        return notes;
    }

    private static TableRow Row(Bridge bridge, RowKind kind, TableCell name, RollForwardRow row) =>
        new(kind, [name, .. ((Figure[])[row.Opening, row.Flow, row.Given, row.Closing, row.Difference]).Select(
            f => BridgeTables.Exact(bridge, f))]);
}
