using QifuReports.Edition.Blocks.Planning;
using QifuReports.Edition.Pictures;
using QifuReports.Typesetting.Layout;

namespace QifuReports.Edition.Blocks;

/// <summary>
/// Writes a chart as a figure: its headline and what it shows as the caption, the picture, the note. The picture may scroll sideways on a
/// narrow screen, where its labels would become too small to read.
/// </summary>
internal static class ChartHtml
{
    public static void Write(BlockRun run, ChartBlock chart, Room room)
    {
        if (string.IsNullOrWhiteSpace(chart.AlternativeText)) throw new LayoutException("A chart has no alternative text.");
        var html = run.Html;
        run.Begin("figure", chart, chart.Small ? "chart small" : "chart");
        // Without a message, the description is the headline.
        var isDescribed = chart.Message.Count > 0 && chart.Description.Length > 0;
        html.Begin("figcaption").Begin("p", ("class", "headline"));
        if (chart.Message.Count > 0) run.Inlines.Write(chart.Message);
        else run.Inlines.Write(Described(chart));
        html.End();
        if (isDescribed)
        {
            html.Begin("p", ("class", "description"));
            run.Inlines.Write(Described(chart));
            html.End();
        }
        html.End().Line();
        var setup = run.Source.Document.Setup;
        var twelfths = room.Twelfths(Room.Of(setup, false, run.Source.Style).Width).ToString(CultureInfo.InvariantCulture);
        var picture = run.Draw(chart.Chart, room.Width, Math.Round(room.Width * chart.Aspect));
        // The keyboard scrolls what has the focus: the links of figures, or else the region itself.
        var hasLinks = picture.Items.Any(i => i is GlyphRun label && run.Places.IsPlace(label.Reference));
        html.Begin("div", ("class", "plot c-" + twelfths), ("tabindex", hasLinks ? null : "0"));
        SvgPicture.Write(html, picture, run.Source.Colours, run.Places, chart.AlternativeText);
        html.End().Line();
        if (chart.Note.Count > 0)
        {
            html.Begin("p", ("class", "note"));
            run.Inlines.Write(chart.Note);
            html.End().Line();
        }
        html.End().Line();
    }

    // The hidden reference says that digits in a description are not figures.
    private static TextRun Described(ChartBlock chart) => new(chart.Description, TextStyle.Plain, ChartReference.Name(chart.Description));
}
