namespace QifuReports.Ledger.Periods;

/// <summary>When a fiscal year ends, as the issuer states it: on a fixed date, on a weekday of a month, or on listed dates.</summary>
public abstract record YearEnd
{
    /// <summary>The hint for a text that cannot be read: the forms in which a year end can be written.</summary>
    public const string Ways =
        "Write a day, \"06-30\"; a weekday, \"last Saturday of September\" or \"Saturday nearest to January 31\"; or the last days of " +
            "years, \"2024-09-28, 2025-09-27\".";

    /// <summary>Whether years consist of whole weeks, 52 or 53 of them.</summary>
    public abstract bool IsInWeeks { get; }

    /// <summary>
    /// The last day of the fiscal year that counts as ending in a calendar year. The day may be a few days after that calendar year.
    /// </summary>
    public abstract DateOnly In(int year);

    /// <summary>For fiscal years numbered by their start: how many years later they end. 0 if they end near the end of December.</summary>
    public abstract int Ahead { get; }

    /// <summary>The form used in <c>issuer.json</c>, which <see cref="TryParse"/> can read again.</summary>
    public abstract override string ToString();

    /// <summary>
    /// Reads <c>06-30</c>, <c>last Saturday of September</c>, <c>Saturday nearest to January 31</c>, or dates separated by commas, in upper
    /// or lower case. False for anything else.
    /// </summary>
    public static bool TryParse(string text, out YearEnd? end)
    {
        end = null;
        var words = text.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 1 && TryMonthDay(words[0], out var month, out var day)) end = new OnDay(month, day);
        else if (words.Length == 4 && Is(words[0], "last") && TryWeekday(words[1], out var weekday) && Is(words[2], "of")
            && TryMonth(words[3], out month)) end = new OnWeekday(weekday, month, 0);
        else if (words.Length is 4 or 5 && TryWeekday(words[0], out weekday) && Is(words[1], "nearest")
            && Nearest(words.AsSpan(Is(words[2], "to") ? 3 : 2), out month, out day)) end = new OnWeekday(weekday, month, day);
        else if (words.Length > 0 && TryDates(words, out var days)) end = OnListed.Of(days);
        return end is not null;
    }

    private static bool Nearest(ReadOnlySpan<string> rest, out int month, out int day)
    {
        (month, day) = (0, 0);
        return rest.Length == 2 && (TryMonth(rest[0], out month) && TryDay(rest[1], month, out day)
            || TryMonth(rest[1], out month) && TryDay(rest[0], month, out day));
    }

    private static bool TryMonthDay(string text, out int month, out int day)
    {
        (month, day) = (0, 0);
        return text.Length == 5 && text[2] == '-'
            && int.TryParse(text.AsSpan(0, 2), NumberStyles.None, CultureInfo.InvariantCulture, out month) && month is >= 1 and <= 12
            && TryDay(text[3..], month, out day);
    }

    // February may end on the 29th, so that day is accepted.
    private static bool TryDay(string text, int month, out int day) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out day) && day >= 1
            && day <= DateTime.DaysInMonth(2024, month);

    private static bool TryMonth(string text, out int month)
    {
        month = 1 + Array.FindIndex(CultureInfo.InvariantCulture.DateTimeFormat.MonthNames, name => name.Length > 0 && Is(text, name));
        return month > 0;
    }

    private static bool TryWeekday(string text, out DayOfWeek day)
    {
        var index = Array.FindIndex(CultureInfo.InvariantCulture.DateTimeFormat.DayNames, name => Is(text, name));
        day = (DayOfWeek)Math.Max(0, index);
        return index >= 0;
    }

    private static bool TryDates(string[] words, out DateOnly[] days)
    {
        days = new DateOnly[words.Length];
        for (var i = 0; i < words.Length; i++)
            if (!Period.TryDate(words[i], out days[i])) return false;
        return true;
    }

    private static bool Is(string word, string other) => word.Equals(other, StringComparison.OrdinalIgnoreCase);
}

/// <summary>A fiscal year that ends on a fixed date. February 28 or 29 means the last day of February, in leap years too.</summary>
public sealed record OnDay(int Month, int Day) : YearEnd
{
    public override bool IsInWeeks => false;
    public override int Ahead => Month == 12 && Day == 31 ? 0 : 1;
    public override DateOnly In(int year) =>
        Day >= DateTime.DaysInMonth(2023, Month) ? new DateOnly(year, Month, DateTime.DaysInMonth(year, Month))
            : new DateOnly(year, Month, Day);
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Month:00}-{Day:00}");
}

/// <summary>A fiscal year that ends on a weekday: the last such weekday of a month, or the one nearest to a date.</summary>
/// <param name="Weekday">The weekday.</param>
/// <param name="Month">The month.</param>
/// <param name="Day">The day of the month that the year end is nearest to; 0 for the last such weekday of the month.</param>
public sealed record OnWeekday(DayOfWeek Weekday, int Month, int Day) : YearEnd
{
    public override bool IsInWeeks => true;
    public override int Ahead => IsLate || (Month == 12 && Day is 0 or > 27) ? 0 : 1;

    // A fiscal year that ends in the first days of January counts as ending in the calendar year before.
    private bool IsLate => Month == 1 && Day is > 0 and <= 10;

    public override DateOnly In(int year)
    {
        if (IsLate) year++;
        var length = DateTime.DaysInMonth(year, Month);
        var anchor = new DateOnly(year, Month, Day == 0 ? length : Math.Min(Day, length));
        var back = ((int)anchor.DayOfWeek - (int)Weekday + 7) % 7;
        return anchor.AddDays(Day != 0 && back > 3 ? 7 - back : -back);
    }

    public override string ToString()
    {
        var names = CultureInfo.InvariantCulture.DateTimeFormat;
        return Day == 0 ? $"last {names.DayNames[(int)Weekday]} of {names.MonthNames[Month - 1]}"
            : string.Create(CultureInfo.InvariantCulture, $"{names.DayNames[(int)Weekday]} nearest to {names.MonthNames[Month - 1]} {Day}");
    }
}

/// <summary>
/// Fiscal years whose last days are listed. Before and after the list, years continue in the same pattern: 52 weeks each, or the same date.
/// </summary>
public sealed record OnListed : YearEnd
{
    // A fiscal year that ends in the first days of January counts as ending in the calendar year before.
    private const int Late = 10;
    private readonly DateOnly[] _days;

    private OnListed(DateOnly[] days, bool inWeeks) => (_days, IsInWeeks) = (days, inWeeks);

    public override bool IsInWeeks { get; }

    /// <summary>The earliest listed date.</summary>
    public DateOnly First => _days[0];
    public override int Ahead => _days[0].AddDays(-360).Year == NameOf(_days[0]) ? 0 : 1;

    /// <summary>Null if a year is left out, or if the dates are neither all 52 or 53 weeks apart nor all on one day and month.</summary>
    public static OnListed? Of(DateOnly[] days)
    {
        days = [.. days.Order()];
        var (weeks, calendar) = (days.Length > 1, true);
        for (var i = 1; i < days.Length; i++)
        {
            var length = days[i].DayNumber - days[i - 1].DayNumber;
            weeks &= length is 364 or 371;
            calendar &= IsSameDay(days[i - 1], days[i]);
            if (NameOf(days[i]) != NameOf(days[i - 1]) + 1) return null;
        }
        return weeks || calendar ? new OnListed(days, weeks) : null;
    }

    public override DateOnly In(int year)
    {
        var index = year - NameOf(_days[0]);
        return index < 0 ? Beyond(_days[0], index) : index < _days.Length ? _days[index] : Beyond(_days[^1], index - _days.Length + 1);
    }

    public bool Equals(OnListed? other) => other is not null && _days.AsSpan().SequenceEqual(other._days);
    public override int GetHashCode() => _days[0].DayNumber;
    public override string ToString() => string.Join(", ", _days.Select(d => d.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));

    private DateOnly Beyond(DateOnly day, int years)
    {
        if (IsInWeeks) return day.AddDays(364 * years);
        var moved = day.AddYears(years);
        return day.AddDays(1).Day == 1 ? new DateOnly(moved.Year, moved.Month, DateTime.DaysInMonth(moved.Year, moved.Month)) : moved;
    }

    private static int NameOf(DateOnly day) => day.AddDays(-Late).Year;

    private static bool IsSameDay(DateOnly a, DateOnly b) =>
        a.Month == b.Month && (a.Day == b.Day || a.AddDays(1).Day == 1 && b.AddDays(1).Day == 1);
}
