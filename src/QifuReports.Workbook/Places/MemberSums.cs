using QifuReports.Ledger.Checks;

namespace QifuReports.Workbook.Places;

/// <summary>The sums over the members of an axis that one table shows, such as segments and the group.</summary>
internal static class MemberSums
{
    /// <summary>
    /// For each figure of a table, the sum of the figures of all members of one axis in the same table, if it is exactly that figure. Of
    /// several axes the first one counts. Empty for a table without members, and for a text.
    /// </summary>
    public static IEnumerable<SumOfFacts> Of(Statement statement, TaxonomyBook taxonomy)
    {
        if (!statement.IsTable || taxonomy.Axes.Count == 0) yield break;
        Dictionary<FactKey, Fact> facts = [];
        foreach (var line in statement.Lines)
            foreach (var cell in line.Cells)
                if (cell.Fact is { } fact) facts.TryAdd(fact.Key, fact);
        foreach (var line in statement.Lines)
            foreach (var cell in line.Cells)
                if (cell.Fact is { } total && ReferenceEquals(facts[total.Key], total) && SumTo(total, facts, taxonomy) is { } sum)
                    yield return sum;
    }

    private static SumOfFacts? SumTo(Fact total, Dictionary<FactKey, Fact> facts, TaxonomyBook taxonomy)
    {
        foreach (var axis in taxonomy.Axes)
        {
            if (total.Key.Members.On(axis.Id) is not null) continue;
            List<WeightedFact> parts = [];
            foreach (var member in axis.Members)
                if (member.Kind != MemberKind.Subtotal
                    && facts.TryGetValue(total.Key with { Members = total.Key.Members.With(axis, member) }, out var part))
                    parts.Add(new WeightedFact(part, 1));
            if (parts.Count > 1 && new SumOfFacts(total, parts, IsRounded: false) is var sum && sum.Value == total.Value) return sum;
        }
        return null;
    }
}
