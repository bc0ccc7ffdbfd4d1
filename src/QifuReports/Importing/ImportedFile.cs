using QifuReports.Import.Drafts;
using QifuReports.Import.Importing;
using QifuReports.Ledger.Checks;

namespace QifuReports.App.Importing;

/// <summary>What became of one document.</summary>
/// <param name="Document">Its path as it was typed.</param>
/// <param name="Result">What was read out of it.</param>
/// <param name="Filings">Its filings with what is doubtful marked, each with where it stands or would stand.</param>
/// <param name="Checks">Of those filings, with all data that are there.</param>
internal sealed record ImportedFile(string Document, ImportResult Result, IReadOnlyList<WrittenFiling> Filings, CheckReport Checks)
{
    /// <summary>The roles without which no briefing of results is made and which no concept has, of a document with an income statement; empty for most.</summary>
    public IReadOnlyList<string> MissingRoles { get; init; } = [];

    /// <summary>So many marks a person has to look at.</summary>
    public int Doubts => Filings.Sum(f => f.Doubts);

    /// <summary>What sentences say against a table or an earlier filing; nothing where a person has been over the file that is there.</summary>
    public IEnumerable<Unread> Contradictions => Filings.Any(f => f.State != FilingState.SameFigures) ? Result.Unread.Where(u => u.IsContradiction) : [];
}

/// <summary>A filing of a document.</summary>
/// <param name="Path">Its file.</param>
/// <param name="State">Whether it is new, the same as what is there, or differs.</param>
/// <param name="Differences">In what it differs from what is there; empty for a new one.</param>
internal sealed record WrittenFiling(FilingDraft Draft, string Path, FilingState State, IReadOnlyList<string> Differences)
{
    /// <summary>The text of its file where a person has written into the one that it replaces; null for that of the document alone.</summary>
    public string? Text { get; init; }

    /// <summary>What a person has written into the file that it replaces, and is not in this one.</summary>
    public IReadOnlyList<string> Lost { get; init; } = [];

    /// <summary>The marks in it; none where a person has been over the file that is there.</summary>
    public int Doubts => State == FilingState.SameFigures ? 0 : (Draft.Draft.Length > 0 ? 1 : 0) + Draft.Statements.Sum(s => (s.Draft.Length > 0 ? 1 : 0) + s.Columns.Count(c => c.Draft.Length > 0) + s.Lines.Count(l => l.Draft.Length > 0));
}

/// <summary>How a filing stands to the data.</summary>
internal enum FilingState
{
    /// <summary>There is none of its id.</summary>
    New,

    /// <summary>The file is there as it would be written.</summary>
    Same,

    /// <summary>The file is there with the same figures; a person has changed words, marks or causes in it, which stay.</summary>
    SameFigures,

    /// <summary>The file is there with other figures, and is left.</summary>
    Differs,

    /// <summary>The file is there with other figures, and is written over; what a person has written stays where its figures stand.</summary>
    Replaced,
}
