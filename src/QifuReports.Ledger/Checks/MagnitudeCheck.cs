using QifuReports.Ledger.Facts;
using QifuReports.Ledger.Taxonomy;

namespace QifuReports.Ledger.Checks;

/// <summary>A column is in the same order of magnitude as the one beside it.</summary>
internal sealed class MagnitudeCheck : Check
{
    private const decimal Most = 100;

    public override CheckRule Rule { get; } = new("QC39", "Order of magnitude",
        "The largest amount of a column is neither a hundred times that of the column beside it nor a hundredth of it; where most of the other amounts did not move so, it is a warning.",
        ToleranceKind.Policy,
        "A slip of scale is a thousandfold; companies move less.");

    public override void Run(FilingView filing, FindingList findings)
    {
        for (var i = 1; i < filing.Columns.Count; i++)
        {
            var column = filing.Columns[i];
            if (column.Column.Currency.Length == 0 || Reconciliation.IsAdjustment(column.Column.Basis)) continue;
            for (var j = i - 1; j >= 0 && ReferenceEquals(filing.Columns[j].Statement, column.Statement); j--)
            {
                var beside = filing.Columns[j].Column;
                if (beside.Ratio is not null || beside.Currency != column.Column.Currency || beside.Basis != column.Column.Basis || !filing.Columns[j].Members.Equals(column.Members)) continue;
                Compare(column, filing.Columns[j], filing, findings);
                break;
            }
        }
    }

    private void Compare(ColumnView column, ColumnView beside, FilingView filing, FindingList findings)
    {
        var (largest, moved, stayed) = Counted(column, beside, filing);
        // The scale of a member's amounts is that of the whole column: one segment near zero is no slip where the others are as they were.
        if (!column.Members.IsNone)
            for (int i = 0, count = filing.Columns.Count; i < count; i++)
            {
                var of = filing.Columns[i];
                if (ReferenceEquals(of, column) || !ReferenceEquals(of.Column, column.Column)) continue;
                for (var j = 0; j < count; j++)
                    if (ReferenceEquals(filing.Columns[j].Column, beside.Column) && filing.Columns[j].Members.Equals(of.Members))
                    {
                        var (_, more, less) = Counted(of, filing.Columns[j], filing);
                        (moved, stayed) = (moved + more, stayed + less);
                    }
            }
        if (largest is null || beside.Find(largest.Key.Concept) is not { } other) return;
        var (amount, comparative) = (Math.Abs(largest.Value), Math.Abs(other.Value));
        var name = filing.Taxonomy.Find(largest.Key.Concept)?.Name ?? largest.Key.Concept.Value;
        var isGrowth = filing.Book.Issuer.Policies.Magnitude switch
        {
            MagnitudePolicy.Warns => true,
            MagnitudePolicy.Fails => false,
            _ => moved <= stayed && !IsScale(Ratio(largest, other)),
        };
        findings.Add(Rule, [largest, other], UnitText.Subject(name, largest.Key, $"within a hundred times {other.Key.Period}"),
            Math.Clamp(amount, comparative / Most, comparative * Most) / largest.Scale, amount / largest.Scale, 0, UnitText.Of(largest), isGrowth ? FindingStatus.Warning : FindingStatus.Failed);
    }

    // The largest amount, and how many moved a hundredfold and how many did not.
    private static (Fact? Largest, int Moved, int Stayed) Counted(ColumnView column, ColumnView beside, FilingView filing)
    {
        Fact? largest = null;
        var (moved, stayed) = (0, 0);
        foreach (var fact in column.Facts)
        {
            if (fact.Value == 0 || beside.Find(fact.Key.Concept) is not { Value: not 0 } before || filing.Taxonomy.Find(fact.Key.Concept)?.UnitKind != UnitKind.Money) continue;
            if (largest is null || Math.Abs(fact.Value) > Math.Abs(largest.Value)) largest = fact;
            if (Ratio(fact, before) > Most) moved++;
            else stayed++;
        }
        return (largest, moved, stayed);
    }

    // How many times the larger of two amounts is the smaller.
    private static decimal Ratio(Fact a, Fact b)
    {
        var (x, y) = (Math.Abs(a.Value), Math.Abs(b.Value));
        return x > y ? x / y : y / x;
    }

    // Near enough to a thousand or a million that a scale may have slipped, and the company has moved a little besides.
    private static bool IsScale(decimal ratio) => ratio is (> 500 and < 2_000) or (> 500_000 and < 2_000_000);
}
