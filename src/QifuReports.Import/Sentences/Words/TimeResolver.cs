namespace QifuReports.Import.Sentences.Words;

/// <summary>Finds the period in a company's fiscal calendar that the time words of a sentence mean.</summary>
/// <param name="calendar">The company's fiscal calendar.</param>
internal sealed class TimeResolver(FiscalCalendar calendar)
{
    private Period? _day;

    /// <summary>Starts a new paragraph: a date of an earlier paragraph is no longer "the same date".</summary>
    public void Begin() => _day = null;

    /// <summary>Finds the period; null if the fiscal calendar has no such period, or the words refer to an unknown period.</summary>
    /// <param name="time">The time words; null for none.</param>
    /// <param name="yearAt">Which of two named years is meant: 0 for the first.</param>
    /// <param name="of">The section, whose period is used if the words state none.</param>
    /// <param name="main">The period of the main amount that the amount belongs to; null for none.</param>
    public Period? Of(TimePhrase? time, int yearAt, TextSection of, Period? main)
    {
        var period = time switch
        {
            null or { Kind: TimeKind.Current } => of.Period,
            { Kind: TimeKind.SameDay } => _day,
            { Kind: TimeKind.PriorQuarter } => of.Period is { Kind: PeriodKind.Quarter } quarter ? quarter.Prior : null,
            { Kind: TimeKind.YearAgo, Said.Part.Index: > 0 } => of.Period is { } now ? Filled(time.Said, now.Year - 1) : null,
            { Kind: TimeKind.YearAgo } => YearAgo(time.Year, main ?? of.Period),
            _ => Named(time, yearAt, of),
        };
        if (period is { IsInstant: true }) _day = period;
        return period;
    }

    private Period? YearAgo(int year, Period? from)
    {
        if (from is not { } period) return null;
        if (year == 0 || year == period.Year - 1) return period.YearBefore;
        return period.Kind switch
        {
            PeriodKind.Quarter => calendar.Quarter(year, period.Index),
            PeriodKind.Half => calendar.Half(year, period.Index),
            PeriodKind.NineMonths => calendar.NineMonths(year),
            PeriodKind.Year => calendar.FullYear(year),
            _ => null,
        };
    }

    private Period? Named(TimePhrase time, int yearAt, TextSection of)
    {
        if (time.Said is not { } said) return null;
        if (yearAt > 0 && time.SecondYear > 0)
            said = said with { Year = time.SecondYear, Day = said.Day is { } day ? InYear(day, time.SecondYear) : null };
        if (said.In(calendar) is { } period) return period;
        // For "the fourth quarter" or "the full year", the year of the section counts. In an outlook, the next such period is meant, since
        // an outlook is about the future.
        if (said.Year != 0 || said.Day is not null || of.Period is not { } current) return null;
        var here = Filled(said, current.Year);
        return of.Kind == SectionKind.Outlook && here is { } filled && filled.End <= current.End ? Filled(said, current.Year + 1) : here;
    }

    private Period? Filled(HeadPeriod said, int year) => said.Part is { Index: 0 } ? null : (said with { Year = year }).In(calendar);

    private static DateOnly InYear(DateOnly day, int year) =>
        new(year, day.Month, Math.Min(day.Day, DateTime.DaysInMonth(year, day.Month)));
}
