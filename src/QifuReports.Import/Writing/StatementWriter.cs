using QifuReports.Ledger.Filings;

namespace QifuReports.Import.Writing;

/// <summary>Makes a statement for the data from a table and the concepts of its rows.</summary>
internal static partial class StatementWriter
{
    private const int LongestRange = 48;

    /// <summary>
    /// Makes the statement. Its id still lacks the ending that distinguishes it from other statements of the same kind. Null if no column
    /// is imported.
    /// </summary>
    public static StatementDraft? Of(StatementPlan plan, IReadOnlyList<ConceptMatch?> matches, BasisIndex bases, string basis)
    {
        var kept = Kept(plan);
        if (kept.Count == 0) return null;
        var columns = new List<ColumnDraft>(kept.Count);
        foreach (var column in kept)
        {
            var code = bases.Of(column);
            columns.Add(new ColumnDraft(IdOf(plan, kept, column, columns),
                column.Heading.Length > 0 ? column.Heading : column.Period.GetValueOrDefault().ToString(), column.Group,
                column.Period.GetValueOrDefault(), column.Currency, plan.Scale.Money)
            {
                Shares = plan.Scale.Shares,
                Basis = code == basis ? "" : code,
                AuditStatus = AuditHeads.Of(plan.Table.Columns[column.Place].Text),
                Draft = column.Doubt,
            });
        }
        var lines = new List<LineDraft>(plan.Table.Rows.Count);
        for (var i = 0; i < plan.Table.Rows.Count; i++) lines.Add(Line(plan, matches[i], i, kept));
        return new StatementDraft(plan.BaseId, TitleOf(plan, kept), true, columns, lines, "",
            FormattableString.Invariant($"table at line {plan.Table.Line}"));
    }

    /// <summary>
    /// Returns the columns that are imported, from left to right: columns of amounts or adjustments that have a period and a currency.
    /// </summary>
    public static List<ColumnMeaning> Kept(StatementPlan plan) =>
        [.. plan.Columns.Where(c => c.Period is not null && c.Use is ColumnUse.Amounts or ColumnUse.Adjustment && c.Currency.Length > 0)];

    private static LineDraft Line(StatementPlan plan, ConceptMatch? match, int row, List<ColumnMeaning> kept)
    {
        var printed = plan.Table.Rows[row];
        if (match is null) return new LineDraft(printed.Caption, LineKind.Heading, "", 0, []);
        // Zero is written as a dash in the data, also where a document prints 0, as the SEC's viewer does.
        var values = kept.ConvertAll(c =>
            printed.Cells[c.Place] is not { } cell ? "null"
                : cell.Number.Value is { } value and not 0m ? value.ToString(CultureInfo.InvariantCulture) : "\"-\"");
        var caption = printed.Caption.Length > 0 ? printed.Caption : UnnamedSum.NameOf(plan, row) + " (no caption)";
        return new LineDraft(caption, KindOf(plan, row), match.Concept.Value, IndentOf(plan, row), values) { At = plan.EndOf(row) ?? "",
            Scale = printed.Scale, Draft =
                plan.DoubtOf(row) is { Length: > 0 } doubt ? doubt : match.Doubt.Length > 0 ? match.Doubt : OffSum(plan, row),
                Origin = FormattableString.Invariant($"line {printed.Line}") };
    }

    private static string OffSum(StatementPlan plan, int row)
    {
        foreach (var (sum, place) in plan.OffSums)
            if (sum == row) return $"it is the sum of lines above it in every column but \"{HeadOf(plan, place)}\"";
        foreach (var (part, sum, place) in plan.OffParts)
            if (part == row) return $"\"{plan.Table.Rows[sum].Caption}\", which sums it up, is not that sum in \"{HeadOf(plan, place)}\"";
        return "";
    }

    private static string HeadOf(StatementPlan plan, int place) =>
        string.Join(' ', ((string[])[plan.Columns[place].Group, plan.Columns[place].Heading]).Where(w => w.Length > 0));

    private static LineKind KindOf(StatementPlan plan, int row)
    {
        var sums = plan.Sums.Where(s => s.Parent == row).ToList();
        if (sums.Count == 0 || sums[0].Parts.All(p => p.Row > row)) return LineKind.Line;
        return plan.Sums.Any(s => s.Parts.Any(p => p.Row == row)) ? LineKind.Subtotal : LineKind.Total;
    }

    // The indent of a row. If no row of the table has an indent, these rows get an indent: parts below their sum; and, below a heading,
    // rows of other units than money and parts of sums that are no sums themselves.
    private static int IndentOf(StatementPlan plan, int row)
    {
        if (plan.Table.Rows.Any(r => r.Indent > 0)) return Math.Min(plan.Table.Rows[row].Indent, 9);
        foreach (var sum in plan.Sums)
            if (sum.Parent < row && sum.Parts.Any(p => p.Row == row)) return 1;
        var isUnderHeading = plan.Table.Rows.Take(row).Any(r => r.IsHeading);
        return isUnderHeading && plan.Sums.All(s => s.Parent != row)
            && plan.Sums.Any(s => s.Parts.Any(p => p.Row == row) || s.Parent == row) ? 1
            : isUnderHeading && plan.Units[row] != RowUnit.Money ? 1 : 0;
    }

    private static string TitleOf(StatementPlan plan, List<ColumnMeaning> kept)
    {
        var title = ViewerUnit().Replace(plan.Title, "").Trim(' ', '*', ':', '-', '\u2013', '\u2014');
        foreach (var start in (string[])["Unaudited ", "UNAUDITED ", "Appendix \u2013 "])
            if (title.StartsWith(start, StringComparison.Ordinal)) title = title[start.Length..];
        if (Company.CompanyNames.Parted(title) is { Owner.Length: > 0, Title: { Length: > 0 } rest }) title = rest;
        // Column headings such as "Q3 2025" and "Q3 2024" state the whole period, so the day in the title, which belongs to only one
        // column, is not needed.
        if (kept.Count > 0 && HeadWords.Of(title).Dates.Count > 0
            && kept.TrueForAll(c => HeadWords.Of(plan.Table.Columns[c.Place].Text) is { SaysSpan: true, SaysWhichYear: true,
                Dates.Count: 0 })) title = OfPeriod().Replace(title, "");
        if (title.Length == 0) title = plan.BaseId.Replace('-', ' ');
        var written = char.ToUpperInvariant(title[0])
            + (title.Any(char.IsLower) && !title.All(c => !char.IsLetter(c) || char.IsUpper(c)) ? title[1..]
                : title[1..].ToLowerInvariant());
        return written + SpanOf(title, plan, kept);
    }

    // The length of time for headings such as "2025" and "2024", which state none: from the line "For the six months ended 30 June 2025"
    // below the title.
    private static string SpanOf(string title, StatementPlan plan, List<ColumnMeaning> kept)
    {
        if (plan.IsOfDay) return DayOf(title, plan, kept);
        if (HeadWords.Of(title).SaysSpan
            || kept.TrueForAll(c => c.Period is { IsInstant: true } || HeadWords.Of(plan.Table.Columns[c.Place].Text).SaysSpan)) return "";
        for (var i = plan.Table.Titles.Count - 1; i >= 0; i--)
            if (SpanLine().Match(plan.Table.Titles[i]) is { Success: true } line && HeadWords.Of(line.Value).Dates.Count == 1)
                return ", " + (line.Value.Any(char.IsLower) ? char.ToLowerInvariant(line.Value[0]) + line.Value[1..]
                    : Month().Replace(line.Value.ToLowerInvariant(), m => char.ToUpperInvariant(m.Value[0]) + m.Value[1..]));
        // The line may also read "1 January to 30 June".
        return plan.Table.Titles.LastOrDefault(t => t.Length <= LongestRange && MonthRange().IsMatch(t)
            && HeadWords.Of(t) is { Lengths: [{ InWeeks: false }], Dates.Count: 1 }) is { } range ? ", " + range : "";
    }

    // Returns the day for the title, where column headings are only "2025" and "2024": it is in a line such as "At 31 December 2025".
    private static string DayOf(string title, StatementPlan plan, List<ColumnMeaning> kept)
    {
        if (HeadWords.Of(title).Dates.Count > 0 || kept.TrueForAll(c => HeadWords.Of(plan.Table.Columns[c.Place].Text).Dates.Count > 0))
            return "";
        for (var i = plan.Table.Titles.Count - 1; i >= 0; i--)
            if (DayLine().IsMatch(plan.Table.Titles[i]) && HeadWords.Of(plan.Table.Titles[i]).Dates is [var date]
                && date.ToDay() is { } day)
                return day.ToString("', at' d MMMM yyyy", CultureInfo.InvariantCulture);
        return "";
    }

    [System.Text.RegularExpressions.GeneratedRegex(@"^\(?(?:(?:as )?(?:at|of)|as of) .{8,24}$",
        System.Text.RegularExpressions.RegexOptions.IgnoreCase | System.Text.RegularExpressions.RegexOptions.CultureInvariant)]
    private static partial System.Text.RegularExpressions.Regex DayLine();

    [System.Text.RegularExpressions.GeneratedRegex(
        @"\b(?:january|february|march|april|may|june|july|august|september|october|november|december)\b",
        System.Text.RegularExpressions.RegexOptions.CultureInvariant)]
    private static partial System.Text.RegularExpressions.Regex Month();

    [System.Text.RegularExpressions.GeneratedRegex(
        @"\b(?:for the )?(?:(?:financial |fiscal )?year|period|quarter|half[ -]year|\w+[ -](?:months?" +
            @"|weeks?)(?: period)?) ended [\w ,.]{6,24}\d{4}(?=$|\s*[(,;])",
            System.Text.RegularExpressions.RegexOptions.IgnoreCase | System.Text.RegularExpressions.RegexOptions.CultureInvariant)]
    private static partial System.Text.RegularExpressions.Regex SpanLine();

    [System.Text.RegularExpressions.GeneratedRegex(@"^(?:0?1\.? ?\p{L}+|\p{L}+ 1)\b.*(?:\d|\d \p{L}+)$",
        System.Text.RegularExpressions.RegexOptions.CultureInvariant)]
    private static partial System.Text.RegularExpressions.Regex MonthRange();

    [System.Text.RegularExpressions.GeneratedRegex(@",?\s+for the (?:period|(?:three|six|nine|twelve) months|quarter|half|year)\b.*$",
        System.Text.RegularExpressions.RegexOptions.IgnoreCase | System.Text.RegularExpressions.RegexOptions.CultureInvariant)]
    private static partial System.Text.RegularExpressions.Regex OfPeriod();

    // The words that the SEC's viewer adds to a title: "- USD ($) $ in Millions".
    [System.Text.RegularExpressions.GeneratedRegex(@"\s+-\s+[A-Z]{3} \(.\).*$",
        System.Text.RegularExpressions.RegexOptions.CultureInvariant)]
    private static partial System.Text.RegularExpressions.Regex ViewerUnit();

    // The id of a column, such as quarter, quarter-year-ago, six-months-usd, current, at-2022-12-31-usd. In a reconciliation between
    // accounting standards, the id names the standards or the adjustment.
    private static string IdOf(StatementPlan plan, List<ColumnMeaning> all, ColumnMeaning column, List<ColumnDraft> before)
    {
        var period = column.Period.GetValueOrDefault();
        string id;
        if (plan.Kind == StatementKind.BasisReconciliation)
            id = column.Basis.Replace("adjustment:", "", StringComparison.Ordinal) is { Length: > 0 } code ? code : "reported";
        else
        {
            var latest = all.Where(c => c.Period is { } p && p.Kind == period.Kind).Max(c => c.Period.GetValueOrDefault().End);
            var length = period.Kind switch { PeriodKind.Quarter => "quarter", PeriodKind.Half => "six-months",
                PeriodKind.NineMonths => "nine-months", PeriodKind.Year => "year", _ => "" };
            var when = period.End == latest ? period.IsInstant ? "current" : ""
                : period.IsInstant ? period.ToString()
                    : period.End.AddYears(1).AddDays(8) > latest && period.End.AddYears(1).AddDays(-8) < latest ? "year-ago"
                        : period.ToString().ToLowerInvariant();
            id = string.Join('-', new[] { length, when }.Where(w => w.Length > 0));
            var main = all[0].Currency;
            if (column.Currency != main) id += "-" + column.Currency.ToLowerInvariant();
        }
        var free = id;
        for (var i = 2; before.Exists(c => c.Id == free); i++) free = FormattableString.Invariant($"{id}-{i}");
        return char.IsAsciiDigit(free[0]) ? "at-" + free : free;
    }
}
