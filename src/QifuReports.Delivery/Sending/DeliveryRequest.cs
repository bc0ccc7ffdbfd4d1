using QifuReports.Delivery.Records;

namespace QifuReports.Delivery.Sending;

/// <summary>The documents that one person should receive.</summary>
/// <param name="Recipient">The person who should receive the documents.</param>
/// <param name="Release">The release, such as <c>2023Q3</c>.</param>
/// <param name="Documents">The documents of this release for the person, at least one.</param>
public sealed record DeliveryRequest(Mailbox Recipient, string Release, IReadOnlyList<DocumentStamp> Documents)
{
    /// <summary>The issuer of the documents.</summary>
    public string Issuer { get; init; } = "";
}

/// <summary>A message that is to be sent now.</summary>
/// <param name="Recipient">The person whom the documents are for.</param>
/// <param name="Release">The release.</param>
/// <param name="Documents">The documents that must be sent.</param>
/// <param name="Replaces">
/// The documents that the person received earlier and that the new documents replace; empty for first deliveries.
/// </param>
/// <param name="MessageId">The Message-ID. It is stable: the same documents to the same person give the same Message-ID again.</param>
/// <param name="TestRecipient">The address that receives a test instead of the person; null if this is no test.</param>
public sealed record DueDelivery(
    Mailbox Recipient, string Release, IReadOnlyList<DocumentStamp> Documents, IReadOnlyList<Replaced> Replaces, string MessageId,
    Mailbox? TestRecipient)
{
    /// <summary>The issuer of the documents.</summary>
    public string Issuer { get; init; } = "";

    /// <summary>The address that the message is sent to.</summary>
    public Mailbox To => TestRecipient ?? Recipient;
}

/// <summary>A document that a message replaces.</summary>
/// <param name="Document">The document that the person received earlier.</param>
/// <param name="MessageId">The Message-ID of the message with that document.</param>
/// <param name="At">When the server accepted that message.</param>
public sealed record Replaced(DocumentStamp Document, string MessageId, DateTimeOffset At);

/// <summary>A document that is not sent now, because of its last known state.</summary>
/// <param name="Recipient">The person.</param>
/// <param name="Release">The release.</param>
/// <param name="Document">The document.</param>
/// <param name="Step">The last known step: accepted, refused or unknown.</param>
public sealed record HeldDelivery(Mailbox Recipient, string Release, DocumentStamp Document, LedgerEntry.Step Step);
