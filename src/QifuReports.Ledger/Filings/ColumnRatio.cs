using QifuReports.Ledger.Taxonomy;

namespace QifuReports.Ledger.Filings;

/// <summary>The content of a column without amounts of its own: the filer computed each cell from other columns of the table.</summary>
/// <param name="Kind">How the cells are computed.</param>
/// <param name="Of">The index, from 0, of the column with the amounts.</param>
/// <param name="Against">For a change: the index of the column that it starts from; -1 otherwise.</param>
/// <param name="Whole">For percentages: the concept that each amount is divided by; null otherwise.</param>
public sealed record ColumnRatio(RatioKind Kind, int Of, int Against, ConceptId? Whole);

/// <summary>How the cells of such a column are computed.</summary>
public enum RatioKind
{
    /// <summary>Each amount in percent of one amount of the column, usually revenue.</summary>
    PercentOf,

    /// <summary>The change in percent of the earlier amount. A percentage changes by percentage points instead.</summary>
    PercentChange,

    /// <summary>The change in the unit of the amounts. A percentage changes by percentage points instead.</summary>
    AmountChange,
}
