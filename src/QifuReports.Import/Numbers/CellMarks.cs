namespace QifuReports.Import.Numbers;

/// <summary>
/// Writes the number in a cell in the usual form. Footnote markers after the number are removed. A minus after the number, or angle
/// brackets around it, become parentheses. A currency symbol after the number is moved before it.
/// </summary>
internal static partial class CellMarks
{
    // The greatest length of a number, including parentheses, currency symbols and footnote markers.
    private const int LongestNumber = 48;

    /// <summary>Returns the text of the cell in the usual form; unchanged where the cell has no such number.</summary>
    public static string Taken(string cell)
    {
        if (cell.Length > LongestNumber || !cell.AsSpan().ContainsAnyInRange('0', '9') || PrintedNumber.Of(cell) is not null) return cell;
        var text = cell.Trim();
        if (Footnote().Match(text) is { Success: true } marked && IsNumber(marked.Groups[1].Value)) text = marked.Groups[1].Value;
        else if (BareFootnote().Match(text) is { Success: true } bare && IsNumber(bare.Groups[1].Value)) text = bare.Groups[1].Value;
        if (CurrencyBehind().Match(text) is { Success: true } behind && IsNumber(behind.Groups[1].Value))
            text = behind.Groups[2].Value + " " + behind.Groups[1].Value;
        if (Angles().Match(text) is { Success: true } angles && IsNumber(angles.Groups[1].Value)) return $"({angles.Groups[1].Value})";
        if (MinusBehind().Match(text) is { Success: true } minus && IsNumber(minus.Groups[2].Value))
            return $"{minus.Groups[1].Value}({minus.Groups[2].Value})";
        return text;
    }

    // Whether a text is a number. A year with a footnote marker is a column heading and does not count.
    private static bool IsNumber(string text) =>
        !PrintedNumber.IsYear(text) && (PrintedNumber.Of(text) is { IsDash: false } || DecimalCommas.IsNumber(text)
            || MinusBehind().IsMatch(text) || Angles().IsMatch(text));

    [GeneratedRegex(
        @"^(.*?[\d)%>\u2212-])\s*(?:\((?:\d{1,2}|[a-z])\)|\[(?:\d{1,2}|[a-z])\]|[*\u2020\u2021\u00A7#]{1,3}" +
            @"|[\u00B9\u00B2\u00B3\u2070\u2074-\u2079]{1,2})+$")]
    private static partial Regex Footnote();
    [GeneratedRegex(@"^([^\d]{0,6}\d{1,3}(?:[.,]\d{3})+(?:[.,]\d{1,2})?\)?|[^\d]{0,6}\d+[.,]\d{1,2}[)%]?) \d{1,2}$")]
    private static partial Regex BareFootnote();
    [GeneratedRegex(@"^(\(?[\u2212-]?\d[^\u20AC\u00A3A-Z]*?) ?(\u20AC|\u00A3|EUR|CHF|GBP)$")] private static partial Regex CurrencyBehind();
    [GeneratedRegex(@"^<\s*([\d.,'\u2019 ]+)\s*>$")] private static partial Regex Angles();
    [GeneratedRegex(@"^((?:US\$|HK\$|[$\u20AC\u00A3])\s?)?(\d[\d.,'\u2019 ]*?)\s?[\u2212\u2013-]$")]
    private static partial Regex MinusBehind();
}
