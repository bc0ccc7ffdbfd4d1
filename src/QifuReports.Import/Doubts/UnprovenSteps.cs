namespace QifuReports.Import.Doubts;

/// <summary>
/// Adds a doubt to a subtotal of an income statement, such as the profit before tax, or to a total of a balance sheet, if no sum of lines
/// gives that figure although other sums are proven. The lines above the subtotal that are in no sum get a doubt, too. Nothing else would
/// show a figure with a wrong digit, in the wrong column, or lost at the end of a file.
/// </summary>
internal static partial class UnprovenSteps
{
    // The least number of proven sums for a doubt. A statement with fewer may be a short form that does not print all lines of its sums.
    private const int FewestSums = 2;

    /// <summary>The same matches, with doubts at unproven subtotals.</summary>
    public static IReadOnlyList<ConceptMatch?> Marked(StatementPlan plan, IReadOnlyList<ConceptMatch?> matches)
    {
        if (plan.Kind is not (StatementKind.Operations or StatementKind.BalanceSheet) || plan.Sums.Count(s => s.IsExact) < FewestSums)
            return matches;
        var parents = plan.Sums.Select(s => s.Parent).ToHashSet();
        var summed = plan.Sums.SelectMany(s => s.Parts.Select(p => p.Row)).Concat(parents).ToHashSet();
        var marked = matches.ToArray();
        for (var row = 0; row < matches.Count; row++)
        {
            if (!IsStep(plan, row) || parents.Contains(row)) continue;
            // The lines between this subtotal and the last sum above are parts of the subtotal.
            var open = new List<int>();
            for (var i = row - 1; i >= 0 && !parents.Contains(i) && !IsStep(plan, i); i--)
                if (plan.Units[i] == RowUnit.Money && !plan.Table.Rows[i].IsHeading && !summed.Contains(i)) open.Add(i);
            if (open.Count == 0 || !Enumerable.Range(0, row).Any(i => parents.Contains(i))) continue;
            Mark(marked, row, "no sum of the statement comes to it");
            foreach (var part in open) Mark(marked, part, $"it is part of no sum, nor is \"{plan.Table.Rows[row].Caption}\" below it one");
        }
        return marked;
    }

    private static void Mark(ConceptMatch?[] matches, int row, string doubt)
    {
        if (matches[row] is { Doubt.Length: 0 } match) matches[row] = match with { Doubt = doubt };
    }

    private static bool IsStep(StatementPlan plan, int row) =>
        plan.Units[row] == RowUnit.Money && !plan.Table.Rows[row].IsHeading
            && (plan.Kind == StatementKind.BalanceSheet ? Total() : Step()).IsMatch(plan.Table.Rows[row].Caption);

    [GeneratedRegex(@"^total\b(?!.*\b(?:less|net of|including)\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Total();

    [GeneratedRegex(@"^(?:gross|operating) \(?(?:profit|income|loss|result|margin)|^\(?(?:income|profit|loss|earnings|result)\)?"
        + @"(?: ?/? ?\(?(?:loss|profit|income)\)?)? (?:from (?:continuing )?operations|before)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Step();
}
