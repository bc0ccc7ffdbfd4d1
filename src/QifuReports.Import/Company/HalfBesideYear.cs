using QifuReports.Import.Statements;

namespace QifuReports.Import.Company;

/// <summary>
/// Six months and twelve that end on the same day: the second half and the year, or the first half and the last twelve months. The balance sheet tells which by the end of the year beside
/// the new day, and so does a column of another year, or a sentence that names the end of the year.
/// </summary>
/// <param name="plans">The tables.</param>
/// <param name="balances">The days of the balance sheets.</param>
/// <param name="told">The end of the year by the sentences, <c>06-30</c>; empty where none tells.</param>
internal sealed class HalfBesideYear(IReadOnlyList<StatementPlan> plans, IReadOnlyList<DateOnly> balances, string told)
{
    /// <summary>Whether twelve months to the day are the last ones, and six to it the first half of a year.</summary>
    public bool IsFirst(DateOnly day) => IsBeside(day) && (told.Length > 0 ? told != EndOf(day) : balances.Concat(YearEnds).Any(b => !CalendarGuess.AreYearsApart(b, day)));

    /// <summary>Why a year that ends on the day may not; empty where nothing stands against it, or something bears it out.</summary>
    public string DoubtOf(DateOnly day) =>
        !IsBeside(day) || told == EndOf(day) || balances.Any(b => b < day && CalendarGuess.AreYearsApart(b, day)) ? ""
            : "six and twelve months end on the same day: they are taken for the second half and the year, and may be the first half and the last twelve months";

    // A year of another day beside them, as that before an interim report.
    private IEnumerable<DateOnly> YearEnds => plans.Where(p => !p.IsOfDay).SelectMany(p => p.Columns).Where(c => c.Said is { Months: 12, Day: not null }).Select(c => c.Said.Day.GetValueOrDefault());

    private bool IsBeside(DateOnly day) => plans.Any(p => !p.IsOfDay && p.Columns.Any(c => c.Said.Day == day && (c.Said.Months == 6 || c.Said.Weeks == 26)));

    private static string EndOf(DateOnly day) => day.ToString("MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
