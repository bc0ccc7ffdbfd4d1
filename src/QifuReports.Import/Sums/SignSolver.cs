using QifuReports.Ledger.Numbers;

namespace QifuReports.Import.Sums;

/// <summary>What the signs of the figures of a row may be.</summary>
internal enum CellSigns
{
    /// <summary>As they are printed.</summary>
    Printed,

    /// <summary>All the other way.</summary>
    Turned,

    /// <summary>Each column for itself as printed or the other way.</summary>
    Free,
}

/// <summary>A row as a part of a sum, or the sum itself.</summary>
/// <param name="Row">Its place among the rows.</param>
/// <param name="Weight">1 or -1; 0 where it may be either, the same in every column.</param>
/// <param name="Signs">What the signs of its figures may be.</param>
internal readonly record struct SignTerm(int Row, int Weight, CellSigns Signs);

/// <summary>Finds the signs under which given rows come to their sum, column by column: an answer only where a single one does.</summary>
internal static class SignSolver
{
    // Choices double with each row that may be either.
    private const int MostEither = 5, MostFree = 4;

    /// <summary>
    /// For each row the columns in which its figure has the other sign; null where no choice of signs comes to the sum, or more than one.
    /// </summary>
    /// <param name="tolerance">In units of the last digit of the sum.</param>
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

    // Whether each is turned; a figure that is nil has one sign only.
    private static IEnumerable<bool[]> Choices(IReadOnlyList<SumRow> rows, IReadOnlyList<SignTerm> all, int column)
    {
        var free = Enumerable.Range(0, all.Count).Where(i =>
            all[i].Signs == CellSigns.Free && rows[all[i].Row].Values[column] is not (null or 0m)).ToList();
        for (var choice = 0; choice < 1 << free.Count; choice++)
            yield return [.. all.Select((t, i) => t.Signs == CellSigns.Turned || free.IndexOf(i) is >= 0 and var bit
                && (choice >> bit & 1) == 1)];
    }
}
