namespace QifuReports.Delivery.Mime;

/// <summary>A message to one person, finished but for its encoding.</summary>
public sealed record OutgoingMessage
{
    public required Mailbox From { get; init; }
    public required Mailbox To { get; init; }

    /// <summary>Where answers go; null for the sender.</summary>
    public Mailbox? ReplyTo { get; init; }
    public required string Subject { get; init; }

    /// <summary>With its angle brackets, from <see cref="MessageIdentity"/>.</summary>
    public required string MessageId { get; init; }

    /// <summary>When it was made; written to the second, in UTC.</summary>
    public required DateTimeOffset Date { get; init; }

    /// <summary>The name of the list as a person reads it, and its identifier without angle brackets (RFC 2919).</summary>
    public required string ListName { get; init; }
    public required string ListId { get; init; }

    /// <summary>A <c>mailto:</c> or <c>https:</c> address by which the reader leaves the list (RFC 2369).</summary>
    public required string Unsubscribe { get; init; }

    /// <summary>The Message-ID of what this message replaces, with its angle brackets; null for a first message.</summary>
    public string? Supersedes { get; init; }

    /// <summary>BCP 47, for the parts that a person reads.</summary>
    public string Language { get; init; } = "en";
    public required string Text { get; init; }
    public required string Html { get; init; }
    public IReadOnlyList<Attachment> Attachments { get; init; } = [];
}
