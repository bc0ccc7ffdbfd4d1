using System.Globalization;

namespace QifuReports.Typesetting;

/// <summary>An sRGB colour, eight bits a channel.</summary>
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

    /// <summary>The same colour mixed with white; <paramref name="share"/> 0 leaves it, 1 gives white.</summary>
    public Rgb Lighter(double share)
    {
        byte Mix(byte c) => (byte)Math.Round(c + (255 - c) * share, MidpointRounding.AwayFromZero);
        return new Rgb(Mix(R), Mix(G), Mix(B));
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"#{R:X2}{G:X2}{B:X2}");
}
