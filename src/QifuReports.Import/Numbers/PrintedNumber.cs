using QifuReports.Ledger.Numbers;

namespace QifuReports.Import.Numbers;

/// <summary>A number as a table prints it: <c>$ 301,958</c>, <c>(253,007)</c>, <c>27.9%</c>, <c>.85</c>, or a dash.</summary>
/// <param name="Value">The value with its printed decimals; negative where it is printed in parentheses or with a minus; null for a
/// dash.</param>
/// <param name="IsPercent">Whether a percent sign follows.</param>
/// <param name="Sign">The currency symbol before the number, such as <c>$</c>; empty for none.</param>
public sealed record PrintedNumber(decimal? Value, bool IsPercent, string Sign)
{
    private const int MostDigits = 24;
    private static readonly string[] Signs =
    [
        "US$", "HK$", "C$", "A$", "R$", "S$", "NZ$", "NT$", "RMB", "CNY", "USD", "EUR", "GBP", "CHF", "JPY", "CAD", "AUD", "SGD", "HKD",
        "NZD",
        "SEK", "NOK", "DKK", "INR", "$", "\u20AC", "\u00A3", "\u00A5", "\u20B9",
    ];

    /// <summary>The unit of the digits, as stated by letters after them.</summary>
    public NumberUnit Unit { get; init; }

    /// <summary>The scale word after a number with a currency symbol, such as <c>million</c> for <c>£96.4m</c>; empty for none.</summary>
    public string Scale { get; init; } = "";

    /// <summary>Whether the number has a closing parenthesis but no opening parenthesis. The number then may be negative or not.</summary>
    public bool IsHalfOpen { get; init; }

    /// <summary>Whether the cell has a dash, which means zero.</summary>
    public bool IsDash => Value is null;

    /// <summary>One unit of the last printed digit of a value: 0.1 for 4.5, 1 for 45.</summary>
    public static decimal StepOf(decimal value) => Rounding.Step(value.Scale);

    /// <summary>
    /// The number in a cell; null where the cell is something else. A parenthesis may be missing at either end, since many documents put
    /// each parenthesis into a separate cell.
    /// </summary>
    public static PrintedNumber? Of(string cell)
    {
        ArgumentNullException.ThrowIfNull(cell);
        var text = cell.AsSpan().Trim(Blanks);
        var sign = TakeSign(ref text);
        // "£000" is a column heading for amounts in thousands.
        if (IsThousands(text)) return null;
        if (IsDashAlone(text)) return new PrintedNumber(null, false, sign);
        var negative = Take(ref text, '(');
        var opens = negative;
        if (sign.Length == 0) sign = TakeSign(ref text);
        if (!negative && text.Length > 1 && text[0] is '-' or '\u2212' or '\u2013' or '\u2014'
            && text[1..].TrimStart(Blanks) is [var first, ..] digits && (char.IsAsciiDigit(first) || first == '.'))
        {
            negative = true;
            text = digits;
        }
        // Japanese statements print a triangle before negative numbers.
        if (!negative) negative = Take(ref text, '\u25B3') || Take(ref text, '\u25B2');
        var (percent, closes) = (false, false);
        // A unit or a scale may stand after the parenthesis: "(2.6)p", "£(1.2)m".
        var unit = NumberUnits.TakeBehindParenthesis(ref text);
        var scale = sign.Length > 0 ? NumberScales.Take(ref text) : "";
        for (var more = true; more;)
        {
            more = TakeLast(ref text, ')');
            closes |= more;
            if (TakeLast(ref text, '%')) (percent, more) = (true, true);
        }
        if (scale.Length == 0 && sign.Length > 0 && !percent) scale = NumberScales.Take(ref text);
        if (unit == NumberUnit.None && !percent && scale.Length == 0) unit = NumberUnits.Take(ref text);
        if (Digits(text) is not { } value) return null;
        // The printed decimals are kept: 12.0 pence become 0.120 pounds.
        if (unit == NumberUnit.Hundredths) value *= 0.01m;
        return new PrintedNumber(negative ? -value : value, percent, sign) { Unit = unit, Scale = scale, IsHalfOpen = closes && !opens };
    }

    /// <summary>Whether a cell is a currency symbol and three zeros, which means that amounts are in thousands.</summary>
    public static bool IsUnit(string cell)
    {
        ArgumentNullException.ThrowIfNull(cell);
        var text = cell.AsSpan().Trim(Blanks);
        return TakeSign(ref text).Length > 0 && IsThousands(text);
    }

    private static bool IsThousands(ReadOnlySpan<char> text) => text is "000" or "000s";

    /// <summary>Whether a cell may be a year as a column heading: four digits from 1900 to 2099 and nothing else.</summary>
    public static bool IsYear(string cell)
    {
        ArgumentNullException.ThrowIfNull(cell);
        var text = cell.AsSpan().Trim(Blanks);
        return text.Length == 4 && (text.StartsWith("19") || text.StartsWith("20")) && char.IsAsciiDigit(text[2])
            && char.IsAsciiDigit(text[3]);
    }

    private const string Blanks = " \u00A0\u2009\u202F\t";

    private static bool IsDashAlone(ReadOnlySpan<char> text)
    {
        if (text.Length is 0 or > 2) return false;
        foreach (var c in text)
            if (c is not ('-' or '\u2013' or '\u2014' or '\u2212' or '\u2015')) return false;
        return true;
    }

    private static string TakeSign(ref ReadOnlySpan<char> text)
    {
        foreach (var sign in Signs)
        {
            if (!text.StartsWith(sign)) continue;
            text = text[sign.Length..].TrimStart(Blanks);
            return sign;
        }
        return "";
    }

    private static bool Take(ref ReadOnlySpan<char> text, char c)
    {
        if (text.Length == 0 || text[0] != c) return false;
        text = text[1..].TrimStart(Blanks);
        return true;
    }

    private static bool TakeLast(ref ReadOnlySpan<char> text, char c)
    {
        if (text.Length == 0 || text[^1] != c) return false;
        text = text[..^1].TrimEnd(Blanks);
        return true;
    }

    // Returns the value of a text of digits with commas between groups of three, or without commas, and at most one point; null for other
    // text.
    private static decimal? Digits(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty) return null;
        var point = text.IndexOf('.');
        var whole = point < 0 ? text : text[..point];
        var decimals = point < 0 ? [] : text[(point + 1)..];
        if (whole.IsEmpty && decimals.IsEmpty || decimals.ContainsAnyExceptInRange('0', '9') || point == text.Length - 1) return null;
        var commas = whole.Count(',');
        if (whole.Length + decimals.Length - commas > MostDigits) return null;
        if (commas > 0 && !IsInLakhs(whole))
        {
            var groups = whole.Length - whole.IndexOf(',');
            if (whole[0] == ',' || whole.IndexOf(',') > 3 || groups % 4 != 0) return null;
            for (var i = whole.Length - 4; i >= 0; i -= 4)
                if (whole[i] != ',') return null;
            if (commas != groups / 4) return null;
        }
        foreach (var c in whole)
            if (!char.IsAsciiDigit(c) && c != ',') return null;
        return decimal.Parse(text, NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
    }

    // Whether the digits are grouped as in India: the last group has three digits, the other groups two, as in 1,24,532.
    private static bool IsInLakhs(ReadOnlySpan<char> whole)
    {
        if (whole.Length < 8 || whole[^4] != ',' || whole[^7] != ',' || whole.IndexOf(',') is not (1 or 2)) return false;
        for (var i = 0; i < whole.Length; i++)
        {
            var fromEnd = whole.Length - 1 - i;
            if ((fromEnd == 3 || fromEnd > 3 && (fromEnd - 3) % 3 == 0) != (whole[i] == ',')) return false;
        }
        return true;
    }
}
