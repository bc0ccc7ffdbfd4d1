namespace QifuReports.Ledger.Checks.Values;

/// <summary>Rule 32: an amount of nil must be a dash, and a blank cell means that the figure is not stated.</summary>
internal sealed class NilCheck : FilingCheck
{
    public override CheckRule Rule { get; } = new("QC32", "Nil and blank",
        "In a table a nil amount is a dash, never a zero, and a dash is always nil; a blank is not a figure. An amount per share or a " +
            "ratio may be stated as 0.00 where what is divided is not nil.",
        ToleranceKind.Exact,
        "Nil is a figure and a blank is none; a zero could be either.");

    public override void Run(FilingView filing, FindingList findings)
    {
        foreach (var statement in filing.Filing.Statements)
        {
            if (!statement.IsTable) continue;
            List<Fact> against = [];
            List<Fact>? nil = findings.IsExplained ? [] : null, other = findings.IsExplained ? [] : null;
            Fact? first = null;
            foreach (var line in statement.Lines)
            {
                foreach (var cell in line.Cells)
                {
                    if (cell.Fact is not { } fact) continue;
                    first ??= fact;
                    if (fact.Value == 0 != fact.IsNil && !IsRoundedToNothing(fact, filing)) against.Add(fact);
                    if (fact.IsNil) nil?.Add(fact);
                    else if (other is not null && !IsRoundedToNothing(fact, filing)) other.Add(fact);
                }
            }
            if (first is null) continue;
            findings.AddCount(Rule, against.Count > 0 ? against : [first],
                $"{statement.Title}: zeros without a dash, dashes that are not nil", against.Count, "cells");
            if (nil is not null && other is not null)
                findings.ExplainCount(0, SumTerm.Of(new WeightedTerm(new CountTerm(other, CountedKind.Zero), 1),
                    new WeightedTerm(new CountTerm(nil, CountedKind.NotZero), 1)));
        }
    }

    // A small result over many shares is stated as 0.00 per share. The result itself is not nil; only rounding makes the quotient zero.
    private static bool IsRoundedToNothing(Fact fact, FilingView filing)
    {
        if (fact.IsNil || filing.Taxonomy.Find(fact.Key.Concept) is not { } concept) return false;
        return (concept.PerUnit?.Numerator ?? concept.Quotient?.Numerator) is { } numerator
            && filing.Beside(fact.Key, numerator) is { Value: not 0 };
    }
}
