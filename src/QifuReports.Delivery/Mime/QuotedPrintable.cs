namespace QifuReports.Delivery.Mime;

/// <summary>Encodes text as quoted-printable: seven bits, lines of at most 76 characters, CRLF.</summary>
/// <remarks>
/// RFC 2045, 6.7. A dot or the word From at the start of a line is encoded as well, because some mail programs change such lines.
/// </remarks>
internal static class QuotedPrintable
{
    private const int LineLength = 76;
    private const string Digits = "0123456789ABCDEF";

    /// <summary>Encodes the text. All line ends become CRLF, and the last line gets a line end too.</summary>
    public static byte[] Encode(string text)
    {
        var source = Encoding.UTF8.GetBytes(text);
        var encoded = new List<byte>(source.Length + source.Length / 8 + 16);
        var column = 0;
        for (var i = 0; i < source.Length; i++)
        {
            var b = source[i];
            if (b == '\r' && i + 1 < source.Length && source[i + 1] == '\n') continue;
            if (b is (byte)'\n' or (byte)'\r')
            {
                NewLine(encoded);
                column = 0;
                continue;
            }
            var literal = b is >= (byte)' ' and <= (byte)'~' and not (byte)'=';
            if (b == ' ' && (i + 1 == source.Length || source[i + 1] is (byte)'\n' or (byte)'\r')) literal = false;
            if (column == 0 && (b == '.' || source.AsSpan(i).StartsWith("From "u8))) literal = false;
            var width = literal ? 1 : 3;

            // One column is reserved for the equals sign of a soft line break. Characters of several bytes stay on one line.
            if (column + width > LineLength - 1 || (b >= 0xC0 && column + 3 * SequenceLength(b) > LineLength - 1))
            {
                encoded.Add((byte)'=');
                NewLine(encoded);
                column = 0;
                if (b == '.') (literal, width) = (false, 3);
            }
            if (literal)
            {
                encoded.Add(b);
            }
            else
            {
                encoded.Add((byte)'=');
                encoded.Add((byte)Digits[b >> 4]);
                encoded.Add((byte)Digits[b & 15]);
            }
            column += width;
        }
        if (column > 0) NewLine(encoded);
        return [.. encoded];
    }

    private static int SequenceLength(byte first) => first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;

    private static void NewLine(List<byte> encoded)
    {
        encoded.Add((byte)'\r');
        encoded.Add((byte)'\n');
    }
}
