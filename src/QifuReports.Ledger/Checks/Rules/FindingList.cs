using QifuReports.Ledger.Facts;
using QifuReports.Ledger.Figures;
using QifuReports.Ledger.Numbers;
using QifuReports.Ledger.Taxonomy;

namespace QifuReports.Ledger.Checks.Rules;

/// <summary>The findings of a run, as the rules add them.</summary>
internal sealed class FindingList(TaxonomyBook taxonomy)
{
    private readonly List<Finding> _findings = new(4096);

    public IReadOnlyList<Finding> Findings => _findings;

    /// <summary>Adds a comparison of amounts in whole units, which are shown in the scale in which the tested figure is stated.</summary>
    /// <param name="facts">The figure tested first.</param>
    /// <param name="expected">In units of the figure's value, like <paramref name="tolerance"/>.</param>
    public void Add(CheckRule rule, IReadOnlyList<Fact> facts, decimal expected, decimal tolerance, string detail = "")
    {
        var fact = facts[0];
        var key = fact.Key;
        var name = taxonomy.Find(key.Concept)?.Name ?? key.Concept.Value;
        Add(rule, facts, UnitText.Subject(name, key, detail), expected / fact.Scale, fact.Value / fact.Scale, tolerance / fact.Scale, UnitText.Of(fact));
    }

    /// <summary>Adds a comparison that is not of a figure's own value.</summary>
    /// <param name="otherwise">What a difference beyond the tolerance is: a failure, or a warning.</param>
    public void Add(CheckRule rule, IReadOnlyList<Fact> facts, string subject, decimal expected, decimal actual, decimal tolerance, string unit, FindingStatus otherwise = FindingStatus.Failed)
    {
        var difference = Math.Abs(actual - expected);
        var status = difference == 0 ? FindingStatus.Holds : difference <= tolerance ? FindingStatus.Rounding : otherwise;
        _findings.Add(new Finding(rule, status, facts[0].Key.Period, subject, expected, actual, tolerance, unit, facts));
    }

    /// <summary>Marks the comparison added last as known and explained, if it failed; whether it did.</summary>
    public bool Excuse(string reason)
    {
        if (_findings[^1].Status != FindingStatus.Failed) return false;
        _findings[^1] = _findings[^1] with { Status = FindingStatus.Waived, WaiverReason = reason };
        return true;
    }

    /// <summary>Says more of the comparison added last, if it failed; whether it did.</summary>
    public bool Amend(string detail)
    {
        if (_findings[^1].Status != FindingStatus.Failed) return false;
        _findings[^1] = _findings[^1] with { Subject = $"{_findings[^1].Subject}; {detail}" };
        return true;
    }

    /// <summary>Adds a comparison that either holds or does not.</summary>
    /// <param name="against">How many things speak against it; 0 where it holds.</param>
    public void AddCount(CheckRule rule, IReadOnlyList<Fact> facts, string subject, int against, string unit) => Add(rule, facts, subject, 0, against, 0, unit);

    /// <summary>
    /// Adds a comparison by intervals: expected is <paramref name="nominal"/> rounded as the figure is, and the figure may be any that the
    /// stated precisions allow.
    /// </summary>
    public void AddInterval(CheckRule rule, IReadOnlyList<Fact> facts, decimal nominal, Interval possible, string detail = "")
    {
        var fact = facts[0];
        var expected = Rounding.To(nominal, fact.Resolution);
        Add(rule, facts, expected, Rounding.Allowance(possible, expected, fact.Value, fact.Resolution), detail);
    }
}
