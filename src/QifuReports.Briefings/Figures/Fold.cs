using QifuReports.Ledger.Numbers;

namespace QifuReports.Briefings.Figures;

/// <summary>
/// Growth from a small base in words: <c>fivefold</c>, <c>more than threefold</c>. Three times its base or more, an amount is told by how many times the base it is, since a percentage of so little
/// reads as more than it is.
/// </summary>
public static class Fold
{
    // From how many times the base on, and up to how many there are words.
    private const decimal Least = 3;
    private const int Most = 10;

    // A whole number is named where what is to be said lies within a twentieth of it.
    private const int Near = 20;

    private static readonly string[] Words = ["", "onefold", "twofold", "threefold", "fourfold", "fivefold", "sixfold", "sevenfold", "eightfold", "ninefold", "tenfold"];

    /// <summary>Whether a change is one from a small base.</summary>
    public static bool Is(Figure change) => change.Measure == Measure.Growth && Times(change.Value) >= Least;

    /// <summary>Whether it is more than the largest number of times that there is a word for: a percentage of four digits and more, which tells nothing.</summary>
    public static bool IsBeyondWords(Figure change) => Is(change) && Times(change.Value) > Most;

    /// <summary>The words, without a break: the whole number of times within a twentieth, else that which is exceeded, ten at most; <c>about</c> where rounding leaves open which.</summary>
    /// <param name="growth">For which <see cref="Is"/> holds.</param>
    public static string Of(Figure growth)
    {
        var (times, isMore) = (Times(growth.Value), false);
        var whole = Whole(times);
        if (whole > Most || Math.Abs(times - whole) > (decimal)whole / Near) (whole, isMore) = ((int)Math.Clamp(Math.Floor(times), 1, Most), true);
        var isOpen = isMore ? Math.Floor(Times(growth.Low)) != Math.Floor(Times(growth.High)) && whole < Most : Whole(Times(growth.Low)) != Whole(Times(growth.High));
        return FormatSeam.Of(FormatBranch.Fold, isOpen ? $"about\u00A0{Words[Math.Min(Most, Whole(times))]}" : isMore ? $"more\u00A0than\u00A0{Words[whole]}" : Words[whole]);
    }

    private static decimal Times(decimal growth) => 1 + growth / 100;

    private static int Whole(decimal times) => (int)Math.Min(int.MaxValue, Rounding.At(times, 0));
}
