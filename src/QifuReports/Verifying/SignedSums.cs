namespace QifuReports.App.Verifying;

/// <summary>Sums of given terms, each added or subtracted.</summary>
internal static class SignedSums
{
    /// <summary>Terms beyond which the combinations are too many to try.</summary>
    private const int MostTerms = 11;

    /// <summary>Whether some choice of signs makes the terms come to a value, up to a rounding; true where there are too many to tell.</summary>
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
