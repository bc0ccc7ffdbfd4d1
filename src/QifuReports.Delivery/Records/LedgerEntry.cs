namespace QifuReports.Delivery.Records;

/// <summary>One line of the delivery ledger. There are no other kinds of line than those below.</summary>
/// <param name="At">When the line was written.</param>
/// <param name="Release">The release that the line is about, such as <c>2023Q3</c>; empty if there is none.</param>
/// <param name="Documents">The documents that the line is about; empty if there are none.</param>
public abstract record LedgerEntry(DateTimeOffset At, string Release, IReadOnlyList<DocumentStamp> Documents)
{
    /// <summary>The issuer of the documents, as named in issuer.json. Empty in lines of versions that did not record issuers.</summary>
    public string Issuer { get; init; } = "";

    /// <summary>If the line was taken over from the ledger of a subfolder, the name of that folder; empty otherwise.</summary>
    public string From { get; init; } = "";

    /// <summary>A step in the delivery of one message.</summary>
    /// <param name="Recipient">The address that the message was sent to; compared without regard to case.</param>
    /// <param name="State">The state of the message from this step on.</param>
    /// <param name="MessageId">The Message-ID with its angle brackets.</param>
    /// <param name="Words">The reply of the server, or the reason for the state; may be empty.</param>
    /// <param name="TestFor">
    /// Null for a real delivery. For a test, the address that the message would have gone to; a test never changes the state of a document.
    /// </param>
    public sealed record Step(
        DateTimeOffset At, string Release, IReadOnlyList<DocumentStamp> Documents, string Recipient, DeliveryState State, string MessageId,
        string Words, string? TestFor = null)
        : LedgerEntry(At, Release, Documents);

    /// <summary>Records that a person approved that exactly these documents may be sent.</summary>
    public sealed record Approval(DateTimeOffset At, string Release, IReadOnlyList<DocumentStamp> Documents, string By)
        : LedgerEntry(At, Release, Documents);

    /// <summary>Records the identity of an issuer, so that the issuer is recognized if it later has another id.</summary>
    /// <param name="Identity">The id, name and listings of the issuer.</param>
    /// <param name="OwnsEarlier">Whether the earlier lines without an issuer belong to this issuer.</param>
    public sealed record Introduction(DateTimeOffset At, IssuerIdentity Identity, bool OwnsEarlier) : LedgerEntry(At, "", []);
}

/// <summary>An issuer whose briefings are mailed, as recorded in the ledger.</summary>
/// <param name="Id">The id of the issuer in the lines; it never changes.</param>
/// <param name="Name">The full name.</param>
/// <param name="Listings">The exchange and code of each listing.</param>
public sealed record IssuerIdentity(string Id, string Name, IReadOnlyList<string> Listings)
{
    /// <summary>Whether another id may belong to the same issuer, because the name or a listing is the same.</summary>
    public bool MayBe(IssuerIdentity other) => Name == other.Name || Listings.Any(l => other.Listings.Contains(l));

    public bool Equals(IssuerIdentity? other) =>
        other is not null && Id == other.Id && Name == other.Name && Listings.SequenceEqual(other.Listings);

    public override int GetHashCode() => Id.Length;
}
