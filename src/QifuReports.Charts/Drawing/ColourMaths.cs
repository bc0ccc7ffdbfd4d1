namespace QifuReports.Charts.Drawing;

/// <summary>Computes lightness and contrast of sRGB colours. Pure functions.</summary>
internal static class ColourMaths
{
    /// <summary>The contrast with the paper that columns, bars, lines and points need (WCAG 2.2, 1.4.11).</summary>
    public const double LeastContrast = 3;

    /// <summary>The difference in lightness that keeps two series distinct in greyscale.</summary>
    public const double LeastLightnessStep = 12;

    /// <summary>Relative luminance, 0 to 1 (WCAG 2.2; the Y of CIE XYZ for a white of 1).</summary>
    public static double Luminance(Rgb colour) => colour.Luminance;

    /// <summary>Contrast ratio, 1 to 21 (WCAG 2.2).</summary>
    public static double Contrast(Rgb a, Rgb b) => a.Contrast(b);

    /// <summary>Lightness L*, 0 to 100 (CIE 1976).</summary>
    public static double Lightness(Rgb colour)
    {
        var y = Luminance(colour);
        return y > 216.0 / 24389 ? 116 * Math.Cbrt(y) - 16 : y * 24389 / 27;
    }

    /// <summary>White or the ink colour, whichever has more contrast with a fill.</summary>
    public static Rgb TextOn(Rgb fill, Rgb ink) =>
        Contrast(fill, Rgb.White) >= Contrast(fill, ink) ? Rgb.White : ink;

    /// <summary>A colour darkened only as far as necessary to reach <see cref="LeastContrast"/> on white.</summary>
    public static Rgb OutlineFor(Rgb colour)
    {
        for (var keep = 100; keep > 0; keep -= 5)
        {
            var darker = new Rgb((byte)(colour.R * keep / 100), (byte)(colour.G * keep / 100), (byte)(colour.B * keep / 100));
            if (Contrast(darker, Rgb.White) >= LeastContrast) return darker;
        }

        return Rgb.Black;
    }

    /// <summary>
    /// Whether colours can be used for series: any two differ in lightness by <see cref="LeastLightnessStep"/> or more. They then stay
    /// distinct in greyscale and for colour-blind readers, whichever of them are neighbours.
    /// </summary>
    public static bool AreDistinct(IReadOnlyList<Rgb> colours)
    {
        for (var i = 0; i < colours.Count; i++)
            for (var j = 0; j < i; j++)
                if (Math.Abs(Lightness(colours[i]) - Lightness(colours[j])) < LeastLightnessStep) return false;
        return true;
    }
}
