namespace QifuReports.Import.Tables;

/// <summary>
/// Joins a statement that a document prints in two tables, with a page break between them. The second table says "continued" or repeats the
/// title, and has the same column headings. Tables with other headings, or with the same captions again, are separate statements.
/// </summary>
internal static partial class TableJoin
{
    /// <summary>
    /// The tables in order. The parts of a statement become one table with the titles and column headings of the first part.
    /// </summary>
    public static IReadOnlyList<StatedTable> Joined(IReadOnlyList<StatedTable> tables)
    {
        var joined = new List<StatedTable>(tables.Count);
        foreach (var table in tables)
            if (joined.Count > 0 && (GoesOn(joined[^1], table) || TurnedPage.GoesOn(joined[^1], table)))
                joined[^1] = joined[^1] with { Rows = [.. joined[^1].Rows, .. TurnedPage.InOrderOf(joined[^1], table)] };
            else joined.Add(table);
        return joined;
    }

    private static bool GoesOn(StatedTable first, StatedTable second)
    {
        if (first.Columns.Count != second.Columns.Count || first.Member.Length > 0 || second.Member.Length > 0 || second.Titles.Count == 0)
            return false;
        if (second.Columns.Any(c => c.Heads.Count > 0) && TurnedPage.PlacesOf(first, second) is null) return false;
        if (!IsTitledAlike(first, second) || !IsOfSameDays(first, second)) return false;
        var captions =
            first.Rows.Where(r => !r.IsHeading && r.Caption.Length > 0).Select(r => r.Caption).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return second.Rows.Count(r => captions.Contains(r.Caption)) * 3 < second.Rows.Count;
    }

    private static bool IsTitledAlike(StatedTable first, StatedTable second)
    {
        var (kind, title) = StatementKinds.Of(first);
        if (kind == StatementKind.Other || title.Length == 0) return false;
        var name = Continued().Replace(title, "").Trim();
        // The titles of the second table are only lines between the two tables.
        return second.Titles.Any(t => Continued().Replace(t, "").Trim().Equals(name, StringComparison.OrdinalIgnoreCase));
    }

    // Whether all days and lengths of time in the titles of the second table are also in those of the first. True if the titles of either
    // table name no day. A reconciliation of another year, for instance, is another table.
    private static bool IsOfSameDays(StatedTable first, StatedTable second)
    {
        var (one, other) = (HeadWords.Of(string.Join(" ", first.Titles)), HeadWords.Of(string.Join(" ", second.Titles)));
        return one.Dates.Count == 0 || other.Dates.Count == 0
            || other.Dates.All(one.Dates.Contains) && other.Lengths.All(one.Lengths.Contains);
    }

    [GeneratedRegex(@"[\s,\-\u2013\u2014]*\(?\bcont(inued|\u2019d|'d)?\b\.?\)?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Continued();
}
