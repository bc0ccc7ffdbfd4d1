using QifuReports.Ledger.Taxonomy;

namespace QifuReports.Ledger.Filings;

/// <summary>What a column states that has no amounts of its own: each cell is computed, by whoever filed it, from other columns of its table.</summary>
/// <param name="Kind">How.</param>
/// <param name="Of">The place of the column that it is of, from 0.</param>
/// <param name="Against">For a change: the place of the column that it is from; -1 otherwise.</param>
/// <param name="Whole">For percentages: the concept that each amount is divided by; null otherwise.</param>
public sealed record ColumnRatio(RatioKind Kind, int Of, int Against, ConceptId? Whole);

/// <summary>How the cells of such a column are computed.</summary>
public enum RatioKind
{
    /// <summary>Each amount in percent of one of them, mostly of revenue.</summary>
    PercentOf,

    /// <summary>The change in percent of the amount that it is from. What is a percentage itself changes by percentage points.</summary>
    PercentChange,

    /// <summary>The change in the unit of the amounts. What is a percentage itself changes by percentage points.</summary>
    AmountChange,
}
