using QifuReports.Ledger.Periods;

namespace QifuReports.Starter;

/// <summary>
/// The columns of the statements of a filing for a quarter, a first half or a year, as JSON. Before each column for a span is the column of
/// the same span one year earlier. From the second quarter on there are also columns from the start of the year.
/// </summary>
internal sealed class FilingColumns(Period period, string currency)
{
    /// <summary>The name of the period without its year: <c>Second quarter</c>, <c>First half</c>, <c>Full year</c>.</summary>
    public string Title => period.Kind switch
    {
        PeriodKind.Half => "First half",
        PeriodKind.Year => "Full year",
        _ => period.Index switch { 1 => "First quarter", 2 => "Second quarter", 3 => "Third quarter", _ => "Fourth quarter" },
    };

    private Period ToDate => period.Index switch { 2 => period.Calendar.Half(period.Year, 1), 3 => period.Calendar.NineMonths(period.Year),
        _ => period.Calendar.FullYear(period.Year) };

    public string Balances =>
        List(Balance("prior-year-end", period.Calendar.YearEndBefore(period.Start)), Balance("current", period.Closing));

    public string Flows => period.Kind switch
    {
        PeriodKind.Half => List(Pair("half", "Six months", period)),
        PeriodKind.Year => List(Pair("year", "Year", period)),
        _ => period.Index == 1 ? List(Pair("quarter", "Three months", period))
            : List([.. Pair("quarter", "Three months", period), .. Pair("to-date", $"{Months()} months", ToDate)]),
    };

    public int FlowCount => period.Kind != PeriodKind.Quarter || period.Index == 1 ? 2 : 4;

    /// <summary>A JSON array with this many blank figures (null), to be filled in.</summary>
    public static string Blanks(int count) => $"[{string.Join(", ", Enumerable.Repeat("null", count))}]";

    private static string Ended(string length, Period span) =>
        $"{(span.Weeks > 0 ? $"{span.Weeks.ToString(CultureInfo.InvariantCulture)} weeks" : length)} ended";

    // If both spans end on the same day of the year, the column heading is only the year, and the day is in the group heading. In a fiscal
    // calendar of weeks the days differ.
    private string[] Pair(string name, string length, Period span)
    {
        var before = span.YearBefore;
        var isSameDay = Short(before.End) == Short(span.End);
        string Of(string id, Period one) => isSameDay
            ? Column(id + name, Year(one.End.Year), $"{Ended(length, one)} {Short(one.End)},", one)
            : Column(id + name, Day(one.End), Ended(length, one), one);
        return [Of("year-ago-", before), Of("current-", span)];
    }

    private string Balance(string id, Period instant) => Column(id, Day(instant.End), null, instant);

    private string Months() => period.Index switch { 2 => "Six", 3 => "Nine", _ => "Twelve" };

    private string Column(string id, string heading, string? group, Period period) =>
        $"{{\"id\": \"{id}\", \"heading\": \"{heading}\", {(group is null ? "" : $"\"group\": \"{group}\", ")}\"period\": \"{period}\", " +
            $"\"currency\": \"{currency}\", \"scale\": \"thousand\"}}";

    private static string List(params string[] columns) => "[\n        " + string.Join(",\n        ", columns) + "\n      ]";

    private static string Year(int year) => year.ToString(CultureInfo.InvariantCulture);

    private static string Short(DateOnly day) => day.ToString("MMMM d", CultureInfo.InvariantCulture);

    private static string Day(DateOnly day) => day.ToString("MMMM d, yyyy", CultureInfo.InvariantCulture);
}
