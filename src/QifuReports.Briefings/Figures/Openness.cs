using QifuReports.Ledger.Numbers;
using QifuReports.Ledger.Taxonomy;

namespace QifuReports.Briefings.Figures;

/// <summary>
/// Decides whether a derived rate is certain although the filed figures are rounded. It applies to margins, shares, tax rates, growth and
/// contributions in percentage points. This is the only place of the rule: if both ends of the possible range print alike, the rate is
/// shown plainly; otherwise it is shown as "about".
/// </summary>
public static class Openness
{
    // If the range is narrower than this, a rate in percent of an amount is shown with the tenth that its value gives.
    private const decimal Sharp = 0.05m;

    // From this width of the range on, the tenth of a percent, or even the whole percent, would claim more than is known.
    private const decimal Tenth = 0.5m, Whole = 1m;

    /// <summary>
    /// Whether the tenth of a percent or of a percentage point of a derived rate is open. Never for a rate that a filing states, nor for
    /// one that is known to whole percents.
    /// </summary>
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

    /// <summary>
    /// A derived rate with as many digits as are known. It is returned unchanged if its last digit is not open, or if its range is narrower
    /// than half a percentage point. If the range is narrower than one point and the whole percent is certain, the rate is in whole
    /// percent. Null if the range is one point or more, because then no digit is certain.
    /// </summary>
    public static Figure? Known(Figure rate)
    {
        if (!IsOpen(rate)) return rate;
        var width = rate.Interval.Width;
        if (width < Tenth) return rate;
        if (width >= Whole) return null;
        return Rounding.At(rate.Low, 0) == Rounding.At(rate.High, 0) ? rate with { Resolution = 1 } : rate;
    }

    /// <summary>
    /// Whether a per-share amount was resolved upon, like a dividend, and is exact as stated. Earnings per share are rounded to their last
    /// digit.
    /// </summary>
    public static bool IsSet(Figure figure) =>
        figure.Measure is Measure.PerShare or Measure.PerAds && figure.Concept.Role?.Id is "dividend-per-share" or "dividend-per-ads";

    private static bool PrintsTwoWays(Figure rate) => Rounding.At(rate.Low, 1) != Rounding.At(rate.High, 1);
}
