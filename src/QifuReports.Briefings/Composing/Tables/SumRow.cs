using QifuReports.Briefings.Context;
using QifuReports.Ledger.Filings;
using QifuReports.Ledger.Taxonomy;
using QifuReports.Typesetting.Document;

namespace QifuReports.Briefings.Composing.Tables;

/// <summary>Which rows of a table of chosen figures have the weight of a sum: those that a statement of the filing shows as one, of a derived period that of the longer span. No rule stands above them, since the lines that they sum need not.</summary>
internal static class SumRow
{
    /// <summary>The kind of the row of a concept. A non-GAAP measure is never heavier than its GAAP counterpart.</summary>
    public static RowKind KindOf(BriefingContext context, Concept concept) =>
        IsSum(context, concept) && (concept.GaapCounterpart is not { } id || context.Ledger.Taxonomy.Find(id) is { } gaap && IsSum(context, gaap)) ? RowKind.Sum : RowKind.Line;

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
