using QifuReports.Briefings.Context;
using QifuReports.Briefings.Figures;

namespace QifuReports.Briefings.Summary.Costs;

/// <summary>The income tax in percent of the result before it, now and a year before.</summary>
/// <param name="Now">Of the period.</param>
/// <param name="Before">Of the year before; null where that is not known.</param>
/// <param name="Change">In percentage points; null where the rate before is.</param>
/// <param name="Effect">What the move of the rate did to the net result, below zero where it took: less the change, times the result before tax of the period. Null where the rate before is, where rounding leaves open which way the rate went, or where the effect is below <see cref="LeastShare"/>.</param>
public sealed record EffectiveTax(Figure Now, Figure? Before, Figure? Change, Figure? Effect)
{
    /// <summary>From this share of the net result on, taken without its sign, the effect of a rate is worth telling.</summary>
    public const decimal LeastShare = 0.01m;

    /// <summary>The rate, from the finest amounts; null where tax or result are not known, or the result before tax is not above zero: a rate of a loss says nothing.</summary>
    public static EffectiveTax? Of(BriefingContext context)
    {
        if (context.Concept("net-result") is not { } result || context.Concept("income-tax") is not { } tax || context.Concept("result-before-tax") is not { } income) return null;
        var weight = context.Parts(result).FirstOrDefault(p => p.Part.Id == tax.Id).Weight;
        if (weight == 0 || context.Current(tax) is not { } taxNow || context.Current(income) is not { } incomeNow || Rate(taxNow, incomeNow) is not { } now) return null;
        var before = context.Base(taxNow, ComparedWith.YearBefore) is { } taxBefore && context.Base(incomeNow, ComparedWith.YearBefore) is { } incomeBefore ? Rate(taxBefore, incomeBefore) : null;
        if (before is null) return new EffectiveTax(now, null, null, null);
        var change = context.Book.Keep(Derive.Difference($"{context.Period}/{tax.Id}/change-of-rate-on-year", now, before, context.Book.Currency));
        if (change.Low <= 0 && change.High >= 0) return new EffectiveTax(now, before, change, null);
        var effect = Derive.RateEffect($"{context.Period}/{tax.Id}/effect-of-rate-on-year", change, incomeNow);
        var isTold = context.Current(result) is { } net && Math.Abs(effect.Value) >= Math.Abs(net.Value) * LeastShare;
        return new EffectiveTax(now, before, change, isTold ? context.Book.Keep(effect) : null);

        // A tax that is added as a negative amount, or one that is subtracted.
        Figure? Rate(Figure of, Figure on)
        {
            if (on.Low <= 0) return null;
            var name = $"{of.Period}/{tax.Id}/effective-rate";
            return (weight > 0 ? Derive.TaxRate(name, of, on) : Derive.Quotient(name, tax, of, on)) is { } rate && Openness.Known(rate) is { } known ? context.Book.Keep(known) : null;
        }
    }
}
