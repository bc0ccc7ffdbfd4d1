using QifuReports.Ledger.Numbers;

namespace QifuReports.Import.Sums;

/// <summary>
/// Finds subtotals of a table of two columns that are the sum of the rows above them in one column and miss it in the other: a figure of that other column is wrong, in the document or as it was read.
/// One column foots by chance more easily than two, so only large numbers and plain sums are looked at, and only misses as a slip of a digit makes them.
/// </summary>
public static class TwoColumnSums
{
    // A smaller number is a sum of others by chance. Signs double with each row.
    private const decimal Least = 1000m;
    private const int MostOfOneSignChange = 6, MostSigned = 4;

    // A slip of the first digit moves a figure by less than this part of it.
    private const decimal Far = 0.25m;

    /// <summary>
    /// The sums that miss one column, in the order of their rows, with that column, 0 or 1, and those that hold in both once a sum that misses stands for its parts, with -1; empty for a table of any
    /// other number of columns.
    /// </summary>
    /// <param name="rows">As the sums were proven by.</param>
    /// <param name="sums">Those that hold in both columns.</param>
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

    private static IReadOnlyList<SumRow> Only(IReadOnlyList<SumRow> rows, int column) => [.. rows.Select(r => r.IsHeading ? r : r with { Values = [r.Values[column]] })];

    private static (SumRelation Sum, int Column)? Missed(SumStack stack, IReadOnlyList<SumRow> rows, IReadOnlyList<SumRow>[] single, int at)
    {
        for (var column = 0; column < 2; column++)
        {
            var (held, other) = (rows[at].Values[1 - column], rows[at].Values[column]);
            if (held is not { } value || other is not { } printed || Digits(value) < Least || Plain(stack, single[1 - column], at) is not { } sum) continue;
            // What is blank in the column may belong to another sum there.
            if (sum.Parts.Any(p => rows[p.Row].Values[column] is null && rows[p.Row].Values[1 - column] is not (null or 0m))) continue;
            var miss = decimal.Abs(sum.Parts.Sum(p => p.Weight * rows[p.Row].Values[column].GetValueOrDefault()) - printed);
            var unit = Rounding.Step(printed.Scale);
            if (miss > Math.Max(2, sum.Parts.Count) * unit && miss <= Far * decimal.Abs(printed)) return (sum, column);
        }
        return null;
    }

    // The digits as one whole number.
    private static decimal Digits(decimal value)
    {
        for (var i = value.Scale; i > 0; i--) value *= 10m;
        return decimal.Abs(value);
    }

    // A run of rows added up, or what is left of the first when those after it are taken off; other signs only of a few rows.
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
        rows[stack.Top(signs.Length - 1)].IsZero || !Weights.Fit(stack, rows, rows[at], signs.Length, signs, 0) ? null : Made(stack, at, signs);

    private static SumRelation Made(SumStack stack, int at, int[] signs) => new(at, [.. signs.Select((s, i) => new SumPart(stack.Top(signs.Length - 1 - i), s))], true, false);
}
