namespace QifuReports.Briefings.Reconciliation;

/// <summary>
/// A tax, the income that the tax applies to, and the result after tax: the three lines that show the tax effect of an adjustment. The
/// taxonomy says which lines these are.
/// </summary>
/// <param name="Tax">The tax, filed as a negative amount if it is an expense.</param>
/// <param name="Income">The income that the tax applies to.</param>
/// <param name="AfterTax">The result after tax: the sum of income and tax.</param>
public sealed record TaxEffect(Concept Tax, Concept Income, Concept AfterTax)
{
    /// <summary>Finds the tax and the two other lines; null if the tables do not have them.</summary>
    public static TaxEffect? Of(Bridge bridge)
    {
        var taxonomy = bridge.Context.Ledger.Taxonomy;
        foreach (var tax in taxonomy.Concepts)
        {
            if (tax.TaxOn is not { } on || taxonomy.Find(on) is not { } income || bridge.At(tax, prior: false) is null
                || bridge.At(income, prior: false) is null) continue;
            foreach (var parent in tax.Parents)
                if (taxonomy.Find(parent.Parent) is { } after && bridge.At(after, prior: false) is not null)
                    return new TaxEffect(tax, income, after);
        }
        return null;
    }

    /// <summary>The tax rate under a basis or in an adjustment; null if there is no tax, or no income that it could apply to.</summary>
    public Figure? Rate(Bridge bridge, Period period, Basis basis)
    {
        if (bridge.Of(Tax, period, basis) is not { Value: not 0 } tax || bridge.Of(Income, period, basis) is not { } income) return null;
        return Derive.TaxRate($"{tax.Name}/rate", tax, income) is { } rate ? bridge.Context.Book.Keep(rate) : null;
    }
}
