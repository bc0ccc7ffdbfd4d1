namespace QifuReports.Import.Company;

/// <summary>What sentences say about a company's fiscal year: its last day and its number.</summary>
internal static partial class YearWords
{
    /// <summary>
    /// The rule in the form of <c>fiscalYear</c>, such as <c>last Saturday of September</c>; empty if no sentence states it.
    /// </summary>
    public static string RuleOf(IEnumerable<string> texts)
    {
        foreach (var text in texts)
        {
            if (!text.Contains("fiscal year", StringComparison.OrdinalIgnoreCase)) continue;
            if (Last().Match(text) is { Success: true } last) return $"last {Name(last.Groups[1].Value)} of {Name(last.Groups[2].Value)}";
            if (Nearest().Match(text) is not { Success: true } near) continue;
            var month = Array.FindIndex(CultureInfo.InvariantCulture.DateTimeFormat.MonthNames,
                m => m.Equals(near.Groups[2].Value, StringComparison.OrdinalIgnoreCase)) + 1;
            var day =
                near.Groups[3].Success ? near.Groups[3].Value : DateTime.DaysInMonth(2023, month).ToString(CultureInfo.InvariantCulture);
            return $"{Name(near.Groups[1].Value)} nearest to {Name(near.Groups[2].Value)} {day}";
        }
        return "";
    }

    /// <summary>
    /// The last day of the year in the form of <c>fiscalYear</c> in the data, such as <c>06-30</c>. Empty where no sentence names the day,
    /// where sentences name different days, or where the day is not the last of its month.
    /// </summary>
    public static string EndOf(IEnumerable<string> texts)
    {
        var ends = new HashSet<(int Month, int Day)>();
        foreach (var text in texts)
            foreach (Match ended in Ended().Matches(text))
                if (HeadWords.Of(ended.Groups[1].Value).Dates is [{ Day: > 0 } day]) ends.Add((day.Month, day.Day));
        return ends.Count == 1 && ends.Single() is var (month, last) && last == DateTime.DaysInMonth(2023, month)
            ? FormattableString.Invariant($"{month:00}-{last:00}") : "";
    }

    /// <summary>
    /// Whether a fiscal year is numbered by the calendar year in which it starts. True where the fiscal year ends by March, and the latest
    /// fiscal year in the sentences is one less than the calendar year of that end.
    /// </summary>
    /// <param name="end">The last day of the year that the document reports on.</param>
    public static bool IsNamedByStart(IEnumerable<string> texts, DateOnly end) => end.Month <= 3 && LatestNumbered(texts) == end.Year - 1;

    /// <summary>The latest fiscal year named in texts; 0 for none.</summary>
    public static int LatestNumbered(IEnumerable<string> texts)
    {
        var latest = 0;
        foreach (var text in texts)
            foreach (Match named in Numbered().Matches(text))
                latest = Math.Max(latest, int.Parse(named.Groups[1].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture));
        return latest;
    }

    private static string Name(string word) => char.ToUpperInvariant(word[0]) + word[1..].ToLowerInvariant();

    private const RegexOptions Plain = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;
    private const string Days = "(Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)",
        Months = "(January|February|March|April|May|June|July|August|September|October|November|December)";

    [GeneratedRegex($@"\bends?\b[^.;]{{0,40}}?\blast {Days} (?:of|in) (?:the month of )?{Months}", Plain)]
    private static partial Regex Last();
    [GeneratedRegex($@"\bends?\b[^.;]{{0,40}}?\b{Days} (?:that is |which is )?(?:nearest|closest) (?:to )?(?:the end of )?{Months}(?: (\d{{1,2}})\b)?", Plain)]
    private static partial Regex Nearest();
    [GeneratedRegex($@"\b(?<!half[- ])year,? end(?:s|ed|ing)?(?: on)? (?:the )?((?:\d{{1,2}}(?:st|nd|rd|th)?(?: day)?(?: of)? {Months}|{Months} \d{{1,2}})\b)", Plain)]
    private static partial Regex Ended();
    [GeneratedRegex(@"\b(?:fiscal (?:year )?|FY ?)(20\d\d)\b", Plain)] private static partial Regex Numbered();
}
