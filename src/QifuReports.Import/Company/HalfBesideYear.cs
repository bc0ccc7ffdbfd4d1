namespace QifuReports.Import.Company;

/// <summary>
/// Decides what six months and twelve months that end on the same day are: the second half and the fiscal year, or the first half and the
/// last twelve months. A sentence that names the year end decides. Otherwise the day of an earlier balance sheet, or the last day of
/// another year in the columns, shows when the year ends.
/// </summary>
/// <param name="plans">The tables.</param>
/// <param name="balances">The days of the balance sheets.</param>
/// <param name="told">The year end in sentences, such as <c>06-30</c>; empty where no sentence names the year end.</param>
internal sealed class HalfBesideYear(IReadOnlyList<StatementPlan> plans, IReadOnlyList<DateOnly> balances, string told)
{
    /// <summary>Whether twelve months ending on the day are the last twelve months, and six months ending then a first half.</summary>
    public bool IsFirst(DateOnly day) =>
        IsBeside(day) && (told.Length > 0 ? told != EndOf(day) : balances.Concat(YearEnds).Any(b => !CalendarGuess.AreYearsApart(b, day)));

    /// <summary>Why the fiscal year may not end on the day; empty if nothing speaks against the day, or something confirms it.</summary>
    public string DoubtOf(DateOnly day) =>
        !IsBeside(day) || told == EndOf(day) || balances.Any(b => b < day && CalendarGuess.AreYearsApart(b, day)) ? ""
            : "six and twelve months end on the same day: they are taken for the second half and the year, and may be the first half " +
                "and the last twelve months";

    // The last days of the full years in the columns, such as last year in an interim report.
    private IEnumerable<DateOnly> YearEnds =>
        plans.Where(p => !p.IsOfDay).SelectMany(p => p.Columns).Where(c => c.Said is { Months: 12, Day: not null })
            .Select(c => c.Said.Day.GetValueOrDefault());

    private bool IsBeside(DateOnly day) =>
        plans.Any(p => !p.IsOfDay && p.Columns.Any(c => c.Said.Day == day && (c.Said.Months == 6 || c.Said.Weeks == 26)));

    private static string EndOf(DateOnly day) => day.ToString("MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
