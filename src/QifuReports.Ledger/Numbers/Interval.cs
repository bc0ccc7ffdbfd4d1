namespace QifuReports.Ledger.Numbers;

/// <summary>
/// An interval of possible true values, ends included. Arithmetic on intervals gives the interval of every possible result.
/// </summary>
/// <param name="Low">The lowest value.</param>
/// <param name="High">The highest value; not below <paramref name="Low"/>.</param>
public readonly record struct Interval(decimal Low, decimal High)
{
    /// <summary>The interval that contains only an exact value.</summary>
    public static Interval Exactly(decimal value) => new(value, value);

    /// <summary>The interval from <paramref name="slack"/> below a value to <paramref name="slack"/> above it.</summary>
    public static Interval Around(decimal value, decimal slack) => new(value - slack, value + slack);

    /// <summary>The true values that round to a stated value: from half a resolution below to half a resolution above.</summary>
    public static Interval Stated(decimal value, decimal resolution) => Around(value, resolution / 2);

    public decimal Width => High - Low;

    public static Interval operator +(Interval a, Interval b) => new(a.Low + b.Low, a.High + b.High);
    public static Interval operator -(Interval a, Interval b) => new(a.Low - b.High, a.High - b.Low);

    /// <summary>The interval extended by <paramref name="slack"/> at both ends.</summary>
    public Interval Widened(decimal slack) => new(Low - slack, High + slack);

    /// <summary>Whether the two intervals have a value in common.</summary>
    public bool Meets(Interval other) => Low <= other.High && other.Low <= High;

    /// <summary>The interval multiplied by a factor, which may have either sign.</summary>
    public Interval Times(decimal factor) => factor < 0 ? new(High * factor, Low * factor) : new(Low * factor, High * factor);

    /// <summary>The interval multiplied by another interval. Both may have either sign.</summary>
    public Interval Times(Interval other)
    {
        var (a, b) = (Times(other.Low), Times(other.High));
        return new(Math.Min(a.Low, b.Low), Math.Max(a.High, b.High));
    }

    /// <summary>The quotient by a divisor; null if the divisor is not positive throughout its interval.</summary>
    public Interval? Over(Interval divisor) => divisor.Low <= 0
        ? null
        : new(Low / (Low < 0 ? divisor.Low : divisor.High), High / (High < 0 ? divisor.High : divisor.Low));
}
