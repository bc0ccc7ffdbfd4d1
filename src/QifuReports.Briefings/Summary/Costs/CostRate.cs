namespace QifuReports.Briefings.Summary.Costs;

/// <summary>A cost in percent of another amount, for the period and the year before.</summary>
/// <param name="Now">The rate of the period.</param>
/// <param name="Before">The rate of the year before; null if it is not known.</param>
/// <param name="Change">
/// The change in percentage points; null if the earlier rate is not known, or if rounding leaves the direction of the change uncertain.
/// </param>
public sealed record CostRate(Figure Now, Figure? Before, Figure? Change)
{
    // The lines that make up the provisions if no filing states their total.
    private static readonly string[] Provisions = ["provision-loans-receivable", "provision-financial-assets-receivable",
        "provision-accounts-receivable", "provision-contingent-liabilities"];

    /// <summary>
    /// The cost-to-income ratio: total operating costs (or the sum of all cost lines if no total is stated) in percent of revenue. Null if
    /// an amount is not known, or if revenue is not positive.
    /// </summary>
    public static CostRate? ToIncome(BriefingContext context)
    {
        if (context.Concept("revenue") is { } income && OperatingCosts.Of(context) is { } lines)
            return Of(context, lines.Result, "costs-to-income",
                period => Rate(context, $"{period}/{lines.Result.Id}/costs-to-income", lines.Total(context, period),
                    context.Book.Find(income, period, context.Book.Currency), true));
        if (context.Concept("operating-result") is not { } result || context.Concept("total-operating-costs") is not { } costs
            || context.Concept("revenue") is not { } revenue) return null;
        // Costs may be negative amounts that are added, or positive amounts that are subtracted.
        var weight = context.Ledger.Taxonomy.PartsOf(result.Id).FirstOrDefault(p => p.Part.Id == costs.Id).Weight;
        return weight == 0 ? null : Of(context, costs, "to-income",
            period => Rate(context, $"{period}/{costs.Id}/to-income", context.Book.Find(costs, period, context.Book.Currency),
                context.Book.Find(revenue, period, context.Book.Currency), weight < 0));
    }

    /// <summary>
    /// Provisions in percent of the loan volume of the same period: the net provisions or, if these are not stated, the sum of all
    /// provision lines of the taxonomy. Null if the provisions or the volume are not known.
    /// </summary>
    public static CostRate? ProvisionsToVolume(BriefingContext context)
    {
        if (context.Concept("loan-volume") is not { } volume) return null;
        var lines = Provisions.Select(context.Concept).OfType<Concept>().ToList();
        var named = context.Concept("net-provisions") ?? lines.FirstOrDefault();
        return named is null ? null : Of(context, named, "to-loan-volume",
            period => Rate(context, $"{period}/{named.Id}/to-loan-volume", Net(period),
                context.Book.Find(volume, period, context.Book.Currency), true));

        Figure? Net(Period period)
        {
            if (context.Concept("net-provisions") is { } net && context.Book.Find(net, period, context.Book.Currency) is { } stated)
                return stated;
            List<(Figure, int)> parts = [.. lines.Select(l => context.Book.Find(l, period, context.Book.Currency)).OfType<Figure>()
                .Select(f => (f, 1))];
            return parts.Count == 0 || parts.Count < lines.Count ? null
                : context.Book.Keep(Derive.Sum($"{period}/{named.Id}/of-its-lines", named, parts));
        }
    }

    private static CostRate? Of(BriefingContext context, Concept concept, string what, Func<Period, Figure?> at)
    {
        if (at(context.Period) is not { } now) return null;
        if (at(context.Period.YearBefore) is not { } before) return new CostRate(now, null, null);
        var change = Derive.Difference($"{context.Period}/{concept.Id}/change-{what}-on-year", now, before, context.Book.Currency);
        // Leaves out the change if rounding leaves its direction uncertain.
        return new CostRate(now, before, change is { Low: <= 0, High: >= 0 } ? null : context.Book.Keep(change));
    }

    private static Figure? Rate(BriefingContext context, string name, Figure? cost, Figure? against, bool isPositive)
    {
        if (cost is null || against is null || against.Low <= 0) return null;
        return (isPositive ? Derive.Quotient(name, cost.Concept, cost, against)
            : Derive.TaxRate(name, cost, against, Formula.CostRate)) is { } rate && Openness.Known(rate) is { } known
            ? context.Book.Keep(known) : null;
    }
}
