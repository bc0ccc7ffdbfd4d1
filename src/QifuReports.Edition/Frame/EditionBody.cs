using QifuReports.Edition.Blocks;
using QifuReports.Edition.Figures;

namespace QifuReports.Edition.Frame;

/// <summary>
/// Writes the content of the body: the bar, the contents, the document, the list of all figures, the place of the panel, the foot.
/// </summary>
internal static class EditionBody
{
    private const string AllFigures = "All figures";

    public static void Write(BlockSource source, FigureDetails figures, TextWriter output)
    {
        var html = new HtmlWriter(output);
        var run = new BlockRun(source, html);
        var document = source.Document;
        html.Element("a", "Skip to the text", ("class", "skip"), ("href", "#content")).Line();
        EditionBar.Write(html, document);
        html.Begin("div", ("class", "page")).Line();
        html.Begin("nav", ("id", "contents"), ("aria-label", "Contents")).Begin("details").Element("summary", "Contents").Line();
        ContentsHtml.Write(html, run.Headings.All, (AllFigures, "figures"));
        html.End().End().Line();

        html.Begin("main", ("id", "content"), ("tabindex", "-1")).Line();
        if (!string.IsNullOrEmpty(document.Watermark))
            html.Begin("p", ("class", "draft")).Element("strong", document.Watermark).Text(" This document is not final.").End().Line();
        DocumentHtml.Write(run);
        html.Begin("section", ("id", "figures"), ("class", "figurelist"), ("aria-labelledby", "figures-title")).Line();
        html.Element("h2", AllFigures, ("id", "figures-title")).Line();
        figures.WriteList(html, run.FigurePlaces.FirstOf);
        html.End().End().Line();

        html.Begin("aside", ("id", "panel"), ("aria-label", "Figure"), ("hidden", "")).End().Line();
        html.End().Line();
        html.Begin("footer", ("class", "foot"));
        if (document.Setup.RunningFoot.Length > 0) html.Element("p", document.Setup.RunningFoot);
        html.End().Line();
    }
}
