using QifuReports.Ledger.Numbers;

namespace QifuReports.Import.Sums;

/// <summary>
/// Finds subtotals in a table of two columns that are the sum of the rows above in one column but not in the other column. In the column
/// that fails, a figure is wrong, in the document or because it was misread. A single column adds up by chance more easily than two. So
/// only large numbers and simple sums are considered, and only differences that a single wrong digit can cause.
/// </summary>
public static class TwoColumnSums
{
    // The least number, since smaller numbers may be sums of others by chance. The greatest number of rows, first with one change of sign,
    // then with mixed signs, since each row adds choices of signs.
    private const decimal Least = 1000m;
    private const int MostOfOneSignChange = 6, MostSigned = 4;

    // The greatest difference of a printed sum from its parts, as a fraction of the sum. A wrong first digit usually changes a figure by
    // less.
    private const decimal Far = 0.25m;

    /// <summary>
    /// Returns the sums that fail in one column, with the index of that column, 0 or 1. Also returns, with -1, the sums that hold in both
    /// columns once a failing sum replaces its parts. All are in the order of their rows. Empty for a table that does not have two columns.
    /// </summary>
    /// <param name="rows">The rows that the proof of sums used.</param>
    /// <param name="sums">The sums that hold in both columns.</param>
    public static IReadOnlyList<(SumRelation Sum, int Column)> Of(IReadOnlyList<SumRow> rows, IReadOnlyList<SumRelation> sums)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(sums);
        var found = new List<(SumRelation, int)>();
        if (rows.Count == 0 || rows.Max(r => r.Values.Count) != 2) return found;
        var stack = new SumStack(rows);
        IReadOnlyList<SumRow>[] single = [Only(rows, 0), Only(rows, 1)];
        for (var i = 0; i < rows.Count; i++)
        {
            if (rows[i].IsHeading || SumProver.IsMemo(stack, rows, i)) continue;
            if (sums.FirstOrDefault(s => s.Parent == i && s.Parts.All(p => p.Row < i)) is { } proven) stack.Replace(proven);
            else if (sums.Any(s => s.Parent < i && s.Parts.Any(p => p.Row == i))) continue;
            else if (!rows[i].LooksLikeSubtotal || rows[i].IsZero) stack.Push(i);
            else if (found.Count > 0 && Plain(stack, rows, i) is { } both)
            {
                found.Add((both, -1));
                stack.Replace(both);
            }
            else if (Missed(stack, rows, single, i) is { } missed)
            {
                found.Add(missed);
                stack.Replace(missed.Sum);
            }
            else stack.Push(i);
            if (rows[i].ClosesAssets) stack.Cut();
        }
        return found;
    }

    private static IReadOnlyList<SumRow> Only(IReadOnlyList<SumRow> rows, int column) =>
        [.. rows.Select(r => r.IsHeading ? r : r with { Values = [r.Values[column]] })];

    private static (SumRelation Sum, int Column)? Missed(SumStack stack, IReadOnlyList<SumRow> rows, IReadOnlyList<SumRow>[] single, int at)
    {
        for (var column = 0; column < 2; column++)
        {
            var (held, other) = (rows[at].Values[1 - column], rows[at].Values[column]);
            if (held is not { } value || other is not { } printed || Digits(value) < Least
                || Plain(stack, single[1 - column], at) is not { } sum) continue;
            // A part that is blank in the failing column may belong to another sum, so the sum is skipped.
            if (sum.Parts.Any(p => rows[p.Row].Values[column] is null && rows[p.Row].Values[1 - column] is not (null or 0m))) continue;
            var miss = decimal.Abs(sum.Parts.Sum(p => p.Weight * rows[p.Row].Values[column].GetValueOrDefault()) - printed);
            var unit = Rounding.Step(printed.Scale);
            if (miss > Math.Max(2, sum.Parts.Count) * unit && miss <= Far * decimal.Abs(printed)) return (sum, column);
        }
        return null;
    }

    // A number's digits as a whole number, without the point.
    private static decimal Digits(decimal value)
    {
        for (var i = value.Scale; i > 0; i--) value *= 10m;
        return decimal.Abs(value);
    }

    // Finds a simple sum: consecutive rows added up, or the first row minus all others. Mixed signs are tried only for a few rows.
    private static SumRelation? Plain(SumStack stack, IReadOnlyList<SumRow> rows, int at)
    {
        for (var length = 2; length <= stack.Count; length++)
            if (Fits(stack, rows, at, [.. Enumerable.Repeat(1, length)]) is { } sum) return sum;
        for (var length = 2; length <= Math.Min(stack.Count, MostOfOneSignChange); length++)
            if (Fits(stack, rows, at, [1, .. Enumerable.Repeat(-1, length - 1)]) is { } rest) return rest;
        for (var length = 3; length <= Math.Min(stack.Count, MostSigned); length++)
            if (Weights.Mixed(stack, rows, rows[at], length, 0).ToList() is [var signs]) return Made(stack, at, signs);
        return null;
    }

    private static SumRelation? Fits(SumStack stack, IReadOnlyList<SumRow> rows, int at, int[] signs) =>
        rows[stack.Top(signs.Length - 1)].IsZero || !Weights.Fit(stack, rows, rows[at], signs.Length, signs, 0) ? null
            : Made(stack, at, signs);

    private static SumRelation Made(SumStack stack, int at, int[] signs) =>
        new(at, [.. signs.Select((s, i) => new SumPart(stack.Top(signs.Length - 1 - i), s))], true, false);
}
