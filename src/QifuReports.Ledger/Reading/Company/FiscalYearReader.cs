using QifuReports.Ledger.Reading.Fields;

namespace QifuReports.Ledger.Reading.Company;

/// <summary>
/// Reads <c>fiscalYear</c> of <c>issuer.json</c>: the year end alone, or with the naming of years and the lengths of quarters.
/// </summary>
internal static class FiscalYearReader
{
    // A stated quarter end that differs from the rule must be at most this many days away from it.
    private const int NearDays = 21;

    /// <summary>The fiscal calendar; null if something is wrong with it, which is reported.</summary>
    public static FiscalCalendar? Read(JsonNode node, Problems problems)
    {
        if (node.Kind == JsonKind.Text) return EndOf(node, node.Text, problems) is { } alone ? FiscalCalendar.Of(alone) : null;
        if (node.Kind != JsonKind.Object)
        {
            problems.Add(ProblemCodes.WrongKind, node, $"A text or an object is expected here, not {node.Found}.", YearEnd.Ways);
            return null;
        }
        var before = problems.Count;
        if (ObjectReader.Open(node, DataKeys.FiscalYear, problems) is not { } o) return null;
        var end = o.Required("ends") is { } ends ? EndOf(ends, TextOf(ends, o), problems) : null;
        var byStart = o.Word("namedBy", DataKeys.NamedBy, absent: 0) == 1;
        var weeks = o.Find("weeks") is { } listed ? Weeks(listed, o, problems) : null;
        var longQuarter = o.Whole("longQuarter", 1, 4, absent: 4);
        if (end is null || problems.Count != before) return null;
        foreach (var key in (string[])["weeks", "longQuarter"])
            if (!end.IsInWeeks && o.Find(key) is { } needless)
                problems.AddAtKey(ProblemCodes.Conflict, needless,
                    $"\"{key}\" is of years of weeks, and this one ends on a day of the calendar.",
                    "Take it out, or write a weekday in \"ends\".");
        var calendar = FiscalCalendar.Of(end, byStart, weeks, longQuarter.GetValueOrDefault());
        var known = o.Find("quarterEnds") is { } stated ? Known(stated, o, calendar, problems) : [];
        return problems.Count != before ? null : calendar.With(known);
    }

    private static string? TextOf(JsonNode node, ObjectReader o)
    {
        if (node.Kind != JsonKind.Array) return o.TextOf(node, false);
        var days = new List<string>();
        foreach (var item in node.Items)
            if (o.TextOf(item, false) is { } day) days.Add(day);
        return days.Count == node.Items.Count && days.Count > 0 ? string.Join(", ", days) : null;
    }

    private static YearEnd? EndOf(JsonNode node, string? text, Problems problems)
    {
        if (text is null && node.Kind != JsonKind.Array) return null;
        if (text is not null && YearEnd.TryParse(text, out var end)) return end;
        problems.Add(ProblemCodes.BadFiscalYear, node, text is not null && text.Contains(',', StringComparison.Ordinal)
            ? "These days are not the ends of years that follow each other, 52 or 53 weeks or the same day of each year."
            : $"\"{text}\" does not say when a fiscal year ends.", YearEnd.Ways);
        return null;
    }

    private static int[]? Weeks(JsonNode node, ObjectReader o, Problems problems)
    {
        var weeks = new List<int>();
        foreach (var item in node.Items)
            if (o.NumberOf(item) is { } number && number == decimal.Truncate(number) && number is > 0 and < 52) weeks.Add((int)number);
        if (weeks.Count == 4 && node.Items.Count == 4 && weeks.Sum() == 52) return [.. weeks];
        problems.Add(ProblemCodes.BadFiscalYear, node, "The weeks of the quarters are four numbers that make 52.",
            "Write for instance [13, 13, 13, 13]; \"longQuarter\" says which quarter has the 53rd.");
        return null;
    }

    private static List<(int Year, int Quarter, DateOnly Day)> Known(JsonNode node, ObjectReader o, FiscalCalendar calendar,
        Problems problems)
    {
        var known = new List<(int, int, DateOnly)>();
        if (node.Kind != JsonKind.Array) problems.Add(ProblemCodes.WrongKind, node, $"A list is expected here, not {node.Found}.");
        foreach (var item in node.Items)
        {
            if (o.TextOf(item, false) is not { } text) continue;
            if (!Period.TryDate(text, out var day))
            {
                problems.Add(ProblemCodes.BadDate, item, $"\"{text}\" is not a date.", "Write year, month and day: 2023-09-30.");
                continue;
            }
            var within = calendar.QuarterOf(day);
            var nearest = Math.Abs(within.Prior.End.DayNumber - day.DayNumber) < Math.Abs(within.End.DayNumber - day.DayNumber)
                ? within.Prior : within;
            if (Math.Abs(nearest.End.DayNumber - day.DayNumber) <= NearDays) known.Add((nearest.Year, nearest.Index, day));
            else problems.Add(ProblemCodes.BadFiscalYear, item,
                string.Create(CultureInfo.InvariantCulture,
                    $"No quarter ends near {text}: the nearest is {nearest}, which by the rule ends on {nearest.End:yyyy-MM-dd}."),
                    "Correct the day, or \"ends\".");
        }
        return known;
    }
}
