using QifuReports.Import.Currencies;
using QifuReports.Import.Sentences;
using QifuReports.Import.Writing;
using QifuReports.Ledger.Filings;

namespace QifuReports.Import.Doubts;

/// <summary>
/// Compares the column headings of an income statement with sentences that state revenue or the result. Where no sentence agrees, and a
/// sentence states a figure that the table has under another year, the columns may be exchanged or the headings wrong by a year. Other
/// statements for spans of time, such as cash flows, may then be wrong, too.
/// </summary>
internal static class YearsOfColumns
{
    /// <summary>Returns the statements. All statements for spans of time get a doubt where the income statement is doubtful.</summary>
    public static List<(StatementPlan Plan, StatementDraft Draft)> Marked(List<(StatementPlan Plan, StatementDraft Draft)> statements,
        SourceDocument document, FiscalCalendar calendar)
    {
        var income = statements.Where(s => s.Plan.Kind == StatementKind.Operations).ToList();
        if (income.Count == 0) return statements;
        var said = ResultSentences.Read(document, calendar);
        var doubt = income.Select(s => DoubtOf(s.Plan, s.Draft.Title, said)).FirstOrDefault(d => d.Length > 0) ?? "";
        if (doubt.Length == 0) return statements;
        return statements.ConvertAll(s => IsOfSpans(s.Draft) ? (s.Plan, s.Draft with { Draft = Reasons.Both(s.Draft.Draft, doubt) }) : s);
    }

    private static bool IsOfSpans(StatementDraft draft) => draft.Columns.Any(c => !c.Period.IsInstant);

    private static string DoubtOf(StatementPlan plan, string title, IReadOnlyList<ResultSentence> said)
    {
        var doubt = "";
        foreach (var one in said)
        {
            if (Find(plan, one, p => p == one.Period) is not null) return "";
            if (doubt.Length > 0 || Find(plan, one,
                p => p != one.Period && p.Kind == one.Period.Kind && p.Index == one.Period.Index) is not { } other) continue;
            // Years may be numbered in two ways: "H1 2024" may be in the fiscal year to March 2025.
            if (one.IsNumbered && !one.Period.Calendar.IsCalendarYears && other.Year == one.Period.Year + 1) continue;
            doubt = FormattableString.Invariant(
                $"line {one.Line} states {one.Measure} of {one.Period} as {one.Said.Value}{(one.Said.Scale == "one" ? "" : " " + one.Said.Scale)}, which \"{title}\" has under {other}: its columns may be exchanged, or its heads be of another year");
        }
        return doubt;
    }

    // The period of a column that has the amount of the sentence in a row for revenue or for the result; null for none.
    private static Period? Find(StatementPlan plan, ResultSentence said, Func<Period, bool> isMeant)
    {
        for (var row = 0; row < plan.Table.Rows.Count; row++)
        {
            var caption = CaptionMark.Without(plan.Table.Rows[row].Caption);
            if (plan.Table.Rows[row].IsHeading || plan.Units[row] != RowUnit.Money
                || !(said.IsRevenue ? ResultSentences.IsRevenue(caption) : ResultSentences.IsResult(caption))) continue;
            foreach (var column in StatementWriter.Kept(plan))
                if (column is { Use: ColumnUse.Amounts, Period: { IsInstant: false } period } && isMeant(period)
                    && IsOf(said.Said.Currency, column.Currency)
                    && plan.Table.Rows[row].Cells[column.Place]?.Number.Value is { } value && IsSame(value, plan.FactorOf(row), said.Said))
                    return period;
        }
        return null;
    }

    private static bool IsOf(string said, string currency) => said == currency || said.Length == 1 && CurrencySigns.Fits(said, currency);

    // Whether two amounts agree within the rounding of the less exact amount. A sentence may state a loss without a sign.
    private static bool IsSame(decimal value, decimal factor, SaidAmount said) =>
        decimal.Abs(decimal.Abs(value * factor) - decimal.Abs(said.InOnes)) <= decimal.Max(PrintedNumber.StepOf(value) * factor / 2,
            said.HalfStep);
}
