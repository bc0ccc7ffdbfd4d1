using QifuReports.Briefings.Composing.Notes;

namespace QifuReports.Briefings.Reconciliation;

/// <summary>
/// The tax effect of each adjustment: amount before tax, tax, amount after tax and tax rate, for the latest and the comparative period.
/// </summary>
internal static class TaxTable
{
    public static Table Make(Bridge bridge, TaxEffect tax)
    {
        var periods = new List<Period> { bridge.At(tax.Tax, prior: false)!.Value };
        if (bridge.At(tax.Tax, prior: true) is { } before) periods.Add(before);
        var groups = new List<TableCell> { TableCell.Blank };
        var heads = new List<TableCell> { TableCell.Blank };
        var columns = new List<TableColumn> { new(ColumnKind.Label) };
        foreach (var period in periods)
        {
            groups.Add(TableCell.Of(PeriodWords.Short(period), Reference.Of(period), span: 4));
            heads.AddRange([TableCell.Of("Before tax"), TableCell.Of("Tax"), TableCell.Of("After tax"), TableCell.Of("Rate")]);
            BridgeTables.AddColumns(columns, 4);
        }
        var rates = bridge.Adjustments.Select(a => a.Basis).Prepend(bridge.From).Append(bridge.To)
            .SelectMany(basis => periods.Select(p => tax.Rate(bridge, p, basis))).OfType<Figure>().ToList();
        var rows = new List<TableRow>(
            bridge.Adjustments.Count + 2) { Row(bridge, tax, periods, RowKind.Line, TableCell.Of(BriefingContext.BasisName(bridge.From)),
                bridge.From) };
        foreach (var adjustment in bridge.Adjustments)
            rows.Add(Row(bridge, tax, periods, RowKind.Line, BridgeTables.NameCell(adjustment), adjustment.Basis, 1));
        rows.Add(Row(bridge, tax, periods, RowKind.Total, TableCell.Of(BriefingContext.BasisName(bridge.To)), bridge.To));
        return new Table
        {
            Id = "table-tax",
            Title = "Tax effect of each adjustment",
            Unit = BridgeTables.Unit(bridge, periods),
            Columns = columns,
            Head = [new TableRow(RowKind.Head, groups), new TableRow(RowKind.Head, heads)],
            Rows = rows,
            FullWidth = true,
            KeepTogether = true,
            Notes = [[new TextRun(
                "Rate: the tax, as an expense, in percent of the amount before tax. A tax in parentheses is an expense; a blank where " +
                    "there is no tax."), new TextRun(RoughRates.Words(rates, explainsAbout: true))]],
            Summary = "For both bases and each adjustment the amount before tax, the tax, the amount after tax and the rate.",
        };
    }

    private static TableRow Row(Bridge bridge, TaxEffect tax, IReadOnlyList<Period> periods, RowKind kind, TableCell name, Basis basis,
        int indent = 0)
    {
        var cells = new List<TableCell> { name };
        foreach (var period in periods)
        {
            foreach (var concept in (Ledger.Taxonomy.Concept[])[tax.Income, tax.Tax, tax.AfterTax])
                cells.Add(BridgeTables.Cell(bridge, bridge.Of(concept, period, basis)));
            cells.Add(tax.Rate(bridge, period, basis) is { } rate
                ? TableCell.Of(FigureFormat.Cell(rate), Reference.Of(bridge.Context.Book.Use(rate), Manner.Cell)) : TableCell.Blank);
        }
        return new TableRow(kind, cells, indent);
    }
}
