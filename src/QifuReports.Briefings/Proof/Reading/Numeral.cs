namespace QifuReports.Briefings.Proof.Reading;

/// <summary>A number in a text: digits, with or without commas between thousands, with or without decimals.</summary>
/// <param name="Start">The position of the first digit.</param>
/// <param name="End">The position after the last digit.</param>
/// <param name="Digits">All digits read as one whole number (325 for 3.25); -1 if there are too many.</param>
/// <param name="Decimals">The number of digits after the decimal point.</param>
internal readonly record struct Numeral(int Start, int End, long Digits, int Decimals)
{
    private const int MostDigits = 18;

    /// <summary>The value of the number; only valid if there are not too many digits.</summary>
    public decimal Value => new((int)Digits, (int)(Digits >> 32), 0, false, (byte)Decimals);

    /// <summary>Whether the text is a whole number with this many digits and without commas.</summary>
    public bool IsPlain(int digits) => Decimals == 0 && End - Start == digits;

    /// <summary>Finds the next number of a text at or after a position; false if there is none.</summary>
    public static bool Next(ReadOnlySpan<char> text, int from, out Numeral numeral)
    {
        while (from < text.Length && !char.IsAsciiDigit(text[from])) from++;
        if (from == text.Length)
        {
            numeral = default;
            return false;
        }

        long digits = 0;
        var (at, count, decimals, point) = (from, 0, 0, false);
        for (; at < text.Length; at++)
        {
            var c = text[at];
            if (char.IsAsciiDigit(c))
            {
                if (++count <= MostDigits) digits = digits * 10 + (c - '0');
                if (point) decimals++;
            }
            else if (c == '.' && !point && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1]))
            {
                point = true;
            }
            else if (c != ',' || point || !IsGroup(text[(at + 1)..]))
            {
                break;
            }
        }

        numeral = new Numeral(from, at, count > MostDigits ? -1 : digits, decimals);
        return true;
    }

    /// <summary>Whether the text is exactly one number (and nothing else) with not too many digits.</summary>
    public static bool IsAll(ReadOnlySpan<char> text, out Numeral numeral) =>
        Next(text, 0, out numeral) && numeral is { Start: 0, Digits: >= 0 } && numeral.End == text.Length;

    /// <summary>Whether a text contains a digit.</summary>
    public static bool IsIn(ReadOnlySpan<char> text) => text.IndexOfAnyInRange('0', '9') >= 0;

    /// <summary>Whether a name contains this number.</summary>
    public static bool StandsIn(ReadOnlySpan<char> name, long number)
    {
        for (var at = 0; Next(name, at, out var numeral); at = numeral.End)
            if (numeral.Digits == number) return true;
        return false;
    }

    private static bool IsGroup(ReadOnlySpan<char> text) =>
        text.Length >= 3 && char.IsAsciiDigit(text[0]) && char.IsAsciiDigit(text[1]) && char.IsAsciiDigit(text[2])
            && (text.Length == 3 || !char.IsAsciiDigit(text[3]));
}
