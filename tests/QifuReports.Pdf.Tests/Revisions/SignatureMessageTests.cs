using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;
using QifuReports.Pdf.Revisions;
using QifuReports.Pdf.Tests.Support;
using QifuReports.Tests.Forging;

namespace QifuReports.Pdf.Tests.Revisions;

/// <summary>
/// What a message has to be to count as the signature of one signer over the very bytes, and what is told of one that is otherwise.
/// </summary>
public class SignatureMessageTests
{
    private const string Plain = "adbe.pkcs7.detached", Advanced = SignatureMessage.Advanced, Stamping = SignatureMessage.Stamping;
    private const string Other = "names another certificate than it carries", NotOne = "is not of one signer with a certificate",
        NoMessage = "is no message of a signature";
    private const string Sha384 = "300B0609608648016503040202", Sha512 = "300B0609608648016503040203",
        Sha256 = "300B0609608648016503040201", Sha1 = "300706052B0E03021A";

    private static readonly byte[] Covered = [1, 2, 3];
    private static readonly X509Certificate2 Signer = TestCertificate.Rsa("CN=Approver"), Issuer = TestCertificate.Rsa("CN=Issuer");
    private static readonly IssuedPdf Issued = new(PageMaker.Write([PageMaker.Words("x")]));

    /// <summary>
    /// The certificate is named by its hash, SHA-256 where nothing is said; an older kind of signature need not name it, but where it does
    /// it has to be the one.
    /// </summary>
    [Theory]
    [InlineData("none", "", Other)]
    [InlineData("SHA256", "", "")]
    [InlineData("SHA256", Sha256, "")]
    [InlineData("SHA384", Sha384, "")]
    [InlineData("SHA512", Sha512, "")]
    [InlineData("SHA384", "", Other)]
    [InlineData("SHA256", Sha384, Other)]
    [InlineData("SHA384", Sha512, Other)]
    [InlineData("SHA512", Sha256, Other)]
    [InlineData("SHA1", Sha1, Other)]
    [InlineData("SHA256", Sha1, Other)]
    [InlineData("empty", "", Other)]
    [InlineData("empty", Sha1, Other)]
    [InlineData("issuer", "", Other)]
    [InlineData("garbage", "", Other)]
    public void The_certificate_must_be_the_one_named_by_its_hash(string hash, string algorithm, string wrong)
    {
        byte[]? name = hash switch
        {
            "none" => null,
            "garbage" => [0x30, 0x02, 0x05, 0x00],
            "empty" => Name(algorithm, []),
            "issuer" => Name(algorithm, SHA256.HashData(Issuer.RawData)),
            _ => Name(algorithm, CryptographicOperations.HashData(new HashAlgorithmName(hash), Signer.RawData)),
        };
        Wrong(Message(name), Advanced).ShouldBe(wrong);
        Wrong(Message(name), Plain).ShouldBe(name is null ? "" : wrong);
    }

    [Fact]
    public void PAdES_refuses_a_certificate_that_is_named_twice()
    {
        var name = new AsnEncodedData(new Oid("1.2.840.113549.1.9.16.2.47"), Name("", SHA256.HashData(Signer.RawData)));
        Wrong(Signed(signer => signer.SignedAttributes.Add(
            new CryptographicAttributeObject(name.Oid!, new AsnEncodedDataCollection { name, name }))), Advanced).ShouldBe(Other);
    }

    [Fact]
    public void A_signature_needs_one_signer_with_a_certificate_and_detached_content()
    {
        var name = Name("", SHA256.HashData(Signer.RawData));
        Wrong(Signed(signer => signer.IncludeOption = X509IncludeOption.None), Plain).ShouldBe(NotOne);
        Wrong(Message(name, detached: false), Plain).ShouldBe("does not hold");

        var two = new SignedCms(new ContentInfo(Covered), detached: true);
        two.ComputeSignature(new CmsSigner(SubjectIdentifierType.IssuerAndSerialNumber, Signer));
        two.ComputeSignature(new CmsSigner(SubjectIdentifierType.IssuerAndSerialNumber, Issuer));
        Wrong(two.Encode(), Plain).ShouldBe(NotOne);

        var none = new SignedCms(new ContentInfo(Covered), detached: true);
        none.ComputeSignature(new CmsSigner(SubjectIdentifierType.IssuerAndSerialNumber, Signer));
        none.RemoveSignature(0);
        Wrong(none.Encode(), Plain).ShouldBe(NotOne);
    }

    [Fact]
    public void The_signer_and_the_included_certificates_are_given_once_each()
    {
        var alone = SignatureMessage.Check(Signed(static _ => { }), Covered, Plain).Signer.ShouldNotBeNull();
        alone.Certificate.Thumbprint.ShouldBe(Signer.Thumbprint);
        alone.Chain.ShouldBeEmpty();
        alone.Words.ShouldBe($"CN=Approver (SHA-256 of the certificate {Convert.ToHexString(SHA256.HashData(Signer.RawData))})");
        var led = SignatureMessage.Check(Signed(static signer => signer.Certificates.Add(Issuer)), Covered, Plain).Signer.ShouldNotBeNull();
        led.Chain.ShouldHaveSingleItem().Thumbprint.ShouldBe(Issuer.Thumbprint);
    }

    /// <summary>Behind the message there are zeros, as many as there is room for, and nothing else.</summary>
    [Theory]
    [InlineData("", "")]
    [InlineData("00", "")]
    [InlineData("000000", "")]
    [InlineData("01", NoMessage)]
    [InlineData("0001", NoMessage)]
    [InlineData("3000", NoMessage)]
    public void Only_zeros_may_follow_the_message(string more, string wrong) =>
        Wrong([.. Signed(static _ => { }), .. Convert.FromHexString(more)], Plain).ShouldBe(wrong);

    [Theory]
    [InlineData("", NoMessage)]
    [InlineData("00", NoMessage)]
    [InlineData("0000000000", NoMessage)]
    [InlineData("3000", NoMessage)]
    [InlineData("30000000", NoMessage)]
    [InlineData("0500", NoMessage)]
    [InlineData("3005", NoMessage)]
    [InlineData("30030500", NoMessage)]
    [InlineData("30020500", "does not hold")]
    public void Something_that_is_no_message_is_reported(string message, string wrong)
    {
        Wrong(Convert.FromHexString(message), Plain).ShouldBe(wrong);
        Wrong(Convert.FromHexString(message), Stamping).ShouldBe(wrong == NoMessage ? NoMessage : "is no time stamp");
    }

    [Fact]
    public void A_message_over_other_bytes_or_of_another_kind_is_not_valid()
    {
        SignatureMessage.Check(Signed(static _ => { }), [1, 2, 4], Plain).Wrong.ShouldBe("does not hold");
        Wrong(Signed(static _ => { }), Stamping).ShouldBe("is no time stamp");
        Wrong(Signed(static _ => { }), "something else").ShouldBe("");
    }

    /// <summary>A time stamp is held as a signature is: over every byte but its own value, and with nothing but zeros behind it.</summary>
    [Fact]
    public void A_time_stamp_must_be_valid()
    {
        var good = AddedSignatures.Signed(Issued, isStamp: true).File;
        FileHistory.Read(good).Refused.ShouldBeEmpty();
        var text = HandMade.Text(good);
        var contents = text.LastIndexOf("/Contents<", StringComparison.Ordinal) + "/Contents".Length;

        // What is stamped, a byte of the signature, and the room behind.
        Refused(text.LastIndexOf("/F 132", StringComparison.Ordinal) + 5, '0').ShouldEndWith("its signature does not hold");
        var end = text.IndexOf("000000000000000000000000", contents, StringComparison.Ordinal);
        Refused(end - 100, text[end - 100] == '0' ? '1' : '0').ShouldMatch("its signature (does not hold|is no time stamp)$");
        Refused(text.IndexOf('>', contents) - 1, '1').ShouldEndWith("its signature is no message of a signature");

        string Refused(int at, char now) =>
            FileHistory.Read(HandMade.Bytes(text[..at] + now + text[(at + 1)..])).Refused.ShouldHaveSingleItem();
    }

    private static string Wrong(byte[] message, string kind)
    {
        var (signer, wrong) = SignatureMessage.Check(message, Covered, kind);
        (signer is null).ShouldBe(wrong.Length > 0);
        return wrong;
    }

    private static byte[] Message(byte[]? name, bool detached = true) => Signed(
        signer =>
        {
            if (name is not null) signer.SignedAttributes.Add(new AsnEncodedData(new Oid("1.2.840.113549.1.9.16.2.47"), name));
        }, detached);

    private static byte[] Signed(Action<CmsSigner> with, bool detached = true)
    {
        var signer = new CmsSigner(SubjectIdentifierType.IssuerAndSerialNumber, Signer) { IncludeOption = X509IncludeOption.EndCertOnly };
        with(signer);
        var message = new SignedCms(new ContentInfo(Covered), detached);
        message.ComputeSignature(signer);
        return message.Encode();
    }

    // RFC 5035, 3: a sequence of a sequence of a sequence of the algorithm, where it is not SHA-256, and the hash.
    private static byte[] Name(string algorithm, byte[] hash)
    {
        byte[] inner = [.. Convert.FromHexString(algorithm), 0x04, (byte)hash.Length, .. hash];
        return [0x30, (byte)(inner.Length + 4), 0x30, (byte)(inner.Length + 2), 0x30, (byte)inner.Length, .. inner];
    }
}
