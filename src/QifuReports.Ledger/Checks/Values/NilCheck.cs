using QifuReports.Ledger.Checks.Rules;
using QifuReports.Ledger.Checks.Views;
using QifuReports.Ledger.Facts;

namespace QifuReports.Ledger.Checks.Values;

/// <summary>Rule 32: nil is a dash, and a blank is not stated.</summary>
internal sealed class NilCheck : FilingCheck
{
    public override CheckRule Rule { get; } = new("QC32", "Nil and blank",
        "In a table an amount of nothing is a dash, never a zero, and a dash is nothing; a blank is no figure at all. An amount per share or a ratio of something may come to 0.00.",
        ToleranceKind.Exact,
        "Nil is a figure and a blank is none; a zero could be either.");

    public override void Run(FilingView filing, FindingList findings)
    {
        foreach (var statement in filing.Filing.Statements)
        {
            if (!statement.IsTable) continue;
            List<Fact> against = [];
            Fact? first = null;
            foreach (var line in statement.Lines)
            {
                foreach (var cell in line.Cells)
                {
                    if (cell.Fact is not { } fact) continue;
                    first ??= fact;
                    if (fact.Value == 0 != fact.IsNil && !IsRoundedToNothing(fact, filing)) against.Add(fact);
                }
            }
            if (first is not null)
                findings.AddCount(Rule, against.Count > 0 ? against : [first], $"{statement.Title}: zeros without a dash, dashes that are not nil", against.Count, "cells");
        }
    }

    // A small result over many shares is 0.00, which says that there is one: nothing but its rounding makes it a zero.
    private static bool IsRoundedToNothing(Fact fact, FilingView filing)
    {
        if (fact.IsNil || filing.Taxonomy.Find(fact.Key.Concept) is not { } concept) return false;
        return (concept.PerUnit?.Numerator ?? concept.Quotient?.Numerator) is { } numerator && filing.Beside(fact.Key, numerator) is { Value: not 0 };
    }
}
