namespace QifuReports.Delivery.Records;

/// <summary>What is known of one document on its way to one person.</summary>
public enum DeliveryState
{
    /// <summary>To be sent; also what was tried and is surely not with the server.</summary>
    Planned,

    /// <summary>The terminating dot is about to leave. Where this is the last that is known, the fate is unknown.</summary>
    Sending,

    /// <summary>The server has taken it.</summary>
    Accepted,

    /// <summary>The server has refused it for good.</summary>
    Refused,

    /// <summary>The dot had begun to leave and no reply was read. Held until a person decides.</summary>
    Unknown,
}

/// <summary>A document as the ledger knows it.</summary>
/// <param name="Name">The briefing, such as <c>quarterly</c>.</param>
/// <param name="Hash">SHA-256 of its bytes, 64 hexadecimal digits, small.</param>
public sealed record DocumentStamp(string Name, string Hash)
{
    /// <summary>The stamp of these bytes.</summary>
    public static DocumentStamp Of(string name, ReadOnlySpan<byte> bytes) => new(name, Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes)));

    /// <summary>A hash of what it says, 64 hexadecimal digits, small: the same where nothing that is read has changed, whatever program made it. Empty where it is not known.</summary>
    public string Said { get; init; } = "";

    /// <summary>Whether who has the one has no need of the other.</summary>
    public bool SaysTheSameAs(DocumentStamp other) => Hash == other.Hash || (Said.Length > 0 && Said == other.Said);

    /// <summary>The first twelve digits of the hash, for people.</summary>
    public string Short => Hash.Length <= 12 ? Hash : Hash[..12];
}
