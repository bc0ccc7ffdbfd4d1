namespace QifuReports.Briefings.Composing.Charts;

/// <summary>The data of a chart in words, for readers who cannot see it: the labels of the points, in their order.</summary>
public static class ChartWords
{
    /// <summary>Writes one sentence for each row: <c>Net income: Q2 2023 1,093.4; Q3 2023 1,137.9.</c></summary>
    public static string Data(ChartSpec chart)
    {
        var text = new StringBuilder();
        foreach (var row in chart.Rows())
        {
            if (text.Length > 0) text.Append(' ');
            if (row.Heading is not null) text.Append(row.Heading).Append(": ");
            var first = true;
            foreach (var mark in row.Marks)
            {
                if (mark?.Name is null) continue;
                text.Append(first ? "" : "; ").Append(mark.Name).Append(' ').Append(mark.Point.Label);
                if (mark.High is { } high) text.Append(" to ").Append(high.Label);
                first = false;
            }
            text.Append('.');
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
}
