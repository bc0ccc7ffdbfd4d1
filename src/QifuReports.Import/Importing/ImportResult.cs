using QifuReports.Import.Concepts;
using QifuReports.Import.Drafts;
using QifuReports.Import.Sentences;

namespace QifuReports.Import.Importing;

/// <summary>What an import came to.</summary>
/// <param name="Filings">The filings to be written; empty where the document has no table that can be read.</param>
/// <param name="Concepts">The concepts that the taxonomy lacks, in the order in which they were met.</param>
/// <param name="Rows">Each row of each statement with the rule by which it was given its concept.</param>
/// <param name="Unread">What was seen and not taken, with its line and the reason.</param>
public sealed record ImportResult(IReadOnlyList<FilingDraft> Filings, IReadOnlyList<NewConcept> Concepts, IReadOnlyList<ImportedRow> Rows, IReadOnlyList<Unread> Unread)
{
    /// <summary>Where the document gives the cause of a change, for a person to put in own words.</summary>
    public IReadOnlyList<CausePlace> Causes { get; init; } = [];

    /// <summary>Sentences with amounts that were not read, since they stand in no section that states figures.</summary>
    public IReadOnlyList<PassedSentence> NotUnderstood { get; init; } = [];
}

/// <summary>A row that was taken.</summary>
/// <param name="Statement">The id of its statement.</param>
/// <param name="Figures">So many figures of it were taken.</param>
public sealed record ImportedRow(string Statement, string Caption, ConceptMatch Match, int Figures);
