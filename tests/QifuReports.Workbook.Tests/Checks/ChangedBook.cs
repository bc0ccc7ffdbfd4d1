namespace QifuReports.Workbook.Tests.Checks;

/// <summary>The filed figures of a fact book, and copies of it with other digits in them.</summary>
internal static class ChangedBook
{
    /// <summary>Every blue cell with a number: a filed figure or an exchange rate.</summary>
    public static IReadOnlyList<(CellPlace Place, decimal Number)> Filed(Book book)
    {
        List<(CellPlace, decimal)> found = [];
        foreach (var sheet in book.Sheets)
            foreach (var row in sheet.Rows)
                for (var i = 0; i < row.Cells.Count; i++)
                    if (row.Cells[i] is Cell.Number { Style.Role: CellRole.Filed } number)
                        found.Add((new CellPlace(sheet.Name, i + 1, row.Index), number.Value));
        return found;
    }

    /// <summary>The book with other numbers in some cells; everything else is as it was, the written values of formulas too.</summary>
    public static Book With(Book book, IReadOnlyDictionary<CellPlace, decimal> changed) =>
        book with { Sheets = [.. book.Sheets.Select(s => s with { Rows = [.. s.Rows.Select(row => With(row, s.Name, changed))] })] };

    private static Row With(Row row, SheetName sheet, IReadOnlyDictionary<CellPlace, decimal> changed)
    {
        Cell?[]? cells = null;
        for (var i = 0; i < row.Cells.Count; i++)
            if (row.Cells[i] is Cell.Number number && changed.TryGetValue(new CellPlace(sheet, i + 1, row.Index), out var other))
                (cells ??= [.. row.Cells])[i] = new Cell.Number(other, number.Style);
        return cells is null ? row : row with { Cells = cells };
    }
}
