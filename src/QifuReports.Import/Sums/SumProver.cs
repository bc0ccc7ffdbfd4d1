namespace QifuReports.Import.Sums;

/// <summary>
/// Finds which rows of a statement are sums of which others, from the numbers alone: a subtotal is the signed sum of a run of rows above it in every column. A found subtotal stands
/// for its parts from there on. Minus is looked for only under rows that look like a subtotal, among the nearest rows; the fewest changes of sign go first, then the shortest run.
/// </summary>
/// <remarks>Nothing but net assets is summed across the total of assets: the last row of equity would be what is left of it. Rows that are nil everywhere belong to the run that they stand before, back to the head of their section.</remarks>
public static class SumProver
{
    // Signs double with each row; the sums of filings have no more parts of mixed signs than this.
    private const int MostSigned = 12;
    private const int MostOfFew = 3;

    /// <summary>The sums, in the order of their rows; empty for none.</summary>
    /// <param name="rows">Rows of one unit, amounts of money in one currency and scale; headings among them.</param>
    public static IReadOnlyList<SumRelation> Prove(IReadOnlyList<SumRow> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        var stack = new SumStack(rows);
        var found = new List<SumRelation>();
        for (var i = 0; i < rows.Count; i++)
        {
            if (rows[i].IsHeading || IsMemo(stack, rows, i)) continue;
            if (!rows[i].IsZero && Find(stack, rows, i, found) is { } relation)
            {
                found.Add(relation);
                stack.Replace(relation);
            }
            else stack.Push(i);
            if (rows[i].ClosesAssets || found.Exists(s => s.Parent == i && rows[s.Parts[0].Row].ClosesAssets)) stack.Cut();
        }
        found.Sort((a, b) => a.Parent.CompareTo(b.Parent));
        return found;
    }

    /// <summary>
    /// Whether a row is the rest of current assets and liabilities behind the total of all assets: its parts are in the totals of either side,
    /// and it is in none.
    /// </summary>
    internal static bool IsMemo(SumStack stack, IReadOnlyList<SumRow> rows, int at)
    {
        if (!rows[at].IsNetCurrent || stack.Assets < 0 || stack.Count == 0) return false;
        var below = rows[stack.Top(0)].Values;
        return rows.Take(stack.Assets).Any(r => !r.IsHeading && (IsRest(r.Values, 1) || IsRest(r.Values, -1)));

        bool IsRest(IReadOnlyList<decimal?> above, int sign)
        {
            for (var i = 0; i < above.Count; i++)
                if (above[i].GetValueOrDefault() + sign * below[i].GetValueOrDefault() != rows[at].Values[i].GetValueOrDefault()) return false;
            return true;
        }
    }

    private static SumRelation? Find(SumStack stack, IReadOnlyList<SumRow> rows, int at, List<SumRelation> found)
    {
        var looks = rows[at].LooksLikeSubtotal;
        if (rows[at].IsNetAssets && NetAssets(stack, rows, at) is { } net) return net;
        if (Single(stack, rows, at) is { } single) return single;
        if ((Run(stack, rows, at, looks, 0) ?? OtherWay(stack, rows, at, 0)) is { } exact) return exact;
        if (!looks) return rows[at].IsNetOfFew ? NetOfFew(stack, rows, at) : null;

        // Some statements print a sum first and its parts below it.
        var parents = stack.CollapseParents();
        if (parents.Count > 0)
        {
            if (Run(stack, rows, at, true, 0) is { } collapsed)
            {
                found.AddRange(parents);
                return collapsed;
            }
            stack.Restore(parents);
        }
        return Run(stack, rows, at, true, 1) ?? OtherWay(stack, rows, at, 1) ?? Run(stack, rows, at, true, 2);
    }

    // Two or three lines right above, of which the later are taken off; in one column alone this would be chance, and so it would under several signs.
    private static SumRelation? NetOfFew(SumStack stack, IReadOnlyList<SumRow> rows, int at)
    {
        if (rows[at].Values.Count(v => v is not (null or 0m)) < 2) return null;
        for (var length = 2; length <= Math.Min(stack.Count, MostOfFew); length++)
            if (stack.Top(length - 1) == at - length && Weights.Mixed(stack, rows, rows[at], length, 0).ToList() is [var signs]) return Made(stack, rows, at, signs, 0, false);
        return null;
    }

    // A figure that is turned was printed as the sum of its parts the other way round: what was spent less what came in.
    private static SumRelation? OtherWay(SumStack stack, IReadOnlyList<SumRow> rows, int at, int tolerance)
    {
        if (!rows[at].IsTurned) return null;
        SumRow[] printed = [.. rows];
        printed[at] = rows[at] with { Values = [.. rows[at].Values.Select(v => -v)] };
        return Run(stack, printed, at, true, tolerance) is { } sum ? sum with { Parts = [.. sum.Parts.Select(p => p with { Weight = -p.Weight })] } : null;
    }

    // The total of assets less all rows since, which are liabilities, printed above or below zero.
    private static SumRelation? NetAssets(SumStack stack, IReadOnlyList<SumRow> rows, int at)
    {
        if (stack.Assets < 0 || stack.Count == 0) return null;
        foreach (var sign in (int[])[1, -1])
        {
            var parts = Enumerable.Range(0, stack.Count).Select(i => new SumPart(stack.Top(stack.Count - 1 - i), sign)).Prepend(new SumPart(stack.Assets, 1)).ToList();
            if (Enumerable.Range(0, rows[at].Values.Count).All(c => rows[at].Values[c] is not { } net || net == parts.Sum(p => p.Weight * rows[p.Row].Values[c].GetValueOrDefault()))) return new SumRelation(at, parts, true, false);
        }
        return null;
    }

    // A total of one row is that row; so is a result that closes a section of one row.
    private static SumRelation? Single(SumStack stack, IReadOnlyList<SumRow> rows, int at)
    {
        if (stack.Count == 0 || stack.Top(0) != at - 1 || !SameValues(rows[at], rows[at - 1])) return null;
        if (!rows[at].SaysTotal && !(rows[at].LooksLikeSubtotal && at > 1 && rows[at - 2].IsHeading)) return null;
        return new SumRelation(at, [new SumPart(at - 1, 1)], true, false);
    }

    private static SumRelation? Run(SumStack stack, IReadOnlyList<SumRow> rows, int at, bool withSigns, int tolerance)
    {
        // Two units of the last digit only where four parts or more may each have been rounded.
        var least = tolerance > 1 ? 4 : 2;
        for (var length = least; length <= stack.Count; length++)
            if (Weights.Fit(stack, rows, rows[at], length, [.. Enumerable.Repeat(1, length)], tolerance)) return Made(stack, rows, at, [.. Enumerable.Repeat(1, length)], tolerance, false);
        if (!withSigns) return null;

        (int Changes, int[] Signs, bool IsAmbiguous)? best = null;
        for (var length = least; length <= Math.Min(stack.Count, MostSigned); length++)
        {
            var fits = Weights.Mixed(stack, rows, rows[at], length, tolerance).ToList();
            foreach (var signs in fits)
                if (Weights.Changes(signs) is var changes && (best is null || changes < best.Value.Changes)) best = (changes, signs, fits.Count > 1);
        }
        if (best is { } chosen) return Made(stack, rows, at, chosen.Signs, tolerance, chosen.IsAmbiguous);

        // Expenses printed above zero under a sum below it; in one column alone this would be chance.
        if (tolerance > 0 || rows[at].Values.Count(v => v is not (null or 0m)) < 2) return null;
        for (var length = least; length <= stack.Count; length++)
            if (Weights.Fit(stack, rows, rows[at], length, [.. Enumerable.Repeat(-1, length)], 0)) return Made(stack, rows, at, [.. Enumerable.Repeat(-1, length)], 0, false);
        return null;
    }

    private static SumRelation Made(SumStack stack, IReadOnlyList<SumRow> rows, int at, int[] signs, int tolerance, bool ambiguous)
    {
        var parts = new List<SumPart>(signs.Length);
        for (var i = 0; i < signs.Length; i++) parts.Add(new SumPart(stack.Top(signs.Length - 1 - i), signs[i]));
        // Rows of zeros before the run are of its section as well.
        for (var depth = signs.Length; depth < stack.Count; depth++)
        {
            var row = stack.Top(depth);
            if (!rows[row].IsZero || stack.IsHeadingBetween(row, parts[0].Row)) break;
            parts.Insert(0, new SumPart(row, 1));
        }
        return new SumRelation(at, parts, tolerance == 0, ambiguous);
    }

    private static bool SameValues(SumRow a, SumRow b)
    {
        for (var i = 0; i < a.Values.Count; i++)
            if (a.Values[i].GetValueOrDefault() != b.Values[i].GetValueOrDefault()) return false;
        return true;
    }
}
