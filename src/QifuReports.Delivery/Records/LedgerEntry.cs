namespace QifuReports.Delivery.Records;

/// <summary>One line of the delivery ledger. A closed list.</summary>
/// <param name="At">When it was written.</param>
/// <param name="Release">Which release, such as <c>2023Q3</c>; empty where the line is about none.</param>
/// <param name="Documents">What it is about; empty where it is about none.</param>
public abstract record LedgerEntry(DateTimeOffset At, string Release, IReadOnlyList<DocumentStamp> Documents)
{
    /// <summary>Whose documents these are: what issuer.json calls it. Empty in lines of before the ledger knew issuers.</summary>
    public string Issuer { get; init; } = "";

    /// <summary>The folder below the ledger's out of whose own ledger the line was taken over; empty for a line of this ledger.</summary>
    public string From { get; init; } = "";

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

    /// <summary>Who an issuer is, so that it is known again under another name.</summary>
    /// <param name="Identity">Its name and listings.</param>
    /// <param name="OwnsEarlier">Whether the lines above that name no issuer are about this one.</param>
    public sealed record Introduction(DateTimeOffset At, IssuerIdentity Identity, bool OwnsEarlier) : LedgerEntry(At, "", []);
}

/// <summary>Whose briefings are mailed, as the ledger knows it.</summary>
/// <param name="Id">What lines say, the same for good.</param>
/// <param name="Name">The full name.</param>
/// <param name="Listings">Exchange and code of each.</param>
public sealed record IssuerIdentity(string Id, string Name, IReadOnlyList<string> Listings)
{
    /// <summary>Whether another id may stand for the same: the name is the same, or a listing is.</summary>
    public bool MayBe(IssuerIdentity other) => Name == other.Name || Listings.Any(l => other.Listings.Contains(l));

    public bool Equals(IssuerIdentity? other) => other is not null && Id == other.Id && Name == other.Name && Listings.SequenceEqual(other.Listings);

    public override int GetHashCode() => Id.Length;
}
