using System.Formats.Asn1;
using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace QifuReports.Tests.Forging;

/// <summary>Signatures and time stamps as other programs add them to a file, made by hand.</summary>
internal static class AddedSignatures
{
    private const int Room = 6000;
    private const string RangePlace = "/ByteRange[0 0000000000 0000000000 0000000000]";

    private static readonly X509Certificate2 Signer = TestCertificate.Rsa("CN=Approver"), Stamping = Stamper();

    /// <summary>The certificate of the signer, as an object of validation data would have it.</summary>
    public static string Certificate => LaterSave.Stream("", Encoding.Latin1.GetString(Signer.RawData));

    /// <summary>Adds the field, the value and the form to a save; the page only where one is given.</summary>
    public static void Prepare(IssuedPdf issued, LaterSave save, int? page = null, string field = "", string value = "",
        bool isStamp = false, string catalog = "", string form = "", string name = "Approval")
    {
        var kind = isStamp ? "/Type/DocTimeStamp/Filter/Adobe.PPKLite/SubFilter/ETSI.RFC3161"
            : "/Type/Sig/Filter/Adobe.PPKLite/SubFilter/ETSI.CAdES.detached/M(D:20240102030405Z)";
        var signature = save.Add($"<<{kind}{value}{RangePlace}/Contents<{new string('0', 2 * Room)}>>>");
        var widget = save.Add(string.Create(CultureInfo.InvariantCulture,
            $"<</Type/Annot/Subtype/Widget/FT/Sig/T({name})/Rect[0 0 0 0]/F 132/V {signature} 0 " +
                $"R{(page is { } on ? $"/P {on} 0 R" : "")}{field}>>"));
        if (page is { } number) save.Annotate(number, widget);
        save.Catalog(string.Create(CultureInfo.InvariantCulture, $"/AcroForm<</Fields[{widget} 0 R]/SigFlags 3{form}>>{catalog}"));
    }

    /// <summary>Fills the last place of a signature in, over the whole file.</summary>
    public static byte[] Sign(byte[] file, bool isStamp = false)
    {
        var text = Encoding.Latin1.GetString(file);
        var range = text.LastIndexOf(RangePlace, StringComparison.Ordinal);
        var first = range + RangePlace.Length + "/Contents".Length;
        var after = first + 2 + 2 * Room;
        var filled = string.Create(CultureInfo.InvariantCulture, $"/ByteRange[0 {first} {after} {file.Length - after}]")
            .PadRight(RangePlace.Length);
        Encoding.ASCII.GetBytes(filled).CopyTo(file, range);
        byte[] covered = [.. file[..first], .. file[after..]];
        var message = isStamp ? Stamp(covered) : Message(covered);
        Encoding.ASCII.GetBytes(Convert.ToHexStringLower(message)).CopyTo(file, first + 1);
        return file;
    }

    /// <summary>An issued file with a good signature or time stamp.</summary>
    public static SignedSave Signed(IssuedPdf issued, SaveForm form = SaveForm.Table, int? page = null, bool isStamp = false,
        string catalog = "", string field = "", string value = "", string formEntries = "")
    {
        var save = new LaterSave(issued);
        Prepare(issued, save, page, field, value, isStamp, catalog, formEntries);
        return new SignedSave(Sign(save.End(form), isStamp), save[issued.Root], save.Next);
    }

    /// <summary>A save after a signed one that adds validation data.</summary>
    public static byte[] WithValidationData(IssuedPdf issued, SignedSave signed, SaveForm form = SaveForm.Table)
    {
        var save = new LaterSave(issued, signed.File, signed.Next);
        var certificate = save.Add(Certificate);
        var answer = save.Add(LaterSave.Stream("", Encoding.Latin1.GetString(Answer())));
        save.Set(issued.Root, string.Create(CultureInfo.InvariantCulture,
            $"{signed.Catalog[..^2]}/DSS<</Type/DSS/Certs[{certificate} 0 R]/OCSPs[{answer} 0 " +
                $"R]/VRI<</{new string('A', 40)}<</Cert[{certificate} 0 R]/OCSP[{answer} 0 R]>>>>>>>>"));
        return save.End(form);
    }

    private static byte[] Message(byte[] covered)
    {
        var message = new SignedCms(new ContentInfo(covered), detached: true);
        message.ComputeSignature(By(Signer));
        return message.Encode();
    }

    // RFC 3161, 2.4.2: what is stamped, and the certificate of the stamper by its hash.
    private static byte[] Stamp(byte[] covered)
    {
        var info = new AsnWriter(AsnEncodingRules.DER);
        using (info.PushSequence())
        {
            info.WriteInteger(1);
            info.WriteObjectIdentifier("1.2.3.4.1");
            using (info.PushSequence())
            {
                using (info.PushSequence())
                {
                    info.WriteObjectIdentifier("2.16.840.1.101.3.4.2.1");
                    info.WriteNull();
                }
                info.WriteOctetString(SHA256.HashData(covered));
            }
            info.WriteInteger(7);
            info.WriteGeneralizedTime(new DateTimeOffset(2024, 1, 2, 3, 4, 5, TimeSpan.Zero));
        }
        var message = new SignedCms(new ContentInfo(new Oid("1.2.840.113549.1.9.16.1.4"), info.Encode()));
        message.ComputeSignature(By(Stamping));
        return message.Encode();
    }

    // With the certificate named by its hash among what is signed (RFC 5035).
    private static CmsSigner By(X509Certificate2 certificate)
    {
        var signer = new CmsSigner(SubjectIdentifierType.IssuerAndSerialNumber,
            certificate) { DigestAlgorithm = new Oid("2.16.840.1.101.3.4.2.1"), IncludeOption = X509IncludeOption.EndCertOnly };
        byte[] frame = [0x30, 0x26, 0x30, 0x24, 0x30, 0x22, 0x04, 0x20];
        signer.SignedAttributes.Add(new AsnEncodedData(new Oid("1.2.840.113549.1.9.16.2.47"),
            [.. frame, .. SHA256.HashData(certificate.RawData)]));
        return signer;
    }

    // RFC 6960, 4.2.1: an answer that has a status and bytes.
    private static byte[] Answer()
    {
        var answer = new AsnWriter(AsnEncodingRules.DER);
        using (answer.PushSequence())
        {
            answer.WriteEncodedValue([0x0A, 1, 0]);
            using (answer.PushSequence(new Asn1Tag(TagClass.ContextSpecific, 0, isConstructed: true)))
            {
                using (answer.PushSequence())
                {
                    answer.WriteObjectIdentifier("1.3.6.1.5.5.7.48.1.1");
                    answer.WriteOctetString([1, 2, 3]);
                }
            }
        }
        return answer.Encode();
    }

    private static X509Certificate2 Stamper()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=Stamper", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid("1.3.6.1.5.5.7.3.8")], critical: true));
        return request.CreateSelfSigned(new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero),
            new DateTimeOffset(2060, 1, 1, 0, 0, 0, TimeSpan.Zero));
    }
}

/// <summary>A file that was signed by a later save.</summary>
/// <param name="File">It.</param>
/// <param name="Catalog">The text of its catalogue.</param>
/// <param name="Next">The first number that is free.</param>
internal sealed record SignedSave(byte[] File, string Catalog, int Next);
