using QifuReports.Ledger.Facts;
using QifuReports.Ledger.Filings;

namespace QifuReports.Ledger.Tracing;

/// <summary>One figure of the matrix.</summary>
/// <param name="Name">The name of the concept in a briefing, and the names of its members.</param>
/// <param name="Cells">The filings that state it, by date; at least two.</param>
/// <param name="Status">The gravest status of any two filings that the matrix compares.</param>
public sealed record RestatementRow(FactKey Key, string Name, IReadOnlyList<RestatementCell> Cells, RestatementStatus Status)
{
    /// <summary>The figure in a filing; null where the filing does not state it.</summary>
    public RestatementCell? In(Filing filing)
    {
        for (var i = 0; i < Cells.Count; i++)
            if (ReferenceEquals(Cells[i].Filing, filing)) return Cells[i];
        return null;
    }
}

/// <summary>A figure in a filing: its finest statement there, in a table rather than in the text.</summary>
/// <param name="Statement">The statement or section.</param>
/// <param name="IsTable">Whether it stands in a table, with a label as filed.</param>
/// <param name="IsOpening">Whether it is a balance from before the span of its column.</param>
public sealed record RestatementCell(Filing Filing, Statement Statement, Fact Fact, bool IsTable, bool IsOpening);

/// <summary>How filings compare on a figure; graver ones come later.</summary>
public enum RestatementStatus
{
    /// <summary>The same value, stated equally finely and, in tables, under the same label.</summary>
    Agrees,

    /// <summary>The same value, but one filing rounds it more coarsely than the other.</summary>
    Rounded,

    /// <summary>The same value in tables, but under another label. A difference in case or punctuation does not count.</summary>
    Relabelled,

    /// <summary>A translated amount that was translated at another rate.</summary>
    OtherRate,

    /// <summary>Guidance that was changed.</summary>
    Revised,

    /// <summary>Another value.</summary>
    Restated,
}
