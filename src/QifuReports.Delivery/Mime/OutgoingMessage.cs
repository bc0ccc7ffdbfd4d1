namespace QifuReports.Delivery.Mime;

/// <summary>A complete message to one person, before encoding.</summary>
public sealed record OutgoingMessage
{
    public required Mailbox From { get; init; }
    public required Mailbox To { get; init; }

    /// <summary>The address for replies; null for the sender.</summary>
    public Mailbox? ReplyTo { get; init; }
    public required string Subject { get; init; }

    /// <summary>The Message-ID with its angle brackets, from <see cref="MessageIdentity"/>.</summary>
    public required string MessageId { get; init; }

    /// <summary>When the message was made; written in UTC, to the second.</summary>
    public required DateTimeOffset Date { get; init; }

    /// <summary>The name of the list as a person reads it, and its identifier without angle brackets (RFC 2919).</summary>
    public required string ListName { get; init; }
    public required string ListId { get; init; }

    /// <summary>A <c>mailto:</c> or <c>https:</c> address by which the recipient leaves the list (RFC 2369).</summary>
    public required string Unsubscribe { get; init; }

    /// <summary>The Message-ID of the message that this message replaces, with its angle brackets; null for a first message.</summary>
    public string? Supersedes { get; init; }

    /// <summary>The language of the text that people read, as a BCP 47 tag.</summary>
    public string Language { get; init; } = "en";
    public required string Text { get; init; }
    public required string Html { get; init; }
    public IReadOnlyList<Attachment> Attachments { get; init; } = [];
}
