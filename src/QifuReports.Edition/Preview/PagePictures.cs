using QifuReports.Edition.Figures;
using QifuReports.Edition.Pictures;
using QifuReports.Typesetting.Fonts;

namespace QifuReports.Edition.Preview;

/// <summary>
/// Draws finished pages for the preview, one version after another. Colours and fonts keep their numbers from version to version, so that
/// a page that did not change has the same bytes, and is not loaded again. Not safe for use by several threads.
/// </summary>
public sealed class PagePictures
{
    private readonly ColourClasses _colours = new();
    private readonly List<FontFace> _faces = [];
    private readonly List<PreviewContent> _fonts = [];
    private readonly List<string> _families = [];

    /// <summary>Draws the pages of a version.</summary>
    /// <param name="pages">The pages in order.</param>
    /// <param name="figures">The figures of the document, whose places on the pages are links.</param>
    public PreviewPages Of(IEnumerable<Page> pages, FigureDetails figures)
    {
        var drawn = new List<PreviewContent>();
        var places = new PlaceCounter(figures.NumberOf, nextPlace: null);
        foreach (var page in pages)
        {
            using var text = new StringWriter(CultureInfo.InvariantCulture);
            SvgPage.Write(new HtmlWriter(text), page, _colours, places);
            drawn.Add(PreviewContent.Of(text.ToString()));
            foreach (var item in page.Items)
                if (item is GlyphRun run && !_faces.Exists(f => ReferenceEquals(f, run.Face))) Add(run.Face);
        }
        return new PreviewPages(drawn, PreviewContent.Of(Style()), [.. _fonts]);
    }

    private void Add(FontFace face)
    {
        _faces.Add(face);
        _fonts.Add(PreviewContent.Of(face.File));
        if (!_families.Contains(face.FamilyName, StringComparer.Ordinal)) _families.Add(face.FamilyName);
    }

    // Pages are paper: their colours are the same on a dark screen. Families are numbered, because names of fonts are not ours.
    private string Style()
    {
        var css = new StringBuilder();
        for (var i = 0; i < _faces.Count; i++)
            css.Append(CultureInfo.InvariantCulture,
                $"@font-face{{font-family:page{_families.IndexOf(_faces[i].FamilyName)};font-weight:{_faces[i].WeightClass};")
                .Append(CultureInfo.InvariantCulture, $"src:url(/font/{i + 1}?{_fonts[i].Tag})}}\n");
        css.Append("svg.page text{font-family:");
        for (var i = 0; i < _families.Count; i++) css.Append(CultureInfo.InvariantCulture, $"page{i},");
        css.Append("sans-serif}\nsvg.page .").Append(SvgText.TabularClass).Append("{font-variant-numeric:tabular-nums}\n");
        for (var i = 0; i < _colours.Colours.Count; i++)
            css.Append(CultureInfo.InvariantCulture, $"svg.page .s{i + 1}{{fill:none;stroke:{_colours.Colours[i]}}}");
        for (var i = 0; i < _colours.Colours.Count; i++)
            css.Append(CultureInfo.InvariantCulture, $"svg.page .c{i + 1}{{fill:{_colours.Colours[i]}}}");
        return css.Append('\n').ToString();
    }
}
