namespace QifuReports.Typesetting.Pictures.Svg;

/// <summary>Reads SVG colours: <c>#rgb</c>, <c>#rrggbb</c>, <c>rgb(...)</c> and the sixteen names of HTML 4.</summary>
internal static class SvgColours
{
    /// <summary>Reads a colour; returns false if the text is in none of the forms that the class comment lists.</summary>
    public static bool TryRead(ReadOnlySpan<byte> value, out Rgb colour)
    {
        if (value.Length > 0 && value[0] == '#') return TryHex(value[1..], out colour);
        return value.StartsWith("rgb("u8) ? TryRgb(value, out colour) : TryName(value, out colour);
    }

    private static bool TryHex(ReadOnlySpan<byte> digits, out Rgb colour)
    {
        colour = default;
        if (digits.Length is not (3 or 6)) return false;
        var v = 0;
        foreach (var digit in digits)
        {
            if (!char.IsAsciiHexDigit((char)digit)) return false;
            var value = digit <= '9' ? digit - '0' : (digit | 0x20) - 'a' + 10;
            v = digits.Length == 3 ? v << 8 | value * 17 : v << 4 | value;
        }

        colour = new Rgb((byte)(v >> 16), (byte)(v >> 8), (byte)v);
        return true;
    }

    private static bool TryRgb(ReadOnlySpan<byte> value, out Rgb colour)
    {
        colour = default;
        Span<byte> channels = stackalloc byte[3];
        var numbers = new SvgNumbers(value, new ByteRange(4, value.Length - 4));
        for (var i = 0; i < 3; i++)
        {
            if (i > 0 && !numbers.SkipSeparator()) return false;
            numbers.SkipSpace();
            if (!numbers.TryNumber(out var number)) return false;
            if (numbers.Take("%"u8)) number = number * 255 / 100;
            if (number is not (>= 0 and <= 255)) return false;
            channels[i] = (byte)Math.Round(number, MidpointRounding.AwayFromZero);
            numbers.SkipSpace();
        }

        colour = new Rgb(channels[0], channels[1], channels[2]);
        return numbers.Take(")"u8) && numbers.Done;
    }

    private static bool TryName(ReadOnlySpan<byte> name, out Rgb colour)
    {
        int? known = name switch
        {
            _ when name.SequenceEqual("black"u8) => 0x000000,
            _ when name.SequenceEqual("white"u8) => 0xFFFFFF,
            _ when name.SequenceEqual("red"u8) => 0xFF0000,
            _ when name.SequenceEqual("lime"u8) => 0x00FF00,
            _ when name.SequenceEqual("blue"u8) => 0x0000FF,
            _ when name.SequenceEqual("yellow"u8) => 0xFFFF00,
            _ when name.SequenceEqual("aqua"u8) => 0x00FFFF,
            _ when name.SequenceEqual("fuchsia"u8) => 0xFF00FF,
            _ when name.SequenceEqual("gray"u8) || name.SequenceEqual("grey"u8) => 0x808080,
            _ when name.SequenceEqual("silver"u8) => 0xC0C0C0,
            _ when name.SequenceEqual("maroon"u8) => 0x800000,
            _ when name.SequenceEqual("olive"u8) => 0x808000,
            _ when name.SequenceEqual("green"u8) => 0x008000,
            _ when name.SequenceEqual("teal"u8) => 0x008080,
            _ when name.SequenceEqual("navy"u8) => 0x000080,
            _ when name.SequenceEqual("purple"u8) => 0x800080,
            _ => null,
        };
        var v = known.GetValueOrDefault();
        colour = new Rgb((byte)(v >> 16), (byte)(v >> 8), (byte)v);
        return known is not null;
    }
}
