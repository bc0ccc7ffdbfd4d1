using QifuReports.Typesetting.Layout;
using QifuReports.Typesetting.Layout.Styles;
using QifuReports.Typesetting.Pages;
using QifuReports.Typesetting.Pictures;
using QifuReports.Typesetting.Text.Paragraphs;

namespace QifuReports.Typesetting.Tests.Layout;

/// <summary>Stands in for what draws charts: a frame as large as the picture, and higher than asked where it is told to be.</summary>
internal sealed class FrameComposer(double growth = 1) : IChartComposer
{
    public static FrameComposer Instance { get; } = new();

    /// <summary>How many pictures it has made.</summary>
    public int Made { get; private set; }

    public Picture Compose(ChartSpec chart, Size size, HouseStyle style, TextShaper shaper)
    {
        Made++;
        var height = size.Height * growth;
        return new Picture(size.Width, height, [new FilledRectangle(new Rect(Length.Zero, Length.Zero, size.Width, height), style.Tint)]);
    }
}
