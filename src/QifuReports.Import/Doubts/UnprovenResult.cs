namespace QifuReports.Import.Doubts;

/// <summary>
/// Adds a doubt to the result of an income statement where the numbers prove other sums, but no sum that contains the result. In the first
/// document of a company, nothing else confirms that figure.
/// </summary>
internal static partial class UnprovenResult
{
    /// <summary>Returns the same matches. The last row that names a result gets a doubt where no sum contains that row.</summary>
    public static IReadOnlyList<ConceptMatch?> Marked(StatementPlan plan, IReadOnlyList<ConceptMatch?> matches)
    {
        if (plan.Kind != StatementKind.Operations || plan.Sums.Count == 0) return matches;
        for (var i = plan.Table.Rows.Count - 1; i >= 0; i--)
        {
            if (plan.Units[i] != RowUnit.Money || plan.Table.Rows[i].IsHeading || !Result().IsMatch(plan.Table.Rows[i].Caption)) continue;
            if (matches[i] is not { Doubt.Length: 0 } match || plan.Sums.Any(s => s.Parent == i || s.Parts.Any(p => p.Row == i))
                || IsAgain(plan, i)) return matches;
            var marked = matches.ToArray();
            marked[i] = match with { Doubt = "no sum of the statement comes to it" };
            return marked;
        }
        return matches;
    }

    // Whether a row above has the same figures, such as net income above net income attributable to shareholders.
    private static bool IsAgain(StatementPlan plan, int row) =>
        Enumerable.Range(0, row).Any(i =>
            !plan.Table.Rows[i].IsHeading && plan.Columns.All(
                c => plan.Table.Rows[i].Cells[c.Place]?.Number.Value == plan.Table.Rows[row].Cells[c.Place]?.Number.Value));

    [GeneratedRegex(
        @"^(consolidated )?net \(?(income|profit|loss|earnings|result)|^\(?(profit|loss|income)\)?(/\(?(profit" +
            @"|loss)\)?)? for the (period|year|quarter|half)|^(profit|earnings) after tax",
            RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Result();
}
