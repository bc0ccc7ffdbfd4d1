namespace QifuReports.Ledger.Checks.Labels;

/// <summary>
/// Rule 24: the heading of a column, with the title of its table, must name the period. Audit status and basis must be stated, too.
/// </summary>
internal sealed class LabelCheck : FilingCheck
{
    public override CheckRule Rule { get; } = new("QC24", "Labels",
        "The heads of a table's column, with its title, name the period or the date; the audit status and the basis of the column " +
            "are stated.",
        ToleranceKind.Exact,
        "A column without its label, or with another's, misleads.");

    public override void Run(FilingView filing, FindingList findings)
    {
        foreach (var column in filing.Columns)
        {
            if (!column.Statement.IsTable || column.Facts.Count == 0) continue;
            var head = column.Column;
            var faults = HeadLabels.Faults(column.Statement.Title, head);
            if (head.AuditStatus.Length == 0 && filing.Filing.AuditStatus.Length == 0) faults.Add("no audit status is stated");
            if (head.Basis.Code.Length == 0) faults.Add("no basis is stated");
            findings.AddCount(Rule, [column.Facts[0]],
                $"{column.Statement.Title}, {head.Period}, {head.Heading}: labels that are missing or are of another " +
                    $"period{(faults.Count == 0 ? "" : $" ({string.Join("; ", faults)})")}", faults.Count, "labels");
        }
        // In a text, guidance is listed under the year that it is for. A heading may name this period or none, but no other period.
        foreach (var column in filing.Columns)
            if (!column.Statement.IsTable && column.Facts.FirstOrDefault(
                f => filing.Taxonomy.Find(f.Key.Concept)?.Guidance is not null) is { } expected
                && HeadLabels.RatioFaults(column.Column, null) is { Count: > 0 } faults)
                findings.AddCount(Rule, [expected],
                    $"{column.Statement.Title}, {column.Column.Period}, {column.Column.Heading}: labels of another period " +
                        $"({string.Join("; ", faults)})", faults.Count, "labels");
        foreach (var statement in filing.Filing.Statements)
            for (var i = 0; i < statement.Columns.Count; i++)
                if (statement.IsTable && statement.Columns[i] is { Ratio: { } ratio } head && FirstIn(statement, i) is { } fact)
                {
                    var faults = HeadLabels.RatioFaults(head, ratio.Against < 0 ? null : statement.Columns[ratio.Against].Period);
                    findings.AddCount(Rule, [fact],
                        $"{statement.Title}, {head.Period}, {head.Heading}: labels of another " +
                            $"period{(faults.Count == 0 ? "" : $" ({string.Join("; ", faults)})")}", faults.Count, "labels");
                }
    }

    private static Facts.Fact? FirstIn(Statement statement, int column)
    {
        foreach (var line in statement.Lines)
            if (column < line.Cells.Count && line.Cells[column].Ratio is { } fact) return fact;
        return null;
    }
}

/// <summary>Compares the heading of a column with the period of the column.</summary>
internal static class HeadLabels
{
    /// <summary>
    /// Lists what the heading leaves out and what it says of another period, then gives a right heading; empty if the heading is right.
    /// What the heading leaves out may be in the title of the table instead.
    /// </summary>
    public static List<string> Faults(string title, StatementColumn column)
    {
        var (period, head) = (column.Period, string.Concat(column.Group, " ", column.Heading).Trim());
        var faults = new List<string>();
        if (head.Contains(period.ToString(), StringComparison.OrdinalIgnoreCase)
            || title.Contains(period.ToString(), StringComparison.OrdinalIgnoreCase)) return faults;
        var (own, above) = (HeadWords.Of(head), HeadWords.Of(title));
        if (Span(own, above, period) is { } span) faults.Add(span);
        if (Day(own, above, period) is { } day) faults.Add(day);
        else if (Year(own, above, period) is { } year) faults.Add(year);
        if (faults.Count > 0) faults[^1] += $"; the head is \"{head}\", and {WouldDo(period)} would do{CalendarHint(own, period)}";
        return faults;
    }

    /// <summary>
    /// Lists what is wrong in the heading of a column of percentages or changes: a length other than that of its period, or a date or year
    /// that belongs neither to its period nor to the period it is compared with. A heading that names no period is right.
    /// </summary>
    public static List<string> RatioFaults(StatementColumn column, Period? against)
    {
        var (period, own, faults) =
            (column.Period, HeadWords.Of(string.Concat(column.Group, " ", column.Heading).Trim()), new List<string>());
        if (own.SaysSpan && Span(own, own, period) is { } span) faults.Add(span);
        var isDated = false;
        foreach (var date in own.Dates) isDated |= date.Names(period.End) || (against is { } other && date.Names(other.End));
        if (own.Dates.Count > 0 && !isDated) faults.Add($"another day is named than {Date(period.End)}");
        var isOf = false;
        foreach (var year in own.Years)
            isOf |= year == period.Year || year == period.End.Year || year == against?.Year || year == against?.End.Year;
        if (own.Years.Count > 0 && !isOf)
            faults.Add(string.Create(CultureInfo.InvariantCulture, $"another year is named than {period.End.Year}"));
        return faults;
    }

    private static string? Span(HeadWords own, HeadWords above, Period period)
    {
        if (period.IsInstant) return null;
        var said = own.SaysSpan ? own : above;
        // A heading with a year but no length, such as "2023", means the whole year.
        if (!said.SaysSpan) return period.Kind == PeriodKind.Year ? null : "no length is named";
        foreach (var length in said.Lengths)
            if (length.InWeeks ? length.Count * 7 == period.Days : length.Count == Months(period)) return null;
        if (said.SaysCalendarYear && InCalendarYear(said, period)) return null;
        foreach (var part in said.Parts)
            if (period.Kind == (part.IsQuarter ? PeriodKind.Quarter : PeriodKind.Half) && (part.Index == period.Index || part.Index == 0))
                return null;
        if (said.SaysYearToDate && period.Start == period.Calendar.FullYear(period.Year).Start) return null;
        if (period.Kind == PeriodKind.Year && said.SaysYear && said.Parts.Count == 0 && said.Lengths.Count == 0) return null;
        return string.Create(CultureInfo.InvariantCulture,
            $"another length is named than that of {period}, {period.Days} days from {Date(period.Start)} to {Date(period.End)}");
    }

    // Example: "Q3 CY2025" is the quarter that ends in September 2025, even if the company's fiscal year gives it another number.
    private static bool InCalendarYear(HeadWords said, Period period)
    {
        if (said.Parts.Count == 0) return period.Kind == PeriodKind.Year && period.End.Month == 12;
        foreach (var part in said.Parts)
            if (period.Kind == (part.IsQuarter ? PeriodKind.Quarter : PeriodKind.Half)
                && part.Index * (part.IsQuarter ? 3 : 6) == period.End.Month) return true;
        return false;
    }

    private static string? Day(HeadWords own, HeadWords above, Period period)
    {
        var said = own.Dates.Count > 0 ? own : above;
        foreach (var date in said.Dates)
            if (date.Names(period.End) && (date.Day > 0 || !period.IsInstant)) return null;
        if (IsSameDayOfYear(own, said, period)) return null;
        if (said.Dates.Count > 0) return $"another day is named than {Date(period.End)}";
        return period.IsInstant || own.SaysEnded || above.SaysEnded ? "no last day is named" : null;
    }

    // Example: columns "2025" and "2024" under the title "for the six months ended 30 June 2025". The title gives the last day of one
    // column. The other column ends on the same day and month of the year in its own heading. Fiscal years in weeks end a few days apart.
    private static bool IsSameDayOfYear(HeadWords own, HeadWords said, Period period)
    {
        if (own.Dates.Count > 0 || !NamesYear(own, period)) return false;
        foreach (var date in said.Dates)
            if (date is { Day: > 0, Year: > 0 } && (date with { Year = period.End.Year }).ToDay() is { } day
                && (day == period.End || period.Calendar.IsInWeeks && !period.IsInstant
                    && Math.Abs(day.DayNumber - period.End.DayNumber) <= MostDaysApart)) return true;
        return false;
    }

    private const int MostDaysApart = 7;

    private static bool NamesYear(HeadWords own, Period period) =>
        own.Years.Contains(period.End.Year)
            || !period.IsInstant && (own.FiscalYears.Contains(period.Year) || own.PairedYears.Contains(period.End.Year));

    // If the heading or the title also names a day, or the heading says calendar year, the year is the calendar year in which the period
    // ends. Otherwise the year is the company's fiscal year.
    private static string? Year(HeadWords own, HeadWords above, Period period)
    {
        var dated = own.Dates.Count > 0 ? own : above;
        // The date in the title counts for a heading that names no year. It does not excuse a heading that names another year, because two
        // columns may have been swapped.
        var isOther = own.Dates.Count == 0 && own.SaysWhichYear && !own.Years.Contains(period.End.Year) && !own.Years.Contains(period.Year);
        foreach (var date in dated.Dates)
            if (date.Year > 0 && date.Names(period.End) && !isOther) return null;
        var said = own.SaysWhichYear ? own : above;
        if (!period.IsInstant && said.FiscalYears.Contains(period.Year)) return null;
        if (!period.IsInstant && period.Calendar.FullYear(period.Year) is var whole && whole.Start.Year + 1 == whole.End.Year
            && said.PairedYears.Contains(whole.End.Year)) return null;
        if (said.Years.Contains(dated.Dates.Count > 0 || said.SaysCalendarYear ? period.End.Year : period.Year)) return null;
        return said.SaysWhichYear
            ? $"another year is named than {(dated.Dates.Count > 0 ? period.End.Year : period.Year).ToString(CultureInfo.InvariantCulture)}"
            : "no year is named";
    }

    private static string WouldDo(Period period)
    {
        if (period.IsInstant) return $"\"{Date(period.End)}\"";
        var length = period.Weeks > 0 ? period.Weeks.ToString(CultureInfo.InvariantCulture) + " weeks"
            : period.Kind switch { PeriodKind.Quarter => "Three months", PeriodKind.Half => "Six months",
                PeriodKind.NineMonths => "Nine months", _ => "Year" };
        var year = (period.Calendar.IsCalendarYears ? "" : "FY") + period.Year.ToString(CultureInfo.InvariantCulture);
        var shorter = period.Kind switch { PeriodKind.Quarter => FormattableString.Invariant($"Q{period.Index} {year}"),
            PeriodKind.Half => FormattableString.Invariant($"H{period.Index} {year}"), PeriodKind.NineMonths => "9M " + year, _ => year };
        return $"\"{length} ended {Date(period.End)}\" or \"{shorter}\"";
    }

    // If a heading counts weeks or names a date and does not fit a calendar year, issuer.json may lack the company's fiscal calendar.
    private static string CalendarHint(HeadWords own, Period period) =>
        // A single date does not depend on the fiscal calendar: the column itself gives it.
        period.IsInstant ? $"; the \"period\" of the column is {period}, which is to be that day" :
        period.Calendar.IsCalendarYears
            ? own.Lengths.Any(l => l.InWeeks) || own.Dates.Count > 0
                ? ", unless the company's fiscal year is another, which \"fiscalYear\" in issuer.json says" : ""
            : "; by \"fiscalYear\" in issuer.json it ends on " + Date(period.End) + NameHint(own, period) + ListHint(period);

    // The heading may name the same period one year earlier or later. Then the company may number its fiscal years by the other rule: by
    // the calendar year in which they start, or by the one in which they end.
    private static string NameHint(HeadWords own, Period period)
    {
        var (before, named) = (period.YearBefore, period.Calendar.IsNamedByStart ? "start" : "end");
        foreach (var date in own.Dates)
            if (date.Year > 0 && (date.Names(before.End) || date.Names(YearAfter(period).End)))
                return $", and by its \"namedBy\", which is \"{named}\", a year has the number of the calendar year in which it {named}s";
        return "";
    }

    private static Period YearAfter(Period span) => span.Kind switch
    {
        PeriodKind.Quarter => span.Calendar.Quarter(span.Year + 1, span.Index),
        PeriodKind.Half => span.Calendar.Half(span.Year + 1, span.Index),
        _ => span.Next,
    };

    // The fiscal year that ends on the first listed date, and every year before it, is taken to have 52 weeks.
    private static string ListHint(Period period) =>
        period.Calendar is { IsInWeeks: true, End: OnListed listed } && period.Start <= listed.First.AddDays(1)
            ? $"; its list starts with {Date(listed.First)}, so that the year that ends then is taken to have 52 weeks: where it has " +
                $"53, add the last day of the year before" : "";

    private static int Months(Period period) =>
        period.Kind switch { PeriodKind.Quarter => 3, PeriodKind.Half => 6, PeriodKind.NineMonths => 9, _ => 12 };

    private static string Date(DateOnly date) => date.ToString("MMMM d, yyyy", CultureInfo.InvariantCulture);
}
