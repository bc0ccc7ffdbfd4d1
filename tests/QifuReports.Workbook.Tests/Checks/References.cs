using System.Globalization;
using System.Text.RegularExpressions;

namespace QifuReports.Workbook.Tests.Checks;

/// <summary>The cells of other sheets that a formula refers to.</summary>
internal static partial class References
{
    /// <summary>Each reference with its sheet, a range as each of its cells; in the order of the formula.</summary>
    public static IEnumerable<(string Sheet, int Column, int Row)> Of(string formula)
    {
        foreach (Match match in Reference().Matches(formula))
        {
            var sheet = match.Groups["sheet"].Value.Trim('\'').Replace("''", "'", StringComparison.Ordinal);
            var (left, top) = (ColumnOf(match.Groups["left"].Value), RowOf(match.Groups["top"].Value));
            var (right, bottom) = match.Groups["right"].Success
                ? (ColumnOf(match.Groups["right"].Value), RowOf(match.Groups["bottom"].Value)) : (left, top);
            for (var column = left; column <= right; column++)
                for (var row = top; row <= bottom; row++) yield return (sheet, column, row);
        }
    }

    private static int ColumnOf(string letters) => letters.Aggregate(0, (number, c) => number * 26 + c - 'A' + 1);

    private static int RowOf(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(?<sheet>'(?:[^']|'')+'|[A-Za-z0-9_.]+)!\$?(?<left>[A-Z]+)\$?(?<top>\d+)(?::\$?(?<right>[A-Z]+)\$?(?<bottom>\d+))?")]
    private static partial Regex Reference();
}
