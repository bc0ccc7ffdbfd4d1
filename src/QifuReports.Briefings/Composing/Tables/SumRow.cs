using QifuReports.Briefings.Context;
using QifuReports.Ledger.Filings;
using QifuReports.Ledger.Taxonomy;
using QifuReports.Typesetting.Document;

namespace QifuReports.Briefings.Composing.Tables;

/// <summary>
/// Decides which rows of a table of selected figures are set as sums: those that a statement of the filing shows as a sum (for a derived
/// period, the filing of the longer span). No rule is drawn above them, because the lines they add up need not be in the table.
/// </summary>
internal static class SumRow
{
    /// <summary>The kind of the row of a concept. A non-GAAP measure is never heavier than its GAAP counterpart.</summary>
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
