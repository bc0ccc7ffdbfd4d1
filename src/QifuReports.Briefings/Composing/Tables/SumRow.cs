namespace QifuReports.Briefings.Composing.Tables;

/// <summary>
/// Decides which rows of a table of selected figures are bold as sums: the rows that are sums in a statement of the filing (for a derived
/// period, the filing of the longer span). No line is drawn above a sum, because the lines that it adds up need not be in the table.
/// </summary>
internal static class SumRow
{
    /// <summary>The kind of a concept's row. A non-GAAP measure is shown as a sum only if its GAAP counterpart is one, too.</summary>
    public static RowKind KindOf(BriefingContext context, Concept concept) =>
        IsSum(context, concept) && (concept.GaapCounterpart is not { } id
            || context.Ledger.Taxonomy.Find(id) is { } gaap && IsSum(context, gaap)) ? RowKind.Sum : RowKind.Line;

    private static bool IsSum(BriefingContext context, Concept concept)
    {
        foreach (var statement in context.Source.Filing.Statements)
        {
            if (!statement.IsTable) continue;
            foreach (var line in statement.Lines)
                if (line.Concept == concept.Id && line.Kind is LineKind.Subtotal or LineKind.Total) return true;
        }
        return false;
    }
}
