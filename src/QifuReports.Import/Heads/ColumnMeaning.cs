using QifuReports.Ledger.Periods;

namespace QifuReports.Import.Heads;

/// <summary>What the figures of a column are.</summary>
public enum ColumnUse
{
    /// <summary>Amounts of a period.</summary>
    Amounts,

    /// <summary>Amounts that a change of accounting standards adds to the amounts beside them.</summary>
    Adjustment,

    /// <summary>Percentages of the first line, or of what the head names.</summary>
    PercentOf,

    /// <summary>A change between two other columns.</summary>
    Change,

    /// <summary>Amounts that are not taken, such as a plan, or a second column of the same period.</summary>
    LeftOut,
}

/// <summary>A column and its meaning.</summary>
/// <param name="Place">The index of the column in the table.</param>
/// <param name="Use">What its figures are.</param>
/// <param name="Heading">The lowest of its heads, without the currency.</param>
/// <param name="Group">The heads above that one, joined; empty for none.</param>
/// <param name="Said">The time that the heads state.</param>
/// <param name="Period">The period; null where the heads name none, or the calendar has no such period.</param>
/// <param name="Currency">The currency in the form of the data; empty where neither the head nor the title nor the company tells
/// it.</param>
/// <param name="Basis">The basis, such as <c>ifrs</c> or <c>adjustment:credit-losses</c>; empty for the basis of the filing.</param>
public sealed record ColumnMeaning(int Place, ColumnUse Use, string Heading, string Group, HeadPeriod Said, Period? Period, string Currency,
    string Basis)
{
    /// <summary>Why the column is left out; empty where it is taken.</summary>
    public string WhyLeftOut { get; init; } = "";

    /// <summary>Why its period is doubtful or unknown; empty for no doubt.</summary>
    public string Doubt { get; init; } = "";
}
