namespace QifuReports.Import.Columns;

/// <summary>
/// Dates the columns of a balance sheet whose headings are only years. Where a title names the last day of a fiscal year, the other columns
/// are the last days of other fiscal years. Where no title names such a day, the end of the fiscal year is likely but not certain.
/// </summary>
internal static class YearEnds
{
    /// <summary>
    /// Returns the column heading with the last day of its fiscal year, and the doubt about that day. The heading is unchanged where the
    /// fiscal calendar has no such day.
    /// </summary>
    /// <param name="said">A year without a day.</param>
    /// <param name="above">The titles, joined.</param>
    public static (HeadPeriod Said, string Doubt) Of(HeadPeriod said, string above, string doubt, FiscalCalendar calendar)
    {
        foreach (var year in (int[])[said.Year, said.Year - 1, said.Year + 1])
            if (calendar.FullYear(year).End is var end && end.Year == said.Year)
            {
                var isSure = HeadWords.Of(above).Dates.Any(d => d.ToDay() is { } day && calendar.QuarterEndingOn(day) is { Index: 4 });
                return (said with { Day = end, Year = 0 },
                    isSure || doubt.Length > 0 ? doubt : "its head names a year and no day: the end of the fiscal year is taken");
            }
        return (said, doubt);
    }
}
