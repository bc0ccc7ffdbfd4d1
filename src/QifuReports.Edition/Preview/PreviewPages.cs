namespace QifuReports.Edition.Preview;

/// <summary>The finished pages of the PDF, as the preview shows them.</summary>
/// <param name="Pages">The pages in order, each an svg element.</param>
/// <param name="Style">The style sheet of all pages: their colours and fonts.</param>
/// <param name="Fonts">The font files that the style sheet names, by their numbers from 1.</param>
public sealed record PreviewPages(
    IReadOnlyList<PreviewContent> Pages, PreviewContent Style, IReadOnlyList<PreviewContent> Fonts)
{
    /// <summary>No pages.</summary>
    public static PreviewPages None { get; } = new([], PreviewContent.Of(""), []);
}
