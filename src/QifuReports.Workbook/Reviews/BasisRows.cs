using QifuReports.Workbook.Formulas;
using QifuReports.Workbook.Places;

namespace QifuReports.Workbook.Reviews;

/// <summary>The rows of a table from one basis to another: in each line the first amount and the adjustments give the last.</summary>
internal static class BasisRows
{
    public static void Add(StatementSite site, ReconciledColumns columns, FactPlaces places, SheetName here, List<Row> rows)
    {
        var row = rows[^1].Index + 2;
        var last = columns.Count + 2;
        rows.Add(Heads(site, columns, row));
        foreach (var line in site.Statement.Lines)
        {
            var amounts = new Fact?[last];
            var scale = columns.To.Scale;
            for (var i = 0; i < last && columns.At + i < line.Cells.Count; i++) amounts[i] = line.Cells[columns.At + i].Fact;
            var caption = new Cell.Words(line.Caption,
                CellStyle.Words with { Indent = line.Indent, IsBold = line.Kind is LineKind.Heading or LineKind.Total });
            row++;
            var cells = new Cell?[last + 3];
            cells[0] = caption;
            var (sum, digits) = (0m, 0);
            for (var i = 0; i < last; i++)
            {
                if (amounts[i] is not { } fact) continue;
                scale = fact.Scale;
                var link = new Cell.Formula(places.Of(fact).From(here), fact.Stated,
                    new CellStyle(CellRole.Link, UnitWords.FormatOf(fact.Key.Unit, fact.Stated.Scale)));
                cells[i == last - 1 ? last + 1 : i + 1] = link;
                digits = Math.Max(digits, fact.Stated.Scale);
                if (i < last - 1) sum += fact.Stated;
            }
            if (amounts[0] is not null && amounts[^1] is { } filed && Array.TrueForAll(amounts, a => a is null || a.Scale == scale))
            {
                var style = new CellStyle(CellRole.Formula, UnitWords.FormatOf(filed.Key.Unit, digits));
                CellPlace start = new(here, 2, row), end = new(here, last, row), computed = new(here, last + 1, row);
                cells[last] = new Cell.Formula(Decimals.Rounded($"SUM({start.To(end, here)})", digits), sum, style);
                cells[last + 2] = new Cell.Formula(
                    Decimals.Rounded($"{computed.Relative}-{computed.Right(1).Relative}", digits), sum - filed.Stated, style);
            }
            rows.Add(new Row(row, cells));
        }
    }

    private static Row Heads(StatementSite site, ReconciledColumns columns, int row)
    {
        var cells = new Cell?[columns.Count + 5];
        cells[0] = new Cell.Words($"{site.Statement.Title}, {columns.To.Period}, {UnitWords.Of(columns.To.Currency, columns.To.Scale)} " +
            $"({site.Sheet})", CellStyle.Heading with { IsWrapped = true });
        cells[1] = new Cell.Words(columns.From.Heading, CellStyle.LongHeading);
        for (var i = 0; i < columns.Count; i++) cells[2 + i] = new Cell.Words(columns.Adjustment(i).Heading, CellStyle.LongHeading);
        cells[columns.Count + 2] = new Cell.Words(columns.To.Heading + ", computed", CellStyle.LongHeading);
        cells[columns.Count + 3] = new Cell.Words(columns.To.Heading + ", as filed", CellStyle.LongHeading);
        cells[columns.Count + 4] = new Cell.Words("Difference", CellStyle.NumberHeading);
        return new Row(row, cells) { Lines = LineCount.Of(cells, ReconciliationsSheet.AmountWidth) };
    }
}
