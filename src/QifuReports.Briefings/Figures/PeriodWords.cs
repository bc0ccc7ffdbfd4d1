using System.Globalization;
using QifuReports.Ledger.Periods;

namespace QifuReports.Briefings.Figures;

/// <summary>How spans, instants and dates are written in a briefing.</summary>
public static class PeriodWords
{
    private static readonly string[] Ordinals = ["first", "second", "third", "fourth"];

    /// <summary><c>September 30, 2023</c>, without a line break inside the day.</summary>
    public static string Date(DateOnly date) => FormatSeam.Of(FormatBranch.Date, date.ToString("MMMM d, yyyy", CultureInfo.InvariantCulture).Replace(' ', '\u00A0'));

    /// <summary>In a sentence: <c>third quarter of 2023</c>, <c>first half of 2023</c>, <c>first nine months of 2023</c>, <c>full year 2022</c>, <c>September 30, 2023</c>.</summary>
    public static string InText(Period period)
    {
        var year = Year(period);
        return period.Kind switch
        {
            PeriodKind.Quarter => FormatSeam.Of(FormatBranch.QuarterInText, $"{Ordinals[period.Index - 1]} quarter of\u00A0{year}"),
            PeriodKind.Half => FormatSeam.Of(FormatBranch.HalfInText, $"{Ordinals[period.Index - 1]} half of\u00A0{year}"),
            PeriodKind.NineMonths => FormatSeam.Of(FormatBranch.NineMonthsInText, $"first nine months of\u00A0{year}"),
            PeriodKind.Year => FormatSeam.Of(FormatBranch.YearInText, $"full year\u00A0{year}"),
            _ => FormatSeam.Of(FormatBranch.DayInText, Date(period.End)),
        };
    }

    /// <summary>For axes and columns: <c>Q3 2023</c>, <c>H1 2023</c>, <c>9M 2023</c>, <c>FY 2022</c>, <c>Sep 30, 2023</c>.</summary>
    public static string Short(Period period)
    {
        var year = Year(period);
        return period.Kind switch
        {
            PeriodKind.Quarter => FormatSeam.Of(FormatBranch.QuarterShort, string.Create(CultureInfo.InvariantCulture, $"Q{period.Index}\u00A0{year}")),
            PeriodKind.Half => FormatSeam.Of(FormatBranch.HalfShort, string.Create(CultureInfo.InvariantCulture, $"H{period.Index}\u00A0{year}")),
            PeriodKind.NineMonths => FormatSeam.Of(FormatBranch.NineMonthsShort, $"9M\u00A0{year}"),
            PeriodKind.Year => FormatSeam.Of(FormatBranch.YearShort, $"FY\u00A0{year}"),
            _ => FormatSeam.Of(FormatBranch.DayShort, period.End.ToString("MMM d, yyyy", CultureInfo.InvariantCulture).Replace(' ', '\u00A0')),
        };
    }

    /// <summary>For a table or a heading: <c>Third quarter 2023</c>, <c>Full year 2022</c>.</summary>
    public static string Title(Period period)
    {
        var year = Year(period);
        var text = period.Kind switch
        {
            PeriodKind.Quarter => FormatSeam.Of(FormatBranch.QuarterTitle, $"{Ordinals[period.Index - 1]} quarter {year}"),
            PeriodKind.Half => FormatSeam.Of(FormatBranch.HalfTitle, $"{Ordinals[period.Index - 1]} half {year}"),
            PeriodKind.NineMonths => FormatSeam.Of(FormatBranch.NineMonthsTitle, $"first nine months {year}"),
            PeriodKind.Year => FormatSeam.Of(FormatBranch.YearTitle, $"full year {year}"),
            _ => FormatSeam.Of(FormatBranch.DayTitle, Date(period.End)),
        };
        return char.ToUpperInvariant(text[0]) + text[1..];
    }

    /// <summary>For the label of a table: <c>three months ended September 30, 2023</c>, <c>as of September 30, 2023</c>.</summary>
    public static string Span(Period period) => period.Kind switch
    {
        PeriodKind.Quarter => FormatSeam.Of(FormatBranch.QuarterSpan, $"three months ended {Date(period.End)}"),
        PeriodKind.Half => FormatSeam.Of(FormatBranch.HalfSpan, $"six months ended {Date(period.End)}"),
        PeriodKind.NineMonths => FormatSeam.Of(FormatBranch.NineMonthsSpan, $"nine months ended {Date(period.End)}"),
        PeriodKind.Year => FormatSeam.Of(FormatBranch.YearSpan, $"year ended {Date(period.End)}"),
        _ => FormatSeam.Of(FormatBranch.DaySpan, $"as of {Date(period.End)}"),
    };

    private static string Year(Period period) => period.Year.ToString(CultureInfo.InvariantCulture);
}
