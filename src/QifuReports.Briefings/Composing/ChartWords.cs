using System.Text;
using QifuReports.Typesetting.Document;

namespace QifuReports.Briefings.Composing;

/// <summary>The data of a chart in words, for who cannot see it: the labels themselves, in the order of the marks.</summary>
public static class ChartWords
{
    public static string Data(ChartSpec chart)
    {
        var text = new StringBuilder();
        switch (chart)
        {
            case ColumnChart c:
                foreach (var series in c.Series) Row(text, series, c.Categories);
                if (c.Totals.Count > 0) Row(text, new ChartSeries("Total", c.Totals), c.Categories);
                if (c.Line is { } line) Row(text, line, c.Categories);
                break;
            case LineChart c:
                foreach (var series in c.Series) Row(text, series, c.Categories);
                break;
            case BarChart c:
                foreach (var series in c.Series) Row(text, series, c.Categories);
                break;
            case SmallMultiples c:
                foreach (var series in c.Panels) Row(text, series, c.Categories);
                break;
            case WaterfallChart c:
                foreach (var step in c.Steps) text.Append(text.Length == 0 ? "" : "; ").Append(step.Name).Append(' ').Append(step.Point.Label);
                text.Append('.');
                break;
        }
        return text.ToString();
    }

    private static void Row(StringBuilder text, ChartSeries series, IReadOnlyList<string> categories)
    {
        if (text.Length > 0) text.Append(' ');
        text.Append(series.Name).Append(": ");
        var first = true;
        for (var i = 0; i < series.Points.Count; i++)
        {
            if (series.Points[i].Value is null) continue;
            text.Append(first ? "" : "; ").Append(categories[i]).Append(' ').Append(series.Points[i].Label);
            first = false;
        }
        text.Append('.');
    }
}
