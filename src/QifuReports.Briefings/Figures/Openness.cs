using QifuReports.Ledger.Numbers;
using QifuReports.Ledger.Taxonomy;

namespace QifuReports.Briefings.Figures;

/// <summary>
/// What the rounding of filed figures leaves open of a rate that is derived from them: a margin, a share, a rate of tax, a growth, a part of a change in points. The one place of the rule:
/// where both ends of what the amounts allow print alike the rate is plain, else it is said to be about what it is.
/// </summary>
public static class Openness
{
    // Narrower than that, a rate in percent of an amount is written to the tenth that its value gives.
    private const decimal Sharp = 0.05m;

    // Wider than these, the tenth of a percent, and then the whole percent, says more than is known.
    private const decimal Tenth = 0.5m, Whole = 1m;

    /// <summary>Whether the tenth of a percent or of a point that a derived rate is written to is open. Never of one that a filing states, nor of one that is known to whole percents.</summary>
    public static bool IsOpen(Figure rate)
    {
        if (rate.Resolution != 0 || rate.Origin is not FigureOrigin.Derived derived) return false;
        return rate.Measure switch
        {
            Measure.Percent => rate.Interval.Width >= Sharp && PrintsTwoWays(rate),
            Measure.Growth => !derived.Inputs.All(IsSet) && PrintsTwoWays(rate),
            Measure.Points => PrintsTwoWays(rate),
            _ => false,
        };
    }

    /// <summary>A derived rate as far as it is known: itself within half a point, to the whole percent within a point where that is certain. Null beyond, where no digit of it says anything.</summary>
    public static Figure? Known(Figure rate)
    {
        if (!IsOpen(rate)) return rate;
        var width = rate.Interval.Width;
        if (width < Tenth) return rate;
        if (width >= Whole) return null;
        return Rounding.At(rate.Low, 0) == Rounding.At(rate.High, 0) ? rate with { Resolution = 1 } : rate;
    }

    /// <summary>Whether an amount for a share is one that is resolved upon, as a dividend is, and so exact as it stands; earnings for a share are rounded to their last digit.</summary>
    public static bool IsSet(Figure figure) => figure.Measure is Measure.PerShare or Measure.PerAds && figure.Concept.Role?.Id is "dividend-per-share" or "dividend-per-ads";

    private static bool PrintsTwoWays(Figure rate) => Rounding.At(rate.Low, 1) != Rounding.At(rate.High, 1);
}
