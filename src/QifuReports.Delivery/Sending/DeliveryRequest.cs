using QifuReports.Delivery.Records;

namespace QifuReports.Delivery.Sending;

/// <summary>What one person is to have.</summary>
/// <param name="Recipient">The person.</param>
/// <param name="Release">Which release, such as <c>2023Q3</c>.</param>
/// <param name="Documents">The documents of that release for this person, at least one.</param>
public sealed record DeliveryRequest(Mailbox Recipient, string Release, IReadOnlyList<DocumentStamp> Documents)
{
    /// <summary>Whose documents they are.</summary>
    public string Issuer { get; init; } = "";
}

/// <summary>A message that is to be sent now.</summary>
/// <param name="Recipient">The person whose documents they are.</param>
/// <param name="Release">Which release.</param>
/// <param name="Documents">What of it is due.</param>
/// <param name="Replaces">What the person has had in place of one of them; empty for first deliveries.</param>
/// <param name="MessageId">Stable: the same documents to the same person give the same again.</param>
/// <param name="TestRecipient">Who gets it in place of the person, for a test; null for the person.</param>
public sealed record DueDelivery(
    Mailbox Recipient, string Release, IReadOnlyList<DocumentStamp> Documents, IReadOnlyList<Replaced> Replaces, string MessageId, Mailbox? TestRecipient)
{
    /// <summary>Whose documents they are.</summary>
    public string Issuer { get; init; } = "";

    /// <summary>Who gets the message.</summary>
    public Mailbox To => TestRecipient ?? Recipient;
}

/// <summary>A document that a message replaces.</summary>
/// <param name="Document">What the person had.</param>
/// <param name="MessageId">The message that brought it.</param>
/// <param name="At">When the server took it.</param>
public sealed record Replaced(DocumentStamp Document, string MessageId, DateTimeOffset At);

/// <summary>A document that is not sent now, since of its fate something is known already.</summary>
/// <param name="Recipient">The person.</param>
/// <param name="Release">Which release.</param>
/// <param name="Document">The document.</param>
/// <param name="Step">The last that is known: accepted, refused or unknown.</param>
public sealed record HeldDelivery(Mailbox Recipient, string Release, DocumentStamp Document, LedgerEntry.Step Step);
