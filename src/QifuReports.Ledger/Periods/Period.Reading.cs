namespace QifuReports.Ledger.Periods;

public readonly partial record struct Period
{
    private const int FirstYear = 1900;
    private const int LastYear = 2999;

    /// <summary>
    /// Reads a period as a person writes it: <c>2023Q3</c>, <c>Q3 2023</c>, <c>2023-Q3</c>, <c>3Q23</c>, <c>2023H1</c>, <c>1H2023</c>,
    /// <c>2023-9M</c>, <c>9M2023</c>, <c>2022FY</c>, <c>FY2022</c>, <c>2022</c>, <c>FY2023Q3</c>, <c>Q3 FY23</c>, <c>2023-09-30</c>; in
    /// upper or lower case. False for anything else.
    /// </summary>
    /// <remarks>
    /// The result is a period of calendar years; <see cref="FiscalCalendar.TryParse"/> gives the period of a company. One space or hyphen
    /// may be between the parts. A year has four digits (1900 to 2999), or two digits at the end or after FY (<c>3Q23</c> is in 2023).
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

        // The text has at most four parts, each consisting of digits or of letters: FY|2023|Q|3, Q|3|FY|23, 2023|Q|3, 3|Q|23, 2023|9|M,
        // FY|2022, 2022. FY before a year only says that the year is fiscal.
        if (!TryPart(ref rest, first: true, out var a) || a.IsEmpty) return false;
        if (!TryPart(ref rest, first: false, out var b) || !TryPart(ref rest, first: false, out var c)
            || !TryPart(ref rest, first: false, out var d) || !rest.IsEmpty) return false;
        int year;
        if (!d.IsEmpty)
        {
            if (Is(a, "FY")) return TryYear(b, true, out year) && TryPartOfYear(c, d, year, out period);
            return Is(c, "FY") && TryYear(d, true, out year) && TryPartOfYear(a, b, year, out period);
        }
        if (b.IsEmpty) return TryYear(a, false, out year) && Set(out period, FiscalCalendar.CalendarYears.FullYear(year));
        if (c.IsEmpty)
            return (Is(b, "FY") && TryYear(a, false, out year) || Is(a, "FY") && TryYear(b, true, out year))
                && Set(out period, FiscalCalendar.CalendarYears.FullYear(year));
        if (TryYear(a, false, out year)) return TryPartOfYear(b, c, year, out period);
        return TryYear(c, true, out year) && TryPartOfYear(a, b, year, out period);
    }

    /// <summary>Reads a date written as <c>2023-09-30</c>, from 1900 to 2999.</summary>
    internal static bool TryDate(ReadOnlySpan<char> text, out DateOnly date)
    {
        date = default;
        if (text.Length != 10 || text[4] != '-' || text[7] != '-') return false;
        if (!TryNumber(text[..4], out var year) || !TryNumber(text[5..7], out var month) || !TryNumber(text[8..], out var day))
            return false;
        if (year is < FirstYear or > LastYear || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month)) return false;
        date = new DateOnly(year, month, day);
        return true;
    }

    private static bool Set(out Period period, Period value)
    {
        period = value;
        return true;
    }

    // Reads Q|3, 3|Q, H|1, 1|H, 9|M; the last only in this order.
    private static bool TryPartOfYear(ReadOnlySpan<char> a, ReadOnlySpan<char> b, int year, out Period period)
    {
        period = default;
        if (Is(b, "M")) return a is "9" && Set(out period, FiscalCalendar.CalendarYears.NineMonths(year));
        if (a.IsEmpty || b.IsEmpty) return false;
        var letters = char.IsAsciiDigit(a[0]) ? b : a;
        if (!TryIndex(char.IsAsciiDigit(a[0]) ? a : b, out var index)) return false;
        if (Is(letters, "Q") && index <= 4) return Set(out period, FiscalCalendar.CalendarYears.Quarter(year, index));
        return Is(letters, "H") && index <= 2 && Set(out period, FiscalCalendar.CalendarYears.Half(year, index));
    }

    /// <summary>
    /// Takes the next digits or letters, after one separator if there is one; an empty part at the end. False if anything else is next.
    /// </summary>
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
