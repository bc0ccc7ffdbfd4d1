namespace QifuReports.Ledger.Numbers;

/// <summary>An interval of true values, ends included. Arithmetic on it gives the interval of every possible result.</summary>
internal readonly record struct Span(decimal Low, decimal High)
{
    public static Span Exactly(decimal value) => new(value, value);

    public static Span operator +(Span a, Span b) => new(a.Low + b.Low, a.High + b.High);
    public static Span operator -(Span a, Span b) => new(a.Low - b.High, a.High - b.Low);

    /// <summary>Times a factor of any sign.</summary>
    public Span Times(decimal factor) => factor < 0 ? new(High * factor, Low * factor) : new(Low * factor, High * factor);

    /// <summary>Times any of another span, of any sign.</summary>
    public Span Times(Span other)
    {
        var (a, b) = (Times(other.Low), Times(other.High));
        return new(Math.Min(a.Low, b.Low), Math.Max(a.High, b.High));
    }

    /// <summary>Through a divisor that is positive throughout; null where it is not.</summary>
    public Span? Over(Span divisor) => divisor.Low <= 0
        ? null
        : new(Low / (Low < 0 ? divisor.Low : divisor.High), High / (High < 0 ? divisor.High : divisor.Low));
}

/// <summary>Rounding as the issuer rounds: half away from zero.</summary>
internal static class Rounding
{
    /// <summary>The multiple of <paramref name="resolution"/> that is nearest; of two, the one farther from zero.</summary>
    public static decimal To(decimal value, decimal resolution) =>
        resolution <= 0 ? value : Math.Round(value / resolution, 0, MidpointRounding.AwayFromZero) * resolution;

    /// <summary>
    /// How far a figure stated at a resolution may lie from <paramref name="expected"/> (already rounded) on the side of <paramref name="actual"/>,
    /// so that the interval it stands for still meets <paramref name="possible"/>. Zero where only one figure is possible; a multiple of the resolution.
    /// </summary>
    public static decimal Allowance(Span possible, decimal expected, decimal actual, decimal resolution)
    {
        if (resolution <= 0) return 0;
        var half = resolution / 2;
        var allowed = actual >= expected
            ? decimal.Floor((possible.High + half) / resolution) * resolution - expected
            : expected - decimal.Ceiling((possible.Low - half) / resolution) * resolution;
        return Math.Max(0, allowed);
    }
}
