using System.Text.RegularExpressions;

namespace QifuReports.Import.Numbers;

/// <summary>
/// Numbers as in much of Europe: a comma before the decimals, and a point, a space or an apostrophe between the groups of digits.
/// </summary>
internal static partial class DecimalCommas
{
    /// <summary>
    /// Whether the numbers of a file have decimal commas: at least one number cannot be read in any other way, and none only in the other
    /// way.
    /// </summary>
    /// <param name="fields">All fields of the file.</param>
    /// <param name="unlessSaid">The answer where numbers with points could be read both ways; it is then a guess.</param>
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

    /// <summary>Whether a text is such a number.</summary>
    public static bool IsNumber(string field) => Number().IsMatch(field.AsSpan().Trim());

    /// <summary>Whether a text is a number with spaces or apostrophes between its groups of digits.</summary>
    public static bool IsParted(string field) => Parted().IsMatch(field.AsSpan().Trim());

    /// <summary>The number with a point before its decimals and no group separators; any other text unchanged.</summary>
    public static string Turned(string field)
    {
        if (!IsNumber(field)) return field;
        var text = Groups().Replace(field.Trim(), "");
        return text.Replace(',', '.');
    }

    [GeneratedRegex(@"^\(?[-\u2212]?\d{1,3}([.'\u2019 \u00A0\u202F]\d{3})*(,\d+)?\s?%?\)?\s?%?$|^\(?[-\u2212]?\d+(,\d+)?\s?%?\)?$")]
    private static partial Regex Number();

    /// <summary>The number with commas between its groups of digits in place of spaces or apostrophes; any other text unchanged.</summary>
    public static string Grouped(string field) => IsParted(field) ? Blanks().Replace(field.Trim(), ",") : field;

    [GeneratedRegex(@"^\(?[-\u2212]?\d{1,3}(['\u2019 \u00A0\u202F]\d{3})+(?:\.\d+)?\)?$")] private static partial Regex Parted();

    // Numbers that only have decimal commas: decimals of another length than a group, decimals after a lone zero, or groups separated by
    // points.
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
