namespace QifuReports.Ledger.Periods;

/// <summary>
/// The fiscal calendar of a company: the first and last day of each quarter, and so of each half and year. A fiscal year has the number of
/// the calendar year in which it ends or, if the company names it so, in which it starts. Immutable.
/// </summary>
/// <remarks>
/// Every day belongs to exactly one quarter, and four quarters make a year. A last day that the data state takes precedence over the rule.
/// </remarks>
public sealed partial class FiscalCalendar
{
    private const int Week = 7, LongYear = 53 * Week;

    private readonly Dictionary<int, DateOnly> _known;

    private FiscalCalendar(YearEnd end, bool isNamedByStart, IReadOnlyList<int> weeks, int longQuarter, Dictionary<int, DateOnly> known) =>
        (End, IsNamedByStart, Weeks, LongQuarter, _known) = (end, isNamedByStart, weeks, longQuarter, known);

    /// <summary>The weeks of each quarter if the company states no others.</summary>
    public static IReadOnlyList<int> ThirteenEach { get; } = [13, 13, 13, 13];

    /// <summary>Years from January to December in quarters of three months: the calendar of a company that states no other.</summary>
    public static FiscalCalendar CalendarYears { get; } = new(new OnDay(12, 31), false, ThirteenEach, 4, []);

    /// <summary>
    /// Makes a fiscal calendar from a year end; returns <see cref="CalendarYears"/> itself for years that end on December 31.
    /// </summary>
    /// <param name="end">When the year ends.</param>
    /// <param name="isNamedByStart">
    /// Whether a year has the number of the calendar year in which it starts, rather than of the year in which it ends.
    /// </param>
    /// <param name="weeks">For years of weeks: how many weeks each quarter has; 52 in total.</param>
    /// <param name="longQuarter">For years of weeks: the quarter, from 1, that gets the 53rd week.</param>
    public static FiscalCalendar Of(YearEnd end, bool isNamedByStart = false, IReadOnlyList<int>? weeks = null, int longQuarter = 4) =>
        end is OnDay { Month: 12, Day: 31 } ? CalendarYears
            : new FiscalCalendar(end, isNamedByStart, weeks ?? ThirteenEach, longQuarter, []);

    public YearEnd End { get; }
    public bool IsNamedByStart { get; }
    public IReadOnlyList<int> Weeks { get; }
    public int LongQuarter { get; }

    /// <summary>Whether this is <see cref="CalendarYears"/>, which data files need not state.</summary>
    public bool IsCalendarYears => ReferenceEquals(this, CalendarYears);

    /// <summary>Whether quarters are counted in weeks.</summary>
    public bool IsInWeeks => End.IsInWeeks;

    public Period Quarter(int year, int quarter) => Period.Of(PeriodKind.Quarter, year, quarter, LastDay(year, quarter), this);
    public Period Half(int year, int half) => Period.Of(PeriodKind.Half, year, half, LastDay(year, half * 2), this);
    public Period NineMonths(int year) => Period.Of(PeriodKind.NineMonths, year, 0, LastDay(year, 3), this);
    public Period FullYear(int year) => Period.Of(PeriodKind.Year, year, 0, LastDay(year, 4), this);
    public Period At(DateOnly day) => Period.Of(PeriodKind.Instant, day.Year, 0, day, this);

    /// <summary>
    /// The period of this fiscal calendar that has the same name as a period of another calendar: this calendar's 2025Q2 for any 2025Q2.
    /// For a date, the same date.
    /// </summary>
    public Period Of(Period named) => named.Kind switch
    {
        PeriodKind.Quarter => Quarter(named.Year, named.Index),
        PeriodKind.Half => Half(named.Year, named.Index),
        PeriodKind.NineMonths => NineMonths(named.Year),
        PeriodKind.Year => FullYear(named.Year),
        _ => At(named.End),
    };

    /// <summary>Reads a period of this fiscal calendar, in any form that <see cref="Period.TryParse"/> reads.</summary>
    public bool TryParse(string? text, out Period period)
    {
        var reads = Period.TryParse(text, out period);
        if (reads) period = Of(period);
        return reads;
    }

    /// <summary>The quarter that contains a date.</summary>
    public Period QuarterOf(DateOnly day)
    {
        var year = YearOf(day);
        var quarter = 1;
        while (quarter < 4 && LastDay(year, quarter) < day) quarter++;
        return Quarter(year, quarter);
    }

    /// <summary>The half-year that contains a date.</summary>
    public Period HalfOf(DateOnly day)
    {
        var quarter = QuarterOf(day);
        return Half(quarter.Year, (quarter.Index + 1) / 2);
    }

    /// <summary>The quarter that ends on a date; null for a date within a quarter.</summary>
    public Period? QuarterEndingOn(DateOnly day) => QuarterOf(day) is var quarter && quarter.End == day ? quarter : null;

    /// <summary>The fiscal year that contains a date.</summary>
    public int YearOf(DateOnly day)
    {
        var year = day.Year + 1;
        while (LastDay(year - 1, 4) >= day) year--;
        // Far beyond the listed years, years of 52 weeks end earlier and earlier, so the estimate may be too low.
        while (LastDay(year, 4) < day) year++;
        return year;
    }

    /// <summary>The balance sheet date at the end of the fiscal year before the fiscal year that contains a date.</summary>
    public Period YearEndBefore(DateOnly day) => At(LastDay(YearOf(day) - 1, 4));

    /// <summary>The first day of a quarter, which is the day after the last day of the preceding quarter.</summary>
    public DateOnly FirstDay(int year, int quarter) => (quarter == 1 ? LastDay(year - 1, 4) : LastDay(year, quarter - 1)).AddDays(1);

    /// <summary>The last day of a quarter.</summary>
    public DateOnly LastDay(int year, int quarter) =>
        _known.Count > 0 && _known.TryGetValue(year * 4 + quarter, out var day) ? day : ByRule(year, quarter);

    /// <summary>A copy of this fiscal calendar in which some quarters end on the dates that the data state.</summary>
    /// <param name="ends">Last days of quarters; if one quarter has several, the first is taken.</param>
    public FiscalCalendar With(IEnumerable<(int Year, int Quarter, DateOnly Day)> ends)
    {
        var known = new Dictionary<int, DateOnly>(_known);
        foreach (var (year, quarter, day) in ends) known.TryAdd(year * 4 + quarter, day);
        return known.Count == _known.Count ? this : new FiscalCalendar(End, IsNamedByStart, Weeks, LongQuarter, known);
    }

    /// <summary>The last day of a quarter by the rule, even if the data state another last day.</summary>
    internal DateOnly ByRule(int year, int quarter)
    {
        var end = End.In(year + (IsNamedByStart ? End.Ahead : 0));
        if (quarter == 4) return end;
        if (!IsInWeeks) return MonthsBefore(end, 3 * (4 - quarter));
        var start = LastDay(year - 1, 4).AddDays(1);
        var weeks = 0;
        for (var i = 0; i < quarter; i++) weeks += Weeks[i];
        if (LastDay(year, 4).DayNumber - start.DayNumber + 1 >= LongYear && quarter >= LongQuarter) weeks++;
        return start.AddDays(weeks * Week - 1);
    }

    private static DateOnly MonthsBefore(DateOnly end, int months)
    {
        var day = end.AddMonths(-months);
        return end.AddDays(1).Day == 1 ? new DateOnly(day.Year, day.Month, DateTime.DaysInMonth(day.Year, day.Month)) : day;
    }
}
