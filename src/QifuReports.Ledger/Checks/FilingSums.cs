namespace QifuReports.Ledger.Checks;

/// <summary>The sums that the filings state, as the rules about sums test them: the networks of the taxonomy over stated figures.</summary>
public static class FilingSums
{
    /// <summary>
    /// Every sum of every filing, oldest filing first: the sums within columns in filing order, then those across statements. A total may
    /// have several. Empty if no filing states a sum with its parts.
    /// </summary>
    public static IReadOnlyList<SumOfFacts> Of(LedgerBook book)
    {
        List<SumOfFacts> sums = [];
        foreach (var filing in new BookView(book, period: null).Filings)
            foreach (var sum in filing.Sums)
            {
                var parts = new WeightedFact[sum.Parts.Count];
                for (var i = 0; i < parts.Length; i++) parts[i] = new WeightedFact(sum.Parts[i].Fact, sum.Parts[i].Weight);
                sums.Add(new SumOfFacts(sum.Total, parts, sum.IsRounded));
            }
        return sums;
    }
}

/// <summary>A stated total and the stated figures that it is the sum of.</summary>
/// <param name="Total">The total.</param>
/// <param name="Parts">Its parts in the order of the taxonomy; at least one.</param>
/// <param name="IsRounded">Whether the sum holds only within the roundings of its figures.</param>
public sealed record SumOfFacts(Fact Total, IReadOnlyList<WeightedFact> Parts, bool IsRounded)
{
    /// <summary>The sum of the parts with their weights, exact, in whole units.</summary>
    public decimal Value
    {
        get
        {
            var value = 0m;
            foreach (var part in Parts) value += part.Weight * part.Fact.Value;
            return value;
        }
    }
}

/// <summary>A part of a sum and its weight, +1 or -1.</summary>
public sealed record WeightedFact(Fact Fact, int Weight);
