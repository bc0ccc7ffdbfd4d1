namespace QifuReports.Delivery.Mime;

/// <summary>Makes parameters of a header field, such as the name of a file.</summary>
/// <remarks>RFC 2045, 5.1 (tokens and quoted strings); RFC 2231 (other letters, and continuation over lines).</remarks>
internal static class ParameterText
{
    private const int LineLength = 76;

    /// <summary>
    /// Makes the parameter, with a semicolon and a line fold before it: <c>;\r\n filename="x.pdf"</c>, or in the pieces of RFC 2231.
    /// </summary>
    public static string Of(string name, string value)
    {
        HeaderText.RefuseControls(value);
        if (IsPlain(value) && name.Length + value.Length + 4 <= LineLength)
            return $";\r\n {name}=\"{value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";

        var pieces = Pieces(value, LineLength - name.Length - 16);
        if (pieces.Count == 1) return $";\r\n {name}*=utf-8''{pieces[0]}";
        var text = new StringBuilder();
        for (var i = 0; i < pieces.Count; i++)
            text.Append(CultureInfo.InvariantCulture, $";\r\n {name}*{i}*={(i == 0 ? "utf-8''" : "")}{pieces[i]}");
        return text.ToString();
    }

    // Divides the value into percent-encoded pieces; no character is divided between two pieces.
    private static List<string> Pieces(string value, int room)
    {
        Span<byte> bytes = stackalloc byte[4];
        var pieces = new List<string>();
        var piece = new StringBuilder();
        foreach (var rune in value.EnumerateRunes())
        {
            var length = rune.EncodeToUtf8(bytes);
            var before = piece.Length;
            foreach (var b in bytes[..length])
            {
                if (char.IsAsciiLetterOrDigit((char)b) || b is (byte)'-' or (byte)'_' or (byte)'.') piece.Append((char)b);
                else piece.Append(CultureInfo.InvariantCulture, $"%{b:X2}");
            }
            if (piece.Length <= room || before == 0) continue;
            var moved = piece.ToString(before, piece.Length - before);
            piece.Length = before;
            pieces.Add(piece.ToString());
            piece.Clear().Append(moved);
        }
        pieces.Add(piece.ToString());
        return pieces;
    }

    // Some texts are not safe between quotation marks: many programs decode encoded words there, although RFC 2047, 5 forbids it, and a
    // space at either end would be lost.
    private static bool IsPlain(string value)
    {
        foreach (var c in value)
            if (c is < ' ' or > '~') return false;
        return !value.Contains("=?", StringComparison.Ordinal) && !value.StartsWith(' ') && !value.EndsWith(' ');
    }
}
