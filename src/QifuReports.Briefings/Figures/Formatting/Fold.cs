using QifuReports.Ledger.Numbers;

namespace QifuReports.Briefings.Figures.Formatting;

/// <summary>
/// Growth from a small base in words: <c>fivefold</c>, <c>more than threefold</c>. Used if an amount is at least three times its base,
/// because a percentage of such a small base seems larger than it is.
/// </summary>
public static class Fold
{
    // The smallest multiple that is written in words, and the largest multiple that has a word.
    private const decimal Least = 3;
    private const int Most = 10;

    // A multiple counts as a whole number if it differs from that number by at most a twentieth (5%) of that number: 4.8 counts as 5.
    private const int Near = 20;

    private static readonly string[] Words = ["", "onefold", "twofold", "threefold", "fourfold", "fivefold", "sixfold", "sevenfold",
        "eightfold", "ninefold", "tenfold"];

    /// <summary>Whether a change is growth from a small base.</summary>
    public static bool Is(Figure change) => change.Measure == Measure.Growth && Times(change.Value) >= Least;

    /// <summary>
    /// Whether the multiple is above ten, the largest number with a word. A narrow table writes such growth as <c>n.m.</c>, because a
    /// percentage above 900 says little.
    /// </summary>
    public static bool IsBeyondWords(Figure change) => Is(change) && Times(change.Value) > Most;

    /// <summary>
    /// The words, without a line break. A multiple within 5% of a whole number is written as that number; otherwise as <c>more than</c> the
    /// next lower whole number, ten at most. <c>about</c> is added if rounding leaves the number uncertain.
    /// </summary>
    /// <param name="growth">A growth for which <see cref="Is"/> is true.</param>
    public static string Of(Figure growth)
    {
        var (times, isMore) = (Times(growth.Value), false);
        var whole = Whole(times);
        if (whole > Most || Math.Abs(times - whole) > (decimal)whole / Near)
            (whole, isMore) = ((int)Math.Clamp(Math.Floor(times), 1, Most), true);
        var isOpen = isMore ? Math.Floor(Times(growth.Low)) != Math.Floor(Times(growth.High)) && whole < Most
            : Whole(Times(growth.Low)) != Whole(Times(growth.High));
        return FormatSeam.Of(FormatBranch.Fold,
            isOpen ? $"about\u00A0{Words[Math.Min(Most, Whole(times))]}" : isMore ? $"more\u00A0than\u00A0{Words[whole]}" : Words[whole]);
    }

    private static decimal Times(decimal growth) => 1 + growth / 100;

    private static int Whole(decimal times) => (int)Math.Min(int.MaxValue, Rounding.At(times, 0));
}
