using QifuReports.Ledger.Numbers;

namespace QifuReports.Import.Sums;

/// <summary>The signs under which a run of rows comes to a sum.</summary>
internal static class Weights
{
    /// <summary>Whether the topmost rows of the stack come to the sum in every column, under these signs.</summary>
    /// <param name="signs">From the lowest of the rows to the topmost.</param>
    /// <param name="tolerance">In units of the last digit that the row of the sum has.</param>
    public static bool Fit(SumStack stack, IReadOnlyList<SumRow> rows, SumRow sum, int length, int[] signs, int tolerance)
    {
        for (var column = 0; column < sum.Values.Count; column++)
        {
            if (sum.Values[column] is not { } expected) continue;
            var total = 0m;
            for (var i = 0; i < length; i++) total += signs[i] * rows[stack.Top(length - 1 - i)].Values[column].GetValueOrDefault();
            if (Math.Abs(total - expected) > tolerance * Rounding.Step(expected.Scale)) return false;
        }
        return true;
    }

    /// <summary>Every choice of signs that fits, with a plus first and at least one minus; rows of zeros have a plus.</summary>
    public static IEnumerable<int[]> Mixed(SumStack stack, IReadOnlyList<SumRow> rows, SumRow sum, int length, int tolerance)
    {
        // The lowest row of a run that is nil adds nothing: the shorter run was tried.
        if (rows[stack.Top(length - 1)].IsZero) yield break;
        for (var choice = 1; choice < 1 << (length - 1); choice++)
        {
            var (signs, redundant) = (new int[length], false);
            signs[0] = 1;
            for (var i = 1; i < length; i++)
            {
                signs[i] = (choice >> (i - 1) & 1) == 1 ? -1 : 1;
                redundant |= signs[i] < 0 && rows[stack.Top(length - 1 - i)].IsZero;
            }
            if (!redundant && Fit(stack, rows, sum, length, signs, tolerance)) yield return signs;
        }
    }

    /// <summary>How often the sign changes from one row to the next.</summary>
    public static int Changes(int[] signs)
    {
        var changes = 0;
        for (var i = 1; i < signs.Length; i++)
            if (signs[i] != signs[i - 1]) changes++;
        return changes;
    }
}
