using QifuReports.Import.Columns;
using QifuReports.Import.Rows;

namespace QifuReports.Import.Sentences.Proof;

/// <summary>The figures of tables, with which the sentences of the same document are compared.</summary>
internal static class TableFigures
{
    /// <summary>
    /// The figures that have a period of the fiscal calendar and the accounting basis of the filing, without adjustments, percentages and
    /// changes.
    /// </summary>
    /// <param name="tables">Each table with the scale of its figures. The scale is passed in, since a sentence above a table may state
    /// another scale.</param>
    public static IEnumerable<KnownFigure> Of(IEnumerable<(StatedTable Table, Scale Scale)> tables, FiscalCalendar calendar,
        string currency)
    {
        var reader = new ColumnReader(calendar, currency);
        foreach (var (table, scale) in tables)
        {
            var (kind, title) = StatementKinds.Of(table);
            if (kind == StatementKind.BasisReconciliation) continue;
            var columns = reader.Read(table, kind);
            var units =
                RowUnits.Of(table, kind, [.. columns.Where(c => c.Use is ColumnUse.Amounts or ColumnUse.Adjustment).Select(c => c.Place)]);
            units = MarginRows.Read(table, columns, units, u => StatementPlan.SumRows(kind, table, columns, u).Rows).Units;
            var heading = "";
            for (var i = 0; i < table.Rows.Count; i++)
            {
                var row = table.Rows[i];
                if (row.IsHeading) heading = row.Caption;
                foreach (var column in columns)
                {
                    if (row.IsHeading || column.Use != ColumnUse.Amounts || column.Basis is not ("" or "us-gaap")
                        || column.Period is not { } period || row.Cells[column.Place] is not { Number.Value: { } value }) continue;
                    var factor = SaidAmount.FactorOf(
                        row.Scale.Length > 0 ? row.Scale
                            : units[i] switch { RowUnit.Money => scale.Money, RowUnit.Shares or RowUnit.Ads => scale.Shares, _ => "one" });
                    var isMoney = units[i] is RowUnit.Money or RowUnit.PerShare or RowUnit.PerAds;
                    yield return new KnownFigure(Caption(row.Caption, heading), value * factor, units[i], isMoney ? column.Currency : "",
                        period, title.Length > 0 ? title : "a table") { Row = row.Caption };
                }
            }
        }
    }

    // A short caption such as "Basic" needs the heading above to be understood.
    private static string Caption(string caption, string heading) =>
        heading.Length > 0 && caption.Split(' ').Length <= 2 ? heading + " " + caption : caption;
}
