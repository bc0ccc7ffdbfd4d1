namespace QifuReports.Edition.Pictures;

/// <summary>
/// A colour in Oklab (Björn Ottosson, 2020), in which equal steps look equally large. Chroma and hue are the length and the angle of
/// (<paramref name="A"/>, <paramref name="B"/>).
/// </summary>
/// <param name="L">Lightness, 0 for black to 1 for white.</param>
/// <param name="A">Green (negative) to red (positive).</param>
/// <param name="B">Blue (negative) to yellow (positive).</param>
internal readonly record struct Oklab(double L, double A, double B)
{
    /// <summary>Converts a colour of sRGB.</summary>
    public static Oklab Of(Rgb colour)
    {
        double r = Linear(colour.R), g = Linear(colour.G), b = Linear(colour.B);
        var l = Math.Cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
        var m = Math.Cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
        var s = Math.Cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
        return new Oklab(0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
            1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s,
            0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s);
    }

    /// <summary>
    /// Returns the colour of sRGB. If sRGB does not have the colour, its chroma is reduced as little as possible; lightness and hue stay.
    /// </summary>
    public Rgb ToRgb()
    {
        var lightness = Math.Clamp(L, 0, 1);
        double within = 0, beyond = 1;
        if (Has(new Oklab(lightness, A, B))) within = 1;
        else
            for (var i = 0; i < 24; i++)
            {
                var middle = (within + beyond) / 2;
                if (Has(new Oklab(lightness, A * middle, B * middle))) within = middle;
                else beyond = middle;
            }

        var (r, g, b) = new Oklab(lightness, A * within, B * within).Channels();
        return new Rgb(Byte(r), Byte(g), Byte(b));
    }

    private static bool Has(Oklab colour)
    {
        // Less than half a step of eight bits.
        const double Slack = 0.0001;

        var (r, g, b) = colour.Channels();
        return Math.Min(r, Math.Min(g, b)) >= -Slack && Math.Max(r, Math.Max(g, b)) <= 1 + Slack;
    }

    /// <summary>The linear channels of sRGB; outside of 0 to 1 for a colour that sRGB does not have.</summary>
    private (double R, double G, double B) Channels()
    {
        double l = Cube(L + 0.3963377774 * A + 0.2158037573 * B), m = Cube(L - 0.1055613458 * A - 0.0638541728 * B),
            s = Cube(L - 0.0894841775 * A - 1.2914855480 * B);
        return (4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
            -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
            -0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s);
    }

    private static double Cube(double x) => x * x * x;

    private static double Linear(byte channel)
    {
        var c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.Pow((c + 0.055) / 1.055, 2.4);
    }

    private static byte Byte(double linear)
    {
        var c = Math.Clamp(linear, 0, 1);
        var coded = c <= 0.0031308 ? c * 12.92 : 1.055 * Math.Pow(c, 1 / 2.4) - 0.055;
        return (byte)Math.Round(coded * 255, MidpointRounding.AwayFromZero);
    }
}
