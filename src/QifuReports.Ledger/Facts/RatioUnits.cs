using QifuReports.Ledger.Periods;
using QifuReports.Ledger.Taxonomy;

namespace QifuReports.Ledger.Facts;

/// <summary>
/// The units of what a column of percentages or of changes states: <c>percent-of:revenue</c>, <c>percent-change:2024Q3</c>, <c>points-change:2024Q3</c>,
/// <c>EUR-change:2024Q3</c>. They keep a share of revenue, or a change, apart from the amount of the same concept, which it stands beside.
/// </summary>
public static class RatioUnits
{
    private const string Change = "-change";

    /// <summary>Of a share of another concept.</summary>
    public static string PercentOf(ConceptId whole) => "percent-of:" + whole.Value;

    /// <summary>Of a change since a period: <paramref name="unit"/> is <c>percent</c>, <c>points</c>, or the unit of the amounts.</summary>
    public static string ChangeFrom(string unit, Period period) => unit + Change + ":" + period;

    /// <summary>Whether it is a unit of such a column.</summary>
    public static bool Is(string unit) => unit.Contains(':', StringComparison.Ordinal);

    /// <summary>What is counted: <c>percent</c>, <c>points</c>, or the unit of the amounts; any other unit itself.</summary>
    public static string Counted(string unit)
    {
        var colon = unit.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0) return unit;
        var counted = unit[..colon];
        return counted == "percent-of" ? "percent" : counted[..^Change.Length];
    }
}
