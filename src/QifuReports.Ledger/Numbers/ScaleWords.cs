namespace QifuReports.Ledger.Numbers;

/// <summary>The scales in which figures are stated (such as thousands), with their words.</summary>
public static class ScaleWords
{
    private static readonly decimal[] Scales = [1m, 1_000m, 1_000_000m, 1_000_000_000m];

    /// <summary>The scale words of the data files, the smallest scale first.</summary>
    internal static readonly string[] All = ["one", "thousand", "million", "billion"];

    /// <summary>The factor of the scale word at an index of <see cref="All"/>.</summary>
    public static decimal ScaleOf(int word) => Scales[word];

    /// <summary>The factor of a scale word; 1 for any other word.</summary>
    public static decimal ScaleOf(string word) => Scales[Math.Max(0, Array.IndexOf(All, word))];

    /// <summary>
    /// The scale word that follows a number: <c>thousand</c>, <c>million</c>, <c>billion</c>. Empty for whole units; <c>x 100</c> for a
    /// scale without a word.
    /// </summary>
    public static string Of(decimal scale)
    {
        for (var i = 0; i < Scales.Length; i++)
            if (Scales[i] == scale) return i == 0 ? "" : All[i];
        return string.Create(CultureInfo.InvariantCulture, $"x {scale:0.##########}");
    }

    /// <summary>
    /// The word that follows <c>in</c>: <c>thousands</c>, <c>millions</c>, <c>billions</c>. Empty for whole units and other scales.
    /// </summary>
    public static string Plural(decimal scale)
    {
        for (var i = 1; i < Scales.Length; i++)
            if (Scales[i] == scale) return All[i] + "s";
        return "";
    }
}
