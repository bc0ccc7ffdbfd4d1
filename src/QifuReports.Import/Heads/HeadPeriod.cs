using QifuReports.Ledger.Periods;

namespace QifuReports.Import.Heads;

/// <summary>What a head says of time, before a calendar is asked: the last day, and how long.</summary>
/// <param name="Day">The last day; null where none is named with its year.</param>
/// <param name="Months">The length, 12 for a year; 0 for an instant or where none is named.</param>
/// <param name="Weeks">The length where it is said in weeks; otherwise 0.</param>
/// <param name="Year">A year without a day, as in <c>FY2024</c>; 0 for none.</param>
/// <param name="Part">A quarter or half that is named, as in <c>Q2 2025</c>.</param>
public sealed record HeadPeriod(DateOnly? Day, int Months, int Weeks, int Year, HeadPart? Part)
{
    /// <summary>Whether it names a length of time.</summary>
    public bool IsSpan => Months > 0 || Weeks > 0 || Part is not null;

    /// <summary>What the heads of a column say, the title helping out where they are silent.</summary>
    /// <param name="head">The heads of the column, joined.</param>
    /// <param name="title">The titles of the table.</param>
    /// <param name="isOfDay">Whether the table is of days, as a balance sheet.</param>
    public static HeadPeriod Of(string head, string title, bool isOfDay)
    {
        var (own, above) = (HeadWords.Of(head), HeadWords.Of(title));
        var span = own.SaysSpan ? own : above;
        var day = DayOf(own) ?? (own.Dates.Count == 0 && own.Years.Count == 0 ? DayOf(above) : null) ?? DayWithYear(own, above);
        var year = day is not null ? 0 : own.FiscalYears.Concat(own.Years).Concat(above.FiscalYears).Concat(above.Years).FirstOrDefault();
        if (isOfDay) return new HeadPeriod(day, 0, 0, year, null);
        var (months, weeks) = LengthOf(span);
        return new HeadPeriod(day, months, weeks, year, months + weeks == 0 && span.Parts.Count > 0 && span.Parts[0].Index > 0 ? span.Parts[0] : null);
    }

    private static DateOnly? DayOf(HeadWords said)
    {
        foreach (var date in said.Dates)
            if (date.ToDay() is { } day) return day;
        return null;
    }

    // "Three months ended June 30," over "2023".
    private static DateOnly? DayWithYear(HeadWords own, HeadWords above)
    {
        var year = own.Years.Concat(own.FiscalYears).FirstOrDefault();
        var date = own.Dates.Concat(above.Dates).FirstOrDefault(d => d.Year == 0 && d.Day > 0);
        return year > 0 && date.Month > 0 ? (date with { Year = year }).ToDay() : null;
    }

    private static (int Months, int Weeks) LengthOf(HeadWords said)
    {
        if (said.Lengths.Count > 0) return said.Lengths[0].InWeeks ? (0, said.Lengths[0].Count) : (said.Lengths[0].Count, 0);
        if (said.Parts.Count > 0) return said.Parts[0].Index == 0 ? (said.Parts[0].IsQuarter ? 3 : 6, 0) : (0, 0);
        return said.SaysYear ? (12, 0) : (0, 0);
    }

    /// <summary>The period of a company's calendar; null where it has none of that length that ends there.</summary>
    /// <param name="calendar">The company's.</param>
    public Period? In(FiscalCalendar calendar)
    {
        if (Part is { } part && Year > 0) return part.IsQuarter ? Whole(part.Index, 4, i => calendar.Quarter(Year, i)) : Whole(part.Index, 2, i => calendar.Half(Year, i));
        if (Day is not { } day) return Year > 0 && (Months == 12 || !IsSpan) ? calendar.FullYear(Year) : null;
        if (!IsSpan) return calendar.At(day);
        var quarters = Weeks > 0 ? (int)Math.Round(Weeks / 13m) : Months % 3 == 0 ? Months / 3 : 0;
        if (QuarterEndingNear(calendar, day) is not { } last) return null;
        return (quarters, last.Index) switch
        {
            (1, _) => last,
            (2, 2 or 4) => calendar.Half(last.Year, last.Index / 2),
            (3, 3) => calendar.NineMonths(last.Year),
            (4, 4) => calendar.FullYear(last.Year),
            _ => null,
        };
    }

    // Years of weeks end a few days to either side of what their rule says.
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
