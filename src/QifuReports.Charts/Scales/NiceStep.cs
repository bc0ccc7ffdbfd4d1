namespace QifuReports.Charts.Scales;

/// <summary>Finds round steps for axes: 1, 2, 2.5 and 5 times a power of ten. Pure functions on exact decimals.</summary>
internal static class NiceStep
{
    /// <summary>The smallest and the largest power of ten in use. A decimal can hold both and their multiples.</summary>
    private const int LowestPower = -20, HighestPower = 26;

    private static readonly decimal[] Powers = MakePowers();

    /// <summary>The smallest round step that is not below <paramref name="least"/>; 10^-20 for zero and below.</summary>
    /// <remarks>Throws <see cref="ArgumentOutOfRangeException"/> above 5 x 10^26.</remarks>
    public static decimal AtLeast(decimal least)
    {
        for (var power = FloorPower(least); power <= HighestPower; power++)
        {
            var ten = PowerOfTen(power);
            if (ten >= least) return ten;
            if (2 * ten >= least) return 2 * ten;
            if (2.5m * ten >= least) return 2.5m * ten;
            if (5 * ten >= least) return 5 * ten;
        }

        throw new ArgumentOutOfRangeException(nameof(least), least, "A chart's axis ends at 10^26.");
    }

    /// <summary>The next larger round step.</summary>
    public static decimal After(decimal step) => AtLeast(step * 1.01m);

    /// <summary>The number of decimals that are needed to write a step and its multiples: 0 for 20, 1 for 2.5, 2 for 0.05.</summary>
    public static int DecimalsOf(decimal step)
    {
        var decimals = 0;
        while (decimals < 28 && step != decimal.Truncate(step))
        {
            step *= 10;
            decimals++;
        }

        return decimals;
    }

    private static int FloorPower(decimal value)
    {
        var power = LowestPower;
        if (value >= 1)
            for (power = 0; power < HighestPower && PowerOfTen(power + 1) <= value; power++) { }
        else if (value > 0)
            for (power = -1; power > LowestPower && PowerOfTen(power) > value; power--) { }
        return power;
    }

    private static decimal PowerOfTen(int power) => Powers[power - LowestPower];

    private static decimal[] MakePowers()
    {
        var powers = new decimal[HighestPower - LowestPower + 1];
        powers[-LowestPower] = 1;
        for (var i = 1; i <= HighestPower; i++) powers[i - LowestPower] = powers[i - 1 - LowestPower] * 10;
        for (var i = 1; i <= -LowestPower; i++) powers[-i - LowestPower] = powers[1 - i - LowestPower] / 10;
        return powers;
    }
}
