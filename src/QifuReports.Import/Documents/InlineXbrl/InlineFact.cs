using AngleSharp.Dom;

namespace QifuReports.Import.Documents.InlineXbrl;

/// <summary>
/// Reads the XBRL tag on a figure: the attributes of the tag, and the value of the text, read in the format that the tag names.
/// </summary>
internal static class InlineFact
{
    private static readonly string[] Words = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
        "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"];
    private static readonly string[] Tens = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

    // The greatest power of ten that a tag may have as scale. In filings, scales go from basis points (-4) to billions (9).
    private const int LargestScale = 15;

    /// <summary>Returns the tagged fact; null if the element is no XBRL tag on a figure.</summary>
    public static TaggedFact? Of(IElement element, string text)
    {
        if (!element.LocalName.EndsWith(":nonfraction", StringComparison.Ordinal)
            || element.GetAttribute("name") is not { Length: > 0 } concept) return null;
        var scale = int.TryParse(element.GetAttribute("scale"), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var s)
            && Math.Abs(s) <= LargestScale ? s : 0;
        var isNegative = element.GetAttribute("sign") == "-";
        var isNil = element.GetAttribute("xsi:nil") is "true" or "1";
        var value = isNil ? null : ValueOf(element.GetAttribute("format") ?? "", text);
        try
        {
            for (var i = 0; i < Math.Abs(scale) && value is not null; i++) value = scale > 0 ? value * 10 : value / 10;
        }
        catch (OverflowException)
        {
            value = null;
        }
        return new TaggedFact(concept.Trim(), element.GetAttribute("contextref")?.Trim() ?? "",
            element.GetAttribute("unitref")?.Trim() ?? "", scale, isNegative, isNil) { Value = isNegative ? -value : value };
    }

    /// <summary>
    /// The number that a text states in a format such as <c>num-dot-decimal</c>; null if the text is no number in that format. The format
    /// is recognised by its name without the prefix, in the old or the new spelling.
    /// </summary>
    public static decimal? ValueOf(string format, string text)
    {
        var name = format[(format.IndexOf(':') + 1)..].Replace("-", "", StringComparison.Ordinal).ToLowerInvariant();
        if (name is "fixedzero" or "zerodash" or "numdash") return 0m;
        if (name is "numwordsen") return InWords(text);
        var (point, groups) =
            name.Contains("commadecimal", StringComparison.Ordinal) || name is "numcommadot" or "numspacecomma" ? (',', '.') : ('.', ',');
        var digits = new StringBuilder(text.Length);
        foreach (var c in text)
            if (char.IsAsciiDigit(c)) digits.Append(c);
            else if (c == point) digits.Append('.');
            else if (c != groups && !char.IsWhiteSpace(c) && c is not ('\'' or '\u2019')) return null;
        return digits.Length <= 28 && decimal.TryParse(digits.ToString(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture,
            out var value) ? value : null;
    }

    // The number that words state, such as "none", "one", "twenty-one", "two hundred", "three million".
    private static decimal? InWords(string text)
    {
        decimal total = 0, part = 0;
        var any = false;
        foreach (var word in text.ToLowerInvariant().Split([' ', '-', '\u2011', ',', '\u00A0'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (word is "no" or "none" or "nil") any = true;
            else if (Array.IndexOf(Words, word) is >= 0 and var unit) (part, any) = (part + unit, true);
            else if (Array.IndexOf(Tens, word) is >= 0 and var ten) (part, any) = (part + 20 + 10 * ten, true);
            else if (word == "hundred") part = (part == 0 ? 1 : part) * 100;
            else if (word is "thousand" or "million" or "billion")
            {
                total += (part == 0 ? 1 : part) * (word[0] == 't' ? 1_000m : word[0] == 'm' ? 1_000_000m : 1_000_000_000m);
                part = 0;
            }
            else if (word != "and") return null;
            if (total + part > 1_000_000_000_000m) return null;
        }
        return any || total + part > 0 ? total + part : null;
    }
}
