namespace QifuReports.Ledger.Filings;

/// <summary>Finds statements of a figure that a later filing has replaced by a statement marked as restated.</summary>
public static class RestatedFacts
{
    /// <summary>
    /// Whether two statements have the same value: the finer value, rounded half away from zero, must equal the coarser value.
    /// </summary>
    public static bool Agree(Fact a, Fact b)
    {
        var (fine, coarse) = a.Resolution <= b.Resolution ? (a, b) : (b, a);
        return Rounding.To(fine.Value, coarse.Resolution) == coarse.Value;
    }

    /// <summary>
    /// For a statement that is marked as restated, returns the newest statement of an earlier filing with another value. Null for a
    /// statement that is not marked, or that changed nothing.
    /// </summary>
    /// <param name="stated">All statements of the figure, in the order of the filings.</param>
    /// <param name="index">The index of the marked statement.</param>
    public static Fact? Replaced(IReadOnlyList<Fact> stated, int index)
    {
        var fact = stated[index];
        if (fact.Restated is null) return null;
        Fact? replaced = null;
        for (var i = 0; i < index; i++)
        {
            var earlier = stated[i];
            if (earlier.Source.FilingId == fact.Source.FilingId || Agree(earlier, fact)) continue;
            // If the earlier filing states the figure several times, the most precise statement is taken.
            if (replaced is null || replaced.Source.FilingId != earlier.Source.FilingId || earlier.Resolution < replaced.Resolution)
                replaced = earlier;
        }
        return replaced;
    }

    /// <summary>
    /// The index of the first statement that still holds: the first in the filing of the last restatement; 0 if nothing is restated.
    /// </summary>
    /// <param name="stated">All statements of the figure, in the order of the filings.</param>
    /// <param name="later">Filings to ignore, because they are not known yet.</param>
    public static int FirstThatHolds(IReadOnlyList<Fact> stated, LaterFilings? later = null)
    {
        for (var i = stated.Count - 1; i > 0; i--)
        {
            if (stated[i].Restated is null || later?.Has(stated[i].Source.FilingId) == true || Replaced(stated, i) is null) continue;
            var first = i;
            while (stated[first - 1].Source.FilingId == stated[i].Source.FilingId) first--;
            return first;
        }
        return 0;
    }
}
