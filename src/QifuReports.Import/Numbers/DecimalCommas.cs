namespace QifuReports.Import.Numbers;

/// <summary>
/// Recognises numbers as printed in much of Europe: a comma before the decimals, and a point, a space or an apostrophe between the groups
/// of digits.
/// </summary>
internal static partial class DecimalCommas
{
    /// <summary>
    /// Whether the numbers of a file have decimal commas: at least one number can be read only with a decimal comma, and no number only
    /// with a decimal point.
    /// </summary>
    /// <param name="fields">All fields of the file.</param>
    /// <param name="unlessSaid">Whether numbers with points that can be read both ways, such as 1.234, count as European; used only if no
    /// number decides.</param>
    public static (bool Are, bool IsGuess) AreIn(IEnumerable<string> fields, bool unlessSaid)
    {
        var (only, either) = (false, false);
        foreach (var field in fields)
        {
            var text = field.AsSpan().Trim();
            if (Point().IsMatch(text)) return (false, false);
            only |= Comma().IsMatch(text);
            either |= text.Contains('.') && Number().IsMatch(text);
        }
        return only ? (true, false) : (either && unlessSaid, either && unlessSaid);
    }

    /// <summary>Whether a text is a European number.</summary>
    public static bool IsNumber(string field) => Number().IsMatch(field.AsSpan().Trim());

    /// <summary>Whether a text is a number with spaces or apostrophes between its groups of digits.</summary>
    public static bool IsParted(string field) => Parted().IsMatch(field.AsSpan().Trim());

    /// <summary>Returns a European number with a decimal point and without group separators; any other text unchanged.</summary>
    public static string Turned(string field)
    {
        if (!IsNumber(field)) return field;
        var text = Groups().Replace(field.Trim(), "");
        return text.Replace(',', '.');
    }

    [GeneratedRegex(@"^\(?[-\u2212]?\d{1,3}([.'\u2019 \u00A0\u202F]\d{3})*(,\d+)?\s?%?\)?\s?%?$|^\(?[-\u2212]?\d+(,\d+)?\s?%?\)?$")]
    private static partial Regex Number();

    /// <summary>Returns a number with commas for the spaces or apostrophes between its groups of digits; other text unchanged.</summary>
    public static string Grouped(string field) => IsParted(field) ? Blanks().Replace(field.Trim(), ",") : field;

    [GeneratedRegex(@"^\(?[-\u2212]?\d{1,3}(['\u2019 \u00A0\u202F]\d{3})+(?:\.\d+)?\)?$")] private static partial Regex Parted();

    // Numbers that can be read only with a decimal comma, such as 1,5 or 0,125 or 1.234,567 or 1.234.567.
    [GeneratedRegex(
        @"^\(?[-\u2212]?0,\d+\s?%?\)?$|^\(?[-\u2212]?\d+(\.\d{3})*,(\d{1,2}|\d{4,})\s?%?\)?$|^\(?[-\u2212]?\d{1,3}(\.\d{3}){2,}\)?$" +
            @"|^\(?[-\u2212]?\d{1,3}(\.\d{3})+,\d+\)?$")]
    private static partial Regex Comma();
    [GeneratedRegex(
        @"^\(?[-\u2212]?\d+(,\d{3})*\.(\d{1,2}|\d{4,})\s?%?\)?$|^\(?[-\u2212]?\d{1,3}(,\d{3}){2,}(\.\d+)?\)?$" +
            @"|^\(?[-\u2212]?\d{1,3}(,\d{3})+\.\d+\)?$")]
    private static partial Regex Point();
    [GeneratedRegex(@"(?<=\d)['\u2019 \u00A0\u202F](?=\d)")] private static partial Regex Blanks();
    [GeneratedRegex(@"(?<=\d)[.'\u2019 \u00A0\u202F](?=\d)")] private static partial Regex Groups();
}
