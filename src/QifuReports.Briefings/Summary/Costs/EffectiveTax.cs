namespace QifuReports.Briefings.Summary.Costs;

/// <summary>The income tax in percent of the result before tax, for the period and the year before.</summary>
/// <param name="Now">The rate of the period.</param>
/// <param name="Before">The rate of the year before; null if it is not known.</param>
/// <param name="Change">The change in percentage points; null if the earlier rate is not known.</param>
/// <param name="Effect">
/// The effect of the change in the rate on the net result: minus the change in the rate, times the result before tax of the period. It is
/// negative if a higher rate reduced the result. Null if the earlier rate is not known, if rounding leaves the direction of the change
/// uncertain, or if the effect is below <see cref="LeastShare"/>.
/// </param>
public sealed record EffectiveTax(Figure Now, Figure? Before, Figure? Change, Figure? Effect)
{
    /// <summary>The smallest effect of a tax rate that the text mentions, as a share of the net result without its sign.</summary>
    public const decimal LeastShare = 0.01m;

    /// <summary>
    /// Computes the rate from the most precise amounts. Null if the tax or the result before tax is not known, or if that result is not
    /// positive, because a tax rate on a loss is not meaningful.
    /// </summary>
    public static EffectiveTax? Of(BriefingContext context)
    {
        if (context.Concept("net-result") is not { } result || context.Concept("income-tax") is not { } tax
            || context.Concept("result-before-tax") is not { } income) return null;
        var weight = context.Parts(result).FirstOrDefault(p => p.Part.Id == tax.Id).Weight;
        if (weight == 0 || context.Current(tax) is not { } taxNow || context.Current(income) is not { } incomeNow
            || Rate(taxNow, incomeNow) is not { } now) return null;
        var before = context.Base(taxNow, ComparedWith.YearBefore) is { } taxBefore
            && context.Base(incomeNow, ComparedWith.YearBefore) is { } incomeBefore ? Rate(taxBefore, incomeBefore) : null;
        if (before is null) return new EffectiveTax(now, null, null, null);
        var change =
            context.Book.Keep(Derive.Difference($"{context.Period}/{tax.Id}/change-of-rate-on-year", now, before, context.Book.Currency));
        if (change.Low <= 0 && change.High >= 0) return new EffectiveTax(now, before, change, null);
        var effect = Derive.RateEffect($"{context.Period}/{tax.Id}/effect-of-rate-on-year", change, incomeNow);
        var isTold = context.Current(result) is { } net && Math.Abs(effect.Value) >= Math.Abs(net.Value) * LeastShare;
        return new EffectiveTax(now, before, change, isTold ? context.Book.Keep(effect) : null);

        // The tax may be a negative amount that is added, or a positive amount that is subtracted.
        Figure? Rate(Figure of, Figure on)
        {
            if (on.Low <= 0) return null;
            var name = $"{of.Period}/{tax.Id}/effective-rate";
            return (weight > 0 ? Derive.TaxRate(name, of, on) : Derive.Quotient(name, tax, of, on)) is { } rate
                && Openness.Known(rate) is { } known ? context.Book.Keep(known) : null;
        }
    }
}
