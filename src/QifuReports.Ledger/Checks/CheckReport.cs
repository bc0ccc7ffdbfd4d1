namespace QifuReports.Ledger.Checks;

/// <summary>All comparisons that a run made, in the order of the rules, then of the filings.</summary>
public sealed class CheckReport
{
    // The last answer of AsOf is kept, because several kinds of briefing are based on one filing and each asks for the same date.
    private Dated? _asOf;

    public CheckReport(IReadOnlyList<Finding> findings)
    {
        Findings = findings;
        var tallies = new List<RuleTally>();
        RuleTally? tally = null;
        for (var i = 0; i < findings.Count; i++)
        {
            // All findings of one rule follow each other.
            var (rule, status) = (findings[i].Rule, findings[i].Status);
            if (tally is null || !ReferenceEquals(tally.Rule, rule)) tally = Find(tallies, rule);
            tally.Add(status);
        }
        ByRule = tallies;
    }

    public IReadOnlyList<Finding> Findings { get; }

    /// <summary>The scale of the company's statements, for example 1,000. The reasons given for tolerances name this scale.</summary>
    public decimal Scale { get; init; } = 1_000m;

    /// <summary>Whether the findings say how their values are computed, where these are numbers.</summary>
    public bool IsExplained { get; init; }

    /// <summary>The rules that made comparisons, in the order of the findings, each with its numbers of comparisons by status.</summary>
    public IReadOnlyList<RuleTally> ByRule { get; }

    /// <summary>Returns how many comparisons have a status.</summary>
    public int Count(FindingStatus status)
    {
        var count = 0;
        for (var i = 0; i < ByRule.Count; i++) count += ByRule[i].Count(status);
        return count;
    }

    public bool Passed => Count(FindingStatus.Failed) == 0;
    public IEnumerable<Finding> Failures => Findings.Where(f => f.Status == FindingStatus.Failed);

    /// <summary>Returns the checks as they were known on a given date: without the comparisons that use a filing published later.</summary>
    public CheckReport AsOf(LedgerBook ledger, DateOnly day)
    {
        if (_asOf is { } known && ReferenceEquals(known.Ledger, ledger) && known.Day == day) return known.Report;
        var report = Until(new LaterFilings(ledger.Filings, day));
        _asOf = new Dated(ledger, day, report);
        return report;
    }

    private CheckReport Until(LaterFilings later)
    {
        if (later.IsEmpty) return this;
        var findings = new List<Finding>(Findings.Count);
        foreach (var finding in Findings)
        {
            var known = true;
            for (int i = 0, count = finding.Facts.Count; known && i < count; i++) known = !later.Has(finding.Facts[i].Source.FilingId);
            if (known) findings.Add(finding);
        }
        return new CheckReport(findings) { Scale = Scale, IsExplained = IsExplained };
    }

    private static RuleTally Find(List<RuleTally> tallies, CheckRule rule)
    {
        foreach (var tally in tallies)
            if (tally.Rule.Code == rule.Code) return tally;
        tallies.Add(new RuleTally(rule));
        return tallies[^1];
    }

    private sealed record Dated(LedgerBook Ledger, DateOnly Day, CheckReport Report);
}

/// <summary>Counts how many comparisons of one rule have each status.</summary>
public sealed class RuleTally(CheckRule rule)
{
    private readonly int[] _counts = new int[(int)FindingStatus.Failed + 1];

    public CheckRule Rule { get; } = rule;

    /// <summary>How many comparisons the rule has made.</summary>
    public int Made { get; private set; }

    /// <summary>How many comparisons of the rule have a status.</summary>
    public int Count(FindingStatus status) => _counts[(int)status];

    internal void Add(FindingStatus status)
    {
        _counts[(int)status]++;
        Made++;
    }
}
