using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;

namespace QifuReports.Pdf.Signing;

/// <summary>
/// Fills in the signature of a written file: PAdES at level B-B (ETSI EN 319 142-1). The signature is a detached CMS message (without the
/// signed content), over every byte of the file except the signature itself. The signed attributes name the certificate of the signer by
/// its hash (RFC 5035). The time is in the signature dictionary, not in the message.
/// </summary>
/// <remarks>
/// A signature with an RSA key is the same every time; a signature with an ECDSA key is not. When a file is written, only this class loads
/// the library of the message format.
/// </remarks>
internal static class FileSigner
{
    private const string Sha256 = "2.16.840.1.101.3.4.2.1", SigningCertificateV2 = "1.2.840.113549.1.9.16.2.47";

    /// <summary>Signs a file that was written with <see cref="SignatureField"/>, in place.</summary>
    public static void Sign(Span<byte> file, DocumentSignature signature)
    {
        // Takes the last occurrence: the text of the document may contain the same bytes, but the signature dictionary comes later.
        var range = file.LastIndexOf(SignatureField.RangeRoom);
        if (range < 0) throw new InvalidOperationException("The file has no room for a signature.");
        var contents = range + SignatureField.RangeRoom.Length + SignatureField.BeforeContents.Length;
        var room = 2 * signature.Room;
        var after = contents + room + 2;
        FillRange(file.Slice(range, SignatureField.RangeRoom.Length), contents, after, file.Length - after);
        if (signature.IsBlank) return;

        var signed = new byte[file.Length - room - 2];
        file[..contents].CopyTo(signed);
        file[after..].CopyTo(signed.AsSpan(contents));
        var message = Message(signed, signature);
        if (2 * message.Length > room)
            throw new InvalidOperationException($"The signature takes {message.Length} bytes; there is room for {room / 2}.");
        var place = file.Slice(contents + 1, 2 * message.Length);
        for (var i = 0; i < message.Length; i++) (place[2 * i], place[2 * i + 1]) = (Digit(message[i] >> 4), Digit(message[i] & 15));
    }

    private static byte Digit(int value) => "0123456789abcdef"u8[value];

    private static void FillRange(Span<byte> place, int first, int second, int rest)
    {
        var range = Encoding.ASCII.GetBytes(FormattableString.Invariant($"/ByteRange[0 {first} {second} {rest}]"));
        place.Fill((byte)' ');
        range.CopyTo(place);
    }

    private static byte[] Message(byte[] content, DocumentSignature signature)
    {
        var message = new SignedCms(new ContentInfo(content), detached: true);
        var signer = new CmsSigner(SubjectIdentifierType.IssuerAndSerialNumber, signature.Certificate)
        {
            DigestAlgorithm = new Oid(Sha256),
            IncludeOption = X509IncludeOption.EndCertOnly,
        };
        foreach (var one in signature.Chain) signer.Certificates.Add(one);
        signer.SignedAttributes.Add(new AsnEncodedData(new Oid(SigningCertificateV2), CertificateByHash(signature)));

        // A private key is not guaranteed to be usable by several threads at once.
        lock (signature) message.ComputeSignature(signer);
        return message.Encode();
    }

    /// <summary>
    /// Makes the attribute SigningCertificateV2 with one certificate. The hash uses the default algorithm, so the algorithm is not written.
    /// </summary>
    private static byte[] CertificateByHash(DocumentSignature signature)
    {
        byte[] frame = [0x30, 0x26, 0x30, 0x24, 0x30, 0x22, 0x04, 0x20];
        return [.. frame, .. SHA256.HashData(signature.Certificate.RawData)];
    }
}
