using QifuReports.Workbook.Charts;
using QifuReports.Workbook.Quarters;

namespace QifuReports.Workbook.Reviews;

/// <summary>The charts of the summary: amounts, margins and twelve months over the periods, two beside each other.</summary>
internal static class TrendCharts
{
    private const int Rows = 18;

    /// <summary>The charts that the figures give, below a row; a chart needs two periods.</summary>
    public static IReadOnlyList<TrendChart> Of(QuartersSheet quarters, RoleSeries roles, SheetName here, int row)
    {
        List<TrendChart> charts = [];
        Add("Revenue and net result", TrendKind.Columns, ["revenue", "net-result"], isTrailing: false);
        Add("Margins, percent", TrendKind.Lines, ["operating-margin", "net-margin", "non-gaap-net-margin"], isTrailing: false);
        Add("Operating result and non-GAAP net result", TrendKind.Columns, ["operating-result", "non-gaap-net-result"], isTrailing: false);
        Add("Net result of twelve months", TrendKind.Lines, ["net-result"], isTrailing: true);
        return charts;

        void Add(string title, TrendKind kind, string[] names, bool isTrailing)
        {
            var last = quarters.Grid.Periods.Count - 1;
            List<TrendSeries> series = [];
            var format = NumberFormat.Amount();
            foreach (var index in roles.Of(names))
            {
                var of = quarters.Grid.Series[index];
                var values = isTrailing ? of.Trailing : of.Values;
                if (values.Count(v => v is not null) < 2) continue;
                var first = isTrailing ? quarters.Trailing(index, 0)!.Value : quarters.Value(index, 0);
                series.Add(new TrendSeries(of.Name, first with { Column = 1 }, new CellRange(first, first.Right(last)),
                    [.. Enumerable.Range(0, values.Count).Select(i => of.Shown(values, i))]));
                format = of.Format;
            }
            if (series.Count == 0) return;
            var (column, top) = (charts.Count % 2 == 0 ? 1 : 4, row + 1 + charts.Count / 2 * (Rows + 1));
            charts.Add(new TrendChart(title, kind, new CellRange(quarters.HeadOf(0), quarters.HeadOf(last)),
                [.. quarters.Grid.Periods.Select(p => p.ToString())], series, new CellPlace(here, column, top),
                new CellPlace(here, column == 1 ? 4 : 9, top + Rows), format));
        }
    }
}
