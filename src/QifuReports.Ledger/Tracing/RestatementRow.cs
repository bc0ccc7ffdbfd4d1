using QifuReports.Ledger.Facts;
using QifuReports.Ledger.Filings;

namespace QifuReports.Ledger.Tracing;

/// <summary>One figure of the matrix.</summary>
/// <param name="Name">Of the concept, as the briefing writes it, and of its members.</param>
/// <param name="Cells">The filings that state it, by date; two at least.</param>
/// <param name="Status">Of the two filings that compare worst, among those that the matrix compares.</param>
public sealed record RestatementRow(FactKey Key, string Name, IReadOnlyList<RestatementCell> Cells, RestatementStatus Status)
{
    /// <summary>The figure in a filing; null where it does not state it.</summary>
    public RestatementCell? In(Filing filing)
    {
        for (var i = 0; i < Cells.Count; i++)
            if (ReferenceEquals(Cells[i].Filing, filing)) return Cells[i];
        return null;
    }
}

/// <summary>A figure in a filing: as finely as the filing states it, in a table rather than in its text.</summary>
/// <param name="Statement">The statement or section.</param>
/// <param name="IsTable">Whether it stands in a table, with a label as filed.</param>
/// <param name="IsOpening">Whether it is a balance before the span of its column.</param>
public sealed record RestatementCell(Filing Filing, Statement Statement, Fact Fact, bool IsTable, bool IsOpening);

/// <summary>How filings compare on a figure, the gravest last.</summary>
public enum RestatementStatus
{
    /// <summary>The same value, stated as finely, and in tables the same label.</summary>
    Agrees,

    /// <summary>The same value, which one filing rounds more coarsely than the other.</summary>
    Rounded,

    /// <summary>The same value under another label; the line of a table, case and punctuation apart.</summary>
    Relabelled,

    /// <summary>A translated amount, translated at another rate.</summary>
    OtherRate,

    /// <summary>Another expectation: an end of a range that was moved.</summary>
    Revised,

    /// <summary>Another value.</summary>
    Restated,
}
