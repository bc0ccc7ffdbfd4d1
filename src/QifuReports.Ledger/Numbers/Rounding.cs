namespace QifuReports.Ledger.Numbers;

/// <summary>
/// Rounds as companies do: half away from zero, once, from the unrounded value. The proof that checks finished briefings has its own
/// rounding, so that it does not repeat a mistake made here.
/// </summary>
public static class Rounding
{
    /// <summary>The value rounded to a number of decimals.</summary>
    public static decimal At(decimal value, int decimals) => Math.Round(value, decimals, MidpointRounding.AwayFromZero);

    /// <summary>
    /// The nearest multiple of <paramref name="resolution"/>; if the value is halfway between two multiples, the one farther from zero. A
    /// resolution of 0 leaves the value unchanged.
    /// </summary>
    public static decimal To(decimal value, decimal resolution) => resolution <= 0 ? value : At(value / resolution, 0) * resolution;

    /// <summary>One unit of the last decimal: 1 for no decimals, 0.01 for two.</summary>
    public static decimal Step(int decimals) => new(1, 0, 0, isNegative: false, (byte)decimals);

    /// <summary>
    /// The number of decimals that a resolution needs: 0 for a resolution of 1 or more, 1 for 0.1 and so on. At most
    /// <paramref name="most"/>; a resolution of 0 gives <paramref name="most"/>.
    /// </summary>
    public static int Decimals(decimal resolution, int most = 6)
    {
        if (resolution <= 0) return most;
        var decimals = 0;
        for (; resolution < 1 && decimals < most; resolution *= 10) decimals++;
        return decimals;
    }

    /// <summary>
    /// How far a figure may differ from <paramref name="expected"/>, which is already rounded, in the direction of
    /// <paramref name="actual"/>: as long as the figure's rounding interval overlaps <paramref name="possible"/>. A multiple of the
    /// resolution; zero if only one figure is possible.
    /// </summary>
    public static decimal Allowance(Interval possible, decimal expected, decimal actual, decimal resolution)
    {
        if (resolution <= 0) return 0;
        var half = resolution / 2;
        var allowed = actual >= expected
            ? decimal.Floor((possible.High + half) / resolution) * resolution - expected
            : expected - decimal.Ceiling((possible.Low - half) / resolution) * resolution;
        return Math.Max(0, allowed);
    }
}
