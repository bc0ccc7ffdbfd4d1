namespace QifuReports.Edition.Figures;

/// <summary>
/// What the panel of the edition shows of each figure: value, unit, period, source, derivation, other statements, checks, and the quarters
/// known of its concept. Ordered by first use in the document.
/// </summary>
public sealed class FigureDetails
{
    /// <summary>Collects what is known of the figures of a composed briefing.</summary>
    /// <param name="book">The data.</param>
    /// <param name="result">The briefing, with every figure that its document states.</param>
    /// <param name="report">The checks, as the briefing shows them.</param>
    public static FigureDetails Of(Ledger.LedgerBook book, Briefings.Composing.BriefingResult result, Ledger.Checks.CheckReport report) => new();
}
