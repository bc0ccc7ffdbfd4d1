namespace QifuReports.Import.Documents;

/// <summary>
/// Decodes the bytes of a document by the first of these that applies: the byte order mark; UTF-16 if the bytes start with &lt; in UTF-16;
/// UTF-8 if the bytes are valid; the declared character set; Windows-1252.
/// </summary>
internal static class TextDecoder
{
    // A declaration of the character set is searched for within this number of bytes; browsers have a similar limit.
    private const int DeclarationWithin = 4096;

    // A text may have one NUL or other unusual control character in this number of characters, since some programs end their files with a
    // few of these.
    private const int OddOneIn = 200;

    private static readonly UTF8Encoding Strict = new(false, true);

    /// <summary>Returns the text without a byte order mark; null if the bytes are no text.</summary>
    public static string? Decode(byte[] bytes)
    {
        var text = bytes switch
        {
            [0xEF, 0xBB, 0xBF, ..] => Encoding.UTF8.GetString(bytes, 3, bytes.Length - 3),
            [0xFF, 0xFE, ..] => Encoding.Unicode.GetString(bytes, 2, bytes.Length - 2),
            [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode.GetString(bytes, 2, bytes.Length - 2),
            _ => Undeclared(bytes),
        };
        var odd = 0;
        foreach (var c in text)
            if (c is < ' ' and not ('\t' or '\n' or '\r' or '\f' or '\v' or '\u001A') or '\uFFFD') odd++;
        return odd > 16 && (long)odd * OddOneIn > text.Length ? null : text;
    }

    private static string Undeclared(byte[] bytes)
    {
        // In UTF-16 without a byte order mark, every second byte of Latin letters is zero.
        if (bytes.Length > 3 && bytes[0] == '<' && bytes[1] == 0) return Encoding.Unicode.GetString(bytes);
        if (bytes.Length > 3 && bytes[0] == 0 && bytes[1] == '<') return Encoding.BigEndianUnicode.GetString(bytes);
        // Bytes that are valid UTF-8 throughout are read as UTF-8, whatever character set the document declares.
        try
        {
            return Strict.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return Declared(bytes).GetString(bytes);
        }
    }

    private static Encoding Declared(byte[] bytes)
    {
        var head = Encoding.Latin1.GetString(bytes, 0, Math.Min(bytes.Length, DeclarationWithin));
        foreach (var key in (string[])["charset=", "encoding="])
        {
            var at = head.IndexOf(key, StringComparison.OrdinalIgnoreCase);
            if (at < 0) continue;
            var name = head.AsSpan(at + key.Length).TrimStart("\"' ");
            var end = 0;
            while (end < name.Length && (char.IsAsciiLetterOrDigit(name[end]) || name[end] is '-' or '_')) end++;
            if (Named(name[..end].ToString()) is { } encoding) return encoding;
        }
        return Named("windows-1252")!;
    }

    // Finds the encoding with a name. Latin-1 and ASCII are read as Windows-1252, as browsers do, since Windows-1252 has a character for
    // nearly every byte. A document that declares UTF-8 but is not valid UTF-8 is read as Windows-1252, too.
    private static Encoding? Named(string name)
    {
        if (name.Equals("iso-8859-1", StringComparison.OrdinalIgnoreCase) || name.Equals("us-ascii", StringComparison.OrdinalIgnoreCase)
            || name.Equals("ascii", StringComparison.OrdinalIgnoreCase)
            || name.StartsWith("utf", StringComparison.OrdinalIgnoreCase)) name = "windows-1252";
        return CodePagesEncodingProvider.Instance.GetEncoding(name);
    }
}
