using QifuReports.Typesetting.Document;
using QifuReports.Typesetting.Pages;
using QifuReports.Typesetting.Text;

namespace QifuReports.Typesetting.Layout;

/// <summary>
/// A document laid out on pages. Runs over the blocks twice: once for the breaks, the number of pages and where each
/// heading falls, once to place. Finished pages are handed on one at a time, and nothing of them is kept.
/// </summary>
public static class PageLayout
{
    /// <summary>The pages in order, made as they are asked for; the same input always gives the same pages.</summary>
    /// <remarks>Throws <see cref="LayoutException"/> for what cannot be laid out: a word wider than its column, a link to nowhere, a block taller than a page.</remarks>
    public static IEnumerable<Page> Pages(DocumentModel document, HouseStyle style, FontSet fonts) => throw new NotImplementedException();
}

/// <summary>A document that cannot be laid out, with the block that is the cause.</summary>
public sealed class LayoutException(string message) : Exception(message);
