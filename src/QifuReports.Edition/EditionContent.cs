using QifuReports.Edition.Figures;
using QifuReports.Typesetting.Fonts;
using QifuReports.Typesetting.Layout;
using QifuReports.Typesetting.Layout.Styles;

namespace QifuReports.Edition;

/// <summary>What one web edition is made of.</summary>
/// <param name="Document">The document, from which the PDF is made too.</param>
/// <param name="Figures">What is known of each figure that the document states.</param>
/// <param name="Style">The colours of the house style; sizes of the page are those of the screen.</param>
/// <param name="Fonts">The fonts, of which the file carries the characters that it needs.</param>
/// <param name="Charts">Draws the charts.</param>
public sealed record EditionContent(
    DocumentModel Document, FigureDetails Figures, HouseStyle Style, FontSet Fonts, IChartComposer Charts)
{
    /// <summary>
    /// Whether blocks tell where they were written (<see cref="Block.Origin"/>), as <c>data-origin</c>: for the preview only.
    /// </summary>
    public bool HasOrigins { get; init; }

    /// <summary>A hash of what the document was made of, by which a program tells whether it is up to date; empty for none.</summary>
    public string MadeOf { get; init; } = "";
}
