namespace QifuReports.Ledger.Facts;

/// <summary>
/// The units of figures in a column of percentages or of changes: <c>percent-of:revenue</c>, <c>percent-change:2024Q3</c>,
/// <c>points-change:2024Q3</c>, <c>EUR-change:2024Q3</c>. They distinguish a share or a change from the amount of the same concept.
/// </summary>
public static class RatioUnits
{
    private const string Change = "-change";

    /// <summary>The unit of an amount stated in percent of another concept.</summary>
    public static string PercentOf(ConceptId whole) => "percent-of:" + whole.Value;

    /// <summary>
    /// The unit of a change since a period; <paramref name="unit"/> is <c>percent</c>, <c>points</c>, or the unit of the amounts.
    /// </summary>
    public static string ChangeFrom(string unit, Period period) => unit + Change + ":" + period;

    /// <summary>Whether a unit belongs to a column of percentages or of changes.</summary>
    public static bool Is(string unit) => unit.Contains(':', StringComparison.Ordinal);

    /// <summary>
    /// The unit of the number itself: <c>percent</c>, <c>points</c>, or the unit of the amounts. Any other unit is returned unchanged.
    /// </summary>
    public static string Counted(string unit)
    {
        var colon = unit.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0) return unit;
        var counted = unit[..colon];
        return counted == "percent-of" ? "percent" : counted[..^Change.Length];
    }
}
