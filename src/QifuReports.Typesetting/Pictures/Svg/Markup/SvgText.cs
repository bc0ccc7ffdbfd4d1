namespace QifuReports.Typesetting.Pictures.Svg.Markup;

/// <summary>Quotes pieces of the file in messages.</summary>
internal static class SvgText
{
    private const int Most = 40;

    /// <summary>Returns the text, at most forty characters, on one line.</summary>
    public static string Show(ReadOnlySpan<byte> bytes)
    {
        // A character takes at most four bytes.
        var text = Encoding.UTF8.GetString(bytes[..Math.Min(bytes.Length, 4 * Most)]).ReplaceLineEndings(" ").Replace('\t', ' ');
        if (text.Length <= Most && bytes.Length <= 4 * Most) return text;
        var end = Math.Min(Most, text.Length);
        if (char.IsHighSurrogate(text[end - 1])) end--;
        return text[..end] + "...";
    }
}
