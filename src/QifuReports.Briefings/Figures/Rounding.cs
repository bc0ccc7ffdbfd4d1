namespace QifuReports.Briefings.Figures;

/// <summary>Half away from zero, once: the only rounding there is.</summary>
public static class Rounding
{
    public static decimal Round(decimal value, int decimals) => Math.Round(value, decimals, MidpointRounding.AwayFromZero);

    /// <summary>How many decimals a value known to one <paramref name="resolution"/> has: 0 for 1 and above, 1 for 0.1 and so on; at most 6.</summary>
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
