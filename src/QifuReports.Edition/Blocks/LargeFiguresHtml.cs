using QifuReports.Edition.Blocks.Planning;
using QifuReports.Edition.Pictures;

namespace QifuReports.Edition.Blocks;

/// <summary>
/// Writes the main figures as a table with one column for each figure, in the reading order of the PDF: labels, values, comparisons,
/// trends. The roles are written out: a style sheet that sets the rows as a grid would otherwise take them away.
/// </summary>
internal static class LargeFiguresHtml
{
    // The height of a trend, in points.
    private const double TrendHeight = 18;

    public static void Write(BlockRun run, LargeFigures block, Room room)
    {
        var (html, figures) = (run.Html, block.Figures);
        run.Begin("div", block, "large").Begin("table", ("role", "table"), ("class", "of-" + Number(figures.Count)),
            ("aria-label", block.Unit.Length > 0 ? null : "Main figures"));
        if (block.Unit.Length > 0) html.Element("caption", block.Unit);
        html.Line().Begin("thead", ("role", "rowgroup")).Begin("tr", ("role", "row"));
        foreach (var figure in figures)
        {
            html.Begin("th", ("scope", "col"), ("role", "columnheader"));
            run.Inlines.Write(figure.Label);
            html.End();
        }
        html.End().End().Line().Begin("tbody", ("role", "rowgroup"));
        Row(run, figures, "values", figure => run.Inlines.Write(figure.Value));
        Row(run, figures, "comparisons", figure => CardsHtml.WriteLines(run, "div", figure.Comparison));
        if (figures.Any(f => f.Trend is not null))
            Row(run, figures, "trends", figure => WriteTrend(run, figure.Trend, figures.Count, room));
        html.End().End().End().Line();
    }

    private static void Row(BlockRun run, IReadOnlyList<LargeFigure> figures, string classes, Action<LargeFigure> write)
    {
        run.Html.Begin("tr", ("class", classes), ("role", "row"));
        foreach (var figure in figures)
        {
            run.Html.Begin("td", ("role", "cell"));
            write(figure);
            run.Html.End();
        }
        run.Html.End().Line();
    }

    private static void WriteTrend(BlockRun run, ChartBlock? trend, int count, Room room)
    {
        if (trend is null) return;
        var width = (room.Width - (count - 1) * run.Source.Style.Gutter.Points) / count;
        SvgPicture.Write(run.Html, run.Draw(trend.Chart, width, TrendHeight), run.Source.Colours, run.Places, trend.AlternativeText);
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
