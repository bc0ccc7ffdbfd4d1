using QifuReports.Briefings.Figures;
using QifuReports.Ledger.Facts;

namespace QifuReports.Edition.Figures;

/// <summary>Decides which figures are marked as of low precision.</summary>
public static class LowPrecision
{
    // The part of an amount that its interval must not reach: fewer than two digits would be certain.
    private const decimal Part = 10;

    /// <summary>
    /// Whether the last written digit of a derived rate is uncertain, the filing states the number as <c>about</c>, <c>over</c> or <c>up
    /// to</c>, or the interval of an amount is as wide as a tenth of the amount. A rate that a filing states is precise.
    /// </summary>
    public static bool Is(Figure figure)
    {
        if (figure.IsAbout || figure.IsInWholes) return true;
        if (figure.Origin is FigureOrigin.Reported { Fact: var fact } && fact.Qualifier != Qualifier.None) return true;
        return figure.Measure is Measure.Money or Measure.Shares or Measure.Ads or Measure.Count && figure.Value != 0
            && figure.Interval.Width * Part >= Math.Abs(figure.Value) && !IsWhole(figure);
    }

    // A small number of things, such as 5 subsidiaries, is not rounded.
    private static bool IsWhole(Figure figure) => figure.Interval.Width == 0 || (figure.Measure == Measure.Count && figure.Resolution <= 1);
}
