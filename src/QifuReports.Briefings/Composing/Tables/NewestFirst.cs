namespace QifuReports.Briefings.Composing.Tables;

/// <summary>
/// Puts the newest period in the first columns of a statement, because readers begin there; all tables of a briefing do so. Only charts go
/// from the oldest to the newest. Columns of equal span length stay together, a percentage stays with its amount, and changes stay last.
/// Rows and everything else stay in the order of the filing.
/// </summary>
internal static class NewestFirst
{
    /// <summary>
    /// The statement with the newest period first. Returns the same statement if its columns already are in that order, or if the columns
    /// are for different parts of the company.
    /// </summary>
    public static Statement Of(Statement statement)
    {
        var columns = statement.Columns;
        var order = new List<int>(columns.Count);
        foreach (var group in Groups(columns).OrderByDescending(g => g.Max(i => columns[i].Period.End)))
            order.AddRange(Within(columns, group));
        for (var i = 0; i < order.Count; i++)
            if (order[i] != i)
                return statement with { Columns = order.ConvertAll(c => columns[c]),
                    Lines = [.. statement.Lines.Select(
                        l => l.Cells.Count == 0 ? l : l with { Cells = order.ConvertAll(c => l.Cells[c]) })] };
        return statement;
    }

    /// <summary>Whether a column ends with the newest period of its statement.</summary>
    public static bool IsNewest(Statement statement, StatementColumn column) =>
        column.Period.End == statement.Columns.Max(c => c.Period.End);

    // The columns under each heading that spans several columns, in the order of the filing.
    private static List<List<int>> Groups(IReadOnlyList<StatementColumn> columns)
    {
        var groups = new List<List<int>>();
        for (var i = 0; i < columns.Count; i++)
        {
            if (i == 0 || columns[i].Group != columns[i - 1].Group) groups.Add([]);
            groups[^1].Add(i);
        }
        return groups;
    }

    private static IEnumerable<int> Within(IReadOnlyList<StatementColumn> columns, List<int> group)
    {
        if (group.Exists(i => !columns[i].Members.Equals(columns[group[0]].Members))) return group;
        var amounts = group.FindAll(i => columns[i].Ratio is not { Against: >= 0 });
        var sorted = amounts.OrderByDescending(
            i => amounts.Where(other => SameLength(columns[i], columns[other])).Max(other => columns[other].Period.End))
            .ThenBy(i => amounts.FindIndex(other => SameLength(columns[i], columns[other]))).ThenByDescending(i => columns[i].Period.End)
            .ToList();
        // If the amounts already are in the right order, changes between them stay where they are.
        return sorted.SequenceEqual(amounts) ? group : [.. sorted, .. group.Where(i => !amounts.Contains(i))];
    }

    private static bool SameLength(StatementColumn one, StatementColumn other) =>
        one.Period.Kind == other.Period.Kind && one.Period.IsInstant == other.Period.IsInstant;
}
