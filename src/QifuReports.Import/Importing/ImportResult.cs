using QifuReports.Import.Sentences;

namespace QifuReports.Import.Importing;

/// <summary>The result of an import.</summary>
/// <param name="Filings">The filings to write; empty where the document has no table that can be read.</param>
/// <param name="Concepts">The concepts that the taxonomy lacks, in the order in which they were found.</param>
/// <param name="Rows">Each row of each statement, with the rule that found its concept.</param>
/// <param name="Unread">The parts that were seen but not imported, with line and reason.</param>
public sealed record ImportResult(IReadOnlyList<FilingDraft> Filings, IReadOnlyList<NewConcept> Concepts, IReadOnlyList<ImportedRow> Rows,
    IReadOnlyList<Unread> Unread)
{
    /// <summary>Places where the document explains a change, so that a person can write the cause in own words.</summary>
    public IReadOnlyList<CausePlace> Causes { get; init; } = [];

    /// <summary>Sentences with amounts that were not read, because they stand in a section that states no figures.</summary>
    public IReadOnlyList<PassedSentence> NotUnderstood { get; init; } = [];
}

/// <summary>A row that was imported.</summary>
/// <param name="Statement">The id of the statement that has the row.</param>
/// <param name="Figures">The number of figures of the row that were imported.</param>
public sealed record ImportedRow(string Statement, string Caption, ConceptMatch Match, int Figures);
