using System.Net;

namespace QifuReports.Edition.Proof;

/// <summary>
/// The figures that a web edition states, read from its file: the elements with <c>data-figure</c> in the main part of the page, in order.
/// Pictures are left out, and so is the list of all figures.
/// </summary>
internal static class EditionFigures
{
    private const string Figure = "data-figure", Main = "main", ListOfAll = "figures";

    public static List<SaidFigure> Of(string file)
    {
        var found = new List<SaidFigure>();
        var words = new StringBuilder();
        var (name, nameDepth) = ("", -1);
        var (depth, isMain, skipped) = (0, false, -1);
        foreach (var part in new MarkupReader(file).Parts())
        {
            switch (part.Kind)
            {
                case MarkupKind.Begin:
                    depth++;
                    isMain |= part.Name == Main;
                    if (skipped < 0 && (part.Name == "svg" || part.Of("id") == ListOfAll)) skipped = depth;
                    if (isMain && skipped < 0 && name.Length == 0 && part.Of(Figure) is { } figure)
                    {
                        (name, nameDepth) = (figure, depth);
                        words.Clear();
                    }
                    break;
                case MarkupKind.End:
                    if (depth == nameDepth)
                    {
                        found.Add(SaidFigure.Of(name, words.ToString()));
                        (name, nameDepth) = ("", -1);
                    }
                    if (depth == skipped) skipped = -1;
                    if (part.Name == Main) isMain = false;
                    depth--;
                    break;
                case MarkupKind.Text when name.Length > 0:
                    words.Append(WebUtility.HtmlDecode(part.Text));
                    break;
            }
        }
        return found;
    }
}
