using QifuReports.Briefings.Context;
using QifuReports.Briefings.Figures;
using QifuReports.Ledger.Periods;
using QifuReports.Ledger.Taxonomy;

namespace QifuReports.Briefings.Summary.Costs;

/// <summary>A cost in percent of what it is held against, now and a year before.</summary>
/// <param name="Now">Of the period.</param>
/// <param name="Before">Of the year before; null where that is not known.</param>
/// <param name="Change">In percentage points; null where the rate before is, and where rounding leaves open which way it went.</param>
public sealed record CostRate(Figure Now, Figure? Before, Figure? Change)
{
    // The lines that make up the provisions where no filing states their total.
    private static readonly string[] Provisions = ["provision-loans-receivable", "provision-financial-assets-receivable", "provision-accounts-receivable", "provision-contingent-liabilities"];

    /// <summary>Cost to income: the total operating costs in percent of revenue, or all lines of costs together where no total is stated. Null where one of them is not known, or revenue is not above zero.</summary>
    public static CostRate? ToIncome(BriefingContext context)
    {
        if (context.Concept("revenue") is { } income && OperatingCosts.Of(context) is { } lines)
            return Of(context, lines.Result, "costs-to-income", period => Rate(context, $"{period}/{lines.Result.Id}/costs-to-income", lines.Total(context, period), context.Book.Find(income, period, context.Book.Currency), true));
        if (context.Concept("operating-result") is not { } result || context.Concept("total-operating-costs") is not { } costs || context.Concept("revenue") is not { } revenue) return null;
        // Costs that are added, as amounts below zero, or that are subtracted.
        var weight = context.Ledger.Taxonomy.PartsOf(result.Id).FirstOrDefault(p => p.Part.Id == costs.Id).Weight;
        return weight == 0 ? null : Of(context, costs, "to-income", period => Rate(context, $"{period}/{costs.Id}/to-income", context.Book.Find(costs, period, context.Book.Currency), context.Book.Find(revenue, period, context.Book.Currency), weight < 0));
    }

    /// <summary>Provisions in percent of the loan volume of the same period: the net provisions, or else the sum of all lines of provisions that the taxonomy has. Null where these or the volume are not known.</summary>
    public static CostRate? ProvisionsToVolume(BriefingContext context)
    {
        if (context.Concept("loan-volume") is not { } volume) return null;
        var lines = Provisions.Select(context.Concept).OfType<Concept>().ToList();
        var named = context.Concept("net-provisions") ?? lines.FirstOrDefault();
        return named is null ? null : Of(context, named, "to-loan-volume", period => Rate(context, $"{period}/{named.Id}/to-loan-volume", Net(period), context.Book.Find(volume, period, context.Book.Currency), true));

        Figure? Net(Period period)
        {
            if (context.Concept("net-provisions") is { } net && context.Book.Find(net, period, context.Book.Currency) is { } stated) return stated;
            List<(Figure, int)> parts = [.. lines.Select(l => context.Book.Find(l, period, context.Book.Currency)).OfType<Figure>().Select(f => (f, 1))];
            return parts.Count == 0 || parts.Count < lines.Count ? null : context.Book.Keep(Derive.Sum($"{period}/{named.Id}/of-its-lines", named, parts));
        }
    }

    private static CostRate? Of(BriefingContext context, Concept concept, string what, Func<Period, Figure?> at)
    {
        if (at(context.Period) is not { } now) return null;
        if (at(context.Period.YearBefore) is not { } before) return new CostRate(now, null, null);
        var change = Derive.Difference($"{context.Period}/{concept.Id}/change-{what}-on-year", now, before, context.Book.Currency);
        // Which way it went is not said where rounding leaves that open.
        return new CostRate(now, before, change is { Low: <= 0, High: >= 0 } ? null : context.Book.Keep(change));
    }

    private static Figure? Rate(BriefingContext context, string name, Figure? cost, Figure? against, bool isPositive)
    {
        if (cost is null || against is null || against.Low <= 0) return null;
        return (isPositive ? Derive.Quotient(name, cost.Concept, cost, against) : Derive.TaxRate(name, cost, against, Formula.CostRate)) is { } rate && Openness.Known(rate) is { } known ? context.Book.Keep(known) : null;
    }
}
