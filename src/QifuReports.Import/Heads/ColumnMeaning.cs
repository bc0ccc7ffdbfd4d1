namespace QifuReports.Import.Heads;

/// <summary>What the figures of a column are.</summary>
public enum ColumnUse
{
    /// <summary>Amounts of a period.</summary>
    Amounts,

    /// <summary>Amounts by which a change of accounting standards changes the amounts in other columns.</summary>
    Adjustment,

    /// <summary>Percentages of the first line, or of the whole that the column heading names.</summary>
    PercentOf,

    /// <summary>A change between two other columns.</summary>
    Change,

    /// <summary>Amounts that are not imported, such as a plan, or a second column of the same period.</summary>
    LeftOut,
}

/// <summary>A column and its meaning.</summary>
/// <param name="Place">The index of the column in the table.</param>
/// <param name="Use">What the figures of the column are.</param>
/// <param name="Heading">The lowest of the headings above the column, without the currency.</param>
/// <param name="Group">The headings above the lowest heading, joined; empty for none.</param>
/// <param name="Said">The time that the column headings state.</param>
/// <param name="Period">The period; null where the headings name none, or the fiscal calendar has no such period.</param>
/// <param name="Currency">The currency as the data files write it; empty where neither heading, title nor company shows the
/// currency.</param>
/// <param name="Basis">The accounting basis, such as <c>ifrs</c> or <c>adjustment:credit-losses</c>; empty for the basis of the
/// filing.</param>
public sealed record ColumnMeaning(int Place, ColumnUse Use, string Heading, string Group, HeadPeriod Said, Period? Period, string Currency,
    string Basis)
{
    /// <summary>Why the column is left out; empty where the column is imported.</summary>
    public string WhyLeftOut { get; init; } = "";

    /// <summary>Why the period of the column is doubtful or unknown; empty for no doubt.</summary>
    public string Doubt { get; init; } = "";
}
