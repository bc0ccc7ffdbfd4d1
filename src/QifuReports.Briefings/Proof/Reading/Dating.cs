namespace QifuReports.Briefings.Proof.Reading;

/// <summary>Distinguishes the numbers of dates and periods from other numbers, by the text around them.</summary>
internal static class Dating
{
    private const string Months = "JanFebMarAprMayJunJulAugSepOctNovDec";

    /// <summary>
    /// Whether a number is the year or the day of a date, or part of the name of a period: <c>2023</c>, <c>30</c> after the name of a
    /// month, <c>Q3</c>, <c>H1</c>, <c>9M</c>, <c>FY25</c>.
    /// </summary>
    public static bool IsIn(ReadOnlySpan<char> text, in Numeral numeral)
    {
        if (IsShortYear(text, numeral)) return true;
        if (numeral.IsPlain(4)) return numeral.Digits is >= 1900 and < 2100 && !IsPartOfAmount(text, numeral);
        if (numeral.Decimals > 0 || numeral.End - numeral.Start > 2) return false;
        if (numeral.Digits <= 4 && numeral.Start > 0 && text[numeral.Start - 1] is 'Q' or 'H') return true;
        if (numeral.End < text.Length && text[numeral.End] is 'Q' or 'M') return true;
        return numeral.Digits is >= 1 and <= 31 && FollowsMonth(text[..numeral.Start]);
    }

    /// <summary>Whether a number is a year: with four digits, or with two digits after FY.</summary>
    public static bool IsYear(ReadOnlySpan<char> text, in Numeral numeral) =>
        IsShortYear(text, numeral) || (numeral.IsPlain(4) && IsIn(text, numeral));

    private static bool IsShortYear(ReadOnlySpan<char> text, in Numeral numeral) =>
        numeral.IsPlain(2) && text[..numeral.Start].EndsWith("FY", StringComparison.Ordinal);

    private static bool IsPartOfAmount(ReadOnlySpan<char> text, in Numeral numeral) =>
        (numeral.Start > 0 && (char.IsAsciiLetterOrDigit(text[numeral.Start - 1]) || text[numeral.Start - 1] is '$' or '(' or '\u2212'))
        || (numeral.End < text.Length && text[numeral.End] is '%');

    private static bool FollowsMonth(ReadOnlySpan<char> before)
    {
        before = before.TrimEnd(" \u00A0");
        var start = before.LastIndexOfAny(" \u00A0(") + 1;
        var word = before[start..];
        if (word.Length < 3) return false;
        for (var i = 0; i < Months.Length; i += 3)
            if (word.StartsWith(Months.AsSpan(i, 3), StringComparison.Ordinal)) return true;
        return false;
    }
}
