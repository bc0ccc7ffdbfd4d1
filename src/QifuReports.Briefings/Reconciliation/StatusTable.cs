namespace QifuReports.Briefings.Reconciliation;

/// <summary>
/// A table of the audit status and assurance of each table and basis, in the words of the filing. Without assurance it says "None named".
/// </summary>
public static class StatusTable
{
    /// <summary>Every audit status that a column of the tables has, in the order of the tables.</summary>
    public static IReadOnlyList<string> Statuses(Bridge bridge)
    {
        var statuses = new List<string>();
        foreach (var table in bridge.Tables)
            for (var i = table.At; i <= table.At + table.Count + 1; i++)
            {
                var status = StatementTable.StatusOf(table.Statement.Columns[i], bridge.Context);
                if (!statuses.Contains(status)) statuses.Add(status);
            }
        return statuses;
    }

    /// <summary>
    /// The audit status under both bases for some periods: the filing's status if a column has it, then each column with another status.
    /// </summary>
    public static string Words(Bridge bridge, IReadOnlyList<Period> periods)
    {
        var (common, apart) = (bridge.Context.Release.AuditStatus, new List<string>());
        var isCommon = false;
        foreach (var table in bridge.Tables)
            foreach (var column in (StatementColumn[])[table.From, table.To])
            {
                if (!periods.Contains(column.Period)) continue;
                var status = StatementTable.StatusOf(column, bridge.Context);
                isCommon |= status == common;
                if (status != common) apart.Add(
                    $"{BriefingContext.BasisName(column.Basis)} of " +
                        $"{(column.Period.IsInstant ? PeriodWords.Date(column.Period.End) : PeriodWords.Short(column.Period))}: {status}");
            }
        if (apart.Count == 0) return common;
        return string.Join(", ", isCommon ? [common, .. apart] : apart);
    }

    /// <summary>The audit status of the amounts under both bases for one period; given for each basis if the two differ.</summary>
    public static string Of(Bridge bridge, Period period)
    {
        foreach (var table in bridge.Tables)
        {
            if (table.From.Period != period) continue;
            var (from, to) = (StatementTable.StatusOf(table.From, bridge.Context), StatementTable.StatusOf(table.To, bridge.Context));
            return from == to ? from : $"{BriefingContext.BasisName(bridge.From)}: {from}; {BriefingContext.BasisName(bridge.To)}: {to}";
        }
        return bridge.Context.Release.AuditStatus;
    }

    public static Table Make(Bridge bridge)
    {
        var context = bridge.Context;
        var (from, to) = (BriefingContext.BasisName(bridge.From), BriefingContext.BasisName(bridge.To));
        var assurance = context.Release.Assurance is { } given
            ? TableCell.Of($"{NameText.Capital(given.Level)}, {given.Standard}", Reference.Name("assurance"))
            : TableCell.Of("None named");
        var rows = new List<TableRow>(bridge.Tables.Count);
        foreach (var table in bridge.Tables)
            rows.Add(new TableRow(RowKind.Line,
            [
                TableCell.Of(NameText.Capital(PeriodWords.Span(table.From.Period)), Reference.Of(table.From.Period)),
                Status(context, table.From), Status(context, table.Adjustment(0)), Status(context, table.To), assurance,
            ]));
        return new Table
        {
            Id = "table-status",
            Columns = [new(ColumnKind.Label), new(ColumnKind.Text), new(ColumnKind.Text), new(ColumnKind.Text), new(ColumnKind.Text)],
            Head = [new TableRow(RowKind.Head,
                [TableCell.Of("Amounts"), TableCell.Of($"Under {from}"), TableCell.Of("Adjustments"), TableCell.Of($"Under {to}"),
                    TableCell.Of("Assurance")])],
            Rows = rows,
            FullWidth = true,
            KeepTogether = true,
            Summary = "For each table of the reconciliation, what the filing says of audit, and which assurance it names.",
        };
    }

    private static TableCell Status(BriefingContext context, StatementColumn column) =>
        TableCell.Of(NameText.Capital(StatementTable.StatusOf(column, context)));
}
