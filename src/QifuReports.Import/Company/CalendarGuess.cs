namespace QifuReports.Import.Company;

/// <summary>The end of a company's fiscal year, as found in the column headings of its statements.</summary>
/// <param name="Ends">The rule in the form of <c>fiscalYear</c> in the data: <c>06-30</c>, <c>last Saturday of September</c>.</param>
/// <param name="Doubt">Why the year may end on another day; empty for no doubt.</param>
public sealed record CalendarGuess(string Ends, string Doubt)
{
    // The last day of a quarter may differ from the rule by at most this number of days.
    private const int NearDays = 21;

    // The last days of two years of 52 or 53 weeks differ by at most this number of days within the calendar year.
    private const int MostYearDays = 14;

    /// <summary>Last days of quarters that column headings name but the rule does not give; may be empty.</summary>
    public IReadOnlyList<DateOnly> QuarterEnds { get; init; } = [];

    /// <summary>Whether no column heading shows when the fiscal year ends, so that its end is assumed.</summary>
    internal bool IsAssumed { get; init; }

    /// <summary>Whether a fiscal year is numbered by the calendar year in which it starts.</summary>
    public bool IsNamedByStart { get; init; }

    /// <summary>The fiscal calendar with this year end, this numbering of years and these quarter ends.</summary>
    public FiscalCalendar Calendar =>
        ByRule.With(QuarterEnds.Select(d => Nearest(ByRule, d) is var quarter ? (quarter.Year, quarter.Index, d) : default));

    /// <summary>The JSON value for <c>fiscalYear</c> in <c>issuer.json</c>; empty for calendar years with the usual quarter ends.</summary>
    public string Json
    {
        get
        {
            var ends = $"\"{Ends}\"";
            if (IsNamedByStart) return $"{{\"ends\": {ends}, \"namedBy\": \"start\"}}";
            if (QuarterEnds.Count > 0)
                return $"{{\"ends\": {ends}, \"quarterEnds\": " +
                    $"[{string.Join(", ", QuarterEnds.Select(d => FormattableString.Invariant($"\"{d:yyyy-MM-dd}\"")))}]}}";
            return Ends == "12-31" ? "" : ends;
        }
    }

    private FiscalCalendar ByRule =>
        YearEnd.TryParse(Ends, out var end) && end is not null ? FiscalCalendar.Of(end, IsNamedByStart) : FiscalCalendar.CalendarYears;

    private static Period Nearest(FiscalCalendar calendar, DateOnly day)
    {
        var within = calendar.QuarterOf(day);
        return Math.Abs(within.Prior.End.DayNumber - day.DayNumber) < Math.Abs(within.End.DayNumber - day.DayNumber) ? within.Prior
            : within;
    }

    // Adds those last days of spans that are near the end of a quarter but on another day than the rule gives. Fiscal calendars of weeks
    // take their quarter ends from the filings instead.
    private CalendarGuess WithQuarters(IEnumerable<DateOnly> ends)
    {
        if (ByRule.IsInWeeks) return this;
        var other = ends.Distinct().Where(
            d => ByRule.QuarterEndingOn(d) is null && Math.Abs(Nearest(ByRule, d).End.DayNumber - d.DayNumber) <= NearDays).Order()
            .ToList();
        return other.Count == 0 ? this : this with { QuarterEnds = other };
    }

    /// <summary>
    /// Finds the year end from the column headings: from a span of a year; from a span that starts with the year (six months, 39 weeks); or
    /// from the earlier balance sheet, which most interim filings show beside the new balance sheet. Otherwise the year end is December 31.
    /// </summary>
    /// <param name="quarterDays">Last days of quarters that tags name; null for none.</param>
    internal static CalendarGuess Of(IReadOnlyList<StatementPlan> plans, IReadOnlyList<string> texts,
        IReadOnlyList<DateOnly>? quarterDays = null) =>
        Year(plans, YearWords.EndOf(texts)).WithWords(plans, texts)
            .WithQuarters((quarterDays ?? []).Concat(
                plans.Where(p => !p.IsOfDay).SelectMany(p => p.Columns).Where(c => c.Said.IsSpan).Select(c => c.Said.Day)
                    .OfType<DateOnly>()));

    // Uses sentences to choose between two rules that both fit, and to find how a year is numbered that ends early in a calendar year.
    private CalendarGuess WithWords(IReadOnlyList<StatementPlan> plans, IReadOnlyList<string> texts)
    {
        // If no column heading shows the year end, the year end comes from sentences. If only the balance sheet shows the year end,
        // sentences confirm it.
        if (Doubt.Length > 0 && !ByRule.IsInWeeks && YearWords.EndOf(texts) is { Length: > 0 } told && (IsAssumed || told == Ends))
            return this with { Ends = told, Doubt = "", IsAssumed = false };
        var days = plans.SelectMany(p => p.Columns).Select(c => c.Said.Day).OfType<DateOnly>().Distinct().ToList();
        var said = YearWords.RuleOf(texts);
        var guess = said.Length > 0 && ByRule.IsInWeeks && days.Where(d => Fits(Ends, d)).All(d => Fits(said, d))
            ? this with { Ends = said, Doubt = "" } : this;
        if (!guess.ByRule.IsInWeeks || days.Count == 0) return guess;
        var end = guess.ByRule.LastDay(guess.ByRule.YearOf(days.Max()), 4);
        if (YearWords.IsNamedByStart(texts, end)) return guess with { IsNamedByStart = true };
        // Retailers number a year that ends in January or February by the calendar year in which it starts; other companies number it by
        // the calendar year in which it ends.
        if (end.Month > 3 || YearWords.LatestNumbered(texts.Concat(plans.SelectMany(p => p.Table.Columns).Select(c => c.Text))) == end.Year)
            return guess;
        var open = FormattableString.Invariant(
            $"no sentence numbers the year that ends on {end:yyyy-MM-dd}: it is taken as {end.Year}, and may be {end.Year - 1}");
        return guess with { Doubt = Reasons.Both(guess.Doubt, open) };
    }

    private static CalendarGuess Year(IReadOnlyList<StatementPlan> plans, string told)
    {
        var balances = plans.Where(p => p.Kind == StatementKind.BalanceSheet).SelectMany(p => p.Columns).Select(c => c.Said.Day)
            .OfType<DateOnly>().Distinct().Order().ToList();
        var halves = new HalfBesideYear(plans, balances, told);
        var spans =
            plans.Where(p => !p.IsOfDay).SelectMany(p => p.Columns.Where(c => !IsLastTwelveMonths(c.Said, p, halves))).Select(c => c.Said)
            .Where(s => s.Day is not null && s.IsSpan).Distinct().ToList();
        var isInWeeks = spans.Exists(s => s.Weeks > 0) || AreWeeksApart(spans, balances);
        if (spans.Find(s => s.Months == 12 || s.Weeks is 52 or 53) is { Day: { } yearEnd })
            return Named(yearEnd, [.. balances.Where(b => AreYearsApart(b, yearEnd))], isInWeeks || IsUneven(yearEnd),
                halves.DoubtOf(yearEnd));
        // A year of 53 weeks has its additional week in the last quarter.
        if (spans.Find(s => s.Weeks == 14) is { Day: { } longEnd })
            return Named(longEnd, [.. balances.Where(b => AreYearsApart(b, longEnd))], true,
                "taken from a quarter of 14 weeks, which is most often the last of its year");
        // A balance sheet day on which no span ends is the end of the last fiscal year, if a span ends less than 360 days later. A day
        // that is a full year before the end of the span is the end of the same quarter of last year.
        var ends = spans.Select(s => s.Day.GetValueOrDefault()).ToHashSet();
        foreach (var day in balances)
            if (!ends.Contains(day)
                && spans.Exists(s => s.Day.GetValueOrDefault() > day && s.Day.GetValueOrDefault().DayNumber - day.DayNumber < 360))
                return Named(day, [day], isInWeeks || IsUneven(day), "");
        if (isInWeeks && spans.Where(s => s.Months is 6 or 9 || s.Weeks is 26 or 39)
            .MaxBy(s => s.Months * 13 / 3 + s.Weeks) is { Day: { } end } weeks)
        {
            var first = end.AddDays(-7 * (weeks.Weeks > 0 ? weeks.Weeks : weeks.Months * 13 / 3));
            return Named(first, [], true, "");
        }
        if (spans.Where(s => s.Months is 6 or 9).MaxBy(s => s.Months) is { } toDate)
        {
            var first = toDate.Day.GetValueOrDefault().AddDays(1).AddMonths(-toDate.Months);
            return Named(first.AddDays(-1), [], false, "");
        }
        if (spans.Count == 0 && NamedQuarters.YearEnd(plans, balances) is { } named)
            return Named(named.Day, [], IsUneven(named.Day), named.Doubt) with { IsNamedByStart = named.IsByStart };
        // Where two balance sheets are less than a year apart, the day of the earlier one is the end of the previous year.
        if (spans.Count == 0 && balances.Count > 1 && balances[^1].DayNumber - balances[0].DayNumber < 360)
            return Named(balances[0], [balances[0]], IsUneven(balances[0]), "taken from the days of the balance sheet alone");
        return spans.Count == 0 && balances.Count > 0
            ? Named(balances[^1], balances, IsUneven(balances[^1]), "taken from the day of the balance sheet alone")
            : new CalendarGuess("12-31", "no head tells when the fiscal year ends; December 31 is assumed") { IsAssumed = true };
    }

    // Whether a span of twelve months is the last twelve months and not a fiscal year. True if nine months or a first half end on the same
    // day, or if the table has quarters of that year but no fourth quarter.
    private static bool IsLastTwelveMonths(HeadPeriod said, StatementPlan plan, HalfBesideYear halves)
    {
        if (said is not { Months: 12, Day: { } day }) return false;
        if (plan.Columns.Any(c => c.Said.Day == day && (c.Said.Months == 9 || c.Said.Weeks == 39)) || halves.IsFirst(day)) return true;
        var quarters = plan.Columns.Select(c => c.Said).Where(s => s is { Part.IsQuarter: true } && s.Year == day.Year).ToList();
        return quarters.Count > 0 && quarters.TrueForAll(s => s.Part is { Index: < 4 });
    }

    // Whether two days are about a whole number of years apart, as two year ends are. A year end and a mid-year day are not.
    internal static bool AreYearsApart(DateOnly one, DateOnly other)
    {
        var days = Math.Abs(one.DayNumber - other.DayNumber) % 365;
        return days <= MostYearDays || days >= 365 - MostYearDays;
    }

    // "Six months" may mean 26 weeks: then all spans end on the same day of the week, and not all of them on the last day of a month. The
    // balance sheet may still show that the year itself ends on a fixed date.
    private static bool AreWeeksApart(List<HeadPeriod> spans, List<DateOnly> balances)
    {
        var ends = spans.Select(s => s.Day.GetValueOrDefault()).Distinct().ToList();
        return ends.Count > 1 && ends.TrueForAll(d => d.DayOfWeek == ends[0].DayOfWeek) && ends.Exists(IsUneven)
            && balances.TrueForAll(b => b.DayOfWeek == ends[0].DayOfWeek);
    }

    // Whether a day is not the last of a month. A year with such an end ends on a fixed day of the week, such as a Saturday.
    private static bool IsUneven(DateOnly day) => day.AddDays(1).Day != 1;

    private static CalendarGuess Named(DateOnly day, IReadOnlyList<DateOnly> others, bool isInWeeks, string doubt)
    {
        if (!isInWeeks || !IsUneven(day) && others.All(o => !IsUneven(o)))
            return new CalendarGuess(day.ToString("MM-dd", System.Globalization.CultureInfo.InvariantCulture), doubt);
        // The rules of the last and the nearest Saturday may both fit the days in the document, and differ in other years.
        var month = day.Day <= 7 ? day.AddDays(-day.Day) : day;
        var monthName = System.Globalization.CultureInfo.InvariantCulture.DateTimeFormat.MonthNames[month.Month - 1];
        var last = $"last {day.DayOfWeek} of {monthName}";
        var nearest = $"{day.DayOfWeek} nearest to {monthName} {DateTime.DaysInMonth(month.Year, month.Month)}";
        var days = others.Append(day).ToList();
        var (fitsLast, fitsNearest) = (days.TrueForAll(d => Fits(last, d)), days.TrueForAll(d => Fits(nearest, d)));
        if (fitsLast && fitsNearest)
            return new CalendarGuess(last, $"the year may also end on the {nearest}; both rules hold of the days in the document");
        return fitsNearest ? new CalendarGuess(nearest, doubt)
            : fitsLast ? new CalendarGuess(last, doubt)
                : new CalendarGuess(string.Join(", ",
                    days.Distinct().Order().Select(d => d.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture))),
                    "no rule holds of the days in the document; they are listed");
    }

    private static bool Fits(string rule, DateOnly day) =>
        YearEnd.TryParse(rule, out var end) && end is not null && (end.In(day.Year) == day || end.In(day.Year - 1) == day);
}
