using System.Security.Cryptography;

namespace QifuReports.Edition.Frame;

/// <summary>
/// Writes the head of the file. Its policy lets the browser run this style and this script only, named by their hashes, and refuses every
/// request.
/// </summary>
internal static class EditionHead
{
    public static void Write(HtmlWriter html, DocumentModel document, string madeOf, string style, string script)
    {
        var info = document.Info;
        var policy = $"default-src 'none'; style-src '{Hash(style)}'; script-src '{Hash(script)}'; font-src data:; img-src data:; "
            + "base-uri 'none'; form-action 'none'";
        html.Begin("head").Line();
        html.Begin("meta", ("http-equiv", "Content-Security-Policy"), ("content", policy)).Line();
        html.Begin("meta", ("charset", "utf-8")).Line();
        html.Begin("meta", ("name", "viewport"), ("content", "width=device-width, initial-scale=1")).Line();
        html.Element("title", string.IsNullOrEmpty(document.Watermark) ? info.Title : $"{document.Watermark} – {info.Title}").Line();
        Meta(html, "description", info.Subject);
        Meta(html, "author", info.Author);
        Meta(html, "keywords", string.Join(", ", info.Keywords));
        Meta(html, "made-of", madeOf);
        html.Begin("meta", ("name", "color-scheme"), ("content", "light dark")).Line();
        html.Begin("meta", ("name", "referrer"), ("content", "no-referrer")).Line();
        html.Begin("style").Verbatim(style).End().Line();
        html.End().Line();
    }

    /// <summary>The hash of the content of an element, as a policy names it.</summary>
    private static string Hash(string content) => "sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(content)));

    private static void Meta(HtmlWriter html, string name, string content)
    {
        if (content.Length > 0) html.Begin("meta", ("name", name), ("content", content)).Line();
    }
}
