using QifuReports.Ledger.Numbers;

namespace QifuReports.Import.Sums;

/// <summary>Finds the signs with which consecutive rows add up to a sum.</summary>
internal static class Weights
{
    /// <summary>Whether the rows on top of the stack, with these signs, add up to the sum in every column that states the sum.</summary>
    /// <param name="signs">The signs, from the row deepest in the stack to the row on top.</param>
    /// <param name="tolerance">The tolerance in units of the last digit in the sum's row.</param>
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

    /// <summary>
    /// Lists all choices of signs with which the rows add up to the sum, where the first row has a plus and at least one row has a minus.
    /// Rows of zeros always have a plus.
    /// </summary>
    public static IEnumerable<int[]> Mixed(SumStack stack, IReadOnlyList<SumRow> rows, SumRow sum, int length, int tolerance)
    {
        // A row of zeros deepest in the stack adds nothing, and the run of rows without that row has already been tried.
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

    /// <summary>Counts how often the sign changes from a row to the next row.</summary>
    public static int Changes(int[] signs)
    {
        var changes = 0;
        for (var i = 1; i < signs.Length; i++)
            if (signs[i] != signs[i - 1]) changes++;
        return changes;
    }
}
