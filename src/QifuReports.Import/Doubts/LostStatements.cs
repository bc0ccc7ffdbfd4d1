namespace QifuReports.Import.Doubts;

/// <summary>
/// Adds a doubt to a filing whose document has an income statement or a balance sheet of which no column could be imported. Without the
/// doubt, the other statements would look complete, and the briefing would lack the company's result.
/// </summary>
internal static class LostStatements
{
    // The least number of rows of a statement; a table with fewer rows may have the title of a statement by chance.
    private const int FewestRows = 3;

    public static IReadOnlyList<FilingDraft> Marked(IReadOnlyList<FilingDraft> filings, IReadOnlyList<StatementPlan> plans,
        IReadOnlyList<StatementPlan> taken)
    {
        var lost = plans.Where(p => p.Kind is StatementKind.Operations or StatementKind.BalanceSheet && p.Table.Rows.Count >= FewestRows
            && !taken.Any(t => t.Kind == p.Kind)).DistinctBy(p => p.Kind).ToList();
        if (lost.Count == 0 || filings.Count == 0) return filings;
        var why = string.Join("; ", lost.Select(
            p => FormattableString.Invariant(
                $"the {(p.Kind == StatementKind.Operations ? "income statement" : "balance sheet")} at line {p.Table.Line} is not taken: {WhyOf(p)}")));
        return [filings[0].WithDoubt(why), .. filings.Skip(1)];
    }

    private static string WhyOf(StatementPlan plan) =>
        plan.Columns.Select(c => c.WhyLeftOut.Length > 0 ? c.WhyLeftOut : c.Doubt).FirstOrDefault(w => w.Length > 0)
            ?? "no column has a period and a currency";
}
