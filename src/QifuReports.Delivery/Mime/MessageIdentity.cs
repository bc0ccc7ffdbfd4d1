using System.Security.Cryptography;

namespace QifuReports.Delivery.Mime;

/// <summary>
/// Makes the Message-ID of a delivery. The Message-ID is the same whenever the same documents of the same release are sent to the same
/// person, so that a mail system can recognize a duplicate. Every other delivery has a different Message-ID.
/// </summary>
/// <remarks>
/// RFC 5322, 3.6.4. The part before the at sign is 128 bits of SHA-256 over the parts. Each part is preceded by its length, so that
/// different parts never give the same text.
/// </remarks>
public static class MessageIdentity
{
    /// <param name="domain">The domain of the sender.</param>
    /// <param name="parts">
    /// The parts that identify the delivery: release, recipient, hashes of the documents, and the Message-ID of the replaced message.
    /// </param>
    /// <returns>The Message-ID with its angle brackets.</returns>
    public static string Of(string domain, params IReadOnlyList<string> parts) => $"<{Digest(parts)}@{domain}>";

    /// <summary>Returns 128 bits of the hash as 32 hexadecimal digits in lower case.</summary>
    internal static string Digest(IReadOnlyList<string> parts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var part in parts)
        {
            var bytes = Encoding.UTF8.GetBytes(part);
            hash.AppendData(Encoding.ASCII.GetBytes(FormattableString.Invariant($"{bytes.Length}:")));
            hash.AppendData(bytes);
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, 16));
    }
}
