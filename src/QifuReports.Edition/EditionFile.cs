using System.Text;

namespace QifuReports.Edition;

/// <summary>Writes a document as one HTML file that needs nothing but itself.</summary>
public static class EditionFile
{
    /// <summary>Writes the file as UTF-8. The same content gives the same bytes. The stream is not closed.</summary>
    public static void Write(EditionContent content, Stream output)
    {
        using var text = new StreamWriter(output, new UTF8Encoding(false), 1 << 16, leaveOpen: true) { NewLine = "\n" };
        var html = new HtmlWriter(text);
        html.Begin("html", ("lang", content.Document.Info.Language)).Begin("head").Element("title", content.Document.Info.Title).End();
        html.EndTo(0);
    }
}
