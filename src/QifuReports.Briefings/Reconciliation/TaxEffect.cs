using QifuReports.Briefings.Figures;
using QifuReports.Ledger.Facts;
using QifuReports.Ledger.Periods;
using QifuReports.Ledger.Taxonomy;

namespace QifuReports.Briefings.Reconciliation;

/// <summary>A tax, the income that it is on, and what is left after it: the three lines by which the tax effect of an adjustment is told. The taxonomy says which they are.</summary>
/// <param name="Tax">The tax, filed as a negative amount where it is an expense.</param>
/// <param name="Income">What it is on.</param>
/// <param name="AfterTax">The sum of the two.</param>
public sealed record TaxEffect(Concept Tax, Concept Income, Concept AfterTax)
{
    /// <summary>The tax of the tables; null where they have none.</summary>
    public static TaxEffect? Of(Bridge bridge)
    {
        var taxonomy = bridge.Context.Ledger.Taxonomy;
        foreach (var tax in taxonomy.Concepts)
        {
            if (tax.TaxOn is not { } on || taxonomy.Find(on) is not { } income || bridge.At(tax, prior: false) is null || bridge.At(income, prior: false) is null) continue;
            foreach (var parent in tax.Parents)
                if (taxonomy.Find(parent.Parent) is { } after && bridge.At(after, prior: false) is not null) return new TaxEffect(tax, income, after);
        }
        return null;
    }

    /// <summary>The rate under a basis or in an adjustment; null where there is no tax, or no income that it could be on.</summary>
    public Figure? Rate(Bridge bridge, Period period, Basis basis)
    {
        if (bridge.Of(Tax, period, basis) is not { Value: not 0 } tax || bridge.Of(Income, period, basis) is not { } income) return null;
        return Derive.TaxRate($"{tax.Name}/rate", tax, income) is { } rate ? bridge.Context.Book.Keep(rate) : null;
    }
}
