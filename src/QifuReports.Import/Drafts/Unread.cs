namespace QifuReports.Import.Drafts;

/// <summary>A part of the document that was not taken.</summary>
/// <param name="Line">The line where it starts.</param>
/// <param name="What">The part, in the words of the document.</param>
/// <param name="Why">The reason.</param>
public sealed record Unread(int Line, string What, string Why)
{
    /// <summary>
    /// Whether it states another figure than a table or an earlier filing. One of the two is wrong, so a person has to check.
    /// </summary>
    public bool IsContradiction { get; init; }
}
