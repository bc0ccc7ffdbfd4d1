using System.Security.Cryptography;
using System.Text;

namespace QifuReports.Delivery.Mime;

/// <summary>
/// The Message-ID of a delivery: the same whenever the same documents of the same release go to the same person, so that a mail
/// system that got it twice can see so; another for every other delivery.
/// </summary>
/// <remarks>RFC 5322, 3.6.4. The left part is 128 bits of SHA-256 over the parts, each led by its length, so that no two sets of parts run together.</remarks>
public static class MessageIdentity
{
    /// <param name="domain">The domain of the sender.</param>
    /// <param name="parts">What the delivery is: release, recipient, document hashes, what it replaces.</param>
    /// <returns>With its angle brackets.</returns>
    public static string Of(string domain, params IReadOnlyList<string> parts) => $"<{Digest(parts)}@{domain}>";

    /// <summary>128 bits in 32 hexadecimal digits, small.</summary>
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
