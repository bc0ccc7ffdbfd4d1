using QifuReports.Briefings.Figures;
using QifuReports.Ledger.Checks;
using QifuReports.Ledger.Diagnostics;
using QifuReports.Ledger.Periods;
using QifuReports.Typesetting.Document;

namespace QifuReports.Briefings.Composing;

/// <summary>A composed briefing, or what stands in its way.</summary>
/// <param name="Document">Null exactly when there are diagnostics.</param>
/// <param name="Diagnostics">Gathered over all sections.</param>
/// <param name="Figures">Every figure that the document states, by the order of first use: what its references name.</param>
/// <param name="OmittedSections">Titles of the sections that were left out.</param>
public sealed record BriefingResult(
    DocumentModel? Document, IReadOnlyList<Diagnostic> Diagnostics, IReadOnlyList<Figure> Figures, IReadOnlyList<string> OmittedSections)
{
    /// <summary>What it is of, as its title says; null where the composer does not tell.</summary>
    public Period? Of { get; init; }

    /// <summary>The checks as the document tells them: of what was known on its day. Null where the caller's report stands as it is.</summary>
    public CheckReport? Report { get; init; }

    /// <summary>What was counted for the document beside figures and checks, by the name behind <c>check:</c> in its references.</summary>
    public IReadOnlyDictionary<string, decimal> Counts { get; init; } = new Dictionary<string, decimal>(0);
}
