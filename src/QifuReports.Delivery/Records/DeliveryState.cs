namespace QifuReports.Delivery.Records;

/// <summary>What is known about the delivery of one document to one person.</summary>
public enum DeliveryState
{
    /// <summary>The message must still be sent. Also after an attempt, if the server certainly has not taken the message.</summary>
    Planned,

    /// <summary>
    /// The final dot, which ends the message, is about to be sent. If this is the last known state, it is unknown whether the message was
    /// delivered.
    /// </summary>
    Sending,

    /// <summary>The server has accepted the message.</summary>
    Accepted,

    /// <summary>The server has refused the message permanently.</summary>
    Refused,

    /// <summary>The program began to send the final dot and read no reply. The message is not sent again until a person decides.</summary>
    Unknown,
}

/// <summary>Identifies a document in the ledger.</summary>
/// <param name="Name">The name of the briefing, such as <c>quarterly</c>.</param>
/// <param name="Hash">The SHA-256 of its bytes, 64 hexadecimal digits in lower case.</param>
public sealed record DocumentStamp(string Name, string Hash)
{
    /// <summary>The stamp of a document with these bytes.</summary>
    public static DocumentStamp Of(string name, ReadOnlySpan<byte> bytes) =>
        new(name, Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes)));

    /// <summary>
    /// A hash of the content of the document, 64 hexadecimal digits in lower case. It stays the same if nothing that readers see has
    /// changed, whatever program made the file. Empty if it is not known.
    /// </summary>
    public string Said { get; init; } = "";

    /// <summary>
    /// Whether both documents have the same content, so that a person who has received one of them does not need the other.
    /// </summary>
    public bool SaysTheSameAs(DocumentStamp other) => Hash == other.Hash || (Said.Length > 0 && Said == other.Said);

    /// <summary>The first twelve digits of the hash, for people to read.</summary>
    public string Short => Hash.Length <= 12 ? Hash : Hash[..12];
}
