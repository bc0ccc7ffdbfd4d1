using QifuReports.Ledger.Periods;

namespace QifuReports.Import.Heads;

/// <summary>What the figures of a column are.</summary>
public enum ColumnUse
{
    /// <summary>Amounts of a period.</summary>
    Amounts,

    /// <summary>What a change of accounting standards adds to the amounts beside it.</summary>
    Adjustment,

    /// <summary>Percent of the first line, or of what the head says.</summary>
    PercentOf,

    /// <summary>A change from one of the other columns to another.</summary>
    Change,

    /// <summary>Amounts that are not taken: a plan, or the same period once more.</summary>
    LeftOut,
}

/// <summary>A column with its meaning.</summary>
/// <param name="Place">Its place among the columns of the table.</param>
/// <param name="Use">What its figures are.</param>
/// <param name="Heading">The lowest of its heads, without the words of the currency.</param>
/// <param name="Group">The heads above it, joined; empty for none.</param>
/// <param name="Said">What the heads say of time.</param>
/// <param name="Period">The period; null where the calendar has no such period or none is named.</param>
/// <param name="Currency">As the data write it; empty where neither head nor title nor the company tells.</param>
/// <param name="Basis">For instance <c>ifrs</c> or <c>adjustment:credit-losses</c>; empty for that of the filing.</param>
public sealed record ColumnMeaning(int Place, ColumnUse Use, string Heading, string Group, HeadPeriod Said, Period? Period, string Currency, string Basis)
{
    /// <summary>Why it is left out; empty where it is not.</summary>
    public string WhyLeftOut { get; init; } = "";

    /// <summary>Why its period is doubtful, or not known; empty for nothing.</summary>
    public string Doubt { get; init; } = "";
}
