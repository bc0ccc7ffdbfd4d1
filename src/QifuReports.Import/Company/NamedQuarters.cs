namespace QifuReports.Import.Company;

/// <summary>
/// Finds the year end if column headings name quarters or halves only by number, such as <c>3Q25</c>. The latest named quarter is taken to
/// end on the newest day of the balance sheet. Another balance sheet day confirms this if it is the end of another named quarter, or of the
/// previous year.
/// </summary>
internal static class NamedQuarters
{
    /// <summary>
    /// The last day of the year of the latest quarter, a doubt (may be empty), and whether the year is numbered by the calendar year in
    /// which it starts. Null if no quarter or half is named, if there is no balance sheet day, or if the number of the year fits neither
    /// its start nor its end.
    /// </summary>
    public static (DateOnly Day, string Doubt, bool IsByStart)? YearEnd(IReadOnlyList<StatementPlan> plans,
        IReadOnlyList<DateOnly> balances)
    {
        var named = plans.Where(p => p.Kind is StatementKind.Operations or StatementKind.ComprehensiveIncome or StatementKind.CashFlows)
            .SelectMany(p => p.Columns).Where(
                c => c is { Use: ColumnUse.Amounts, Period: not null, Said: { Day: null, Year: > 0, Part.Index: > 0 } }).Select(c => c.Said)
                .Distinct().ToList();
        if (named.Count == 0 || balances.Count == 0) return null;
        var (latest, newest) = (named.Max(QuartersOf), balances[^1]);
        var year = (latest - 1) / 4;
        var end = After(newest, year * 4 + 4 - latest);
        // A year of 52 or 53 weeks may end in the first days of the next calendar year.
        var isByStart = end.Year == year + 1 && end.AddDays(-7).Year != year;
        if (end.Year != year && end.AddDays(-7).Year != year && !isByStart) return null;
        var isBorneOut = balances.Any(
            b => b != newest && (IsNear(b, After(end, -4))
                || named.Exists(s => QuartersOf(s) != latest && IsNear(b, After(newest, QuartersOf(s) - latest)))));
        return (end, isByStart ? FormattableString.Invariant($"the heads number the year that ends on {end:yyyy-MM-dd} as {year}")
            : isBorneOut ? "" : "taken from the newest day of the balance sheet and the latest quarter in the heads", isByStart);
    }

    // Counts the quarters from the start of year 0 to the end of the named quarter or half, so that two quarters can be subtracted.
    private static int QuartersOf(HeadPeriod said) =>
        said.Year * 4 + (said.Part is { IsQuarter: true, Index: var quarter } ? quarter : 2 * said.Part.GetValueOrDefault().Index);

    // Returns the day that is a number of quarters later. From the last day of a month, it is the last day of a later month; from any other
    // day, it is 91 days later for each quarter.
    private static DateOnly After(DateOnly day, int quarters) =>
        day.AddDays(1).Day == 1 ? day.AddDays(1).AddMonths(3 * quarters).AddDays(-1) : day.AddDays(91 * quarters);

    private static bool IsNear(DateOnly one, DateOnly other) => Math.Abs(one.DayNumber - other.DayNumber) <= 14;
}
