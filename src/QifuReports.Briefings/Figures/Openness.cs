using QifuReports.Ledger.Numbers;

namespace QifuReports.Briefings.Figures;

/// <summary>
/// Decides whether a derived rate is certain although the filed figures are rounded: margins, shares, tax rates, growth and contributions
/// in percentage points. The rule is written only here. If both ends of the possible range give the same printed text, the rate is shown
/// plainly; otherwise it is shown as "about".
/// </summary>
public static class Openness
{
    // If the range is narrower than this, a rate in percent of an amount is shown to the tenth of a percent without "about".
    private const decimal Sharp = 0.05m;

    // If the range is at least this wide, the tenth of a percent (or even the whole percent) would claim more than is known.
    private const decimal Tenth = 0.5m, Whole = 1m;

    /// <summary>
    /// Whether the tenth of a percent or of a percentage point of a derived rate is uncertain. False for a rate that a filing states, and
    /// for a rate that is known only to whole percents.
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
    /// A derived rate with as many digits as are known. The rate is returned unchanged if its last digit is certain, or if its range is
    /// narrower than half a percentage point. If the range is narrower than one point and the whole percent is certain, the rate is in
    /// whole percent; if the whole percent is uncertain, the rate is returned unchanged. Null if the range is one point or more, because
    /// then no digit is certain.
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
    /// Whether a per-share amount was fixed by a decision, like a dividend, and is therefore exact as stated. Earnings per share are
    /// rounded to their last digit.
    /// </summary>
    public static bool IsSet(Figure figure) =>
        figure.Measure is Measure.PerShare or Measure.PerAds && figure.Concept.Role?.Id is "dividend-per-share" or "dividend-per-ads";

    private static bool PrintsTwoWays(Figure rate) => Rounding.At(rate.Low, 1) != Rounding.At(rate.High, 1);
}
