namespace QifuReports.Briefings.Composing.Charts;

/// <summary>The data of a chart in words, for readers who cannot see it: the labels of the points, in their order.</summary>
public static class ChartWords
{
    /// <summary>Writes one sentence for each series: <c>Net income: Q2 2023 1,093.4; Q3 2023 1,137.9.</c></summary>
    public static string Data(ChartSpec chart)
    {
        var text = new StringBuilder();
        switch (chart)
        {
            case ColumnChart c:
                foreach (var series in c.Series) Row(text, series, c.Categories);
                if (c.Totals.Count > 0) Row(text, new ChartSeries("Total", c.Totals), c.Categories);
                foreach (var series in c.Ranges) Row(text, series, c.Categories);
                break;
            case TwoPanelChart c:
                Row(text, c.Amounts, c.Categories);
                Row(text, c.Rates, c.Categories);
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
            case Sparkline c:
                Row(text, c.Series, c.Categories);
                break;
            case WaterfallChart c:
                Steps(text, c.Steps);
                break;
            default:
                throw new ArgumentException("Nothing tells a " + chart.GetType().Name + " in words.", nameof(chart));
        }
        return text.ToString();
    }

    /// <summary>Writes a sentence that names the periods missing on the axis; empty if none is missing.</summary>
    public static string Missing(PeriodAxis axis)
    {
        if (axis.Missing.Count == 0) return "";
        var text = new StringBuilder(" Not in the filings held: ");
        for (var i = 0; i < axis.Missing.Count; i++)
            text.Append(i == 0 ? "" : i == axis.Missing.Count - 1 ? " and " : ", ").Append(PeriodWords.Short(axis.Missing[i]));
        return text.Append('.').ToString();
    }

    // A second bridge in the same chart begins a new sentence.
    private static void Steps(StringBuilder text, IReadOnlyList<WaterfallStep> steps)
    {
        var first = true;
        foreach (var step in steps)
        {
            if (step.Name.Length == 0)
            {
                text.Append(". ");
                first = true;
                continue;
            }
            text.Append(first ? "" : "; ").Append(step.Name).Append(' ').Append(step.Point.Label);
            first = false;
        }
        text.Append('.');
    }

    private static void Row(StringBuilder text, ChartSeries series, IReadOnlyList<ChartCategory> categories) =>
        Row(text, series.Name, categories, i => series.Points[i].Value is null ? null : series.Points[i].Label);

    private static void Row(StringBuilder text, RangeSeries series, IReadOnlyList<ChartCategory> categories) =>
        Row(text, series.Name, categories, i => series.Ranges[i] is { } range ? $"{range.Low.Label} to {range.High.Label}" : null);

    private static void Row(StringBuilder text, string name, IReadOnlyList<ChartCategory> categories, Func<int, string?> label)
    {
        if (text.Length > 0) text.Append(' ');
        text.Append(name).Append(": ");
        var first = true;
        for (var i = 0; i < categories.Count; i++)
        {
            if (label(i) is not { } words) continue;
            text.Append(first ? "" : "; ").Append(categories[i].Name).Append(' ').Append(words);
            first = false;
        }
        text.Append('.');
    }
}
