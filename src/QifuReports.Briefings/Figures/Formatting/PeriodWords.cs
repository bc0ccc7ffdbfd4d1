namespace QifuReports.Briefings.Figures.Formatting;

/// <summary>How spans of time and dates are written in a briefing.</summary>
public static class PeriodWords
{
    private static readonly string[] Ordinals = ["first", "second", "third", "fourth"];

    private static readonly string[] Small =
        ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen",
            "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"];

    private static readonly string[] Tens = ["", "", "twenty", "thirty", "forty", "fifty"];

    /// <summary><c>September 30, 2023</c>, without a line break between month and day.</summary>
    public static string Date(DateOnly date) =>
        FormatSeam.Of(FormatBranch.Date, date.ToString("MMMM d, yyyy", CultureInfo.InvariantCulture).Replace(' ', '\u00A0'));

    /// <summary>
    /// In a sentence: <c>third quarter of 2023</c>, <c>first half of 2023</c>, <c>first nine months of 2023</c>, <c>full year 2022</c>,
    /// <c>September 30, 2023</c>. If the fiscal year is not the calendar year: <c>third quarter of fiscal 2023</c>.
    /// </summary>
    public static string InText(Period period)
    {
        var year = period.Calendar.IsCalendarYears ? $"\u00A0{Number(period)}" : $" fiscal\u00A0{Number(period)}";
        return period.Kind switch
        {
            PeriodKind.Quarter => FormatSeam.Of(FormatBranch.QuarterInText, $"{Ordinals[period.Index - 1]} quarter of{year}"),
            PeriodKind.Half => FormatSeam.Of(FormatBranch.HalfInText, $"{Ordinals[period.Index - 1]} half of{year}"),
            PeriodKind.NineMonths => FormatSeam.Of(FormatBranch.NineMonthsInText,
                $"first {(period.Calendar.IsInWeeks ? "three quarters" : "nine months")} of{year}"),
            PeriodKind.Year => FormatSeam.Of(FormatBranch.YearInText,
                period.Calendar.IsCalendarYears ? $"full year\u00A0{Number(period)}" : $"full fiscal year\u00A0{Number(period)}"),
            _ => FormatSeam.Of(FormatBranch.DayInText, Date(period.End)),
        };
    }

    /// <summary>
    /// For axes and columns: <c>Q3 2023</c>, <c>H1 2023</c>, <c>9M 2023</c>, <c>FY 2022</c>, <c>Sep 30, 2023</c>. If the fiscal year is not
    /// the calendar year: <c>Q3 FY23</c>, <c>FY23</c>.
    /// </summary>
    public static string Short(Period period)
    {
        var year = period.Calendar.IsCalendarYears ? Number(period) : string.Concat("FY", Number(period).AsSpan(2));
        return period.Kind switch
        {
            PeriodKind.Quarter =>
                FormatSeam.Of(FormatBranch.QuarterShort, string.Create(CultureInfo.InvariantCulture, $"Q{period.Index}\u00A0{year}")),
            PeriodKind.Half =>
                FormatSeam.Of(FormatBranch.HalfShort, string.Create(CultureInfo.InvariantCulture, $"H{period.Index}\u00A0{year}")),
            PeriodKind.NineMonths => FormatSeam.Of(FormatBranch.NineMonthsShort, $"9M\u00A0{year}"),
            PeriodKind.Year => FormatSeam.Of(FormatBranch.YearShort, period.Calendar.IsCalendarYears ? $"FY\u00A0{year}" : year),
            _ => FormatSeam.Of(FormatBranch.DayShort,
                period.End.ToString("MMM d, yyyy", CultureInfo.InvariantCulture).Replace(' ', '\u00A0')),
        };
    }

    /// <summary>
    /// For a table or a heading: <c>Third quarter 2023</c>, <c>Full year 2022</c>. If the fiscal year is not the calendar year:
    /// <c>Third quarter of fiscal 2023</c>, <c>Full fiscal year 2022</c>.
    /// </summary>
    public static string Title(Period period)
    {
        var year = period.Calendar.IsCalendarYears ? $" {Number(period)}" : $" of fiscal {Number(period)}";
        var text = period.Kind switch
        {
            PeriodKind.Quarter => FormatSeam.Of(FormatBranch.QuarterTitle, $"{Ordinals[period.Index - 1]} quarter{year}"),
            PeriodKind.Half => FormatSeam.Of(FormatBranch.HalfTitle, $"{Ordinals[period.Index - 1]} half{year}"),
            PeriodKind.NineMonths => FormatSeam.Of(FormatBranch.NineMonthsTitle,
                $"first {(period.Calendar.IsInWeeks ? "three quarters" : "nine months")}{year}"),
            PeriodKind.Year => FormatSeam.Of(FormatBranch.YearTitle,
                period.Calendar.IsCalendarYears ? $"full year {Number(period)}" : $"full fiscal year {Number(period)}"),
            _ => FormatSeam.Of(FormatBranch.DayTitle, Date(period.End)),
        };
        return char.ToUpperInvariant(text[0]) + text[1..];
    }

    /// <summary>
    /// For the label of a table: <c>three months ended September 30, 2023</c>, <c>as of September 30, 2023</c>. If quarters are counted in
    /// weeks: <c>thirteen weeks ended August 30, 2025</c>.
    /// </summary>
    public static string Span(Period period) => period.Kind switch
    {
        PeriodKind.Quarter => FormatSeam.Of(FormatBranch.QuarterSpan, $"{Length(period)} ended {Date(period.End)}"),
        PeriodKind.Half => FormatSeam.Of(FormatBranch.HalfSpan, $"{Length(period)} ended {Date(period.End)}"),
        PeriodKind.NineMonths => FormatSeam.Of(FormatBranch.NineMonthsSpan, $"{Length(period)} ended {Date(period.End)}"),
        PeriodKind.Year => FormatSeam.Of(FormatBranch.YearSpan, $"{Length(period)} ended {Date(period.End)}"),
        _ => FormatSeam.Of(FormatBranch.DaySpan, $"as of {Date(period.End)}"),
    };

    /// <summary>The length of a span, as its company counts it: <c>three months</c>, <c>year</c>, <c>fifty-three weeks</c>.</summary>
    public static string Length(Period period) => period.Weeks > 0 ? $"{Count(period.Weeks)} weeks" : period.Kind switch
    {
        PeriodKind.Quarter => "three months",
        PeriodKind.Half => "six months",
        PeriodKind.NineMonths => "nine months",
        _ => "year",
    };

    /// <summary>A number of weeks in words, up to fifty-nine, without a line break inside the words.</summary>
    internal static string Count(int number) =>
        number < Small.Length ? Small[number] : number % 10 == 0 ? Tens[number / 10] : $"{Tens[number / 10]}\u2011{Small[number % 10]}";

    private static string Number(Period period) => period.Year.ToString(CultureInfo.InvariantCulture);
}
