using QifuReports.Ledger.Checks;

namespace QifuReports.Briefings.Composing;

/// <summary>A composed briefing, or the reasons why it could not be composed.</summary>
/// <param name="Document">The document; null exactly if there are diagnostics.</param>
/// <param name="Diagnostics">The diagnostics of all sections.</param>
/// <param name="Figures">Figures stated in the document, in order of first use. References in the document point to these figures.</param>
/// <param name="OmittedSections">The titles of the sections that were left out.</param>
public sealed record BriefingResult(
    DocumentModel? Document, IReadOnlyList<Diagnostic> Diagnostics, IReadOnlyList<Figure> Figures, IReadOnlyList<string> OmittedSections)
{
    /// <summary>The period in the title of the briefing; null if the composer sets none.</summary>
    public Period? Of { get; init; }

    /// <summary>
    /// The check results in the document, without comparisons that use later filings. Null if the caller's report applies unchanged.
    /// </summary>
    public CheckReport? Report { get; init; }

    /// <summary>
    /// Numbers counted for the document that are neither figures nor results of checks. The key is the text after <c>check:</c> in the
    /// number's hidden reference: <c>ties/agree</c> is how many figures agree with other filings.
    /// </summary>
    public IReadOnlyDictionary<string, decimal> Counts { get; init; } = new Dictionary<string, decimal>(0);
}
