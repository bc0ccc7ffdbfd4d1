using QifuReports.Import.Currencies;
using QifuReports.Import.Signs;
using QifuReports.Import.Writing;

namespace QifuReports.Import.Doubts;

/// <summary>
/// Compares printed figures with their inline XBRL tags: the amount in whole units, the currency, the last day, and the length of the span.
/// The sign is compared only for results, since other tags often have the other sign. A line that differs is doubtful. A column whose tags
/// are all about another time is doubtful as well.
/// </summary>
internal static class TagProof
{
    /// <summary>The statement, with doubts on lines and columns that contradict their tags; unchanged without tags.</summary>
    public static StatementDraft Marked(StatementDraft draft, StatementPlan plan, TaggedReport? report)
    {
        if (report is null) return draft;
        var kept = StatementWriter.Kept(plan);
        var lines = draft.Lines.ToList();
        for (var row = 0; row < lines.Count; row++)
            if (lines[row] is { Draft.Length: 0, Values.Count: > 0 } && Doubt(plan, row, kept, report) is { Length: > 0 } doubt)
                lines[row] = lines[row] with { Draft = doubt };
        // Figures of the column without tags may be wrong as well, so the whole column gets the doubt.
        var columns = draft.Columns.Select(
            (c, i) => c.Draft.Length == 0 && IsOfAnotherTime(plan, kept[i], report)
                ? c with { Draft = $"the tags of its figures are of another time than \"{kept[i].Heading}\"" } : c);
        return draft with { Lines = lines, Columns = [.. columns] };
    }

    /// <summary>A message if the currency symbol printed at a figure fits no currency of its tags; empty if all symbols fit.</summary>
    public static string OtherSign(IEnumerable<StatementPlan> plans, TaggedReport? report)
    {
        if (report is null) return "";
        foreach (var plan in plans)
            foreach (var cell in StatementWriter.Kept(plan)
                .SelectMany(c => plan.Table.Rows.Where(r => !r.IsHeading).Select(r => r.Cells[c.Place])))
            {
                if (cell is not { Tags.Count: > 0, Number.Sign.Length: > 0 }) continue;
                var currencies = cell.Tags.Select(t => CurrencyOf(t, report)).ToList();
                if (currencies.TrueForAll(c => c.Length > 0 && !CurrencySigns.Fits(cell.Number.Sign, c)))
                    return $"the tag of {cell.Number.Sign}{cell.Text.TrimStart(cell.Number.Sign[0]).Trim()} is of {currencies[0]}, and " +
                        $"its sign is {cell.Number.Sign}";
            }
        return "";
    }

    // Whether a column has figures with tags, and all these tags are about another time than the column.
    private static bool IsOfAnotherTime(StatementPlan plan, ColumnMeaning column, TaggedReport report)
    {
        var tagged = Enumerable.Range(0, plan.Table.Rows.Count)
            .Where(i => !plan.Table.Rows[i].IsHeading && plan.EndOf(i) is null
                && plan.Table.Rows[i].Cells[column.Place] is { Tags.Count: > 0 }).ToList();
        return tagged.Count > 0
            && tagged.TrueForAll(i => TimeDoubt(plan, i, column, plan.Table.Rows[i].Cells[column.Place]!.Tags, report).Length > 0);
    }

    private static string Doubt(StatementPlan plan, int row, List<ColumnMeaning> kept, TaggedReport report)
    {
        foreach (var column in kept)
        {
            if (plan.Table.Rows[row].Cells[column.Place] is not { Tags.Count: > 0 } cell) continue;
            var amount = Math.Abs(cell.Number.Value ?? 0m) * plan.FactorOf(row);
            if (plan.Units[row] != RowUnit.Percent && cell.Tags.All(t => t.Value is { } value && Math.Abs(value) != amount))
                return $"the tag of {cell.Text} under \"{column.Heading}\" has another value";
            if (cell.Number.Value is { } printed && printed != 0m
                && cell.Tags.All(t => LossRows.IsResult(t) && t.Value is { } value && Math.Sign(value) == -Math.Sign(printed)))
                return $"the tag of {cell.Text} under \"{column.Heading}\" has the other sign";
            if (IsOfAnotherCurrency(plan.Units[row], cell.Tags, column.Currency, report))
                return $"the tag of {cell.Text} under \"{column.Heading}\" is of another currency";
            if (TimeDoubt(plan, row, column, cell.Tags, report) is { Length: > 0 } time)
                return $"the tag of {cell.Text} under \"{column.Heading}\" is of another {time}";
        }
        return "";
    }

    // What the tags contradict, the last day of the column or the length of its span; empty for neither.
    private static string TimeDoubt(StatementPlan plan, int row, ColumnMeaning column, IReadOnlyList<TaggedFact> tags, TaggedReport report)
    {
        bool All(Func<TaggedContext, bool> isOther) => tags.All(t => report.Contexts.TryGetValue(t.Context, out var of) && isOther(of));
        if (column.Said.Day is null && column.Period is { } period && EndOf(plan, row, period) is { } last
            && All(c => c.End is { } end && Math.Abs(end.DayNumber - last.DayNumber) > MostApart)) return "period";
        if (DayOf(plan, row, column) is { } day && All(c => c.End is { } end && end != day)) return "day";
        if (plan.EndOf(row) is null && column.Period is { } span && (!span.IsInstant || plan.IsOfDay)
            && All(c => c is { Start: { } start, End: { } end } && Math.Abs(end.DayNumber - start.DayNumber + 1 - span.Days) > MostLonger))
            return "length of time";
        return "";
    }

    // The greatest differences between column and tag, in days: in the last day, and in the length. Years of 52 or 53 weeks may end some
    // days off the rule, and their quarters have 12 to 16 weeks.
    private const int MostApart = 10, MostLonger = 40;

    private static DateOnly? EndOf(StatementPlan plan, int row, Period period) =>
        plan.EndOf(row) == "opening" ? period.Opening.End : period.End;

    // Whether all tags have a unit with another currency than the column. A unit without a currency, such as shares, decides nothing.
    private static bool IsOfAnotherCurrency(RowUnit unit, IReadOnlyList<TaggedFact> tags, string currency, TaggedReport report)
    {
        if (currency.Length == 0 || unit is not (RowUnit.Money or RowUnit.PerShare or RowUnit.PerAds)) return false;
        return tags.All(t => CurrencyOf(t, report) is { Length: > 0 } of && !IsSame(of, currency));
    }

    private static string CurrencyOf(TaggedFact tag, TaggedReport report) =>
        report.Units.TryGetValue(tag.Unit, out var name) && name.Split('/')[0] is { Length: 3 } of && of.All(char.IsAsciiLetterUpper) ? of
            : "";

    private static bool IsSame(string one, string other) => one == other || (one is "CNY" or "RMB" && other is "CNY" or "RMB");

    private static DateOnly? DayOf(StatementPlan plan, int row, ColumnMeaning column) =>
        plan.EndOf(row) == "opening" ? column.Period?.Opening.End : column.Said.Day;
}
