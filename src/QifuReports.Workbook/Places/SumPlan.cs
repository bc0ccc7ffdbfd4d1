using QifuReports.Ledger.Checks;

namespace QifuReports.Workbook.Places;

/// <summary>
/// Which totals of the statements become formulas over their lines, and which keep the filed number with the sum beside it.
/// </summary>
/// <remarks>
/// A total is live if the sum of its parts is exactly the filed number. Of several sums the first exact one is taken, and if there is none,
/// the first. Parts in the same statement are taken as they are shown there, so that a changed line moves every total above it; parts
/// elsewhere are taken as filed.
/// </remarks>
internal sealed class SumPlan
{
    private readonly Dictionary<Fact, SumOfFacts> _live = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Fact, SumOfFacts> _differing = new(ReferenceEqualityComparer.Instance);

    /// <param name="book">The ledger.</param>
    /// <param name="statements">The statements of the workbook.</param>
    /// <param name="sites">The places of all figures of the workbook.</param>
    public SumPlan(LedgerBook book, IReadOnlyList<StatementSite> statements, Dictionary<Fact, FactSite> sites)
    {
        foreach (var statement in statements) Add(StatementSums.Of(statement.Statement, book.Taxonomy), sites);
        Add(FilingSums.Of(book), sites);
        foreach (var statement in statements) Add(MemberSums.Of(statement.Statement, book.Taxonomy), sites);
    }

    private void Add(IEnumerable<SumOfFacts> sums, Dictionary<Fact, FactSite> sites)
    {
        foreach (var sum in sums)
        {
            if (!sites.ContainsKey(sum.Total) || _live.ContainsKey(sum.Total)) continue;
            if (sum.Value == sum.Total.Value && sum.Total.Qualifier == Qualifier.None)
            {
                _live.Add(sum.Total, sum);
                if (IsCircular(sum.Total, sum.Total, sites, new HashSet<Fact>(ReferenceEqualityComparer.Instance))) _live.Remove(sum.Total);
                else _differing.Remove(sum.Total);
            }
            else _differing.TryAdd(sum.Total, sum);
        }
    }

    /// <summary>How many totals are formulas.</summary>
    public int LiveCount => _live.Count;

    /// <summary>How many totals keep the filed number because the sum of their parts is another one.</summary>
    public int DifferingCount => _differing.Count;

    /// <summary>The sum that a total is shown as; null for a figure that is shown as filed.</summary>
    public SumOfFacts? Live(Fact total) => _live.GetValueOrDefault(total);

    /// <summary>The sum that a total differs from; null if it has none or is live.</summary>
    public SumOfFacts? Differing(Fact total) => _differing.GetValueOrDefault(total);

    // A taxonomy may make two totals of each other. The second of them is then no formula.
    private bool IsCircular(Fact sought, Fact total, Dictionary<Fact, FactSite> sites, HashSet<Fact> seen)
    {
        if (!_live.TryGetValue(total, out var sum) || !sites.TryGetValue(total, out var site)) return false;
        foreach (var part in sum.Parts)
        {
            if (!sites.TryGetValue(part.Fact, out var other) || !other.IsInStatementOf(site)) continue;
            if (ReferenceEquals(part.Fact, sought)) return true;
            if (seen.Add(part.Fact) && IsCircular(sought, part.Fact, sites, seen)) return true;
        }
        return false;
    }
}
