namespace QifuReports.Ledger.Derivation;

/// <summary>Converts the spans of a fiscal calendar to quarter ends, which are numbered from the year 0.</summary>
internal static class Quarters
{
    /// <summary>The numbers of the quarter end before the span and of the one at its end: 8092 and 8093 for <c>2023Q1</c>.</summary>
    public static (int From, int To) Of(Period span) => span.Kind switch
    {
        PeriodKind.Quarter => (span.Year * 4 + span.Index - 1, span.Year * 4 + span.Index),
        PeriodKind.Half => (span.Year * 4 + span.Index * 2 - 2, span.Year * 4 + span.Index * 2),
        PeriodKind.NineMonths => (span.Year * 4, span.Year * 4 + 3),
        PeriodKind.Year => (span.Year * 4, span.Year * 4 + 4),
        _ => throw new ArgumentException($"{span} is an instant.", nameof(span)),
    };

    /// <summary>Every span that a filing may report on in a year, shorter spans first.</summary>
    public static Period[] InYear(int year, FiscalCalendar calendar) =>
    [
        calendar.Quarter(year, 1), calendar.Quarter(year, 2), calendar.Quarter(year, 3), calendar.Quarter(year, 4),
        calendar.Half(year, 1), calendar.Half(year, 2), calendar.NineMonths(year), calendar.FullYear(year),
    ];

    /// <summary>The name of a span within its year: <c>H1</c>, <c>Q2</c>, <c>9M</c>, <c>FY</c>.</summary>
    public static string NameInYear(Period span) => span.Kind switch
    {
        PeriodKind.Quarter => "Q" + (char)('0' + span.Index),
        PeriodKind.Half => "H" + (char)('0' + span.Index),
        PeriodKind.NineMonths => "9M",
        _ => "FY",
    };
}
