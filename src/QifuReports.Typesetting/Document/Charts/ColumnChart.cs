namespace QifuReports.Typesetting.Document.Charts;

/// <summary>Upright columns by category, side by side or stacked.</summary>
public sealed record ColumnChart : CategoryChart
{
    public required IReadOnlyList<ChartSeries> Series { get; init; }
    public bool Stacked { get; init; }

    /// <summary>For stacked columns, the total of each stack, printed above the stack; empty for none.</summary>
    public IReadOnlyList<ChartPoint> Totals { get; init; } = [];

    /// <summary>Guided ranges, each drawn as one bar from its low to its high end; empty for none.</summary>
    public IReadOnlyList<RangeSeries> Ranges { get; init; } = [];

    /// <summary>Additional values that the axis must include, so that charts side by side have the same scale; may be empty.</summary>
    public IReadOnlyList<decimal> AlsoReaches { get; init; } = [];

    public override IReadOnlyList<ChartRow> Rows()
    {
        var rows = new List<ChartRow>(RowsOf(Series));
        if (Totals.Count > 0) rows.Add(new ChartRow("Total", "", Unit, MarksOf(Totals)));
        foreach (var (name, ranges, _) in Ranges)
            rows.Add(new ChartRow(name, name, Unit,
                [.. ranges.Select((r, i) => r is null ? null : new ChartMark(NameAt(i), r.Low, r.High))]));
        return rows;
    }
}

/// <summary>A series of guided ranges with one name in the legend.</summary>
/// <param name="Ranges">One range per category; null where the category has none.</param>
public sealed record RangeSeries(string Name, IReadOnlyList<ChartRange?> Ranges, ChartStatus Status = ChartStatus.Guidance);

/// <summary>A range with its low and its high end.</summary>
public sealed record ChartRange(ChartPoint Low, ChartPoint High);
