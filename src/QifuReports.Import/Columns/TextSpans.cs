namespace QifuReports.Import.Columns;

/// <summary>
/// Finds the length of time that the sentences of a document report on, as in "results for the six months ended June 30, 2025". The length
/// completes column headings that state only a year or a last day. It is used only if all sentences about the latest day state the same
/// length. The heading must also name about the same day of any year, or a year at most five years earlier.
/// </summary>
/// <param name="document">The document; null where only the column headings are to be read.</param>
internal sealed partial class TextSpans(SourceDocument? document)
{
    private List<HeadPeriod>? _spans;

    /// <summary>
    /// Returns the period of a column heading with the length from the sentences; unchanged where the sentences state no length or several.
    /// </summary>
    public HeadPeriod Lengthened(HeadPeriod said)
    {
        if (said is { Day: null, Year: 0 }) return said;
        _spans ??= Read();
        if (_spans is not [{ Day: { } day } only]) return said;
        if (said.Day is { } last) return last == day || last.Month == day.Month && Math.Abs(last.DayOfYear - day.DayOfYear) <= 7
            ? only with { Day = last } : said;
        var years = day.Year - said.Year;
        return years < 0 || years > 5 ? said : only with { Day = only.Weeks > 0 ? day.AddDays(-364 * years) : day.AddYears(-years) };
    }

    // Only the spans that end on the latest day count, since sentences name the comparative periods by earlier days.
    private List<HeadPeriod> Read()
    {
        var found = new List<HeadPeriod>();
        foreach (var block in document?.Blocks ?? [])
            if (block is SourceText text)
                foreach (Match ended in Ended().Matches(text.Words))
                    if (HeadPeriod.Of(ended.Value, "", isOfDay: false) is { Day: not null, IsSpan: true } span && !found.Contains(span))
                        found.Add(span);
        var latest = found.Select(s => s.Day).Max();
        return [.. found.Where(s => s.Day == latest)];
    }

    [GeneratedRegex(
        @"\b(?:(?:three|six|nine|twelve|\d{1,2}|[a-z]+(?:[- ][a-z]+)?)[- ](?:months?|weeks?)(?: period)?|quarter|half[- ]year|half" +
            @"|(?:financial |fiscal )?year) ended (?:on )?(?:[A-Z][a-z]+\.? \d{1,2},? \d{4}|\d{1,2} [A-Z][a-z]+ \d{4})",
            RegexOptions.CultureInvariant)]
    private static partial Regex Ended();
}
