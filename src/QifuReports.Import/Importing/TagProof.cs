using QifuReports.Import.Documents;
using QifuReports.Import.Heads;
using QifuReports.Import.Statements;
using QifuReports.Import.Writing;
using QifuReports.Ledger.Periods;

namespace QifuReports.Import.Importing;

/// <summary>
/// Holds what is printed against the tags of inline XBRL on it: the amount in full units without its sign, which the tag often turns, the
/// currency, and the last day. A line that says otherwise is doubtful.
/// </summary>
internal static class TagProof
{
    /// <summary>The statement with its doubtful lines marked; as it is where nothing is tagged.</summary>
    public static StatementDraft Marked(StatementDraft draft, StatementPlan plan, TaggedReport? report)
    {
        if (report is null) return draft;
        var kept = StatementWriter.Kept(plan);
        var lines = draft.Lines.ToList();
        for (var row = 0; row < lines.Count; row++)
            if (lines[row] is { Draft.Length: 0, Values.Count: > 0 } && Doubt(plan, row, kept, report) is { Length: > 0 } doubt) lines[row] = lines[row] with { Draft = doubt };
        return draft with { Lines = lines };
    }

    private static string Doubt(StatementPlan plan, int row, List<ColumnMeaning> kept, TaggedReport report)
    {
        foreach (var column in kept)
        {
            if (plan.Table.Rows[row].Cells[column.Place] is not { Tags.Count: > 0 } cell) continue;
            var amount = Math.Abs(cell.Number.Value ?? 0m) * plan.FactorOf(row);
            if (plan.Units[row] != RowUnit.Percent && cell.Tags.All(t => t.Value is { } value && Math.Abs(value) != amount)) return $"the tag of {cell.Text} under \"{column.Heading}\" has another value";
            if (cell.Number.Value is { } printed && printed != 0m && cell.Tags.All(t => LossRows.IsResult(t) && t.Value is { } value && Math.Sign(value) == -Math.Sign(printed))) return $"the tag of {cell.Text} under \"{column.Heading}\" has the other sign";
            if (IsOfAnotherCurrency(plan.Units[row], cell.Tags, column.Currency, report))
                return $"the tag of {cell.Text} under \"{column.Heading}\" is of another currency";
            if (column.Said.Day is null && column.Period is { } period && EndOf(plan, row, period) is { } last
                && cell.Tags.All(t => report.Contexts.TryGetValue(t.Context, out var of) && of.End is { } end
                    && Math.Abs(end.DayNumber - last.DayNumber) > MostApart))
                return $"the tag of {cell.Text} under \"{column.Heading}\" is of another period";
            if (DayOf(plan, row, column) is { } day && cell.Tags.All(t => report.Contexts.TryGetValue(t.Context, out var context) && context.End is { } end && end != day)) return $"the tag of {cell.Text} under \"{column.Heading}\" is of another day";
        }
        return "";
    }

    // Of a year of weeks the calendar may put the last day a few days off.
    private const int MostApart = 10;

    private static DateOnly? EndOf(StatementPlan plan, int row, Period period) => plan.EndOf(row) == "opening" ? period.Opening.End : period.End;

    // Of the currencies of the units that the tags name; a unit that names none, as shares, says nothing.
    private static bool IsOfAnotherCurrency(RowUnit unit, IReadOnlyList<TaggedFact> tags, string currency, TaggedReport report)
    {
        if (currency.Length == 0 || unit is not (RowUnit.Money or RowUnit.PerShare or RowUnit.PerAds)) return false;
        return tags.All(t => report.Units.TryGetValue(t.Unit, out var name) && name.Split('/')[0] is { Length: 3 } of
            && of.All(char.IsAsciiLetterUpper) && !IsSame(of, currency));
    }

    private static bool IsSame(string one, string other) => one == other || (one is "CNY" or "RMB" && other is "CNY" or "RMB");

    private static DateOnly? DayOf(StatementPlan plan, int row, ColumnMeaning column) => plan.EndOf(row) == "opening" ? column.Period?.Opening.End : column.Said.Day;
}
