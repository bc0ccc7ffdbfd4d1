using QifuReports.Ledger.Facts;

namespace QifuReports.Ledger.Checks;

/// <summary>Rule 36, within a filing: a figure that stands twice is the same twice.</summary>
internal sealed class SameFactCheck : Check
{
    public override CheckRule Rule { get; } = new("QC36", "The same fact twice",
        "A figure that a filing states again to the same precision is the same figure.",
        ToleranceKind.Exact,
        "It is one fact.");

    public override void Run(FilingView filing, FindingList findings)
    {
        foreach (var group in filing.Groups)
        {
            for (var i = 1; i < group.Stated.Count; i++)
                if (EarlierLike(group.Stated, i) is { } first) findings.Add(Rule, [group.Stated[i], first], first.Value, 0);
        }
    }

    private static Fact? EarlierLike(IReadOnlyList<Fact> stated, int index)
    {
        for (var i = 0; i < index; i++)
            if (stated[i].Resolution == stated[index].Resolution) return stated[i];
        return null;
    }
}
