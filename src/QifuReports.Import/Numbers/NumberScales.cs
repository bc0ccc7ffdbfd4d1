namespace QifuReports.Import.Numbers;

/// <summary>
/// Removes the word of a scale from a number with a currency symbol: <c>£96.4m</c>, <c>US$1.2 billion</c>, <c>£(1.2)m</c>.
/// </summary>
internal static class NumberScales
{
    // Longer words are tried first.
    private static readonly (string Word, string Scale)[] Words =
    [
        ("thousand", "thousand"), ("million", "million"), ("billion", "billion"), ("mn", "million"), ("mm", "million"), ("bn", "billion"),
        ("m", "million"), ("b", "billion"), ("k", "thousand"),
    ];

    /// <summary>
    /// Returns the scale as the data write it; empty for none. The word is removed from the text, which keeps the digits and a parenthesis
    /// after them.
    /// </summary>
    public static string Take(ref ReadOnlySpan<char> text)
    {
        foreach (var (word, scale) in Words)
            if (text.EndsWith(word, StringComparison.OrdinalIgnoreCase)
                && text[..^word.Length].TrimEnd(" \u00A0") is [.., (>= '0' and <= '9') or ')'] rest)
            {
                text = rest;
                return scale;
            }
        return "";
    }
}
