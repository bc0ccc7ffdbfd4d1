namespace QifuReports.Edition.Pictures;

/// <summary>
/// The counterpart of a colour on a dark screen: hue and chroma stay as far as sRGB has them, and the lightness is turned, so that white
/// paper becomes <see cref="Paper"/> and the darkest ink becomes the lightest colour.
/// </summary>
/// <remarks>
/// The counterpart has the same contrast with <see cref="Paper"/> that the colour has with white. So two colours of which each can be read
/// or seen on the other stay so: a label on a column, text on a tint. Contrasts above 16 become smaller, since a dark screen has no more
/// than 17.8.
/// </remarks>
internal static class DarkColour
{
    /// <summary>The highest contrast that is kept, and the contrast that the darkest colour (21 on white) gets.</summary>
    private const double Kept = 16, Highest = 17.4;

    /// <summary>The background of a dark screen.</summary>
    public static Rgb Paper { get; } = new(0x14, 0x18, 0x1F);

    /// <summary>Returns the counterpart. The same colour always gives the same one.</summary>
    public static Rgb Of(Rgb colour)
    {
        var contrast = colour.Contrast(Rgb.White);
        if (contrast <= 1) return Paper;
        if (contrast > Kept) contrast = Kept + (contrast - Kept) * (Highest - Kept) / (21 - Kept);
        var luminance = contrast * (Paper.Luminance + 0.05) - 0.05;

        var own = Oklab.Of(colour);
        double dark = 0, light = 1;
        for (var i = 0; i < 24; i++)
        {
            var middle = (dark + light) / 2;
            if ((own with { L = middle }).ToRgb().Luminance < luminance) dark = middle;
            else light = middle;
        }

        return (own with { L = light }).ToRgb();
    }
}
