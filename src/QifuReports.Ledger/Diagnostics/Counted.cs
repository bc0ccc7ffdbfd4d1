namespace QifuReports.Ledger.Diagnostics;

/// <summary>Writes a number of things with their noun: <c>1 page</c>, <c>2 pages</c>, <c>0 pages</c>, <c>1,204 pages</c>.</summary>
public static class Counted
{
    /// <summary>The number followed by its noun.</summary>
    /// <param name="count">The number, from 0.</param>
    /// <param name="one">The noun for 1.</param>
    /// <param name="several">The noun for all other numbers; null for <paramref name="one"/> with an s.</param>
    public static string Of(int count, string one, string? several = null) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {Noun(count, one, several)}");

    /// <summary>The noun alone, for a number that is written elsewhere or is grouped by thousands.</summary>
    public static string Noun(decimal count, string one, string? several = null) => count == 1 ? one : several ?? one + "s";
}
