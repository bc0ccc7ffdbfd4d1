using AngleSharp.Dom;

namespace QifuReports.Import.Documents.Html.Markup;

/// <summary>Finds whether an element starts a new line, and the line of the file where the element starts.</summary>
internal static class HtmlElements
{
    private static readonly HashSet<string> BlockNames =
        new(["p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "dl", "dt", "dd", "caption"], StringComparer.Ordinal);

    /// <summary>Whether an element starts a new line.</summary>
    public static bool IsBlock(IElement element) => BlockNames.Contains(element.LocalName);

    /// <summary>The line of the file where a block starts, counted from 1.</summary>
    public static int LineOf(IElement element) =>
        int.TryParse(element.GetAttribute(HtmlMarkup.LineAttribute), NumberStyles.None, CultureInfo.InvariantCulture, out var line) ? line
            : 1;
}
