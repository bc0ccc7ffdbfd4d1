using QifuReports.Edition.Blocks;
using QifuReports.Edition.Frame;
using QifuReports.Edition.Pictures;

namespace QifuReports.Edition;

/// <summary>Writes a document as one HTML file that needs nothing but itself.</summary>
public static class EditionFile
{
    /// <summary>Writes the file as UTF-8. The same content gives the same bytes. The stream is not closed.</summary>
    /// <exception cref="Typesetting.Layout.LayoutException">A link has no target, or a chart has no alternative text.</exception>
    public static void Write(EditionContent content, Stream output)
    {
        // The body is written first: its pictures name the colours that the style sheet in the head declares.
        var colours = new ColourClasses();
        using var body = new StringWriter(CultureInfo.InvariantCulture);
        var source = new BlockSource(content.Document, content.Figures.NumberOf, content.Style, content.Fonts, content.Charts, colours)
        {
            HasOrigins = content.HasOrigins,
        };
        EditionBody.Write(source, content.Figures, body);

        using var data = new StringWriter(CultureInfo.InvariantCulture);
        content.Figures.WriteJson(data);
        var (shown, script) = (body.ToString(), EditionAssets.Script);
        var fonts = EditionFonts.Of(content.Fonts, shown, data.ToString(), script, EditionAssets.Style);
        var style = EditionStyle.Of(content.Style, colours, fonts);

        using var text = new StreamWriter(output, new UTF8Encoding(false), 1 << 16, leaveOpen: true) { NewLine = "\n" };
        text.Write("<!DOCTYPE html>\n");
        var html = new HtmlWriter(text);
        html.Begin("html", ("lang", content.Document.Info.Language)).Line();
        EditionHead.Write(html, content.Document, content.MadeOf, style, script);
        html.Begin("body").Line();
        text.Write(shown);
        html.Begin("script", ("type", "application/json"), ("id", "data")).Verbatim(data.ToString()).End().Line();
        html.Begin("script").Verbatim(script).End().Line();
        html.EndTo(0).Line();
    }
}
