namespace QifuReports.Ledger.Filings;

/// <summary>
/// The footnote reference at the end of a caption: <c>Cost of sales¹</c>, <c>Net income(2)</c>, <c>Revenue*</c>, <c>Backlog [a]</c>. It
/// belongs to the printed filing, not to the name of the line. These are not footnote references: <c>per m²</c>, <c>24th</c>,
/// <c>(Note 4)</c>, and three or more digits in brackets, such as a year.
/// </summary>
public static class CaptionMark
{
    private const string Raised = "\u2070\u00B9\u00B2\u00B3\u2074\u2075\u2076\u2077\u2078\u2079", Signs = "*\u2020\u2021\u00A7";
    private static readonly string[] Powers = ["m", "km", "cm", "mm", "ft", "CO"];

    /// <summary>The caption without its footnote references.</summary>
    public static string Without(string caption) => caption[..LengthOf(caption)];

    /// <summary>The footnote references, to be printed as superscripts: <c>1</c>, <c>2, 3</c>, <c>*</c>; empty for none.</summary>
    public static string Of(string caption)
    {
        var length = LengthOf(caption);
        if (length == caption.Length) return "";
        var marks = new System.Text.StringBuilder();
        foreach (var c in caption.AsSpan(length))
            if (Raised.IndexOf(c, StringComparison.Ordinal) is >= 0 and var digit) marks.Append((char)('0' + digit));
            else if (c is ')' or ']') marks.Append(',');
            else if (c is not ('(' or '[' or ' ' or '\u00A0' or ',')) marks.Append(c);
            else if (c == ',') marks.Append(c);
        return marks.Replace(",,", ",").ToString().Trim(',').Replace(",", ", ", StringComparison.Ordinal);
    }

    // The length of the name in a caption. If a caption consists of footnote references only, all of it counts as the name.
    private static int LengthOf(string caption)
    {
        var end = caption.Length;
        while (Before(caption.AsSpan(0, end)) is var start && start < end)
        {
            if (caption.AsSpan(0, start).Trim(" \u00A0").IsEmpty) return caption.Length;
            end = start;
        }
        return end;
    }

    // Where the last footnote reference of a text starts, including the space or comma before it; the length of the text if there is none.
    private static int Before(ReadOnlySpan<char> text)
    {
        var at = text.Length;
        if (at == 0) return 0;
        if (Signs.Contains(text[^1], StringComparison.Ordinal)) at--;
        else if (Raised.Contains(text[^1], StringComparison.Ordinal))
        {
            while (at > 0 && Raised.Contains(text[at - 1], StringComparison.Ordinal)) at--;
            if (IsPower(text[..at])) return text.Length;
        }
        else if (text[^1] is ')' or ']' && text.LastIndexOf(text[^1] == ')' ? '(' : '[') is >= 0 and var open
            && IsLabel(text[(open + 1)..^1])) at = open;
        else return text.Length;
        return text[..at].TrimEnd(" \u00A0,").Length;
    }

    // Whether a raised digit is the square or the cube of a unit of measure, such as m².
    private static bool IsPower(ReadOnlySpan<char> before)
    {
        var start = before.Length;
        while (start > 0 && char.IsLetter(before[start - 1])) start--;
        foreach (var unit in Powers)
            if (before[start..].SequenceEqual(unit)) return true;
        return false;
    }

    // Whether the text in brackets is a footnote reference: one or two digits, one small letter, or one sign such as an asterisk.
    private static bool IsLabel(ReadOnlySpan<char> inside)
    {
        if (inside.Length is 0 or > 2) return false;
        if (inside.Length == 1 && (char.IsAsciiLetterLower(inside[0]) || Signs.Contains(inside[0], StringComparison.Ordinal))) return true;
        foreach (var c in inside)
            if (!char.IsAsciiDigit(c)) return false;
        return true;
    }
}
