namespace QifuReports.Import.Columns;

/// <summary>
/// Decides which day a column heading such as 03/04/2025 means: March 4 or April 3. First, other dates that can be read in one order only
/// decide, such as 31/12/2024. Next, the day is taken that the document also writes with the name of its month. Next, for a span in fiscal
/// years that are not calendar years, that day is taken on which a span of the stated length ends, if the other day ends none. If nothing
/// decides, neither day is trusted.
/// </summary>
/// <param name="document">The document; null where only the column headings are to be read.</param>
internal sealed partial class DayOrder(SourceDocument? document)
{
    private (bool DayFirst, bool MonthFirst)? _orders;
    private HashSet<DateOnly>? _written;

    /// <summary>
    /// Returns the period of a column heading with the intended last day, and the doubt about that day. If the last day of a span stays
    /// uncertain, the period has no day.
    /// </summary>
    public (HeadPeriod Said, string Doubt) Settled(HeadPeriod said, bool isOfDay, FiscalCalendar calendar)
    {
        if (said is not { Day: { } day, OtherDay: { } other }) return (said, "");
        var (dayFirst, monthFirst) = _orders ??= OrdersOf();
        if (dayFirst != monthFirst) return (said with { Day = dayFirst ? day : other, OtherDay = null }, "");
        _written ??= [.. Texts().SelectMany(t => HeadWords.Of(t).Dates).Where(d => !d.IsEitherWay).Select(d => d.ToDay())
            .OfType<DateOnly>()];
        if (_written.Contains(day) != _written.Contains(other))
            return (said with { Day = _written.Contains(day) ? day : other, OtherDay = null }, "");
        var doubt = string.Create(CultureInfo.InvariantCulture, $"the day of its head may be {day:MMMM d} or {other:MMMM d}, {day.Year}");
        if (isOfDay) return (said, doubt);
        return said.In(calendar) is null != (said with { Day = other }).In(calendar) is null && document is not null
            && !calendar.IsCalendarYears
            ? (said with { Day = said.In(calendar) is null ? other : day, OtherDay = null }, "")
            : (said with { Day = null }, doubt);
    }

    private (bool DayFirst, bool MonthFirst) OrdersOf()
    {
        var (dayFirst, monthFirst) = (false, false);
        foreach (var text in Texts())
            foreach (Match day in InNumbers().Matches(text))
            {
                dayFirst |= int.Parse(day.Groups[1].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) > 12;
                monthFirst |= int.Parse(day.Groups[2].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) > 12;
            }
        return (dayFirst, monthFirst);
    }

    private IEnumerable<string> Texts()
    {
        foreach (var block in document?.Blocks ?? [])
            if (block is SourceText text) yield return text.Words;
            else if (block is SourceGrid grid)
                foreach (var row in grid.Rows)
                    foreach (var cell in row.Cells) yield return cell.Text;
    }

    [GeneratedRegex(@"(?<![\d/.-])(\d{1,2})[/-](\d{1,2})[/-](?:19|20)\d{2}(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex InNumbers();
}
