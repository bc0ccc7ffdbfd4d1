namespace QifuReports.Import.Numbers;

/// <summary>Takes the word of a scale off a number that has the sign of a currency: <c>£96.4m</c>, <c>US$1.2 billion</c>, <c>£(1.2)m</c>.</summary>
internal static class NumberScales
{
    // The longer first.
    private static readonly (string Word, string Scale)[] Words =
    [
        ("thousand", "thousand"), ("million", "million"), ("billion", "billion"), ("mn", "million"), ("mm", "million"), ("bn", "billion"),
        ("m", "million"), ("b", "billion"), ("k", "thousand"),
    ];

    /// <summary>The scale as the data write it, empty for none; what is left of the text are the digits, with the parenthesis behind them.</summary>
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
