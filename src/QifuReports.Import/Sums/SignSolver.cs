using QifuReports.Ledger.Numbers;

namespace QifuReports.Import.Sums;

/// <summary>The signs that a proof may give the figures in a row.</summary>
internal enum CellSigns
{
    /// <summary>Only the printed signs.</summary>
    Printed,

    /// <summary>Only the opposite signs, in all columns.</summary>
    Turned,

    /// <summary>The printed or the opposite sign in each column independently.</summary>
    Free,
}

/// <summary>A row that is a part of a sum, or the sum itself.</summary>
/// <param name="Row">The index of the row.</param>
/// <param name="Weight">The weight, 1 to add or -1 to subtract; 0 if both are possible, but then the same in every column.</param>
/// <param name="Signs">The possible signs of the figures in the row.</param>
internal readonly record struct SignTerm(int Row, int Weight, CellSigns Signs);

/// <summary>
/// Finds the signs with which given rows add up to their sum, column by column. Signs are returned only if exactly one choice of signs
/// fits.
/// </summary>
internal static class SignSolver
{
    // The greatest number of rows that may be added or subtracted, and of rows whose sign is not known. Each such row doubles the number
    // of choices to try.
    private const int MostEither = 5, MostFree = 4;

    /// <summary>
    /// Returns for each row whether its figure has the opposite sign, column by column. Null if no choice of signs fits the sum, or more
    /// than one.
    /// </summary>
    /// <param name="tolerance">The tolerance in units of the last digit of the sum.</param>
    public static IReadOnlyDictionary<int, bool[]>? Solve(IReadOnlyList<SumRow> rows, IReadOnlyList<SignTerm> terms, SignTerm sum,
        int tolerance)
    {
        var either = Enumerable.Range(0, terms.Count).Where(t => terms[t].Weight == 0 && !rows[terms[t].Row].IsZero).ToList();
        if (either.Count > MostEither || terms.Count(t => t.Signs == CellSigns.Free) > MostFree) return null;
        Dictionary<int, bool[]>? found = null;
        for (var choice = 0; choice < 1 << either.Count; choice++)
        {
            int Weight(SignTerm term, int at) =>
                term.Weight != 0 ? term.Weight : either.IndexOf(at) is >= 0 and var bit && (choice >> bit & 1) == 1 ? -1 : 1;
            var weights = terms.Select(Weight).ToArray();
            var answer = Columns(rows, terms, weights, sum, tolerance, out var isAmbiguous);
            if (isAmbiguous || answer is not null && found is not null
                && !found.All(f => f.Value.SequenceEqual(answer[f.Key]))) return null;
            found ??= answer;
        }
        return found;
    }

    private static Dictionary<int, bool[]>? Columns(IReadOnlyList<SumRow> rows, IReadOnlyList<SignTerm> terms, int[] weights,
        SignTerm sum, int tolerance, out bool isAmbiguous)
    {
        isAmbiguous = false;
        var columns = rows[sum.Row].Values.Count;
        var turned = terms.Append(sum).ToDictionary(t => t.Row, _ => new bool[columns]);
        for (var column = 0; column < columns; column++)
        {
            if (rows[sum.Row].Values[column] is not { } expected) continue;
            bool[]? only = null;
            foreach (var signs in Choices(rows, [.. terms, sum], column))
            {
                var total = 0m;
                for (var i = 0; i < weights.Length; i++)
                    total += weights[i] * (signs[i] ? -1 : 1) * rows[terms[i].Row].Values[column].GetValueOrDefault();
                var step = Rounding.Step(expected.Scale);
                if (Math.Abs(total - (signs[^1] ? -expected : expected)) > tolerance * step) continue;
                isAmbiguous |= only is not null;
                only ??= signs;
            }
            if (only is null) return null;
            for (var i = 0; i < terms.Count; i++) turned[terms[i].Row][column] = only[i];
            turned[sum.Row][column] = only[^1];
        }
        return turned;
    }

    // Lists the choices of signs for a column: for each row, whether the sign is opposite to the printed sign. A zero has only one choice.
    private static IEnumerable<bool[]> Choices(IReadOnlyList<SumRow> rows, IReadOnlyList<SignTerm> all, int column)
    {
        var free = Enumerable.Range(0, all.Count).Where(i =>
            all[i].Signs == CellSigns.Free && rows[all[i].Row].Values[column] is not (null or 0m)).ToList();
        for (var choice = 0; choice < 1 << free.Count; choice++)
            yield return [.. all.Select((t, i) => t.Signs == CellSigns.Turned || free.IndexOf(i) is >= 0 and var bit
                && (choice >> bit & 1) == 1)];
    }
}
