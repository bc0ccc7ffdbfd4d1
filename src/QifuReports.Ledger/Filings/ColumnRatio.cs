namespace QifuReports.Ledger.Filings;

/// <summary>Describes a column whose cells are not amounts: the company computed each cell from other columns of the table.</summary>
/// <param name="Kind">How the cells are computed.</param>
/// <param name="Of">The index, from 0, of the column with the amounts.</param>
/// <param name="Against">For a change: the index of the column with the earlier amounts; -1 otherwise.</param>
/// <param name="Whole">For percentages: the concept that each amount is divided by; null otherwise.</param>
public sealed record ColumnRatio(RatioKind Kind, int Of, int Against, ConceptId? Whole);

/// <summary>How the cells of a computed column are computed.</summary>
public enum RatioKind
{
    /// <summary>Each amount in percent of one amount of the column, usually revenue.</summary>
    PercentOf,

    /// <summary>The change in percent of the earlier amount; for a percentage, the change in percentage points.</summary>
    PercentChange,

    /// <summary>The change in the unit of the amounts; for a percentage, the change in percentage points.</summary>
    AmountChange,
}
