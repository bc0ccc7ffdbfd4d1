using QifuReports.Workbook.Formulas;
using QifuReports.Workbook.Places;

namespace QifuReports.Workbook.Statements;

/// <summary>
/// The sheet of one filed statement: its lines as filed, every total a formula over its lines, and to the right the totals as filed and the
/// differences.
/// </summary>
internal sealed class StatementSheet
{
    private readonly StatementSite _site;
    private readonly FactPlaces _places;
    private readonly StatementHeads _heads;

    private StatementSheet(StatementSite site, FactPlaces places)
    {
        (_site, _places) = (site, places);
        var (hasLive, hasDiffering) = (false, false);
        foreach (var line in site.Statement.Lines)
            foreach (var cell in line.Cells)
                if (cell.Stated is { } fact)
                {
                    hasLive |= places.LiveSum(fact) is not null;
                    hasDiffering |= places.DifferingSum(fact) is not null;
                }
        _heads = new StatementHeads(site, hasLive, hasDiffering);
    }

    public static Sheet Of(StatementSite site, FactPlaces places)
    {
        var made = new StatementSheet(site, places);
        return new Sheet(site.Sheet, made._heads.Widths, made.Rows())
        {
            FrozenRows = StatementSite.FirstRow - 1,
            FrozenColumns = 1,
            PrintEnd = new CellPlace(site.Sheet, site.SourceColumn, Math.Max(site.LastRow, StatementSite.FirstRow)),
            IsLandscape = site.Statement.Columns.Count > 2,
            Differences = made._heads.LastColumn < site.DifferenceColumn || site.LastRow < StatementSite.FirstRow ? []
                : [new NotZero(new CellRange(site.Difference(0, 0), site.Difference(site.Statement.Lines.Count - 1,
                    site.Statement.Columns.Count - 1)), Tone.Explained)],
        };
    }

    private IEnumerable<Row> Rows()
    {
        foreach (var head in _heads.Rows()) yield return head;
        for (var i = 0; i < _site.Statement.Lines.Count; i++) yield return RowOf(_site.Statement.Lines[i], i);
    }

    private Row RowOf(StatementLine line, int index)
    {
        var cells = new Cell?[_heads.LastColumn];
        var isBold = line.Kind is LineKind.Heading or LineKind.Total;
        cells[0] = new Cell.Words(line.Caption, CellStyle.Words with { Indent = line.Indent, IsBold = isBold });
        for (var i = 0; i < line.Cells.Count; i++)
        {
            if (line.Cells[i].Stated is { } fact) Fill(cells, line, fact, index, i);
            else if (line.Cells[i].Text.Length > 0)
                cells[StatementSite.FirstColumn + i - 1] = new Cell.Words(line.Cells[i].Text, CellStyle.Words with { IsRight = true });
        }
        if (line.Kind != LineKind.Heading) LineWords.Fill(cells, line, _site);
        return new Row(StatementSite.FirstRow + index, cells);
    }

    private void Fill(Cell?[] cells, StatementLine line, Fact fact, int row, int column)
    {
        var format = UnitWords.FormatOf(fact.Key.Unit, fact.Stated.Scale);
        var rule = line.Kind switch { LineKind.Total => CellRule.Total, LineKind.Subtotal => CellRule.Subtotal, _ => CellRule.None };
        var (filed, formula) = (new CellStyle(CellRole.Filed, format), new CellStyle(CellRole.Formula, format));
        var shown = fact.IsNil ? 0 : fact.Stated;
        var main = StatementSite.FirstColumn + column - 1;
        if (_places.LiveSum(fact) is { } live)
        {
            cells[main] = new Cell.Formula(SumFormula.Of(live, _places), SumFormula.ValueOf(live),
                formula with { Rule = rule, IsBold = line.Kind == LineKind.Total });
            cells[_site.FiledColumn + column - 1] = new Cell.Number(shown, filed);
            cells[_site.DifferenceColumn + column - 1] =
                Difference(_site.Main(row, column), _site.Filed(row, column), 0, fact.Stated.Scale, formula);
            return;
        }
        cells[main] = new Cell.Number(shown, filed with { Rule = rule, IsBold = line.Kind == LineKind.Total });
        if (_places.DifferingSum(fact) is not { } sum) return;
        var value = SumFormula.ValueOf(sum);
        cells[_site.SumColumn + column - 1] = new Cell.Formula(SumFormula.Of(sum, _places), value, formula);
        cells[_site.DifferenceColumn + column - 1] =
            Difference(_site.Sum(row, column), _site.Main(row, column), value - fact.Stated, Math.Max(value.Scale, fact.Stated.Scale),
                formula);
    }

    private static Cell.Formula Difference(CellPlace sum, CellPlace filed, decimal value, int decimals, CellStyle style) =>
        new(Decimals.Rounded(sum.Relative + "-" + filed.Relative, Math.Min(decimals, 9)), value, style);
}
