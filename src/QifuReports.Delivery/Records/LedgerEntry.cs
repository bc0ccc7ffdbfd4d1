namespace QifuReports.Delivery.Records;

/// <summary>One line of the delivery ledger. A closed list.</summary>
/// <param name="At">When it was written.</param>
/// <param name="Release">Which release, such as <c>2023Q3</c>.</param>
/// <param name="Documents">What it is about, at least one.</param>
public abstract record LedgerEntry(DateTimeOffset At, string Release, IReadOnlyList<DocumentStamp> Documents)
{
    /// <summary>A step of one message.</summary>
    /// <param name="Recipient">The address as sent to; compared without regard to the case of its letters.</param>
    /// <param name="State">What is known from now on.</param>
    /// <param name="MessageId">With its angle brackets.</param>
    /// <param name="Words">The server's reply, or why; may be empty.</param>
    /// <param name="TestFor">Null for a real delivery. For a test, the address that the message would have gone to; a test changes no fate.</param>
    public sealed record Step(
        DateTimeOffset At, string Release, IReadOnlyList<DocumentStamp> Documents, string Recipient, DeliveryState State, string MessageId, string Words, string? TestFor = null)
        : LedgerEntry(At, Release, Documents);

    /// <summary>A person's word that these very documents may go out.</summary>
    public sealed record Approval(DateTimeOffset At, string Release, IReadOnlyList<DocumentStamp> Documents, string By) : LedgerEntry(At, Release, Documents);
}
