using QifuReports.Import.Drafts;
using QifuReports.Import.Importing;

namespace QifuReports.App.Importing;

/// <summary>The result of importing one document.</summary>
/// <param name="Document">The path of the document, as typed.</param>
/// <param name="Result">What was read from the document.</param>
/// <param name="Filings">The filings, with draft marks on doubtful lines, and with the paths of their files. In a dry run the files are not
/// written.</param>
/// <param name="Checks">The check report of these filings together with all existing data.</param>
internal sealed record ImportedFile(string Document, ImportResult Result, IReadOnlyList<WrittenFiling> Filings, CheckReport Checks)
{
    /// <summary>
    /// Required roles that no concept has; a results briefing cannot be made without them. Filled only for a document with an income
    /// statement; usually empty.
    /// </summary>
    public IReadOnlyList<string> MissingRoles { get; init; } = [];

    /// <summary>The number of draft marks that a person has to check.</summary>
    public int Doubts => Filings.Sum(f => f.Doubts);

    /// <summary>Sentences that contradict a table or an earlier filing; empty if a person has already checked the existing file.</summary>
    public IEnumerable<Unread> Contradictions =>
        Filings.Any(f => f.State != FilingState.SameFigures) ? Result.Unread.Where(u => u.IsContradiction) : [];
}

/// <summary>One filing of a document.</summary>
/// <param name="Path">The path of the filing's file.</param>
/// <param name="State">How the filing compares with the existing file.</param>
/// <param name="Differences">The differences from the existing file; empty for a new filing.</param>
internal sealed record WrittenFiling(FilingDraft Draft, string Path, FilingState State, IReadOnlyList<string> Differences)
{
    /// <summary>
    /// The text of the new file, if a person has edited the replaced file; null if the text comes only from the document.
    /// </summary>
    public string? Text { get; init; }

    /// <summary>What a person wrote into the replaced file and is lost in this file.</summary>
    public IReadOnlyList<string> Lost { get; init; } = [];

    /// <summary>The number of draft marks in the filing; 0 if a person has already checked the existing file.</summary>
    public int Doubts => State == FilingState.SameFigures ? 0
        : (Draft.Draft.Length > 0 ? 1 : 0)
            + Draft.Statements.Sum(s =>
                (s.Draft.Length > 0 ? 1 : 0) + s.Columns.Count(c => c.Draft.Length > 0) + s.Lines.Count(l => l.Draft.Length > 0));
}

/// <summary>How a filing compares with the data.</summary>
internal enum FilingState
{
    /// <summary>The data have no filing with this id.</summary>
    New,

    /// <summary>The existing file is identical.</summary>
    Same,

    /// <summary>
    /// The existing file has the same figures, and a person has changed words, draft marks or causes in it. The file is not changed.
    /// </summary>
    SameFigures,

    /// <summary>The existing file has other figures. The file is not changed.</summary>
    Differs,

    /// <summary>
    /// The existing file has other figures and is overwritten. What a person wrote about figures that are unchanged is kept.
    /// </summary>
    Replaced,
}
