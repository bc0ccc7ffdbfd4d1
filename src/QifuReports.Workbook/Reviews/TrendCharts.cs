using QifuReports.Workbook.Charts;
using QifuReports.Workbook.Quarters;

namespace QifuReports.Workbook.Reviews;

/// <summary>The charts of the summary: amounts, margins and twelve months over the periods, two beside each other.</summary>
internal sealed class TrendCharts
{
    private const int Rows = 18;

    private readonly QuartersSheet _quarters;
    private readonly RoleSeries _roles;
    private readonly SheetName _here;
    private readonly int _row;
    private readonly List<TrendChart> _charts = [];

    private TrendCharts(QuartersSheet quarters, RoleSeries roles, SheetName here, int row) =>
        (_quarters, _roles, _here, _row) = (quarters, roles, here, row);

    /// <summary>The charts that the figures give, below a row; each figure needs two periods.</summary>
    public static IReadOnlyList<TrendChart> Of(QuartersSheet quarters, RoleSeries roles, SheetName here, int row)
    {
        var charts = new TrendCharts(quarters, roles, here, row);
        charts.Add("Revenue and net result", TrendKind.Columns, ["revenue", "net-result"], isTrailing: false);
        charts.Add("Margins", TrendKind.Lines, ["operating-margin", "net-margin", "non-gaap-net-margin"], isTrailing: false);
        charts.Add(roles.Of("non-gaap-net-result") >= 0 ? "Operating and non-GAAP net result" : "Operating result", TrendKind.Columns, ["operating-result", "non-gaap-net-result"], isTrailing: false);
        charts.Add("Net result of twelve months", TrendKind.Columns, ["net-result"], isTrailing: true);
        return charts._charts;
    }

    private void Add(string title, TrendKind kind, string[] names, bool isTrailing)
    {
        List<int> rows = [.. _roles.Of(names).Where(r => ValuesOf(r, isTrailing).Count(v => v is not null) > 1)];
        if (rows.Count == 0) return;
        var first = rows.Min(r => IndexOf(r, isTrailing, fromEnd: false));
        var last = rows.Max(r => IndexOf(r, isTrailing, fromEnd: true));
        List<TrendSeries> series = [];
        foreach (var row in rows)
        {
            var start = isTrailing ? _quarters.Trailing(row, first)!.Value : _quarters.Value(row, first);
            var (of, values) = (_quarters.Grid.Series[row], ValuesOf(row, isTrailing));
            series.Add(new TrendSeries(of.Name, start with { Column = 1 }, new CellRange(start, start.Right(last - first)),
                [.. Enumerable.Range(first, last - first + 1).Select(i => of.Shown(values, i))]));
        }
        var (column, top) = (_charts.Count % 2 == 0 ? 1 : 4, _row + 1 + _charts.Count / 2 * (Rows + 1));
        _charts.Add(new TrendChart($"{title}, {_quarters.Grid.Series[rows[0]].Unit}", kind,
            new CellRange(_quarters.HeadOf(first), _quarters.HeadOf(last)),
            [.. _quarters.Grid.Periods.Skip(first).Take(last - first + 1).Select(p => p.ToString())], series,
            new CellPlace(_here, column, top), new CellPlace(_here, column == 1 ? 4 : 9, top + Rows),
            _quarters.Grid.Series[rows[0]].Format));
    }

    private IReadOnlyList<KnownFigure?> ValuesOf(int row, bool isTrailing) =>
        isTrailing ? _quarters.Grid.Series[row].Trailing : _quarters.Grid.Series[row].Values;

    private int IndexOf(int row, bool isTrailing, bool fromEnd)
    {
        var values = ValuesOf(row, isTrailing);
        var at = fromEnd ? values.Count - 1 : 0;
        while (values[at] is null) at += fromEnd ? -1 : 1;
        return at;
    }
}
