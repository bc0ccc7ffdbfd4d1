namespace QifuReports.App.Verifying;

/// <summary>Sums of given terms, where each term is added or subtracted.</summary>
internal static class SignedSums
{
    /// <summary>The largest number of terms; with more terms there are too many combinations of signs to try.</summary>
    private const int MostTerms = 11;

    /// <summary>
    /// Whether the terms, with some choice of signs, add up to a value within a tolerance. Also true if there are too many terms to try all
    /// combinations.
    /// </summary>
    public static bool Reach(decimal value, IReadOnlyList<decimal> terms, decimal within = 0)
    {
        if (terms.Count > MostTerms) return true;
        var sums = new HashSet<decimal> { 0 };
        foreach (var term in terms)
        {
            var next = new HashSet<decimal>(2 * sums.Count);
            foreach (var sum in sums)
            {
                next.Add(sum + term);
                next.Add(sum - term);
            }
            sums = next;
        }
        if (sums.Contains(value)) return true;
        foreach (var sum in sums)
            if (Math.Abs(sum - value) <= within) return true;
        return false;
    }
}
