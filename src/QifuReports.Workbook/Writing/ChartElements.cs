using DocumentFormat.OpenXml;
using QifuReports.Workbook.Charts;
using A = DocumentFormat.OpenXml.Drawing;
using C = DocumentFormat.OpenXml.Drawing.Charts;

namespace QifuReports.Workbook.Writing;

/// <summary>A native chart as the elements of its part: columns or lines over one axis of periods.</summary>
internal static class ChartElements
{
    private const uint Periods = 111_111_111, Amounts = 222_222_222;

    // Colours that people with any kind of colour vision can tell apart.
    private static readonly string[] Palette = ["1F4E79", "D9822B", "2A9D8F", "7A5195"];

    public static C.ChartSpace Of(TrendChart chart)
    {
        OpenXmlElement marks = chart.Kind == TrendKind.Columns ? Columns(chart) : Lines(chart);
        var plot = new C.PlotArea(new C.Layout(), marks, PeriodAxis(), AmountAxis(chart));
        var space = new C.ChartSpace(
            new C.RoundedCorners { Val = false },
            new C.Chart(
                new C.Title(new C.ChartText(new C.RichText(new A.BodyProperties(), new A.ListStyle(), Words(chart.Title))),
                    new C.Overlay { Val = false }),
                new C.AutoTitleDeleted { Val = false },
                plot,
                new C.Legend(new C.LegendPosition { Val = C.LegendPositionValues.Bottom }, new C.Overlay { Val = false }),
                new C.PlotVisibleOnly { Val = true },
                new C.DisplayBlanksAs { Val = C.DisplayBlanksAsValues.Gap }));
        space.AddNamespaceDeclaration("r", SheetPartWriter.Relationships);
        return space;
    }

    private static C.BarChart Columns(TrendChart chart)
    {
        var bars = new C.BarChart(new C.BarDirection { Val = C.BarDirectionValues.Column },
            new C.BarGrouping { Val = C.BarGroupingValues.Clustered }, new C.VaryColors { Val = false });
        for (var i = 0; i < chart.Series.Count; i++)
        {
            var series = chart.Series[i];
            bars.Append(new C.BarChartSeries(new C.Index { Val = (uint)i }, new C.Order { Val = (uint)i }, Name(series),
                new C.ChartShapeProperties(Solid(i)), new C.InvertIfNegative { Val = false }, Categories(chart), Values(chart, series)));
        }
        bars.Append(new C.GapWidth { Val = 60 }, new C.AxisId { Val = Periods }, new C.AxisId { Val = Amounts });
        return bars;
    }

    private static C.LineChart Lines(TrendChart chart)
    {
        var lines = new C.LineChart(new C.Grouping { Val = C.GroupingValues.Standard }, new C.VaryColors { Val = false });
        for (var i = 0; i < chart.Series.Count; i++)
        {
            var series = chart.Series[i];
            lines.Append(new C.LineChartSeries(new C.Index { Val = (uint)i }, new C.Order { Val = (uint)i }, Name(series),
                new C.ChartShapeProperties(new A.Outline(Solid(i)) { Width = 28_575 }),
                new C.Marker(new C.Symbol { Val = C.MarkerStyleValues.Circle }, new C.Size { Val = 5 },
                    new C.ChartShapeProperties(Solid(i))),
                Categories(chart), Values(chart, series), new C.Smooth { Val = false }));
        }
        lines.Append(new C.ShowMarker { Val = true }, new C.AxisId { Val = Periods }, new C.AxisId { Val = Amounts });
        return lines;
    }

    private static A.SolidFill Solid(int index) => new(new A.RgbColorModelHex { Val = Palette[index % Palette.Length] });

    private static C.SeriesText Name(TrendSeries series) => new(new C.StringReference(new C.Formula(series.NameCell.Full),
        new C.StringCache(new C.PointCount { Val = 1 }, new C.StringPoint(new C.NumericValue(CellText.Of(series.Name))) { Index = 0 })));

    private static C.CategoryAxisData Categories(TrendChart chart)
    {
        var cache = new C.StringCache(new C.PointCount { Val = (uint)chart.CategoryNames.Count });
        for (var i = 0; i < chart.CategoryNames.Count; i++)
            cache.Append(new C.StringPoint(new C.NumericValue(chart.CategoryNames[i])) { Index = (uint)i });
        return new C.CategoryAxisData(new C.StringReference(new C.Formula(chart.Categories.Full), cache));
    }

    private static C.Values Values(TrendChart chart, TrendSeries series)
    {
        var cache = new C.NumberingCache(new C.FormatCode(chart.Format.Code), new C.PointCount { Val = (uint)series.Numbers.Count });
        for (var i = 0; i < series.Numbers.Count; i++)
            if (series.Numbers[i] is { } number)
                cache.Append(new C.NumericPoint(new C.NumericValue(number.ToString(CultureInfo.InvariantCulture))) { Index = (uint)i });
        return new C.Values(new C.NumberReference(new C.Formula(series.Values.Full), cache));
    }

    private static C.CategoryAxis PeriodAxis() => new(new C.AxisId { Val = Periods }, Upright(), new C.Delete { Val = false },
        new C.AxisPosition { Val = C.AxisPositionValues.Bottom }, new C.MajorTickMark { Val = C.TickMarkValues.None },
        new C.MinorTickMark { Val = C.TickMarkValues.None }, new C.TickLabelPosition { Val = C.TickLabelPositionValues.Low },
        new C.CrossingAxis { Val = Amounts }, new C.Crosses { Val = C.CrossesValues.AutoZero });

    private static C.ValueAxis AmountAxis(TrendChart chart) => new(new C.AxisId { Val = Amounts }, Upright(), new C.Delete { Val = false },
        new C.AxisPosition { Val = C.AxisPositionValues.Left },
        new C.MajorGridlines(new C.ChartShapeProperties(new A.Outline(new A.SolidFill(new A.RgbColorModelHex { Val = "D9D9D9" })))),
        new C.NumberingFormat { FormatCode = chart.Format.Code, SourceLinked = false },
        new C.MajorTickMark { Val = C.TickMarkValues.None }, new C.MinorTickMark { Val = C.TickMarkValues.None },
        new C.TickLabelPosition { Val = C.TickLabelPositionValues.NextTo }, new C.CrossingAxis { Val = Periods },
        new C.Crosses { Val = C.CrossesValues.AutoZero });

    private static C.Scaling Upright() => new(new C.Orientation { Val = C.OrientationValues.MinMax });

    private static A.Paragraph Words(string words) => new(
        new A.ParagraphProperties(new A.DefaultRunProperties { FontSize = 1200, Bold = true }),
        new A.Run(new A.RunProperties { Language = "en-US", FontSize = 1200, Bold = true }, new A.Text(CellText.Of(words))));
}
