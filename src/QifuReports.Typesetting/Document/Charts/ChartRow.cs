namespace QifuReports.Typesetting.Document.Charts;

/// <summary>Values that a chart shows together, for instance a series; one sentence of the alternative text.</summary>
/// <param name="Heading">The words at the start of the sentence, for instance <c>Total</c>; null for none.</param>
/// <param name="Series">The name of the series; empty if the values belong to no series, as totals and the steps of a waterfall.</param>
/// <param name="Unit">The unit of the values.</param>
/// <param name="Marks">One mark per category if the chart has categories; null for a category without a value.</param>
public sealed record ChartRow(string? Heading, string Series, string Unit, IReadOnlyList<ChartMark?> Marks);

/// <summary>One bar, column or point of a chart.</summary>
/// <param name="Name">The name of its category or step; null if the mark has no name, and is not in the alternative text.</param>
/// <param name="Point">The value; for a range, its low end.</param>
/// <param name="High">The high end of a range; null if the mark is no range.</param>
public sealed record ChartMark(string? Name, ChartPoint Point, ChartPoint? High = null);
