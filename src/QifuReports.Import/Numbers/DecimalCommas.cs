using System.Text.RegularExpressions;

namespace QifuReports.Import.Numbers;

/// <summary>Numbers as much of Europe writes them: a comma before the decimals, and a point, a blank or an apostrophe between the groups.</summary>
internal static partial class DecimalCommas
{
    /// <summary>Whether the numbers of a file are written so: one at least can be read in no other way, and none in the other way only.</summary>
    /// <param name="fields">All of the file.</param>
    /// <param name="unlessSaid">What is taken where points stand in numbers and each could be either; then it is a guess.</param>
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

    /// <summary>Whether a text is a number in this way.</summary>
    public static bool IsNumber(string field) => Number().IsMatch(field.AsSpan().Trim());

    /// <summary>Whether a text is a number whose groups blanks or apostrophes part.</summary>
    public static bool IsParted(string field) => Parted().IsMatch(field.AsSpan().Trim());

    /// <summary>A number with a point before its decimals and commas between its groups; anything else as it is.</summary>
    public static string Turned(string field)
    {
        if (!IsNumber(field)) return field;
        var text = Groups().Replace(field.Trim(), "");
        return text.Replace(',', '.');
    }

    [GeneratedRegex(@"^\(?[-\u2212]?\d{1,3}([.'\u2019 \u00A0\u202F]\d{3})*(,\d+)?\s?%?\)?\s?%?$|^\(?[-\u2212]?\d+(,\d+)?\s?%?\)?$")] private static partial Regex Number();

    /// <summary>A number whose groups blanks or apostrophes part, with commas between them; anything else as it is.</summary>
    public static string Grouped(string field) => IsParted(field) ? Blanks().Replace(field.Trim(), ",") : field;

    [GeneratedRegex(@"^\(?[-\u2212]?\d{1,3}(['\u2019 \u00A0\u202F]\d{3})+(?:\.\d+)?\)?$")] private static partial Regex Parted();

    // Decimals behind a comma, of another length than a group, or behind a nought alone, or groups with points.
    [GeneratedRegex(@"^\(?[-\u2212]?0,\d+\s?%?\)?$|^\(?[-\u2212]?\d+(\.\d{3})*,(\d{1,2}|\d{4,})\s?%?\)?$|^\(?[-\u2212]?\d{1,3}(\.\d{3}){2,}\)?$|^\(?[-\u2212]?\d{1,3}(\.\d{3})+,\d+\)?$")] private static partial Regex Comma();
    [GeneratedRegex(@"^\(?[-\u2212]?\d+(,\d{3})*\.(\d{1,2}|\d{4,})\s?%?\)?$|^\(?[-\u2212]?\d{1,3}(,\d{3}){2,}(\.\d+)?\)?$|^\(?[-\u2212]?\d{1,3}(,\d{3})+\.\d+\)?$")] private static partial Regex Point();
    [GeneratedRegex(@"(?<=\d)['\u2019 \u00A0\u202F](?=\d)")] private static partial Regex Blanks();
    [GeneratedRegex(@"(?<=\d)[.'\u2019 \u00A0\u202F](?=\d)")] private static partial Regex Groups();
}
