using QifuReports.Edition.Pictures;
using QifuReports.Typesetting.Fonts;
using QifuReports.Typesetting.Layout;
using QifuReports.Typesetting.Layout.Styles;

namespace QifuReports.Edition.Blocks;

/// <summary>What the blocks of one edition are written from.</summary>
/// <param name="Document">The document.</param>
/// <param name="NumberOf">The number of a figure by its name.</param>
/// <param name="Style">The house style.</param>
/// <param name="Fonts">The fonts in which charts are drawn.</param>
/// <param name="Charts">Draws the charts.</param>
/// <param name="Colours">Receives the colours of the pictures.</param>
internal sealed record BlockSource(DocumentModel Document, FigureNumber NumberOf, HouseStyle Style, FontSet Fonts, IChartComposer Charts,
    ColourClasses Colours)
{
    /// <summary>Whether blocks tell where they were written, as <c>data-origin</c>.</summary>
    public bool HasOrigins { get; init; }
}
