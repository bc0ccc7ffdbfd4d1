using System.Globalization;
using System.Text.RegularExpressions;

namespace QifuReports.Briefings.Tests.Proof;

/// <summary>
/// What a slip in the formatting may do to a text, by name: each gives the text with the slip, or the text itself where it has nothing to
/// slip on.
/// </summary>
internal static partial class Bending
{
    private static readonly string[] Months = ["January", "February", "March", "April", "May", "June", "July", "August", "September",
        "October", "November", "December"];

    /// <summary>Of numbers.</summary>
    public static IReadOnlyDictionary<string, Func<string, string>> Figures { get; } = new Dictionary<string, Func<string, string>>
    {
        ["the sign is dropped"] = t =>
            t.Replace("(", "", StringComparison.Ordinal).Replace(")", "", StringComparison.Ordinal)
                .Replace("negative\u00A0", "", StringComparison.Ordinal).TrimStart('+', '\u2212', '-'),
        ["parentheses are put round it"] = t => t[0] == '(' ? t : $"({t})",
        ["a minus is put before it"] = t => "\u2212" + t.TrimStart('+', '\u2212'),
        ["a hyphen is put before it"] = t => "-" + t,
        ["a plus is put before it"] = t => "+" + t.TrimStart('+', '\u2212'),
        ["the word negative is put before it"] = t => "negative\u00A0" + t,
        ["the direction is turned round"] =
            t => Turned(t, ("up", "down"), ("down", "up"), ("higher", "lower"), ("lower", "higher"), ("rise", "fall"), ("fall", "rise"),
                ("larger", "smaller"), ("smaller", "larger"), ("more", "less"), ("less", "more")),
        ["the side of zero is turned round"] =
            t => Turned(t, ("cost", "income"), ("expense", "credit"), ("income", "cost"), ("credit", "expense"), ("loss", "gain")),
        ["the direction is dropped"] = t => Direction().Replace(t, ""),
        ["per cent are points"] = t => t.Replace("%", "\u00A0pts", StringComparison.Ordinal),
        ["points are per cent"] = t => Points().Replace(t, "%"),
        ["the unit is dropped"] =
            t => Points().Replace(t, "").Replace("%", "", StringComparison.Ordinal).Replace("\u00A0months", "", StringComparison.Ordinal),
        ["per cent are put after it"] = t => t.Contains('%') ? t : LastDigit().Replace(t, "$0%"),
        ["the scale is the next one"] =
            t => Turned(t, ("million", "billion"), ("billion", "million"), ("thousand", "million"), ("m", "bn")),
        ["the scale is dropped"] = t => Scale().Replace(t, ""),
        ["a scale is put after it"] = t => Scale().IsMatch(t) ? t : LastDigit().Replace(t, "$0\u00A0million"),
        ["it is in another currency"] =
            t => t.Contains("US$", StringComparison.Ordinal) ? t.Replace("US$", "RMB", StringComparison.Ordinal)
                : Currency().Replace(t, "US$"),
        ["the currency is dropped"] =
            t => t.Replace("US$", "", StringComparison.Ordinal) is var without ? Currency().Replace(without, "") : t,
        ["the space behind the currency is dropped"] = t => SpacedCurrency().Replace(t, "$1"),
        ["the space behind the currency breaks"] = t => SpacedCurrency().Replace(t, "$1 "),
        ["a space is put behind the currency"] = t => ClosedCurrency().Replace(t, "$1\u00A0"),
        ["a currency is put before it"] =
            t => Currency().IsMatch(t) || t.Contains("US$", StringComparison.Ordinal) ? t : FirstDigit().Replace(t, "RMB$0", 1),
        ["it is one more in the last digit"] =
            t => LastDigit().Replace(t, m => ((m.Value[0] - '0' + 1) % 10).ToString(CultureInfo.InvariantCulture)),
        ["it is one less in the last digit"] =
            t => LastDigit().Replace(t, m => ((m.Value[0] - '0' + 9) % 10).ToString(CultureInfo.InvariantCulture)),
        ["the first digit is another"] = t => FirstDigit().Replace(t, m => m.Value == "9" ? "1" : "9", 1),
        ["it has a decimal more"] = t => Number().Replace(t, m => m.Value.Contains('.') ? m.Value + "0" : m.Value + ".0", 1),
        ["it has a decimal less"] = t => Decimals().Replace(t, m => m.Value.Length == 2 ? "" : m.Value[..^1], 1),
        ["it is a thousandth"] = t => Number()
            .Replace(t, m =>
                (decimal.Parse(m.Value, CultureInfo.InvariantCulture) / 1000).ToString("#,##0.0", CultureInfo.InvariantCulture), 1),
        ["it is a thousandfold"] = t => Number().Replace(t, m => m.Value is "0" ? m.Value : m.Value.Split('.')[0] + ",000", 1),
        ["the times are others"] = t =>
            Turned(t, ("threefold", "fourfold"), ("fourfold", "threefold"), ("fivefold", "sixfold"), ("sixfold", "fivefold"),
                ("sevenfold", "sixfold"), ("eightfold", "ninefold"), ("ninefold", "tenfold"), ("tenfold", "ninefold")),
        ["it is nil"] = t => t is "\u2013" ? "0" : "\u2013",
        ["it stands twice"] = t => $"{t} {t}",
    };

    /// <summary>Of periods and days.</summary>
    public static IReadOnlyDictionary<string, Func<string, string>> Periods { get; } = new Dictionary<string, Func<string, string>>
    {
        ["it is a year later"] =
            t => Year().Replace(t, m => (int.Parse(m.Value, CultureInfo.InvariantCulture) + 1).ToString(CultureInfo.InvariantCulture)),
        ["it is a year earlier"] =
            t => Year().Replace(t, m => (int.Parse(m.Value, CultureInfo.InvariantCulture) - 1).ToString(CultureInfo.InvariantCulture)),
        ["it is another quarter or half"] =
            t => Turned(Index().Replace(t, m => $"{m.Value[0]}{(m.Value[1] == '1' ? '2' : '1')}"), ("first", "second"), ("second", "first"),
                ("third", "second"), ("fourth", "third")),
        ["a quarter is a half"] = t => Turned(QuarterMark().Replace(t, "H"), ("quarter", "half"), ("half", "quarter"), ("nine", "six")),
        ["it is of another month"] = t =>
            Month().Replace(t, m => Months[(Array.FindIndex(Months, n => n.StartsWith(m.Value, StringComparison.Ordinal))
                + 1) % 12][..(m.Length == 3 ? 3 : ^0)]),
        ["it is of another day"] =
            t => Day().Replace(t, m => (int.Parse(m.Value, CultureInfo.InvariantCulture) - 1).ToString(CultureInfo.InvariantCulture)),
        ["it is of another length"] = t =>
            Turned(t, ("three months", "six months"), ("six months", "nine months"), ("nine months", "three months"),
                ("year ended", "six months ended")),
        ["a year is a half"] = t => Turned(t, ("FY", "H1"), ("full year", "first half")),
    };

    // The first of the words that it has, whole, is another.
    private static string Turned(string text, params ReadOnlySpan<(string Word, string Instead)> words)
    {
        foreach (var (word, instead) in words)
        {
            var turned = Regex.Replace(text, $@"\b{word}\b", instead, RegexOptions.None, TimeSpan.FromSeconds(1));
            if (turned != text) return turned;
        }
        return text;
    }

    [GeneratedRegex(@"\b(up|down|rise of|fall of) ?\u00A0?| (higher|lower|larger|smaller)\b| (more|less)\u00A0negative")]
    private static partial Regex Direction();

    [GeneratedRegex("\u00A0(pts|percentage\u00A0points?)")]
    private static partial Regex Points();

    [GeneratedRegex("[ \u00A0](million|billion|thousand|m)\\b")]
    private static partial Regex Scale();

    [GeneratedRegex(@"[A-Z]{3}[ \u00A0]?(?=[\d(])")]
    private static partial Regex Currency();

    [GeneratedRegex("([A-Z]{3})\u00A0(?=\\d)")]
    private static partial Regex SpacedCurrency();

    [GeneratedRegex("([A-Z]{3}|US\\$|\u20AC)(?=\\d)")]
    private static partial Regex ClosedCurrency();

    [GeneratedRegex(@"\d(?=[^\d]*$)")]
    private static partial Regex LastDigit();

    [GeneratedRegex(@"\d")]
    private static partial Regex FirstDigit();

    [GeneratedRegex(@"\d[\d,]*(\.\d+)?")]
    private static partial Regex Number();

    [GeneratedRegex(@"\.\d+")]
    private static partial Regex Decimals();

    [GeneratedRegex(@"\b(19|20)\d\d\b")]
    private static partial Regex Year();

    [GeneratedRegex(@"\b[QH]\d")]
    private static partial Regex Index();

    [GeneratedRegex(@"\bQ(?=[12]\b)")]
    private static partial Regex QuarterMark();

    [GeneratedRegex(
        @"\b(January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Oct" +
            @"|Nov|Dec)\b")]
    private static partial Regex Month();

    [GeneratedRegex(@"(?<=[a-z]\u00A0)([2-9]|[12]\d|3[01])(?=,)")]
    private static partial Regex Day();
}
