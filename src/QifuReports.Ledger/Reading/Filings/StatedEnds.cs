namespace QifuReports.Ledger.Reading.Filings;

/// <summary>
/// Finds the last days of quarters that filings state in column headings ("13 weeks ended August 30, 2014") and that are a week away from
/// the rule of the issuer's fiscal calendar. A company may move its 53rd week, and then its own date is right. A date that is farther away
/// or on another weekday is not taken. A date is also not taken if another heading of the same quarter has the date of the rule: then it is
/// a mistake, which rule 24 finds.
/// </summary>
internal static class StatedEnds
{
    private const int Week = 7;

    /// <summary>The fiscal calendar with these dates; if two filings state the end of one quarter, the earlier filing counts.</summary>
    public static FiscalCalendar Of(FiscalCalendar calendar, IReadOnlyList<JsonNode> filings)
    {
        var stated = new List<(string Date, int Year, int Quarter, DateOnly Day)>();
        foreach (var filing in filings)
            foreach (var statement in filing.Find("statements")?.Items ?? [])
                foreach (var column in statement.Find("columns")?.Items ?? [])
                    if (EndOf(column, calendar) is var (year, quarter, day)) stated.Add((TextOf(filing, "date"), year, quarter, day));
        var byRule = stated.Where(s => s.Day == calendar.LastDay(s.Year, s.Quarter)).Select(s => (s.Year, s.Quarter)).ToHashSet();
        return calendar.With(stated.Where(s => !byRule.Contains((s.Year, s.Quarter))).OrderBy(s => s.Date, StringComparer.Ordinal)
            .Select(s => (s.Year, s.Quarter, s.Day)));
    }

    private static (int Year, int Quarter, DateOnly Day)? EndOf(JsonNode column, FiscalCalendar calendar)
    {
        if (!Period.TryParse(TextOf(column, "period"), out var period) || period.IsInstant) return null;
        var head = HeadWords.Of(TextOf(column, "group") + " " + TextOf(column, "heading"));
        if (head.Dates is not [{ Year: > 0, Day: > 0, IsEitherWay: false } said] || said.ToDay() is not { } day) return null;
        var quarter = period.Kind switch { PeriodKind.Quarter => period.Index, PeriodKind.Half => period.Index * 2,
            PeriodKind.NineMonths => 3, _ => 4 };
        return Math.Abs(day.DayNumber - calendar.LastDay(period.Year, quarter).DayNumber) is 0 or Week ? (period.Year, quarter, day) : null;
    }

    private static string TextOf(JsonNode node, string key) => node.Find(key) is { Kind: JsonKind.Text } text ? text.Text : "";
}
