using QifuReports.Typesetting.Document;
using QifuReports.Typesetting.Layout.Styles;
using QifuReports.Typesetting.Pictures;
using QifuReports.Typesetting.Text.Paragraphs;

namespace QifuReports.Typesetting.Layout;

/// <summary>The seam to what draws charts: a specification and a size in, a picture out.</summary>
public interface IChartComposer
{
    /// <summary>A picture of the width asked for, and of the height asked for or more; the same for the same input.</summary>
    /// <param name="chart">What is shown.</param>
    /// <param name="size">The room for it; it may get higher where its values need it, never wider.</param>
    /// <param name="style">Inks and text formats.</param>
    /// <param name="shaper">Of the document.</param>
    Picture Compose(ChartSpec chart, Size size, HouseStyle style, TextShaper shaper);
}
