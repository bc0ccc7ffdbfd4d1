using QifuReports.Ledger.Filings;

namespace QifuReports.Briefings.Email;

/// <summary>The words of one message.</summary>
/// <param name="Subject">One line.</param>
/// <param name="Text">The plain part, lines parted by LF.</param>
/// <param name="Html">The same as HTML.</param>
public sealed record EmailBody(string Subject, string Text, string Html);

/// <summary>What the words of a message depend on beside the figures.</summary>
/// <param name="RecipientName">As the greeting has it; may be empty.</param>
/// <param name="Language">BCP 47, of the greeting.</param>
/// <param name="Documents">What is attached.</param>
/// <param name="Replaces">What the recipient had before in place of it; empty for a first message.</param>
/// <param name="SenderName">Who signs.</param>
/// <param name="Unsubscribe">Where to write to leave the list: an address or a link, as a person reads it.</param>
public sealed record EmailWords(
    string RecipientName, string Language, IReadOnlyList<EmailDocument> Documents, IReadOnlyList<EmailReplaced> Replaces, string SenderName, string Unsubscribe);

/// <param name="Title">What the document is called in a sentence.</param>
/// <param name="FileName">The name of the attached file.</param>
/// <param name="Mark">The first digits of the hash of its bytes, by which two issues are told apart.</param>
/// <param name="Filing">What it was prepared from; the documents of one message may rest on different filings.</param>
public sealed record EmailDocument(string Title, string FileName, string Mark, Filing Filing)
{
    /// <summary>Whether it begins with what became of the results of the period, as briefings on results and fact sheets do: only then does the message say it, and has key figures.</summary>
    public bool TellsResults { get; init; }
}

/// <param name="Title">What the document is called in a sentence.</param>
/// <param name="Mark">The first digits of the hash of what was sent before.</param>
/// <param name="SentAt">When that was.</param>
public sealed record EmailReplaced(string Title, string Mark, DateTimeOffset SentAt);
