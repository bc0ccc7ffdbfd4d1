namespace QifuReports.Import.Writing;

/// <summary>
/// Gives statements of the same kind different ids by endings. One ending is for the length of their periods, such as <c>-quarter</c>. The
/// earlier of two reconciliations gets <c>-prior</c>.
/// </summary>
internal static class StatementIds
{
    public static IReadOnlyList<StatementDraft> Unique(List<(StatementPlan Plan, StatementDraft Draft)> statements)
    {
        var unique = new List<StatementDraft>(statements.Count);
        foreach (var (plan, draft) in statements)
        {
            var alike = statements.Where(s => s.Draft.Id == draft.Id).Select(s => s.Draft).ToList();
            var id = draft.Id;
            if (plan.Kind == StatementKind.BasisReconciliation)
            {
                if (EndOf(draft) < alike.Max(EndOf)) id += "-prior";
            }
            else if (plan.Kind is StatementKind.NonGaap or StatementKind.ComprehensiveIncome || alike.Count > 1) id += LengthOf(draft);
            var (free, title) = (id, alike.Count > 1 ? $"{draft.Title}, {PeriodWords(draft)}" : draft.Title);
            for (var i = 2; unique.Exists(u => u.Id == free); i++) free = FormattableString.Invariant($"{id}-{i}");
            unique.Add(draft with { Id = free, Title = title });
        }
        return unique;
    }

    private static DateOnly EndOf(StatementDraft draft) => draft.Columns.Max(c => c.Period.End);

    // The ending for the length of the periods; empty for several lengths.
    private static string LengthOf(StatementDraft draft) => draft.Columns.Select(c => c.Period.Kind).Distinct().ToList() is [var kind]
        ? kind switch { PeriodKind.Quarter => "-quarter", PeriodKind.Half => "-six-months", PeriodKind.NineMonths => "-nine-months",
            PeriodKind.Year => "-year", _ => "" }
        : "";

    private static string PeriodWords(StatementDraft draft) =>
        LengthOf(draft) switch { "-quarter" => "three months", "-six-months" => "six months", "-nine-months" => "nine months",
            "-year" => "year", _ => EndOf(draft).ToString("MMMM d, yyyy", System.Globalization.CultureInfo.InvariantCulture) };
}
