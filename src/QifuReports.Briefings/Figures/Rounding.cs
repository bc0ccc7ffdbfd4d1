namespace QifuReports.Briefings.Figures;

/// <summary>Rounding half away from zero, applied once. There is no other rounding.</summary>
public static class Rounding
{
    public static decimal Round(decimal value, int decimals) => Math.Round(value, decimals, MidpointRounding.AwayFromZero);

    /// <summary>
    /// The number of decimals of a value known to one <paramref name="resolution"/>: 0 for 1 and above, 1 for 0.1 and so on; at most 6.
    /// </summary>
    public static int Decimals(decimal resolution)
    {
        if (resolution <= 0) return 6;
        var decimals = 0;
        while (resolution < 1 && decimals < 6)
        {
            resolution *= 10;
            decimals++;
        }
        return decimals;
    }
}
