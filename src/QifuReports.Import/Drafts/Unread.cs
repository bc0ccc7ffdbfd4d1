namespace QifuReports.Import.Drafts;

/// <summary>Something of the document that was not taken.</summary>
/// <param name="Line">Where it begins.</param>
/// <param name="What">What it is, in the words of the document.</param>
/// <param name="Why">The reason.</param>
public sealed record Unread(int Line, string What, string Why)
{
    /// <summary>Whether it says another figure than a table or an earlier filing does: one of the two is wrong, so that a person has to look.</summary>
    public bool IsContradiction { get; init; }
}
