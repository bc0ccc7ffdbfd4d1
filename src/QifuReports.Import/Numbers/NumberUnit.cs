namespace QifuReports.Import.Numbers;

/// <summary>What the digits of a number are of, where letters behind them say it.</summary>
public enum NumberUnit
{
    /// <summary>Nothing stands behind them.</summary>
    None,

    /// <summary>Pence or cents: the value is in whole units of the currency already.</summary>
    Hundredths,

    /// <summary>So many times another amount: <c>2.1x</c>.</summary>
    Times,
}

/// <summary>Takes the letters of a unit off a number.</summary>
internal static class NumberUnits
{
    // A bare "p" or "c" behind whole digits may be the mark of a footnote.
    private static readonly string[] Small = ["pence", "cents", "cent", "\u00A2"];

    private static readonly string[] BehindParenthesis = [.. Small, "p", "c"];

    /// <summary>The unit; what is left of the text are the digits.</summary>
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
        // "2025p" is a year that is planned.
        if (text.Length < 2 || !char.IsAsciiDigit(text[^2]) || text.Length == 5 && (text.StartsWith("19") || text.StartsWith("20"))) return NumberUnit.None;
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

    /// <summary>The unit where it stands behind the parenthesis of what is below zero: <c>(2.6)p</c>.</summary>
    public static NumberUnit TakeBehindParenthesis(ref ReadOnlySpan<char> text)
    {
        foreach (var word in BehindParenthesis)
            if (text.EndsWith(word, StringComparison.OrdinalIgnoreCase) && text[..^word.Length].TrimEnd(" \u00A0") is [.., ')'] rest && (word != "c" || rest.Contains('.')))
            {
                text = rest;
                return NumberUnit.Hundredths;
            }
        return NumberUnit.None;
    }

    private static bool Ends(ReadOnlySpan<char> text, string word) => text.Length > word.Length && text.EndsWith(word, StringComparison.OrdinalIgnoreCase) && char.IsAsciiDigit(text[..^word.Length].TrimEnd(" \u00A0") is { Length: > 0 } rest ? rest[^1] : ' ');
}
