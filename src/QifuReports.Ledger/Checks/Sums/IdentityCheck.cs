namespace QifuReports.Ledger.Checks.Sums;

/// <summary>Rule 2: totals must give the results computed from them, and both sides of a balance sheet must be equal.</summary>
internal sealed class IdentityCheck : FilingCheck
{
    public override CheckRule Rule { get; } = new("QC02", "Statement identities",
        "Revenue less costs is operating income, and so on to comprehensive income; assets equal liabilities and equity.",
        ToleranceKind.Exact,
        "The totals of a statement are made of one another.")
    {
        IsSum = true,
    };

    public override void Run(FilingView filing, FindingList findings)
    {
        FootingCheck.Run(Rule, SumKind.Identity, filing, findings);
        foreach (var column in filing.Columns)
            if (IsBalanceSheet(column)) CompareSides(column, filing, findings);
    }

    /// <summary>Whether a column shows a complete balance sheet of the company, not an abridged one.</summary>
    internal static bool IsBalanceSheet(ColumnView column) =>
        column.Statement.Id == "balance-sheet" && column.Column.Period.IsInstant && !column.IsAbridged && column.Members.IsNone;

    private void CompareSides(ColumnView column, FilingView filing, FindingList findings)
    {
        Fact? first = null;
        var sides = SidesOf(column, filing);
        if (Apart(sides, filing) is var (assets, liabilities, equity))
        {
            findings.Add(Rule, [assets, liabilities, equity], equity.Value + Math.Abs(liabilities.Value), 0);
            if (findings.IsExplained)
                findings.Explain(SumTerm.Of(new WeightedTerm(Term.Of(equity), 1), new WeightedTerm(new SizeTerm(Term.Of(liabilities)), 1)));
            sides.RemoveAll(s => s == assets || s == liabilities);
        }
        foreach (var side in sides)
        {
            if (first is null)
            {
                first = side;
                continue;
            }
            findings.Add(Rule, [side, first], first.Value, 0);
            if (findings.IsExplained) findings.Explain(Term.Of(first));
        }
    }

    // Some balance sheets print no total of liabilities and equity. Then assets must equal liabilities plus equity; liabilities may be
    // filed in parentheses, as negative amounts.
    private static (Fact Assets, Fact Liabilities, Fact Equity)? Apart(List<Fact> sides, FilingView filing)
    {
        Fact? Of(string role) => filing.Taxonomy.WithRole(role) is { } concept ? sides.Find(s => s.Key.Concept == concept.Id) : null;
        return Of("total-assets") is { } assets && Of("total-liabilities") is { } liabilities && Of("equity") is { } equity
            ? (assets, liabilities, equity) : null;
    }

    /// <summary>
    /// Returns the totals of both sides of a balance sheet, in filing order: the sums that are part of no other sum in the column.
    /// </summary>
    internal static List<Fact> SidesOf(ColumnView column, FilingView filing)
    {
        List<Fact> sides = [];
        foreach (var fact in column.Facts)
            if (filing.Networks.Of(fact.Key.Concept).Count > 0 && !IsPart(fact, column, filing)) sides.Add(fact);
        return sides;
    }

    private static bool IsPart(Fact fact, ColumnView column, FilingView filing)
    {
        foreach (var parent in filing.Taxonomy.Find(fact.Key.Concept)?.Parents ?? [])
            if (column.Find(parent.Parent) is not null) return true;
        return false;
    }
}
