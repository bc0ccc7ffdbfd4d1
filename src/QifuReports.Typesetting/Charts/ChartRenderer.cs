using QifuReports.Typesetting.Document;
using QifuReports.Typesetting.Layout;
using QifuReports.Typesetting.Pages;
using QifuReports.Typesetting.Text;

namespace QifuReports.Typesetting.Charts;

/// <summary>Draws a chart specification into a frame, as placed items: the same vectors and fonts as the page around it.</summary>
public static class ChartRenderer
{
    /// <summary>
    /// Adds the chart's items to <paramref name="items"/>: paths, rules and glyph runs only, all inside <paramref name="frame"/>,
    /// no structure marks (the caller wraps them in one figure). Point references are carried on the runs of their labels.
    /// </summary>
    public static void Draw(ChartSpec chart, Rect frame, HouseStyle style, TextShaper shaper, ICollection<PlacedItem> items) =>
        throw new NotImplementedException();
}
