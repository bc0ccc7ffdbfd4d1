namespace QifuReports.Import.Numbers;

/// <summary>The unit of a number, where letters after the digits state it.</summary>
public enum NumberUnit
{
    /// <summary>No unit stands after the digits.</summary>
    None,

    /// <summary>Pence or cents. The value of the number has already been converted to whole units of the currency.</summary>
    Hundredths,

    /// <summary>A multiple of another amount: <c>2.1x</c>.</summary>
    Times,
}

/// <summary>Removes the letters of a unit from a number and returns the unit.</summary>
internal static class NumberUnits
{
    // Words for pence or cents. A single "p" or "c" after whole digits may be a footnote marker, so these letters are not among the words.
    private static readonly string[] Small = ["pence", "cents", "cent", "\u00A2"];

    private static readonly string[] BehindParenthesis = [.. Small, "p", "c"];

    /// <summary>Cuts the unit off the text and returns the unit.</summary>
    public static NumberUnit Take(ref ReadOnlySpan<char> text)
    {
        if (text.Length > 1 && text[0] == '\u00A2')
        {
            text = text[1..].TrimStart(' ');
            return NumberUnit.Hundredths;
        }
        foreach (var word in Small)
            if (Ends(text, word))
            {
                text = text[..^word.Length].TrimEnd(" \u00A0");
                return NumberUnit.Hundredths;
            }
        // "2025p" is a planned year, not pence.
        if (text.Length < 2 || !char.IsAsciiDigit(text[^2]) || text.Length == 5 && (text.StartsWith("19") || text.StartsWith("20")))
            return NumberUnit.None;
        var unit = text[^1] switch
        {
            'x' or '\u00D7' => NumberUnit.Times,
            'p' => NumberUnit.Hundredths,
            'c' when text.Contains('.') => NumberUnit.Hundredths,
            _ => NumberUnit.None,
        };
        if (unit != NumberUnit.None) text = text[..^1];
        return unit;
    }

    /// <summary>Returns the unit where the letters stand after the parenthesis of a negative number: <c>(2.6)p</c>.</summary>
    public static NumberUnit TakeBehindParenthesis(ref ReadOnlySpan<char> text)
    {
        foreach (var word in BehindParenthesis)
            if (text.EndsWith(word, StringComparison.OrdinalIgnoreCase) && text[..^word.Length].TrimEnd(" \u00A0") is [.., ')'] rest
                && (word != "c" || rest.Contains('.')))
            {
                text = rest;
                return NumberUnit.Hundredths;
            }
        return NumberUnit.None;
    }

    private static bool Ends(ReadOnlySpan<char> text, string word) =>
        text.Length > word.Length && text.EndsWith(word, StringComparison.OrdinalIgnoreCase)
            && char.IsAsciiDigit(text[..^word.Length].TrimEnd(" \u00A0") is { Length: > 0 } rest ? rest[^1] : ' ');
}
