using System.Security.Cryptography;

namespace QifuReports.Ledger.Hashing;

/// <summary>Computes the SHA-256 (FIPS 180-4) of content: data files, templates, records.</summary>
public static class ContentHash
{
    /// <summary>The hash as 64 hexadecimal digits in lower case.</summary>
    public static string Of(ReadOnlySpan<byte> content) => Convert.ToHexStringLower(SHA256.HashData(content));
}
