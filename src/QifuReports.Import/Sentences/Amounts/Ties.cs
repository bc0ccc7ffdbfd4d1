namespace QifuReports.Import.Sentences.Amounts;

/// <summary>Whether printed numbers agree, although each number may differ from its exact value by half a unit of its last digit.</summary>
internal static class Ties
{
    // The greatest price. With a higher price products could overflow, and no share costs that much.
    private const decimal MostPrice = 1e8m;

    /// <summary>Whether an amount is a base changed by a rate: 100 plus 4%.</summary>
    public static bool Rate(SaidAmount amount, SaidAmount @base, SaidAmount rate)
    {
        if (@base.InOnes - @base.HalfStep <= 0 || amount.InOnes <= 0) return false;
        var low = (amount.InOnes - amount.HalfStep) / (@base.InOnes + @base.HalfStep) - 1;
        var high = (amount.InOnes + amount.HalfStep) / (@base.InOnes - @base.HalfStep) - 1;
        return Meet(low * 100, high * 100, rate);
    }

    /// <summary>Whether a number is the stated percentage of a whole.</summary>
    public static bool Ratio(decimal part, decimal partHalf, decimal whole, decimal wholeHalf, SaidAmount percent)
    {
        if (whole - wholeHalf <= 0) return false;
        var ends = new[] { (part - partHalf) / (whole - wholeHalf), (part - partHalf) / (whole + wholeHalf),
            (part + partHalf) / (whole - wholeHalf), (part + partHalf) / (whole + wholeHalf) };
        return Meet(ends.Min() * 100, ends.Max() * 100, percent);
    }

    /// <summary>Whether two amounts in different currencies are the same amount at a translation rate.</summary>
    public static bool Translation(SaidAmount amount, SaidAmount other, decimal rate) =>
        rate > 0 && decimal.Abs(amount.InOnes / rate - other.InOnes) <= other.HalfStep + amount.HalfStep / rate;

    /// <summary>Whether a cost is a number multiplied by a price.</summary>
    public static bool Cost(SaidAmount number, SaidAmount price, SaidAmount cost)
    {
        if (number.InOnes <= 0 || price.InOnes <= 0 || price.InOnes > MostPrice) return false;
        var low = (number.InOnes - number.HalfStep) * (price.InOnes - price.HalfStep);
        var high = (number.InOnes + number.HalfStep) * (price.InOnes + price.HalfStep);
        return low <= cost.InOnes + cost.HalfStep && high >= cost.InOnes - cost.HalfStep;
    }

    /// <summary>Whether one base, at the growth rates of both ends of a range, can give both ends.</summary>
    public static bool OneBase(SaidAmount low, SaidAmount lowRate, SaidAmount high, SaidAmount highRate)
    {
        if (BaseOf(low, lowRate) is not { } a || BaseOf(high, highRate) is not { } b) return false;
        return a.Low <= b.High && b.Low <= a.High;
    }

    private static (decimal Low, decimal High)? BaseOf(SaidAmount amount, SaidAmount rate)
    {
        var (least, most) = (1 + (rate.Value - rate.HalfStep) / 100, 1 + (rate.Value + rate.HalfStep) / 100);
        return least <= 0 ? null : ((amount.InOnes - amount.HalfStep) / most, (amount.InOnes + amount.HalfStep) / least);
    }

    private static bool Meet(decimal low, decimal high, SaidAmount percent) =>
        low <= percent.Value + percent.HalfStep && high >= percent.Value - percent.HalfStep;
}
