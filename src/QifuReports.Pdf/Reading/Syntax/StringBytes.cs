namespace QifuReports.Pdf.Reading.Syntax;

/// <summary>Decodes the bytes of strings (ISO 32000-1, 7.3.4).</summary>
internal static class StringBytes
{
    /// <summary>Returns the bytes of a literal string, which is given without its parentheses.</summary>
    public static byte[] Literal(ReadOnlySpan<byte> text)
    {
        var bytes = new byte[text.Length];
        return bytes.AsSpan(0, Literal(text, bytes)).ToArray();
    }

    /// <summary>Writes the bytes of a literal string to a span that is as long as the text; returns the number of bytes.</summary>
    public static int Literal(ReadOnlySpan<byte> text, Span<byte> bytes)
    {
        var count = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c == (byte)'\r')
            {
                // Every form of line end is read as a line feed.
                if (i + 1 < text.Length && text[i + 1] == (byte)'\n') i++;
                c = (byte)'\n';
            }
            else if (c == (byte)'\\' && ++i < text.Length && !Escape(text, ref i, out c))
            {
                continue;
            }

            bytes[count++] = c;
        }

        return count;
    }

    /// <summary>
    /// Returns the bytes of a hexadecimal string, which is given without its brackets; null if it contains a character that is not a
    /// hexadecimal digit.
    /// </summary>
    public static byte[]? Hex(ReadOnlySpan<byte> text)
    {
        var bytes = new byte[(text.Length + 1) / 2];
        return Hex(text, bytes) is >= 0 and var count ? bytes.AsSpan(0, count).ToArray() : null;
    }

    /// <summary>
    /// Writes the bytes of a hexadecimal string to a span half as long as the text, rounded up; returns the number of bytes, or -1.
    /// </summary>
    public static int Hex(ReadOnlySpan<byte> text, Span<byte> bytes)
    {
        var digits = 0;
        foreach (var c in text)
        {
            if (Lexer.IsDelimiter(c) && c <= (byte)' ') continue;
            var digit = Digit(c);
            if (digit < 0) return -1;
            // If the last digit is missing, it counts as zero.
            if (digits % 2 == 0) bytes[digits / 2] = (byte)(digit << 4);
            else bytes[digits / 2] |= (byte)digit;
            digits++;
        }

        return (digits + 1) / 2;
    }

    /// <summary>Returns the value of a hexadecimal digit; -1 for any other character.</summary>
    public static int Digit(byte c) => c switch
    {
        >= (byte)'0' and <= (byte)'9' => c - '0',
        >= (byte)'A' and <= (byte)'F' => c - 'A' + 10,
        >= (byte)'a' and <= (byte)'f' => c - 'a' + 10,
        _ => -1,
    };

    // Reads the escape after a backslash; false if the escape is a line end, which stands for no character.
    private static bool Escape(ReadOnlySpan<byte> text, ref int i, out byte c)
    {
        c = text[i];
        switch (c)
        {
            case (byte)'n': c = (byte)'\n'; break;
            case (byte)'r': c = (byte)'\r'; break;
            case (byte)'t': c = (byte)'\t'; break;
            case (byte)'b': c = 8; break;
            case (byte)'f': c = 12; break;
            case (byte)'\n': return false;
            case (byte)'\r':
                if (i + 1 < text.Length && text[i + 1] == (byte)'\n') i++;
                return false;
            case >= (byte)'0' and <= (byte)'7':
                var value = c - '0';
                for (var more = 0; more < 2 && i + 1 < text.Length && text[i + 1] is >= (byte)'0' and <= (byte)'7'; more++)
                    value = value * 8 + (text[++i] - '0');
                c = (byte)value;
                break;
        }

        return true;
    }
}
