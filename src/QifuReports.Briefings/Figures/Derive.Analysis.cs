using QifuReports.Ledger.Numbers;

namespace QifuReports.Briefings.Figures;

/// <summary>
/// Derivations for analysis beyond growth: the midpoint of a range, the effect of a change in a rate on an amount, the contribution of one
/// line to the change of a result.
/// </summary>
public static partial class Derive
{
    /// <summary>The midpoint of a range, half-way between its two ends. Both ends must have the same period and unit.</summary>
    /// <exception cref="DerivationException">The ends differ in period or unit.</exception>
    public static Figure Midpoint(string name, Figure low, Figure high)
    {
        if (low.Unit != high.Unit || low.Period != high.Period)
            throw new DerivationException($"{low.Name} and {high.Name} are no range: one period and one unit are needed.");
        return new Figure(name, low.Concept, low.Period, low.Unit, low.Measure, (low.Value + high.Value) / 2, 0,
            new FigureOrigin.Derived(Formula.Midpoint, [low, high]))
        {
            Symbol = low.Symbol,
            InTables = low.InTables,
            Interval = new Interval((low.Low + high.Low) / 2, (low.High + high.High) / 2),
        };
    }

    /// <summary>
    /// The effect of a change in a rate (e.g. of tax) on the amount that remains after the rate is applied, in the unit of that amount. The
    /// effect is negative if the rate rose: on an amount of 100, a rate that is 2 percentage points higher gives -2. Not rounded.
    /// </summary>
    /// <param name="name">The name of the new figure.</param>
    /// <param name="change">The change of the rate, in percentage points.</param>
    /// <param name="on">The amount that the rate applies to, in the later period.</param>
    /// <exception cref="DerivationException">The change is not in percentage points, or the two figures differ in period.</exception>
    public static Figure RateEffect(string name, Figure change, Figure on)
    {
        if (change.Measure != Measure.Points || change.Period != on.Period || !IsAmount(on))
            throw new DerivationException($"{change.Name} is no move of a rate on {on.Name}.");
        decimal[] ends = [-change.Low * on.Low / 100, -change.Low * on.High / 100, -change.High * on.Low / 100,
            -change.High * on.High / 100];
        return new Figure(name, change.Concept, on.Period, on.Unit, on.Measure, -change.Value * on.Value / 100, 0,
            new FigureOrigin.Derived(Formula.RateEffect, [change, on]))
        {
            Symbol = on.Symbol,
            InTables = on.InTables,
            Interval = new Interval(ends.Min(), ends.Max()),
        };
    }

    /// <summary>
    /// The contribution of one line to the growth of a result: the effect of the line in percent of the earlier result, stated as
    /// percentage points. Null if the earlier result is not positive.
    /// </summary>
    /// <exception cref="DerivationException">The two figures are not amounts in one unit.</exception>
    public static Figure? Contribution(string name, Figure effect, Figure before)
    {
        if (effect.Unit != before.Unit || !IsAmount(effect) || !IsAmount(before))
            throw new DerivationException($"{effect.Name} is no part of the change of {before.Name}: one unit and amounts are needed.");
        if (effect.Interval.Over(before.Interval) is not { } part) return null;
        return new Figure(name, effect.Concept, effect.Period, "points", Measure.Points, Ratio(effect.Value, before.Value), 0,
            new FigureOrigin.Derived(Formula.Contribution, [effect, before]))
        {
            Interval = part.Times(100),
        };
    }
}
