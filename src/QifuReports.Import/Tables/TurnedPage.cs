namespace QifuReports.Import.Tables;

/// <summary>
/// The second page of a statement. The second page may have the same column headings in another order; then its figures are put below the
/// headings of the first page. Or the second page has no column headings, with only the page number and a running header between the pages.
/// </summary>
internal static class TurnedPage
{
    // The greatest number of lines between the pages, and of characters and words in such a line. A running header may end with a full
    // stop, such as "Inc."; a sentence has more words.
    private const int MostLines = 3, LongestLine = 60, MostWords = 5;

    /// <summary>
    /// Whether a table without column headings and title is the second page of the statement before: it must have as many columns, and
    /// other captions.
    /// </summary>
    public static bool GoesOn(StatedTable first, StatedTable second)
    {
        if (first.Columns.Count != second.Columns.Count || first.Member.Length > 0 || second.Member.Length > 0) return false;
        if (second.Columns.Any(c => c.Heads.Count > 0) || first.Columns.Any(c => c.Heads.Count == 0)) return false;
        if (second.Titles.Count > MostLines
            || second.Titles.Any(t =>
                t.Length > LongestLine || t.EndsWith(':') || t.EndsWith('.') && t.Count(char.IsWhiteSpace) >= MostWords)) return false;
        if (StatementKinds.Of(first).Kind is not (StatementKind.Operations or StatementKind.BalanceSheet or StatementKind.CashFlows
            or StatementKind.ComprehensiveIncome)) return false;
        if (second.Titles.Any(t => StatementKinds.IsTitle(t))) return false;
        var captions =
            first.Rows.Where(r => !r.IsHeading && r.Caption.Length > 0).Select(r => r.Caption).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return second.Rows.Any(r => !r.IsHeading) && !second.Rows.Any(r => captions.Contains(r.Caption));
    }

    /// <summary>
    /// Returns for each column of the first table the index of the column with the same headings in the second table. Null where the
    /// headings differ, or are in another order and not unique.
    /// </summary>
    public static IReadOnlyList<int>? PlacesOf(StatedTable first, StatedTable second)
    {
        var (one, other) = (first.Columns.Select(c => c.Text).ToList(), second.Columns.Select(c => c.Text).ToList());
        if (one.SequenceEqual(other, StringComparer.Ordinal)) return [.. Enumerable.Range(0, one.Count)];
        var places = one.ConvertAll(o => other.IndexOf(o));
        return one.Count == other.Count && places.TrueForAll(p => p >= 0) && places.Distinct().Count() == one.Count ? places : null;
    }

    /// <summary>The rows of the second table, with the cells in the order of the columns of the first table.</summary>
    public static IEnumerable<StatedRow> InOrderOf(StatedTable first, StatedTable second)
    {
        if (second.Columns.All(c => c.Heads.Count == 0) || PlacesOf(first, second) is not { } places) return second.Rows;
        return second.Rows.Select(r => r.IsHeading ? r : r with { Cells = [.. places.Select(p => r.Cells[p])] });
    }
}
