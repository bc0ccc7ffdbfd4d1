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

    /// <summary>The words, without a break: the whole number of times within a twentieth, else that which is exceeded, ten at most; <c>about</c> where rounding leaves open which.</summary>
    /// <param name="growth">For which <see cref="Is"/> holds.</param>
    public static string Of(Figure growth)
    {
        var words = Named(Times(growth.Value));
        var isOpen = Named(Times(growth.Low)) != words || Named(Times(growth.High)) != words;
        return FormatSeam.Of(FormatBranch.Fold, isOpen ? $"about\u00A0{Words[(int)Math.Min(Most, Math.Round(Times(growth.Value), MidpointRounding.AwayFromZero))]}" : words);
    }

    private static decimal Times(decimal growth) => 1 + growth / 100;

    private static string Named(decimal times)
    {
        var nearest = Math.Round(times, MidpointRounding.AwayFromZero);
        if (nearest <= Most && Math.Abs(times - nearest) <= nearest / Near) return Words[Math.Max(1, (int)nearest)];
        return $"more\u00A0than\u00A0{Words[(int)Math.Clamp(Math.Floor(times), 1, Most)]}";
    }
}
