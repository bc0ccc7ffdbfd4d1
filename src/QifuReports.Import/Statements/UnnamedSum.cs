using QifuReports.Ledger.Filings;

namespace QifuReports.Import.Statements;

/// <summary>
/// Makes a name for a subtotal without a caption: from the heading whose rows the subtotal adds up, otherwise from the first row of its
/// sum.
/// </summary>
internal static class UnnamedSum
{
    public static string NameOf(StatementPlan plan, int row)
    {
        var section = SentenceCase.Of(CaptionMark.Without(plan.SectionOf(row))).TrimEnd(':');
        if (plan.Sums.FirstOrDefault(s => s.Parent == row) is { Parts: [var first, ..] } sum && first.Row > 0
            && !plan.Table.Rows[first.Row - 1].IsHeading)
        {
            var name = SentenceCase.Of(CaptionMark.Without(plan.Table.Rows[first.Row].Caption)).TrimEnd(':');
            var isNet =
                sum.Parts.Any(p => p.Weight < 0 || plan.Table.Rows[p.Row].Caption.StartsWith("less", StringComparison.OrdinalIgnoreCase));
            if (name.Length > 0) return isNet ? name + ", net" : "Sum of " + char.ToLowerInvariant(name[0]) + name[1..] + " and others";
        }
        return section.Length > 0 ? "Total " + char.ToLowerInvariant(section[0]) + section[1..] : "Subtotal";
    }
}
