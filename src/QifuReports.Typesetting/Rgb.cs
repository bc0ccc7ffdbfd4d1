namespace QifuReports.Typesetting;

/// <summary>An sRGB colour with eight bits per channel.</summary>
public readonly record struct Rgb(byte R, byte G, byte B)
{
    public static Rgb Black => default;
    public static Rgb White => new(255, 255, 255);

    /// <summary>Reads <c>#RRGGBB</c>. Returns false for anything else.</summary>
    public static bool TryParse(string? text, out Rgb colour)
    {
        colour = default;
        if (text is not { Length: 7 } || text[0] != '#') return false;
        if (!uint.TryParse(text.AsSpan(1), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var v)) return false;
        colour = new Rgb((byte)(v >> 16), (byte)(v >> 8), (byte)v);
        return true;
    }

    /// <summary>Returns the colour mixed with white; a <paramref name="share"/> of 0 gives the colour itself, 1 gives white.</summary>
    public Rgb Lighter(double share)
    {
        byte Mix(byte c) => (byte)Math.Round(c + (255 - c) * share, MidpointRounding.AwayFromZero);
        return new Rgb(Mix(R), Mix(G), Mix(B));
    }

    /// <summary>Relative luminance, 0 to 1 (WCAG 2.2; the Y of CIE XYZ for a white of 1).</summary>
    public double Luminance => 0.2126 * Linear(R) + 0.7152 * Linear(G) + 0.0722 * Linear(B);

    /// <summary>Contrast ratio, 1 to 21 (WCAG 2.2).</summary>
    public double Contrast(Rgb other)
    {
        var (x, y) = (Luminance + 0.05, other.Luminance + 0.05);
        return x > y ? x / y : y / x;
    }

    private static double Linear(byte channel)
    {
        var c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.Pow((c + 0.055) / 1.055, 2.4);
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"#{R:X2}{G:X2}{B:X2}");
}
