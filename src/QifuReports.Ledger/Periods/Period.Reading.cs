namespace QifuReports.Ledger.Periods;

public readonly partial record struct Period
{
    private const int FirstYear = 1900;
    private const int LastYear = 2999;

    /// <summary>
    /// Reads a period as a person writes it: <c>2023Q3</c>, <c>Q3 2023</c>, <c>2023-Q3</c>, <c>3Q23</c>, <c>2023H1</c>, <c>1H2023</c>,
    /// <c>2023-9M</c>, <c>9M2023</c>, <c>2022FY</c>, <c>FY2022</c>, <c>2022</c>, <c>2023-09-30</c>; in any case. False for anything else.
    /// </summary>
    /// <remarks>
    /// One space or hyphen may stand between the parts. A year has four digits (1900 to 2999), or two where it stands last (<c>3Q23</c> is of 2023).
    /// </remarks>
    public static bool TryParse(string? text, out Period period)
    {
        period = default;
        if (text is null) return false;
        var rest = text.AsSpan().Trim();
        if (TryDate(rest, out var date))
        {
            period = At(date);
            return true;
        }

        // At most three parts, each a run of digits or of letters: 2023|Q|3, 3|Q|23, 2023|9|M, FY|2022, 2022.
        if (!TryPart(ref rest, first: true, out var a) || a.IsEmpty) return false;
        if (!TryPart(ref rest, first: false, out var b) || !TryPart(ref rest, first: false, out var c) || !rest.IsEmpty) return false;
        int year, index;
        if (b.IsEmpty) return TryYear(a, false, out year) && Set(out period, FullYear(year));
        if (c.IsEmpty)
            return (Is(b, "FY") && TryYear(a, false, out year) || Is(a, "FY") && TryYear(b, true, out year)) && Set(out period, FullYear(year));
        if (Is(c, "M")) return b is "9" && TryYear(a, false, out year) && Set(out period, NineMonths(year));
        if (Is(b, "M")) return a is "9" && TryYear(c, true, out year) && Set(out period, NineMonths(year));
        if (TryYear(a, false, out year))
            return TryIndex(c, out index) ? TryPartOfYear(b, year, index, out period) : TryIndex(b, out index) && TryPartOfYear(c, year, index, out period);
        if (!TryYear(c, true, out year)) return false;
        return TryIndex(b, out index) ? TryPartOfYear(a, year, index, out period) : TryIndex(a, out index) && TryPartOfYear(b, year, index, out period);
    }

    /// <summary>Reads a date written <c>2023-09-30</c>, in the years that periods have.</summary>
    internal static bool TryDate(ReadOnlySpan<char> text, out DateOnly date)
    {
        date = default;
        if (text.Length != 10 || text[4] != '-' || text[7] != '-') return false;
        if (!TryNumber(text[..4], out var year) || !TryNumber(text[5..7], out var month) || !TryNumber(text[8..], out var day)) return false;
        if (year is < FirstYear or > LastYear || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month)) return false;
        date = new DateOnly(year, month, day);
        return true;
    }

    private static bool Set(out Period period, Period value)
    {
        period = value;
        return true;
    }

    private static bool TryPartOfYear(ReadOnlySpan<char> letter, int year, int index, out Period period)
    {
        period = default;
        if (Is(letter, "Q") && index <= 4) return Set(out period, Quarter(year, index));
        return Is(letter, "H") && index <= 2 && Set(out period, Half(year, index));
    }

    /// <summary>Takes the next run off, with one separator before it; an empty part at the end. False where there is something else.</summary>
    private static bool TryPart(ref ReadOnlySpan<char> rest, bool first, out ReadOnlySpan<char> part)
    {
        part = default;
        if (rest.IsEmpty) return true;
        if (!first && rest[0] is ' ' or '-') rest = rest[1..];
        if (rest.IsEmpty) return false;
        var digits = char.IsAsciiDigit(rest[0]);
        var length = 0;
        while (length < rest.Length && (digits ? char.IsAsciiDigit(rest[length]) : char.IsAsciiLetter(rest[length]))) length++;
        part = rest[..length];
        rest = rest[length..];
        return length > 0;
    }

    private static bool TryYear(ReadOnlySpan<char> text, bool mayBeShort, out int year)
    {
        if (!TryNumber(text, out year)) return false;
        if (mayBeShort && text.Length == 2) year += 2000;
        else if (text.Length != 4) return false;
        return year is >= FirstYear and <= LastYear;
    }

    private static bool TryIndex(ReadOnlySpan<char> text, out int index) => TryNumber(text, out index) && text.Length == 1 && index >= 1;

    private static bool TryNumber(ReadOnlySpan<char> text, out int number)
    {
        number = 0;
        foreach (var c in text)
        {
            if (!char.IsAsciiDigit(c) || number > 9999) return false;
            number = number * 10 + (c - '0');
        }
        return !text.IsEmpty;
    }

    private static bool Is(ReadOnlySpan<char> part, string letters) => part.Equals(letters, StringComparison.OrdinalIgnoreCase);
}
