namespace QifuReports.Ledger.Checks.Findings;

/// <summary>Collects the findings of a run while the rules add them.</summary>
internal sealed class FindingList(TaxonomyBook taxonomy)
{
    private readonly List<Finding> _findings = new(4096);
    private Slack? _slack;

    public IReadOnlyList<Finding> Findings => _findings;

    /// <summary>
    /// Whether the rules also have to say how the values of each finding are computed. They then call <see cref="Explain(Term)"/> after
    /// they have added it.
    /// </summary>
    public bool IsExplained { get; init; }

    /// <summary>
    /// Says how the expected value of the comparison added last is computed. The actual value is that of the first figure.
    /// </summary>
    public void Explain(Term expected)
    {
        var fact = _findings[^1].Facts[0];
        Explain(expected, new StatedTerm(fact), fact.Scale);
    }

    /// <summary>Says how both values of the comparison added last are computed.</summary>
    public void Explain(Term expected, Term actual, decimal scale) =>
        _findings[^1] = _findings[^1] with { Comparison = new Comparison(expected, actual, scale) { Allowed = _slack } };

    /// <summary>
    /// Says what the expected value of the comparison by intervals that was added last is rounded from.
    /// </summary>
    public void ExplainInterval(Term nominal) => Explain(new RoundedTerm(nominal, _findings[^1].Facts[0].Resolution));

    /// <summary>
    /// Says how far the actual value of the comparison added last may be below and above the expected one, before it is explained.
    /// </summary>
    public void Allow(decimal below, decimal above) => _slack = below == above ? null : new Slack(below, above);

    /// <summary>Says that the expected value of the comparison added last is a number of figures, and the actual value another.</summary>
    public void ExplainCount(decimal expected, Term actual) => Explain(Term.Of(expected), actual, 1);

    /// <summary>Adds a comparison of the first figure's value. The finding shows it in the scale in which that figure is stated.</summary>
    /// <param name="facts">The tested figure first, then the figures that it is compared with.</param>
    /// <param name="expected">
    /// The expected value in whole units, not in the scale of the figure; <paramref name="tolerance"/> is in whole units, too.
    /// </param>
    public void Add(CheckRule rule, IReadOnlyList<Fact> facts, decimal expected, decimal tolerance, string detail = "")
    {
        var fact = facts[0];
        var key = fact.Key;
        var name = taxonomy.Find(key.Concept)?.Name ?? key.Concept.Value;
        Add(rule, facts, UnitText.Subject(name, key, detail), expected / fact.Scale, fact.Value / fact.Scale, tolerance / fact.Scale,
            UnitText.Of(fact));
    }

    /// <summary>Adds a comparison of something other than the first figure's value, for example a count.</summary>
    /// <param name="otherwise">The status if the difference is beyond the tolerance: a failure, or a warning.</param>
    public void Add(CheckRule rule, IReadOnlyList<Fact> facts, string subject, decimal expected, decimal actual, decimal tolerance,
        string unit, FindingStatus otherwise = FindingStatus.Failed)
    {
        _slack = null;
        var difference = Math.Abs(actual - expected);
        var status = difference == 0 ? FindingStatus.Holds : difference <= tolerance ? FindingStatus.Rounding : otherwise;
        _findings.Add(new Finding(rule, status, facts[0].Key.Period, subject, expected, actual, tolerance, unit, facts));
    }

    /// <summary>If the comparison added last failed, marks it as waived. Returns whether it had failed.</summary>
    public bool Excuse(string reason)
    {
        if (_findings[^1].Status != FindingStatus.Failed) return false;
        _findings[^1] = _findings[^1] with { Status = FindingStatus.Waived, WaiverReason = reason };
        return true;
    }

    /// <summary>If the comparison added last failed, adds a detail to its subject. Returns whether it had failed.</summary>
    public bool Amend(string detail)
    {
        if (_findings[^1].Status != FindingStatus.Failed) return false;
        _findings[^1] = _findings[^1] with { Subject = $"{_findings[^1].Subject}; {detail}" };
        return true;
    }

    /// <summary>Adds a comparison that either passes or fails, without a tolerance.</summary>
    /// <param name="against">How many things break the rule; 0 if none does.</param>
    public void AddCount(CheckRule rule, IReadOnlyList<Fact> facts, string subject, int against, string unit) =>
        Add(rule, facts, subject, 0, against, 0, unit);

    /// <summary>
    /// Adds a comparison by intervals. The expected value is <paramref name="nominal"/>, rounded as the tested figure is. The tested figure
    /// may be any value that the interval <paramref name="possible"/> allows.
    /// </summary>
    public void AddInterval(CheckRule rule, IReadOnlyList<Fact> facts, decimal nominal, Interval possible, string detail = "")
    {
        var fact = facts[0];
        var expected = Rounding.To(nominal, fact.Resolution);
        Add(rule, facts, expected, Rounding.Allowance(possible, expected, fact.Value, fact.Resolution), detail);
        if (IsExplained)
            Allow(Rounding.Allowance(possible, expected, expected - fact.Resolution, fact.Resolution),
                Rounding.Allowance(possible, expected, expected, fact.Resolution));
    }
}
