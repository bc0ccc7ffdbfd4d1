using QifuReports.Typesetting.Unicode;

namespace QifuReports.Pdf.Objects;

internal sealed partial class ByteBuffer
{
    /// <summary>
    /// Appends a text string (ISO 32000-1, 7.9.2.2): unchanged if it is ASCII, otherwise UTF-16 in hexadecimal digits. A surrogate without
    /// its second half becomes U+FFFD. Soft hyphens are left out, because readers would show them in titles.
    /// </summary>
    public ByteBuffer TextString(string value)
    {
        value = PlainCharacters.Visible(value);
        if (Ascii.IsValid(value)) return LiteralString(value);

        Raw("<FEFF"u8);
        for (var i = 0; i < value.Length; i++)
        {
            var c = value[i];
            if (char.IsHighSurrogate(c) && i + 1 < value.Length && char.IsLowSurrogate(value[i + 1]))
            {
                Hex16(c).Hex16(value[++i]);
                continue;
            }

            Hex16(char.IsSurrogate(c) ? 0xFFFD : c);
        }

        return Byte((byte)'>');
    }

    /// <summary>Appends a byte string: parentheses and backslashes escaped, control characters and bytes above 126 in octal.</summary>
    public ByteBuffer ByteString(ReadOnlySpan<byte> value)
    {
        Byte((byte)'(');
        foreach (var b in value) Escaped(b);
        return Byte((byte)')');
    }

    /// <summary>Appends a number as four hexadecimal digits.</summary>
    public ByteBuffer Hex16(int value)
    {
        WriteHex16(Claim(4), value);
        return this;
    }

    /// <summary>Writes four hexadecimal digits to the start of the span.</summary>
    public static void WriteHex16(Span<byte> place, int value)
    {
        for (var i = 3; i >= 0; i--, value >>= 4) place[i] = "0123456789ABCDEF"u8[value & 15];
    }

    /// <summary>Appends a name with its slash. Characters that a name may not contain are written as #hh (7.3.5).</summary>
    public ByteBuffer Name(string value)
    {
        Byte((byte)'/');
        foreach (var c in value)
        {
            if (c is > ' ' and < (char)127 && !"()<>[]{}/%#".Contains(c, StringComparison.Ordinal)) Byte((byte)c);
            else Byte((byte)'#').Raw([Digit(c >> 4), Digit(c)]);
        }

        return this;

        static byte Digit(int value) => "0123456789ABCDEF"u8[value & 15];
    }

    private ByteBuffer LiteralString(string value)
    {
        Byte((byte)'(');
        foreach (var c in value) Escaped((byte)c);
        return Byte((byte)')');
    }

    private void Escaped(byte b)
    {
        switch (b)
        {
            case (byte)'(' or (byte)')' or (byte)'\\':
                Byte((byte)'\\').Byte(b);
                break;
            case < 32 or >= 127:
                Byte((byte)'\\').Raw([(byte)('0' + (b >> 6)), (byte)('0' + (b >> 3 & 7)), (byte)('0' + (b & 7))]);
                break;
            default:
                Byte(b);
                break;
        }
    }
}
