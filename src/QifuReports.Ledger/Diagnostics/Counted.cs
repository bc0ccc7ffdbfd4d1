using System.Globalization;

namespace QifuReports.Ledger.Diagnostics;

/// <summary>A number of things with their noun: <c>1 page</c>, <c>2 pages</c>, <c>0 pages</c>, <c>1,204 pages</c>.</summary>
public static class Counted
{
    /// <summary>With the noun of one and of several.</summary>
    /// <param name="count">From 0.</param>
    /// <param name="one">For 1.</param>
    /// <param name="several">For all others; null for that of one with an s.</param>
    public static string Of(int count, string one, string? several = null) => string.Create(CultureInfo.InvariantCulture, $"{count} {Noun(count, one, several)}");

    /// <summary>The noun alone, for a number that stands apart or is grouped by thousands.</summary>
    public static string Noun(decimal count, string one, string? several = null) => count == 1 ? one : several ?? one + "s";
}
