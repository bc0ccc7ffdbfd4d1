using QifuReports.Workbook.Formulas;
using QifuReports.Workbook.Places;

namespace QifuReports.Workbook.Statements;

/// <summary>The rows above the lines of a statement, and the widths of its columns.</summary>
/// <param name="site">Where the statement stands.</param>
/// <param name="hasLive">Whether any total is a formula, so that there are totals as filed and differences.</param>
/// <param name="hasDiffering">Whether any total differs from the sum of its lines, so that there are sums.</param>
internal sealed class StatementHeads(StatementSite site, bool hasLive, bool hasDiffering)
{
    private const double Caption = 56, Amount = 16, Gap = 3;

    private readonly Statement _statement = site.Statement;

    /// <summary>The last column that is used.</summary>
    public int LastColumn => hasLive || hasDiffering ? site.DifferenceColumn + _statement.Columns.Count - 1 : site.ConceptColumn;

    /// <summary>The widths up to <see cref="LastColumn"/>.</summary>
    public IReadOnlyList<double> Widths
    {
        get
        {
            var widths = new double[LastColumn];
            Array.Fill(widths, Amount);
            widths[0] = Caption;
            (widths[site.SourceColumn - 1], widths[site.UnitColumn - 1], widths[site.ConceptColumn - 1]) = (34, 20, 34);
            if (LastColumn == site.ConceptColumn) return widths;
            widths[site.FiledColumn - 2] = widths[site.SumColumn - 2] = widths[site.DifferenceColumn - 2] = Gap;
            if (!hasDiffering)
                for (var i = site.SumColumn; i < site.DifferenceColumn; i++) widths[i - 1] = Gap;
            return widths;
        }
    }

    /// <summary>Title, filing, how to read it, names of the blocks, and three rows of heads.</summary>
    public IEnumerable<Row> Rows()
    {
        yield return new Row(1, [new Cell.Words(_statement.Title, CellStyle.Title)]);
        yield return new Row(2, [new Cell.Words(FilingWords(), CellStyle.Note)]);
        yield return new Row(3, [new Cell.Words(site.Statement.Origin.Length == 0 ? site.Filing.Title
            : site.Filing.Title + "; " + site.Statement.Origin, CellStyle.Note)]);
        yield return Blocks();
        yield return Heads(5, c => c.Group);
        yield return Heads(6, c => c.Heading);
        yield return Heads(7, UnitAndPeriod);
    }

    private string FilingWords()
    {
        var filing = site.Filing;
        return string.Create(CultureInfo.InvariantCulture,
            $"{filing.Form}{(filing.Exhibit.Length == 0 ? "" : " exhibit " + filing.Exhibit)} of {filing.Date:yyyy-MM-dd} ({filing.Id}), ")
            + $"{filing.AuditStatus}, {filing.Basis.Name}";
    }

    private Row Blocks()
    {
        var cells = new Cell?[LastColumn];
        cells[0] = new Cell.Words("As filed; totals are formulas over the lines above and beside them", CellStyle.Note);
        if (hasLive) cells[site.FiledColumn - 1] = new Cell.Words("Totals as filed", CellStyle.Note);
        if (hasDiffering) cells[site.SumColumn - 1] = new Cell.Words("Sum of the lines, where it is another", CellStyle.Note);
        if (hasLive || hasDiffering) cells[site.DifferenceColumn - 1] = new Cell.Words("Sum less filed", CellStyle.Note);
        return new Row(4, cells);
    }

    private Row Heads(int row, Func<StatementColumn, string> words)
    {
        var cells = new Cell?[LastColumn];
        cells[0] = new Cell.Words(row == 7 ? "Line" : "", CellStyle.Heading);
        for (var i = 0; i < _statement.Columns.Count; i++)
        {
            var cell = new Cell.Words(words(_statement.Columns[i]), CellStyle.LongHeading);
            cells[StatementSite.FirstColumn + i - 1] = cell;
            if (hasLive) cells[site.FiledColumn + i - 1] = cell;
            if (hasDiffering) cells[site.SumColumn + i - 1] = cell;
            if (hasLive || hasDiffering) cells[site.DifferenceColumn + i - 1] = cell;
        }
        cells[site.SourceColumn - 1] = new Cell.Words(row == 7 ? "Source" : "", CellStyle.Heading with { Indent = 1 });
        cells[site.UnitColumn - 1] = new Cell.Words(row == 7 ? "Unit" : "", CellStyle.Heading);
        cells[site.ConceptColumn - 1] = new Cell.Words(row == 7 ? "Concept" : "", CellStyle.Heading);
        return new Row(row, cells) { Lines = LineCount.Of(cells, (int)Amount) };
    }

    private static string UnitAndPeriod(StatementColumn column)
    {
        var unit = column.Ratio is not null ? "" : column.Currency.Length == 0 ? "" : UnitWords.Of(column.Currency, column.Scale) + ", ";
        var members = column.Members.IsNone ? "" : ", " + column.Members.Names;
        return unit + column.Period + members;
    }
}
