using QifuReports.Ledger.Numbers;

namespace QifuReports.Briefings.Figures;

/// <summary>What an analyst makes of figures beside their growth: the middle of a range, the effect of a rate, the part of a line in a change.</summary>
public static partial class Derive
{
    /// <summary>The middle of a range, half-way between its ends, which are of one period and unit.</summary>
    /// <exception cref="DerivationException">The ends are not of one period and unit.</exception>
    public static Figure Midpoint(string name, Figure low, Figure high)
    {
        if (low.Unit != high.Unit || low.Period != high.Period) throw new DerivationException($"{low.Name} and {high.Name} are no range: one period and one unit are needed.");
        return new Figure(name, low.Concept, low.Period, low.Unit, low.Measure, (low.Value + high.Value) / 2, 0, new FigureOrigin.Derived(Formula.Midpoint, [low, high]))
        {
            Symbol = low.Symbol,
            InTables = low.InTables,
            Interval = new Interval((low.Low + high.Low) / 2, (low.High + high.High) / 2),
        };
    }

    /// <summary>What the move of a rate took off what is left of the amount that the rate is on, below zero where the rate rose: 2 points more of 100 took 2.</summary>
    /// <param name="name">Of the figure.</param>
    /// <param name="change">The move of the rate, in percentage points.</param>
    /// <param name="on">What the rate is on, of the period moved to.</param>
    /// <exception cref="DerivationException">The move is not in points, or the two are not of one period.</exception>
    public static Figure RateEffect(string name, Figure change, Figure on)
    {
        if (change.Measure != Measure.Points || change.Period != on.Period || !IsAmount(on)) throw new DerivationException($"{change.Name} is no move of a rate on {on.Name}.");
        decimal[] ends = [-change.Low * on.Low / 100, -change.Low * on.High / 100, -change.High * on.Low / 100, -change.High * on.High / 100];
        return new Figure(name, change.Concept, on.Period, on.Unit, on.Measure, -change.Value * on.Value / 100, 0, new FigureOrigin.Derived(Formula.RateEffect, [change, on]))
        {
            Symbol = on.Symbol,
            InTables = on.InTables,
            Interval = new Interval(ends.Min(), ends.Max()),
        };
    }

    /// <summary>The part of one line in the growth of a result: its effect in percentage points of the result before. Null where that is not above zero.</summary>
    /// <exception cref="DerivationException">The two are not amounts of one unit.</exception>
    public static Figure? Contribution(string name, Figure effect, Figure before)
    {
        if (effect.Unit != before.Unit || !IsAmount(effect) || !IsAmount(before)) throw new DerivationException($"{effect.Name} is no part of the change of {before.Name}: one unit and amounts are needed.");
        if (effect.Interval.Over(before.Interval) is not { } part) return null;
        return new Figure(name, effect.Concept, effect.Period, "points", Measure.Points, Ratio(effect.Value, before.Value), 0, new FigureOrigin.Derived(Formula.Contribution, [effect, before]))
        {
            Interval = part.Times(100),
        };
    }
}
