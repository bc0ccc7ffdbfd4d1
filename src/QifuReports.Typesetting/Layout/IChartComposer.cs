using QifuReports.Typesetting.Document.Charts;
using QifuReports.Typesetting.Pictures;
using QifuReports.Typesetting.Text.Paragraphs;

namespace QifuReports.Typesetting.Layout;

/// <summary>The interface to the chart renderer: it takes a specification and a size and returns a picture.</summary>
public interface IChartComposer
{
    /// <summary>Draws a picture of the given width, and of the given height or more. The same input gives the same picture.</summary>
    /// <param name="chart">The chart as data.</param>
    /// <param name="size">The size of the picture. The picture may become higher if the chart needs more height, but never wider.</param>
    /// <param name="style">Colours and text formats.</param>
    /// <param name="shaper">The text shaper of the document.</param>
    Picture Compose(ChartSpec chart, Size size, HouseStyle style, TextShaper shaper);
}
