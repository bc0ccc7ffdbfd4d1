using QifuReports.Ledger.Periods;

namespace QifuReports.Ledger.Derivation;

/// <summary>The spans of the calendar as stretches between the ends of quarters, which are counted from the year 0.</summary>
internal static class Quarters
{
    /// <summary>The end of the quarter before the span, and that of its last one.</summary>
    public static (int From, int To) Of(Period span) => span.Kind switch
    {
        PeriodKind.Quarter => (span.Year * 4 + span.Index - 1, span.Year * 4 + span.Index),
        PeriodKind.Half => (span.Year * 4 + span.Index * 2 - 2, span.Year * 4 + span.Index * 2),
        PeriodKind.NineMonths => (span.Year * 4, span.Year * 4 + 3),
        PeriodKind.Year => (span.Year * 4, span.Year * 4 + 4),
        _ => throw new ArgumentException($"{span} is an instant.", nameof(span)),
    };

    /// <summary>Every span that a filing may report on in a year, shorter ones first.</summary>
    public static Period[] InYear(int year) =>
    [
        Period.Quarter(year, 1), Period.Quarter(year, 2), Period.Quarter(year, 3), Period.Quarter(year, 4),
        Period.Half(year, 1), Period.Half(year, 2), Period.NineMonths(year), Period.FullYear(year),
    ];

    /// <summary><c>H1</c>, <c>Q2</c>, <c>9M</c>, <c>FY</c>.</summary>
    public static string NameInYear(Period span) => span.Kind switch
    {
        PeriodKind.Quarter => "Q" + (char)('0' + span.Index),
        PeriodKind.Half => "H" + (char)('0' + span.Index),
        PeriodKind.NineMonths => "9M",
        _ => "FY",
    };
}
