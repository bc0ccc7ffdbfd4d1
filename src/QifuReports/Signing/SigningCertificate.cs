using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace QifuReports.App.Signing;

/// <summary>
/// The requirements for a signing certificate: key and algorithm must count as strong, and the certificate must be meant for signing and
/// valid at the claimed time of signing.
/// </summary>
internal static class SigningCertificate
{
    /// <summary>The object identifier of RSA keys.</summary>
    public const string Rsa = "1.2.840.113549.1.1.1";

    private const string EllipticCurve = "1.2.840.10045.2.1", Pss = "1.2.840.113549.1.1.10";

    /// <summary>
    /// The shortest key lengths, in bits, that are acceptable for new signatures beyond 2023 (ETSI TS 119 312, NIST SP 800-131A).
    /// </summary>
    private const int LeastRsa = 2048, LeastCurve = 256;

    /// <summary>Broken hash algorithms, by the object identifier of the signature algorithm or, for RSA-PSS, of the hash.</summary>
    private static readonly Dictionary<string, string> Broken = new(StringComparer.Ordinal)
    {
        ["1.2.840.113549.1.1.2"] = "MD2", ["1.2.840.113549.1.1.3"] = "MD4", ["1.2.840.113549.1.1.4"] = "MD5",
        ["1.2.840.113549.1.1.5"] = "SHA-1", ["1.3.14.3.2.29"] = "SHA-1",
        ["1.2.840.10045.4.1"] = "SHA-1", ["1.2.840.10040.4.3"] = "SHA-1", ["1.3.14.3.2.27"] = "SHA-1", ["1.3.14.3.2.26"] = "SHA-1",
        ["1.2.840.113549.2.5"] = "MD5",
    };

    /// <summary>Returns why a certificate must not be used for signing, as a sentence; null if it may be used.</summary>
    /// <param name="signer">The certificate whose key signs.</param>
    /// <param name="chain">The certificates that are embedded with the signer's certificate. The algorithm of a root certificate's own
    /// signature is not checked, since nobody relies on that signature.</param>
    public static string? Weakness(X509Certificate2 signer, IReadOnlyList<X509Certificate2> chain)
    {
        if (WeakKey(signer) is { } weak) return weak;
        foreach (var one in chain)
            if (WeakKey(one) is { } weakIssuer) return $"of the certificates with it, that of {one.Subject}: {weakIssuer}";
        if (BrokenHash(signer) is { } hash)
            return $"the certificate is itself signed over {hash}, which can be forged. Have it issued anew, with SHA-256 or better.";
        foreach (var one in chain)
            if (one.Subject != one.Issuer && BrokenHash(one) is { } broken)
                return $"the certificate of {one.Subject}, which goes with it, is signed over {broken}, which can be forged.";
        foreach (var extension in signer.Extensions)
        {
            if (extension is X509KeyUsageExtension usage
                && (usage.KeyUsages & (X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.NonRepudiation)) == 0)
                return "the certificate is not made for signing: its key usage has neither digitalSignature nor nonRepudiation.";
        }
        return null;
    }

    /// <summary>
    /// Returns a sentence that says why the certificate is not valid at a time; null if it is valid. The first and the last second of its
    /// validity count as valid (RFC 5280, 4.1.2.5).
    /// </summary>
    public static string? Outside(X509Certificate2 certificate, DateTimeOffset moment)
    {
        DateTime from = certificate.NotBefore.ToUniversalTime(), to = certificate.NotAfter.ToUniversalTime();
        if (moment.UtcDateTime >= from && moment.UtcDateTime <= to) return null;
        var state = moment.UtcDateTime > to ? "had expired" : "was not valid yet";
        return string.Create(CultureInfo.InvariantCulture,
            $"the certificate of {certificate.Subject} {state} at the claimed time of signing, " +
                $"{moment.UtcDateTime:yyyy-MM-dd HH:mm:ss}Z; it is valid from {from:yyyy-MM-dd HH:mm:ss}Z to {to:yyyy-MM-dd HH:mm:ss}Z.");
    }

    private static string? WeakKey(X509Certificate2 certificate)
    {
        switch (certificate.PublicKey.Oid.Value)
        {
            case Rsa:
                using (var key = certificate.GetRSAPublicKey())
                {
                    var bits = key?.KeySize ?? 0;
                    return bits >= LeastRsa ? null
                        : FormattableString.Invariant($"its RSA key has {bits} bits; {LeastRsa} are the least that count as safe.");
                }
            case EllipticCurve:
                try
                {
                    using var key = certificate.GetECDsaPublicKey();
                    var bits = key?.KeySize ?? 0;
                    return bits >= LeastCurve ? null
                        : FormattableString.Invariant(
                            $"the curve of its key has {bits} bits; {LeastCurve} are the least that count as safe.");
                }
                catch (Exception unknown) when (unknown is CryptographicException or PlatformNotSupportedException)
                {
                    return "the curve of its key is not known on this machine.";
                }
            default:
                return "its key is neither RSA nor ECDSA.";
        }
    }

    // Returns the hash algorithm in the certificate's own signature if this algorithm is broken; otherwise null.
    private static string? BrokenHash(X509Certificate2 certificate)
    {
        var algorithm = certificate.SignatureAlgorithm.Value ?? "";
        return Broken.GetValueOrDefault(algorithm == Pss ? PssHash(certificate) : algorithm);
    }

    // For RSA-PSS, the parameters of the algorithm name the hash. If they name no hash, the hash is SHA-1 (RFC 4055, 3.1);
    // SHA-1 is also returned if the parameters cannot be read.
    private static string PssHash(X509Certificate2 certificate)
    {
        const string sha1 = "1.3.14.3.2.26";
        var hash = new Asn1Tag(TagClass.ContextSpecific, 0, isConstructed: true);
        try
        {
            var whole = new AsnReader(certificate.RawDataMemory, AsnEncodingRules.DER).ReadSequence();
            whole.ReadEncodedValue();
            var identifier = whole.ReadSequence();
            identifier.ReadObjectIdentifier();
            if (!identifier.HasData) return sha1;
            var parameters = identifier.ReadSequence();
            return parameters.HasData && parameters.PeekTag() == hash ? parameters.ReadSequence(hash).ReadSequence().ReadObjectIdentifier()
                : sha1;
        }
        catch (AsnContentException)
        {
            return sha1;
        }
    }
}
