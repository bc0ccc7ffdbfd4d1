namespace QifuReports.Import.Heads;

/// <summary>
/// The time that a column heading states, before the period is looked up in a fiscal calendar: the last day and the length.
/// </summary>
/// <param name="Day">The last day; null where no day is named together with its year.</param>
/// <param name="Months">The length in months, 12 for a year; 0 for an instant, or where no length is stated.</param>
/// <param name="Weeks">The length in weeks, where the heading states weeks; otherwise 0.</param>
/// <param name="Year">A year without a day, as in <c>FY2024</c>; 0 for none.</param>
/// <param name="Part">A named quarter or half, as in <c>Q2 2025</c>.</param>
public sealed record HeadPeriod(DateOnly? Day, int Months, int Weeks, int Year, HeadPart? Part)
{
    /// <summary>Whether the heading means the span from the start of the fiscal year to a day, such as <c>YTD</c> (year to date).</summary>
    public bool IsToDate { get; init; }

    /// <summary>
    /// Whether the heading means a span that is in no fiscal calendar: the last twelve months, or the second and third quarter.
    /// </summary>
    public bool IsOther { get; init; }

    /// <summary>The other possible day of a heading such as 3/4/2025; null if the numbers can be read in only one order.</summary>
    public DateOnly? OtherDay { get; init; }

    /// <summary>
    /// The second year of a fiscal year such as <c>2024/25</c>; 0 for none, or if another year or a day is named.
    /// </summary>
    public int PairedYear { get; init; }

    /// <summary>Whether the heading states a length of time.</summary>
    public bool IsSpan => Months > 0 || Weeks > 0 || Part is not null || IsToDate || IsOther;

    /// <summary>Reads the time that the headings of a column state. The titles add what the headings leave open.</summary>
    /// <param name="head">The headings of the column, joined.</param>
    /// <param name="title">The titles of the table.</param>
    /// <param name="isOfDay">Whether the figures are for days, as in a balance sheet.</param>
    public static HeadPeriod Of(string head, string title, bool isOfDay)
    {
        var (own, above) = (HeadWords.Of(head), HeadWords.Of(title));
        var span = own.SaysSpan ? own : above;
        if (!isOfDay && span.SaysCalendarYear && InCalendarYear(span, own) is { } calendar) return calendar;
        var day = DayOf(own, !isOfDay && span.SaysSpan) ?? (own.Dates.Count == 0 && own.Years.Count == 0 ? DayOf(above, false) : null)
            ?? DayWithYear(own, above, isOfDay);
        var year = day is not null ? 0 : own.FiscalYears.Concat(own.Years).Concat(above.FiscalYears).Concat(above.Years).FirstOrDefault();
        var other = day is { } first && own.Dates.Concat(above.Dates).Any(d => d.IsEitherWay && d.ToDay() == first)
            ? new DateOnly(first.Year, first.Day, first.Month) : (DateOnly?)null;
        if (isOfDay) return new HeadPeriod(day, 0, 0, year, null) { OtherDay = other };
        var (months, weeks) = LengthOf(span);
        // "Q3 YTD" is the first nine months.
        if (span.SaysYearToDate && span.Parts is [{ Index: > 0 } until, ..]) months = until.Index * (until.IsQuarter ? 3 : 6);
        var part = months + weeks == 0 && span.Parts.Count > 0 && span.Parts[0].Index > 0 ? span.Parts[0] : (HeadPart?)null;
        var pair = day is null && year == 0 ? own.PairedYears.Concat(above.PairedYears).FirstOrDefault() : 0;
        return new HeadPeriod(day, months, weeks, year, part) { OtherDay = other, PairedYear = pair, IsOther = span.SaysOtherSpan,
            IsToDate = span.SaysYearToDate && part is null && months is 0 or 12 && weeks == 0 };
    }

    // Reads a period of the calendar year: "Q3 CY2025" ends on September 30, 2025, whichever quarter of the company's year that is.
    private static HeadPeriod? InCalendarYear(HeadWords span, HeadWords own)
    {
        var year = own.Years.Concat(span.Years).FirstOrDefault();
        var (months, index) = span.Parts is [{ Index: > 0 } part, ..] ? (part.IsQuarter ? 3 : 6, part.Index) : (12, 1);
        return year > 0 && months * index <= 12 ? new HeadPeriod(MonthEnd(year, months * index), months, 0, 0, null) : null;
    }

    // The day that the words state. A month without a day can be the end of a span, but not the day of a balance sheet.
    private static DateOnly? DayOf(HeadWords said, bool takesMonths)
    {
        foreach (var date in said.Dates)
            if (date.ToDay() is { } day) return day;
            else if (takesMonths && date is { Day: 0, Year: >= 1900 and < 3000, Month: >= 1 and <= 12 })
                return MonthEnd(date.Year, date.Month);
        return null;
    }

    private static DateOnly MonthEnd(int year, int month) => new(year, month, DateTime.DaysInMonth(year, month));

    // Combines the day in the titles with the year in the column heading: "Three months ended June 30," above "2023"; "For the six months
    // ended 30 June 2025" above "2025" and "2024".
    private static DateOnly? DayWithYear(HeadWords own, HeadWords above, bool isOfDay)
    {
        var year = own.Years.Concat(own.FiscalYears).FirstOrDefault();
        if (year == 0) return null;
        var date = own.Dates.Concat(above.Dates).FirstOrDefault(d => d.Year == 0 && d.Day > 0);
        if (date.Month > 0) return (date with { Year = year }).ToDay();
        // The last day of a named quarter comes from the company's fiscal calendar.
        if (own.Dates.Count > 0 || own.Parts.Any(p => p.Index > 0) || own.SaysYearToDate || own.SaysOtherSpan) return null;
        var titled = above.Dates.Select(d => d.ToDay()).OfType<DateOnly>().Distinct().ToList();
        if (titled.Where(d => d.Year == year).ToList() is { Count: > 0 } same) return same.Count == 1 ? same[0] : null;
        // An interim balance sheet stands beside the balance sheet of the last year end, and not of the same day one year earlier, so day
        // and year must not be combined.
        if (isOfDay || !above.SaysEnded || titled.Select(d => (d.Month, d.Day)).Distinct().Count() != 1) return null;
        var years = titled[0].Year - year;
        return above.Lengths.Any(l => l.InWeeks) ? titled[0].AddDays(-364 * years) : titled[0].AddYears(-years);
    }

    private static (int Months, int Weeks) LengthOf(HeadWords said)
    {
        if (said.Lengths.Count > 0) return said.Lengths[0].InWeeks ? (0, said.Lengths[0].Count) : (said.Lengths[0].Count, 0);
        if (said.Parts.Count > 0) return said.Parts[0].Index == 0 ? (said.Parts[0].IsQuarter ? 3 : 6, 0) : (0, 0);
        return said.SaysYear ? (12, 0) : (0, 0);
    }

    /// <summary>Finds the period in a company's fiscal calendar; null where no period of that length ends on that day.</summary>
    /// <param name="calendar">The company's fiscal calendar.</param>
    public Period? In(FiscalCalendar calendar)
    {
        if (IsOther) return null;
        // If fiscal years are calendar years, a heading such as "2024/25" names no period.
        if (PairedYear > 0) return calendar.IsCalendarYears ? null
            : (this with { PairedYear = 0, Year = PairedYear - (calendar.IsNamedByStart ? 1 : 0) }).In(calendar);
        if (Part is { } part && Year > 0)
            return part.IsQuarter ? Whole(part.Index, 4, i => calendar.Quarter(Year, i))
                : Whole(part.Index, 2, i => calendar.Half(Year, i));
        if (Day is not { } day) return Year > 0 && !IsToDate ? OfYear(calendar) : null;
        if (!IsSpan) return calendar.At(day);
        if (QuarterEndingNear(calendar, day) is not { } last) return null;
        return (IsToDate ? last.Index : QuartersOf(), last.Index) switch
        {
            (1, _) => last,
            (2, 2 or 4) => calendar.Half(last.Year, last.Index / 2),
            (3, 3) => calendar.NineMonths(last.Year),
            (4, 4) => calendar.FullYear(last.Year),
            _ => null,
        };
    }

    // Finds the period if only a length of time and a year are stated. "9M 2025" starts with the fiscal year, but "three months 2025" may
    // be any quarter.
    private Period? OfYear(FiscalCalendar calendar) => Months switch
    {
        6 => calendar.Half(Year, 1),
        9 => calendar.NineMonths(Year),
        12 => calendar.FullYear(Year),
        _ => IsSpan ? null : calendar.FullYear(Year),
    };

    private int QuartersOf() =>
        Part is { } part ? part.IsQuarter ? 1 : 2 : Weeks > 0 ? (int)Math.Round(Weeks / 13m) : Months % 3 == 0 ? Months / 3 : 0;

    // Finds the quarter that ends near a day, since years of 52 or 53 weeks may end some days off the day that the rule gives.
    private static Period? QuarterEndingNear(FiscalCalendar calendar, DateOnly day)
    {
        if (calendar.QuarterEndingOn(day) is { } exact) return exact;
        if (!calendar.IsInWeeks) return null;
        for (var off = 1; off <= 7; off++)
            if ((calendar.QuarterEndingOn(day.AddDays(off)) ?? calendar.QuarterEndingOn(day.AddDays(-off))) is { } near) return near;
        return null;
    }

    private static Period? Whole(int index, int most, Func<int, Period> make) => index >= 1 && index <= most ? make(index) : null;
}
