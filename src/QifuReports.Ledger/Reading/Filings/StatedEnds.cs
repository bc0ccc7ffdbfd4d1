using QifuReports.Ledger.Periods;
using QifuReports.Ledger.Reading.Json;

namespace QifuReports.Ledger.Reading.Filings;

/// <summary>
/// The last days that filings state in the heads of their columns, "13 weeks ended August 30, 2014", where they are a week from the rule of the issuer's calendar: a
/// company moves the 53rd week, and what it says of its own quarter is so. A day that is further off, or another weekday, is not taken, nor is one against which another head of the same quarter
/// has the day of the rule: that is a slip. Rule 24 finds it.
/// </summary>
internal static class StatedEnds
{
    private const int Week = 7;

    /// <summary>The calendar with those days; of two filings that state one quarter's the earlier goes.</summary>
    public static FiscalCalendar Of(FiscalCalendar calendar, IReadOnlyList<JsonNode> filings)
    {
        var stated = new List<(string Date, int Year, int Quarter, DateOnly Day)>();
        foreach (var filing in filings)
            foreach (var statement in filing.Find("statements")?.Items ?? [])
                foreach (var column in statement.Find("columns")?.Items ?? [])
                    if (EndOf(column, calendar) is var (year, quarter, day)) stated.Add((TextOf(filing, "date"), year, quarter, day));
        var byRule = stated.Where(s => s.Day == calendar.LastDay(s.Year, s.Quarter)).Select(s => (s.Year, s.Quarter)).ToHashSet();
        return calendar.With(stated.Where(s => !byRule.Contains((s.Year, s.Quarter))).OrderBy(s => s.Date, StringComparer.Ordinal).Select(s => (s.Year, s.Quarter, s.Day)));
    }

    private static (int Year, int Quarter, DateOnly Day)? EndOf(JsonNode column, FiscalCalendar calendar)
    {
        if (!Period.TryParse(TextOf(column, "period"), out var period) || period.IsInstant) return null;
        var head = HeadWords.Of(TextOf(column, "group") + " " + TextOf(column, "heading"));
        if (head.Dates is not [{ Year: > 0, Day: > 0, IsEitherWay: false } said] || said.ToDay() is not { } day) return null;
        var quarter = period.Kind switch { PeriodKind.Quarter => period.Index, PeriodKind.Half => period.Index * 2, PeriodKind.NineMonths => 3, _ => 4 };
        return Math.Abs(day.DayNumber - calendar.LastDay(period.Year, quarter).DayNumber) is 0 or Week ? (period.Year, quarter, day) : null;
    }

    private static string TextOf(JsonNode node, string key) => node.Find(key) is { Kind: JsonKind.Text } text ? text.Text : "";
}
