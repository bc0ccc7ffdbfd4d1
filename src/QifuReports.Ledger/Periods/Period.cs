namespace QifuReports.Ledger.Periods;

/// <summary>
/// A span of a company's fiscal calendar, or an instant (the end of a day). Flows and averages belong to spans, balances to instants.
/// </summary>
/// <remarks>
/// Written as <c>2023Q3</c>, <c>2023H1</c>, <c>2023-9M</c>, <c>2022FY</c> by the company's fiscal year, and an instant as its date,
/// <c>2023-09-30</c>. A period knows its fiscal calendar, so that periods computed from it use the same one. A period that is only read
/// from a text is in calendar years, until <see cref="FiscalCalendar.Of(Period)"/> converts it to the fiscal calendar of a company.
/// </remarks>
public readonly partial record struct Period : IComparable<Period>
{
    // Null means calendar years, so that a period with default values is in calendar years.
    private readonly FiscalCalendar? _calendar;

    private Period(PeriodKind kind, int year, int index, DateOnly end, FiscalCalendar? calendar = null) =>
        (Kind, Year, Index, End, _calendar) = (kind, year, index, end, calendar);

    internal static Period Of(PeriodKind kind, int year, int index, DateOnly end, FiscalCalendar calendar) =>
        new(kind, year, index, end, calendar.IsCalendarYears ? null : calendar);

    /// <summary>The fiscal calendar that the quarter, half or year belongs to.</summary>
    public FiscalCalendar Calendar => _calendar ?? FiscalCalendar.CalendarYears;

    public PeriodKind Kind { get; }

    /// <summary>The fiscal year; for an instant the calendar year of its date.</summary>
    public int Year { get; }

    /// <summary>The number of the quarter or half, from 1; 0 for the other kinds.</summary>
    public int Index { get; }

    /// <summary>The last day.</summary>
    public DateOnly End { get; }

    /// <summary>The first day; for an instant, the day itself.</summary>
    public DateOnly Start => Kind switch
    {
        PeriodKind.Quarter => Calendar.FirstDay(Year, Index),
        PeriodKind.Half => Calendar.FirstDay(Year, Index * 2 - 1),
        PeriodKind.NineMonths or PeriodKind.Year => Calendar.FirstDay(Year, 1),
        _ => End,
    };

    /// <summary>The number of days; 0 for an instant.</summary>
    public int Days => IsInstant ? 0 : End.DayNumber - Start.DayNumber + 1;

    /// <summary>The number of weeks, for a fiscal calendar in weeks and a span of whole weeks; 0 otherwise.</summary>
    public int Weeks => Calendar.IsInWeeks && Days % 7 == 0 ? Days / 7 : 0;

    public bool IsInstant => Kind == PeriodKind.Instant;

    /// <summary>
    /// Makes a quarter of a calendar year. The quarters of a company, like all its spans, are made by its <see cref="FiscalCalendar"/>.
    /// </summary>
    public static Period Quarter(int year, int quarter) => FiscalCalendar.CalendarYears.Quarter(year, quarter);
    public static Period Half(int year, int half) => FiscalCalendar.CalendarYears.Half(year, half);
    public static Period NineMonths(int year) => FiscalCalendar.CalendarYears.NineMonths(year);
    public static Period FullYear(int year) => FiscalCalendar.CalendarYears.FullYear(year);
    public static Period At(DateOnly date) => new(PeriodKind.Instant, date.Year, 0, date);

    /// <summary>The balance sheet date at the end of the period.</summary>
    public Period Closing => Calendar.At(End);

    /// <summary>The balance sheet date just before the period starts; for an instant the day before.</summary>
    public Period Opening => Calendar.At(Start.AddDays(-1));

    /// <summary>
    /// The same period one year earlier. For an instant at the end of a quarter, the end of the same quarter one year earlier; for any
    /// other instant, the same date one year earlier.
    /// </summary>
    public Period YearBefore => Kind switch
    {
        PeriodKind.Quarter => Calendar.Quarter(Year - 1, Index),
        PeriodKind.Half => Calendar.Half(Year - 1, Index),
        PeriodKind.NineMonths => Calendar.NineMonths(Year - 1),
        PeriodKind.Year => Calendar.FullYear(Year - 1),
        _ => Calendar.At(_calendar?.QuarterEndingOn(End)?.YearBefore.End ?? End.AddYears(-1)),
    };

    /// <summary>The preceding period of the same kind: quarter, half or year. For an instant or nine months, one year earlier.</summary>
    public Period Prior => Kind switch
    {
        PeriodKind.Quarter => Index == 1 ? Calendar.Quarter(Year - 1, 4) : Calendar.Quarter(Year, Index - 1),
        PeriodKind.Half => Index == 1 ? Calendar.Half(Year - 1, 2) : Calendar.Half(Year, 1),
        _ => YearBefore,
    };

    /// <summary>The following period of the same kind. For an instant or nine months, one year later.</summary>
    public Period Next => Kind switch
    {
        PeriodKind.Quarter => Index == 4 ? Calendar.Quarter(Year + 1, 1) : Calendar.Quarter(Year, Index + 1),
        PeriodKind.Half => Index == 2 ? Calendar.Half(Year + 1, 1) : Calendar.Half(Year, 2),
        PeriodKind.NineMonths => Calendar.NineMonths(Year + 1),
        PeriodKind.Year => Calendar.FullYear(Year + 1),
        _ => Calendar.At(_calendar?.QuarterEndingOn(End) is { } quarter ? Calendar.LastDay(quarter.Year + 1, quarter.Index)
            : End.AddYears(1)),
    };

    // Written by hand: the equality that the compiler generates uses code that is compiled at every start, which takes time.
    public bool Equals(Period other) => Kind == other.Kind && Year == other.Year && Index == other.Index && End == other.End;

    public override int GetHashCode() => ((int)Kind * 4 + Index) * 4_000_000 + End.DayNumber;

    public int CompareTo(Period other)
    {
        var byEnd = End.CompareTo(other.End);
        return byEnd != 0 ? byEnd : Kind.CompareTo(other.Kind);
    }

    private const int FirstKept = 1990, YearsKept = 64, SpansOfYear = 8;
    private static readonly string?[] Kept = new string?[YearsKept * SpansOfYear];

    // The key of every figure contains its period, so the texts of recent and coming years are stored instead of built each time.
    public override string ToString()
    {
        if (IsInstant || Year < FirstKept || Year >= FirstKept + YearsKept) return Written();
        var place = Kind switch { PeriodKind.Quarter => Index, PeriodKind.Half => 4 + Index, PeriodKind.NineMonths => 7, _ => 0 };
        return Kept[(Year - FirstKept) * SpansOfYear + place] ??= Written();
    }

    private string Written() => Kind switch
    {
        PeriodKind.Quarter => string.Create(6, this, static (text, period) => period.Write(text, "Q0", period.Index)),
        PeriodKind.Half => string.Create(6, this, static (text, period) => period.Write(text, "H0", period.Index)),
        PeriodKind.NineMonths => string.Create(7, this, static (text, period) => period.Write(text, "-9M", 0)),
        PeriodKind.Year => string.Create(6, this, static (text, period) => period.Write(text, "FY", 0)),
        _ => string.Create(10, this, static (text, period) =>
        {
            period.Write(text, "-00-00", 0);
            Digits(text.Slice(5, 2), period.End.Month);
            Digits(text.Slice(8, 2), period.End.Day);
        }),
    };

    private void Write(Span<char> text, string rest, int index)
    {
        Digits(text[..4], Year);
        rest.CopyTo(text[4..]);
        if (index > 0) text[5] = (char)('0' + index);
    }

    private static void Digits(Span<char> text, int value)
    {
        for (var i = text.Length - 1; i >= 0; i--, value /= 10) text[i] = (char)('0' + value % 10);
    }
}

/// <summary>The kinds of period.</summary>
public enum PeriodKind { Instant, Quarter, Half, NineMonths, Year }
