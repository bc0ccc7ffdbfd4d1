using QifuReports.Typesetting.Layout.Styles;

namespace QifuReports.Edition.Blocks.Planning;

/// <summary>
/// The width that a block has on paper, in points. Charts are drawn at this width, so that they are those of the PDF; on a screen they are
/// scaled.
/// </summary>
/// <param name="Width">The width of charts and tables.</param>
/// <param name="ProseWidth">The largest width of a line of prose.</param>
internal sealed record Room(double Width, double ProseWidth)
{
    private const int GridColumns = 12;

    /// <summary>The width between the margins of a sheet.</summary>
    public static Room Of(PageSetup setup, bool isLandscape, HouseStyle style)
    {
        var (width, height) = setup.Paper == PaperSize.A4
            ? (Length.FromMillimetres(210).Points, Length.FromMillimetres(297).Points)
            : (612.0, 792.0);
        var margins = style.MarginLeft.Points + style.MarginRight.Points;
        var upright = width - margins;
        // A line of prose is as long on a landscape page as on a portrait one.
        return new Room(isLandscape ? height - margins : upright, Columns(style.ProseColumns, upright, style));
    }

    /// <summary>The room of a number of the twelve columns of the grid.</summary>
    public Room Columns(int count, HouseStyle style)
    {
        var width = Columns(count, Width, style);
        return new Room(width, width);
    }

    /// <summary>The room that is left beside an indent.</summary>
    public Room Less(double indent) => new(Width - indent, ProseWidth - indent);

    /// <summary>The number of twelfths of a sheet in portrait that the width is nearest to; more than 12 on a landscape page.</summary>
    public int Twelfths(double sheet) => Math.Max(1, (int)Math.Round(Width / sheet * GridColumns, MidpointRounding.AwayFromZero));

    private static double Columns(int count, double width, HouseStyle style)
    {
        var gutter = style.Gutter.Points;
        return (width - (GridColumns - 1) * gutter) / GridColumns * count + gutter * (count - 1);
    }
}
