using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;

namespace QifuReports.Pdf.Revisions;

/// <summary>
/// Checks the cryptographic message of a signature: whether it is valid for the bytes that it covers, and who signed. Whether the signer
/// can be trusted is decided elsewhere.
/// </summary>
/// <remarks>When a file is read, only this class loads the library of the message format, and only if there is a signature.</remarks>
internal static class SignatureMessage
{
    /// <summary>The kinds that need special rules: PAdES (ETSI EN 319 142-1, 6.3) and time stamps (RFC 3161).</summary>
    public const string Advanced = "ETSI.CAdES.detached", Stamping = "ETSI.RFC3161";

    private const string SigningCertificateV2 = "1.2.840.113549.1.9.16.2.47";

    /// <summary>Returns the signer if the signature is valid; otherwise the error.</summary>
    /// <param name="contents">The value of the signature, with the zeros after it.</param>
    /// <param name="covered">The bytes that the signature covers.</param>
    /// <param name="kind">The entry SubFilter of the signature dictionary.</param>
    public static (MessageSigner? Signer, string Wrong) Check(ReadOnlySpan<byte> contents, byte[] covered, string kind)
    {
        var length = Length(contents);
        if (length == 0 || contents[length..].ContainsAnyExcept((byte)0)) return (null, "is no message of a signature");
        var message = contents[..length].ToArray();
        try
        {
            return kind == Stamping ? Stamp(message, covered) : Signature(message, covered, isAdvanced: kind == Advanced);
        }
        catch (CryptographicException)
        {
            return (null, "does not hold");
        }
    }

    // Returns the length in bytes of the ASN.1 sequence at the start of the value; 0 if there is none.
    private static int Length(ReadOnlySpan<byte> contents)
    {
        try
        {
            AsnDecoder.ReadSequence(contents, AsnEncodingRules.BER, out _, out var length, out var whole);
            return length > 0 ? whole : 0;
        }
        catch (AsnContentException)
        {
            return 0;
        }
    }

    private static (MessageSigner?, string) Signature(byte[] message, byte[] covered, bool isAdvanced)
    {
        var signed = new SignedCms(new ContentInfo(covered), detached: true);
        signed.Decode(message);
        if (!signed.Detached || signed.SignerInfos.Count != 1 || signed.SignerInfos[0].Certificate is not { } certificate)
            return (null, "is not of one signer with a certificate");
        signed.CheckSignature(verifySignatureOnly: true);
        if (!Names(signed.SignerInfos[0], certificate, isAdvanced)) return (null, "names another certificate than it carries");
        var chain = new List<X509Certificate2>();
        foreach (var one in signed.Certificates)
            if (!one.RawDataMemory.Span.SequenceEqual(certificate.RawDataMemory.Span)) chain.Add(one);
        return (new MessageSigner(certificate, chain), "");
    }

    // The signed attributes must name the certificate by its hash (RFC 5035, 3 and 4), because nothing else ties the certificate to the
    // signature. Only in PAdES is a missing attribute an error.
    private static bool Names(SignerInfo signer, X509Certificate2 certificate, bool isAdvanced)
    {
        foreach (var attribute in signer.SignedAttributes)
        {
            if (attribute.Oid?.Value != SigningCertificateV2 || attribute.Values.Count != 1) continue;
            try
            {
                var name = new AsnReader(attribute.Values[0].RawData, AsnEncodingRules.BER).ReadSequence().ReadSequence().ReadSequence();
                var algorithm = name.PeekTag() == Asn1Tag.Sequence ? name.ReadSequence().ReadObjectIdentifier() : "2.16.840.1.101.3.4.2.1";
                var hash = algorithm switch
                {
                    "2.16.840.1.101.3.4.2.1" => SHA256.HashData(certificate.RawData),
                    "2.16.840.1.101.3.4.2.2" => SHA384.HashData(certificate.RawData),
                    "2.16.840.1.101.3.4.2.3" => SHA512.HashData(certificate.RawData),
                    _ => [],
                };
                return hash.Length > 0 && name.ReadOctetString().AsSpan().SequenceEqual(hash);
            }
            catch (AsnContentException)
            {
                return false;
            }
        }

        return !isAdvanced;
    }

    private static (MessageSigner?, string) Stamp(byte[] message, byte[] covered)
    {
        if (!Rfc3161TimestampToken.TryDecode(message, out var token, out var read) || read != message.Length)
            return (null, "is no time stamp");
        return token.VerifySignatureForData(covered, out var certificate) && certificate is not null
            ? (new MessageSigner(certificate, []), "") : (null, "does not hold");
    }
}

/// <summary>The signer of a valid signature.</summary>
/// <param name="Certificate">The certificate of the signer, without the private key.</param>
/// <param name="Chain">The other certificates in the message.</param>
internal sealed record MessageSigner(X509Certificate2 Certificate, IReadOnlyList<X509Certificate2> Chain)
{
    /// <summary>The signer in words: the name in the certificate, and the hash of the certificate.</summary>
    public string Words =>
        $"{PlainWords.Of(Certificate.Subject)} (SHA-256 of the certificate {Certificate.GetCertHashString(HashAlgorithmName.SHA256)})";
}
