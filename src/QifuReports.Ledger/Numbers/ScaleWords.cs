using System.Globalization;

namespace QifuReports.Ledger.Numbers;

/// <summary>The scales in which figures are stated, and what they are called.</summary>
public static class ScaleWords
{
    private static readonly decimal[] Scales = [1m, 1_000m, 1_000_000m, 1_000_000_000m];

    /// <summary>As the data write them, the smallest first.</summary>
    internal static readonly string[] All = ["one", "thousand", "million", "billion"];

    /// <summary>What one of <see cref="All"/> multiplies by.</summary>
    public static decimal ScaleOf(int word) => Scales[word];

    /// <summary>What a word of scale multiplies by; 1 for any other.</summary>
    public static decimal ScaleOf(string word) => Scales[Math.Max(0, Array.IndexOf(All, word))];

    /// <summary>
    /// Behind a number: <c>thousand</c>, <c>million</c>, <c>billion</c>; empty for whole units, <c>x 100</c> for what has no word.
    /// </summary>
    public static string Of(decimal scale)
    {
        for (var i = 0; i < Scales.Length; i++)
            if (Scales[i] == scale) return i == 0 ? "" : All[i];
        return string.Create(CultureInfo.InvariantCulture, $"x {scale:0.##########}");
    }

    /// <summary>
    /// Behind <c>in</c>: <c>thousands</c>, <c>millions</c>, <c>billions</c>; empty for whole units and for what has no word.
    /// </summary>
    public static string Plural(decimal scale)
    {
        for (var i = 1; i < Scales.Length; i++)
            if (Scales[i] == scale) return All[i] + "s";
        return "";
    }
}
