using QifuReports.Workbook.Places;

namespace QifuReports.Workbook.Reviews;

/// <summary>
/// The sheet of reconciliations: from GAAP to non-GAAP measures, and from one basis to another, each with what the adjustments give, what
/// is filed, and the difference.
/// </summary>
internal static class ReconciliationsSheet
{
    /// <summary>The width of a column of amounts, in characters.</summary>
    public const int AmountWidth = 18;

    /// <summary>The sheet; null for a ledger that reconciles nothing.</summary>
    public static Sheet? Of(LedgerBook book, FactPlaces places, SheetName name)
    {
        List<Row> rows = [];
        var measures = MeasureRows.Of(book, places);
        if (measures.Count == 0 && !places.Statements.Any(s => ReconciledColumns.Of(s.Statement).Count > 0)) return null;
        rows.Add(new Row(1, [new Cell.Words("Reconciliations", CellStyle.Title)]));
        rows.Add(new Row(2, [new Cell.Words("Green: as filed. Black: computed here. A difference is what is computed less what is filed.",
            CellStyle.Note)]));
        foreach (var sum in measures) MeasureRows.Add(sum, book, places, name, rows);
        foreach (var site in places.Statements)
            foreach (var columns in ReconciledColumns.Of(site.Statement)) BasisRows.Add(site, columns, places, name, rows);
        return new Sheet(name, [60, .. Enumerable.Repeat((double)AmountWidth, rows.Max(r => r.Cells.Count) - 1)], rows)
        {
            FrozenRows = 2,
            FrozenColumns = 1,
            IsLandscape = true,
            PrintEnd = new CellPlace(name, rows.Max(r => r.Cells.Count), rows[^1].Index),
        };
    }
}
