namespace QifuReports.Briefings.Email;

/// <summary>The text of one message.</summary>
/// <param name="Subject">The subject line of the message.</param>
/// <param name="Text">The plain text part; its lines end with LF.</param>
/// <param name="Html">The same text as HTML.</param>
public sealed record EmailBody(string Subject, string Text, string Html);

/// <summary>What a message needs besides the figures.</summary>
/// <param name="RecipientName">The name of the recipient in the greeting; may be empty.</param>
/// <param name="Language">The language of the greeting, a BCP 47 tag.</param>
/// <param name="Documents">The attached documents.</param>
/// <param name="Replaces">The documents sent before that this message replaces; empty for a first message.</param>
/// <param name="SenderName">The name that signs the message.</param>
/// <param name="Unsubscribe">Where to unsubscribe from the list: an address or a link, written for people.</param>
public sealed record EmailWords(
    string RecipientName, string Language, IReadOnlyList<EmailDocument> Documents, IReadOnlyList<EmailReplaced> Replaces, string SenderName,
    string Unsubscribe);

/// <param name="Title">The name of the document in a sentence.</param>
/// <param name="FileName">The name of the attached file.</param>
/// <param name="Mark">The first digits of the hash of the file, so that a reader can tell two versions of the file apart.</param>
/// <param name="Filing">The filing that the document was prepared from. Documents of one message may come from different filings.</param>
public sealed record EmailDocument(string Title, string FileName, string Mark, Filing Filing)
{
    /// <summary>
    /// Whether the document opens with the results of the period, as results briefings and fact sheets do. Only then does the message give
    /// the headline and key figures.
    /// </summary>
    public bool TellsResults { get; init; }

    /// <summary>The address of the published web edition of the document; null for none.</summary>
    public string? Edition { get; init; }
}

/// <param name="Title">The name of the replaced document in a sentence.</param>
/// <param name="Mark">The first digits of the hash of the file that was sent before.</param>
/// <param name="SentAt">When the replaced document was sent.</param>
public sealed record EmailReplaced(string Title, string Mark, DateTimeOffset SentAt);
