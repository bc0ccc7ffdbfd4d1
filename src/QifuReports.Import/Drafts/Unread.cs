namespace QifuReports.Import.Drafts;

/// <summary>A part of the document that was seen but not imported.</summary>
/// <param name="Line">The line of the file where the part starts.</param>
/// <param name="What">The part, in the words of the document.</param>
/// <param name="Why">The reason.</param>
public sealed record Unread(int Line, string What, string Why)
{
    /// <summary>
    /// Whether the part states another figure than a table or an earlier filing does. One of the two figures is wrong, so a person has to
    /// check.
    /// </summary>
    public bool IsContradiction { get; init; }
}
