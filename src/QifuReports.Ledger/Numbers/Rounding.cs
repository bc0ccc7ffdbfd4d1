namespace QifuReports.Ledger.Numbers;

/// <summary>Rounding as issuers round: half away from zero, once. The only rounding there is.</summary>
public static class Rounding
{
    /// <summary>To so many decimals.</summary>
    public static decimal At(decimal value, int decimals) => Math.Round(value, decimals, MidpointRounding.AwayFromZero);

    /// <summary>
    /// The multiple of <paramref name="resolution"/> that is nearest; of two, the one farther from zero. The value itself for a resolution
    /// of 0.
    /// </summary>
    public static decimal To(decimal value, decimal resolution) => resolution <= 0 ? value : At(value / resolution, 0) * resolution;

    /// <summary>One unit of the last of so many decimals: 1 for none, 0.01 for two.</summary>
    public static decimal Step(int decimals) => new(1, 0, 0, isNegative: false, (byte)decimals);

    /// <summary>
    /// How many decimals a value known to one <paramref name="resolution"/> has: 0 for 1 and above, 1 for 0.1 and so on; at most
    /// <paramref name="most"/>, which is also that of a resolution of 0.
    /// </summary>
    public static int Decimals(decimal resolution, int most = 6)
    {
        if (resolution <= 0) return most;
        var decimals = 0;
        for (; resolution < 1 && decimals < most; resolution *= 10) decimals++;
        return decimals;
    }

    /// <summary>
    /// How far a figure may lie from <paramref name="expected"/>, which is already rounded, on the side of <paramref name="actual"/>: as
    /// long as its rounding interval meets <paramref name="possible"/>. A multiple of the resolution; zero where only one figure is
    /// possible.
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
