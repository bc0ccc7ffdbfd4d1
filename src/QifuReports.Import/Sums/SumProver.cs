namespace QifuReports.Import.Sums;

/// <summary>
/// Finds from the numbers which rows of a statement are sums of which other rows. In every column, a subtotal must equal the signed sum of
/// consecutive rows above. Once a subtotal is found, the subtotal replaces its parts. Subtractions are tried only for rows that look like a
/// subtotal, among the nearest rows: first with the fewest changes of sign, then with the fewest rows.
/// </summary>
/// <remarks> Only the sum for net assets may include rows on both sides of the total of assets; otherwise the last row of equity would
/// appear as the rest of that total. Rows of zeros directly before the parts belong to the sum, back to the heading of their section.
/// </remarks>
public static class SumProver
{
    // The greatest number of parts with mixed signs. Each row doubles the number of choices. Sums with subtractions in filings are not
    // longer.
    private const int MostSigned = 12;
    private const int MostOfFew = 3;

    /// <summary>The sums in the order of their rows; empty for none.</summary>
    /// <param name="rows">The rows that have the same unit, such as money in one currency and scale; headings are included.</param>
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
    /// Whether a row after the total of all assets repeats the difference of current assets and current liabilities. Its parts are already
    /// in the totals of assets and of liabilities, so the row is part of no sum.
    /// </summary>
    internal static bool IsMemo(SumStack stack, IReadOnlyList<SumRow> rows, int at)
    {
        if (!rows[at].IsNetCurrent || stack.Assets < 0 || stack.Count == 0) return false;
        var below = rows[stack.Top(0)].Values;
        return rows.Take(stack.Assets).Any(r => !r.IsHeading && (IsRest(r.Values, 1) || IsRest(r.Values, -1)));

        bool IsRest(IReadOnlyList<decimal?> above, int sign)
        {
            for (var i = 0; i < above.Count; i++)
                if (above[i].GetValueOrDefault() + sign * below[i].GetValueOrDefault() != rows[at].Values[i].GetValueOrDefault())
                    return false;
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

        // Some statements print a sum above its parts.
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

    // Finds a sum of two or three lines directly above, where the later lines are subtracted. The sum must hold in more than one column and
    // with only one choice of signs; otherwise it may be a coincidence.
    private static SumRelation? NetOfFew(SumStack stack, IReadOnlyList<SumRow> rows, int at)
    {
        if (rows[at].Values.Count(v => v is not (null or 0m)) < 2) return null;
        for (var length = 2; length <= Math.Min(stack.Count, MostOfFew); length++)
            if (stack.Top(length - 1) == at - length && Weights.Mixed(stack, rows, rows[at], length, 0).ToList() is [var signs])
                return Made(stack, rows, at, signs, 0, false);
        return null;
    }

    // Finds a sum with all signs reversed, for a figure whose sign was changed: a loss may be printed as spending minus income.
    private static SumRelation? OtherWay(SumStack stack, IReadOnlyList<SumRow> rows, int at, int tolerance)
    {
        if (!rows[at].IsTurned) return null;
        SumRow[] printed = [.. rows];
        printed[at] = rows[at] with { Values = [.. rows[at].Values.Select(v => -v)] };
        return Run(stack, printed, at, true, tolerance) is { } sum
            ? sum with { Parts = [.. sum.Parts.Select(p => p with { Weight = -p.Weight })] } : null;
    }

    // Finds net assets: the total of assets minus all rows after that total. These rows are liabilities, printed as positive or negative
    // figures.
    private static SumRelation? NetAssets(SumStack stack, IReadOnlyList<SumRow> rows, int at)
    {
        if (stack.Assets < 0 || stack.Count == 0) return null;
        foreach (var sign in (int[])[1, -1])
        {
            var parts = Enumerable.Range(0, stack.Count).Select(i => new SumPart(stack.Top(stack.Count - 1 - i), sign))
                .Prepend(new SumPart(stack.Assets, 1)).ToList();
            if (Enumerable.Range(0, rows[at].Values.Count)
                .All(c => rows[at].Values[c] is not { } net || net == parts.Sum(p => p.Weight * rows[p.Row].Values[c].GetValueOrDefault())))
                return new SumRelation(at, parts, true, false);
        }
        return null;
    }

    // Finds a sum of a single part: a total of one row equals that row, and so does a result that closes a section with one row.
    private static SumRelation? Single(SumStack stack, IReadOnlyList<SumRow> rows, int at)
    {
        if (stack.Count == 0 || stack.Top(0) != at - 1 || !SameValues(rows[at], rows[at - 1])) return null;
        if (!rows[at].SaysTotal && !(rows[at].LooksLikeSubtotal && at > 1 && rows[at - 2].IsHeading)) return null;
        return new SumRelation(at, [new SumPart(at - 1, 1)], true, false);
    }

    private static SumRelation? Run(SumStack stack, IReadOnlyList<SumRow> rows, int at, bool withSigns, int tolerance)
    {
        // A tolerance of two units of the last digit is allowed only with at least four parts, since each part may be rounded.
        var least = tolerance > 1 ? 4 : 2;
        for (var length = least; length <= stack.Count; length++)
            if (Weights.Fit(stack, rows, rows[at], length, [.. Enumerable.Repeat(1, length)], tolerance))
                return Made(stack, rows, at, [.. Enumerable.Repeat(1, length)], tolerance, false);
        if (!withSigns) return null;

        (int Changes, int[] Signs, bool IsAmbiguous)? best = null;
        for (var length = least; length <= Math.Min(stack.Count, MostSigned); length++)
        {
            var fits = Weights.Mixed(stack, rows, rows[at], length, tolerance).ToList();
            foreach (var signs in fits)
                if (Weights.Changes(signs) is var changes && (best is null || changes < best.Value.Changes))
                    best = (changes, signs, fits.Count > 1);
        }
        if (best is { } chosen) return Made(stack, rows, at, chosen.Signs, tolerance, chosen.IsAmbiguous);

        // Expenses may be printed as positive figures above a negative sum. More than one column must agree, since one column alone may be
        // a coincidence.
        if (tolerance > 0 || rows[at].Values.Count(v => v is not (null or 0m)) < 2) return null;
        for (var length = least; length <= stack.Count; length++)
            if (Weights.Fit(stack, rows, rows[at], length, [.. Enumerable.Repeat(-1, length)], 0))
                return Made(stack, rows, at, [.. Enumerable.Repeat(-1, length)], 0, false);
        return null;
    }

    private static SumRelation Made(SumStack stack, IReadOnlyList<SumRow> rows, int at, int[] signs, int tolerance, bool ambiguous)
    {
        var parts = new List<SumPart>(signs.Length);
        for (var i = 0; i < signs.Length; i++) parts.Add(new SumPart(stack.Top(signs.Length - 1 - i), signs[i]));
        // Rows of zeros before the parts are in the same section, so they are parts.
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
