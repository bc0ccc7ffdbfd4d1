using QifuReports.Ledger.Checks;

namespace QifuReports.Briefings.Composing;

/// <summary>A composed briefing, or the reasons why it could not be composed.</summary>
/// <param name="Document">Null exactly if there are diagnostics.</param>
/// <param name="Diagnostics">The diagnostics of all sections.</param>
/// <param name="Figures">
/// Every figure that the document states, in the order of first use. The references in the document point to these.
/// </param>
/// <param name="OmittedSections">The titles of the sections that were left out.</param>
public sealed record BriefingResult(
    DocumentModel? Document, IReadOnlyList<Diagnostic> Diagnostics, IReadOnlyList<Figure> Figures, IReadOnlyList<string> OmittedSections)
{
    /// <summary>The period that the title of the briefing names; null if the composer does not set it.</summary>
    public Period? Of { get; init; }

    /// <summary>
    /// The results of the checks as the document shows them, limited to what was known on the document's date. Null if the caller's own
    /// report applies unchanged.
    /// </summary>
    public CheckReport? Report { get; init; }

    /// <summary>
    /// Numbers that were counted for the document and are neither figures nor results of checks. The key is the text after <c>check:</c> in
    /// the hidden reference that links a text to its number.
    /// </summary>
    public IReadOnlyDictionary<string, decimal> Counts { get; init; } = new Dictionary<string, decimal>(0);
}
