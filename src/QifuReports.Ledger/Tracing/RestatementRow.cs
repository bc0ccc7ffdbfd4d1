namespace QifuReports.Ledger.Tracing;

/// <summary>One row of the matrix, for one figure.</summary>
/// <param name="Name">The name of the concept in a briefing, and the names of its members.</param>
/// <param name="Cells">The cells of the filings that state the figure, by date; at least two.</param>
/// <param name="Status">The most serious status of any two filings that the matrix compares.</param>
public sealed record RestatementRow(FactKey Key, string Name, IReadOnlyList<RestatementCell> Cells, RestatementStatus Status)
{
    /// <summary>The figure in a filing; null if the filing does not state it.</summary>
    public RestatementCell? In(Filing filing)
    {
        for (var i = 0; i < Cells.Count; i++)
            if (ReferenceEquals(Cells[i].Filing, filing)) return Cells[i];
        return null;
    }
}

/// <summary>
/// A figure as one filing gives it. If the filing gives it several times, the most precise value counts; of equally precise values, one in
/// a table before one in a text.
/// </summary>
/// <param name="Statement">The statement or section that has the figure.</param>
/// <param name="IsTable">Whether the figure is in a table, with a label as filed.</param>
/// <param name="IsOpening">Whether the figure is the opening balance of its column.</param>
public sealed record RestatementCell(Filing Filing, Statement Statement, Fact Fact, bool IsTable, bool IsOpening);

/// <summary>How filings compare on a figure; more serious statuses come later.</summary>
public enum RestatementStatus
{
    /// <summary>The values are the same, stated equally finely and, in tables, under the same label.</summary>
    Agrees,

    /// <summary>The values are the same, but one filing rounds more coarsely than the other.</summary>
    Rounded,

    /// <summary>The values in tables are the same, under different labels. A difference in case or punctuation does not count.</summary>
    Relabelled,

    /// <summary>A translated amount was translated at another rate.</summary>
    OtherRate,

    /// <summary>Guidance was changed.</summary>
    Revised,

    /// <summary>The values differ.</summary>
    Restated,
}
