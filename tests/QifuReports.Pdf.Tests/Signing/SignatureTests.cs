using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.RegularExpressions;
using QifuReports.Pdf.Signing;
using QifuReports.Pdf.Tests.Support;

namespace QifuReports.Pdf.Tests.Signing;

public sealed partial class SignatureTests : IDisposable
{
    private readonly X509Certificate2 _certificate = TestCertificate.Rsa();

    public void Dispose() => _certificate.Dispose();

    [Fact]
    public void Every_byte_but_the_signature_itself_is_signed()
    {
        var file = Signed();
        var (first, after, left) = Range(file);

        (file[first], file[after - 1]).ShouldBe(((byte)'<', (byte)'>'));
        (after + left).ShouldBe(file.Length);
        Encoding.ASCII.GetString(file, first - 9, 9).ShouldBe("/Contents");
        file[(first + 1)..(after - 1)].ShouldAllBe(b => char.IsAsciiHexDigitLower((char)b));
    }

    [Fact]
    public void The_signature_is_valid_and_any_change_of_the_file_breaks_it()
    {
        var file = Signed();
        Message(file).SignerInfos.Cast<SignerInfo>().Single().Certificate!.Thumbprint.ShouldBe(_certificate.Thumbprint);

        var (first, after, _) = Range(file);
        foreach (var place in new[] { 0, first - 20, after, file.Length - 2 })
        {
            var changed = file.ToArray();
            changed[place] ^= 1;
            Should.Throw<CryptographicException>(() => Message(changed, (first, after)), $"byte {place}");
        }
    }

    [Fact]
    public void The_signed_attributes_name_the_certificate_by_its_hash_and_no_time()
    {
        var attributes = Message(Signed()).SignerInfos[0].SignedAttributes.Cast<CryptographicAttributeObject>()
            .ToDictionary(a => a.Oid!.Value!, a => a.Values[0].RawData);

        attributes.Keys.Order(StringComparer.Ordinal)
            .ShouldBe(["1.2.840.113549.1.9.16.2.47", "1.2.840.113549.1.9.3", "1.2.840.113549.1.9.4"]);
        attributes["1.2.840.113549.1.9.16.2.47"].ShouldBe(
            [0x30, 0x26, 0x30, 0x24, 0x30, 0x22, 0x04, 0x20, .. SHA256.HashData(_certificate.RawData)]);
    }

    [Fact]
    public void The_certificates_between_signer_and_root_are_included()
    {
        using var issuer = TestCertificate.Rsa("CN=Issuer");
        var message = Message(PageMaker.Write([PageMaker.Words("x")], signature: new DocumentSignature(_certificate, [issuer], null)));

        message.Certificates.Select(c => c.Subject).Order(StringComparer.Ordinal).ShouldBe(["CN=Investor Relations", "CN=Issuer"]);
        message.SignerInfos.Count.ShouldBe(1);
    }

    [Fact]
    public void The_claimed_time_is_that_of_the_document_or_the_one_given()
    {
        Dictionary(Signed()).ShouldContain("/M(D:20231116000000Z)");
        var moment = new DateTimeOffset(2024, 2, 3, 6, 5, 6, TimeSpan.FromHours(2));
        Dictionary(PageMaker.Write([PageMaker.Words("x")], signature: new DocumentSignature(_certificate, [], moment)))
            .ShouldContain("/M(D:20240203040506Z)");
    }

    [Fact]
    public void Signed_twice_with_RSA_the_bytes_are_the_same() => Signed().ShouldBe(Signed());

    [Fact]
    public void A_key_of_an_elliptic_curve_signs_too()
    {
        using var curve = TestCertificate.Ecdsa();
        Message(PageMaker.Write([PageMaker.Words("x")], signature: new DocumentSignature(curve, [], null))).SignerInfos.Count.ShouldBe(1);
    }

    [Fact]
    public void The_field_is_a_form_of_the_structure_with_a_name_and_no_area()
    {
        var probe = new PdfProbe(PageMaker.Write([PageMaker.Words("one"), PageMaker.Words("two")],
            signature: new DocumentSignature(_certificate, [], null)));
        var widget = PdfProbe.Reference(probe.Catalog, "AcroForm<</Fields");
        var field = probe.Object(widget);

        probe.Catalog.ShouldContain("/SigFlags 3");
        probe.Catalog.ShouldNotContain("NeedAppearances");
        foreach (var part in new[] { "/Subtype/Widget", "/FT/Sig", "/T(Signature)", "/TU(Digital signature)", "/Rect[0 0 0 0]", "/F 132" })
            field.ShouldContain(part);
        var page = probe.Object(PdfProbe.Reference(field, "P"));
        page.ShouldContain($"/Tabs/S/Annots[{widget} 0 R ]");
        var form = probe.Find("/S/Form").Single();
        probe.Object(form).ShouldContain($"/K<</Type/OBJR/Obj {widget} 0 R>>");
        probe.Object(PdfProbe.Reference(probe.Object(form), "P")).ShouldContain("/S/Document");
        var key = Regex.Match(field, @"/StructParent (\d+)").Groups[1].Value;
        probe.Object(PdfProbe.Reference(probe.Object(PdfProbe.Reference(probe.Catalog, "StructTreeRoot")), "ParentTree"))
            .ShouldContain($"{key} {form} 0 R");
    }

    [Fact]
    public void Text_that_looks_like_the_space_for_a_signature_is_left_unchanged()
    {
        const string Room = "/ByteRange[0 0000000000 0000000000 0000000000]";
        var file = PageMaker.Write([PageMaker.Words("x")], PageMaker.Info with { Title = Room },
            signature: new DocumentSignature(_certificate, [], null));

        Encoding.Latin1.GetString(file).ShouldContain($"x-default\">{Room}<");
        Message(file).SignerInfos.Count.ShouldBe(1);
    }

    [Fact]
    public void Without_a_signature_there_is_no_form_and_no_widget()
    {
        var text = Encoding.Latin1.GetString(PageMaker.Write([PageMaker.Words("x")], readable: true));
        Regex.IsMatch(text, "AcroForm|Widget|ByteRange|/S/Form").ShouldBeFalse();
    }

    [ToolFact("pdfsig")]
    public void Another_program_finds_the_signature_valid_and_the_whole_document_signed()
    {
        var (_, output) = ExternalTool.Run("pdfsig", Signed(), "-nocert", "{}");

        output.ShouldContain("Signature is Valid.");
        output.ShouldContain("Total document signed");
        output.ShouldContain("Signature Type: ETSI.CAdES.detached");
        output.ShouldContain("Signer Certificate Common Name: Investor Relations");
    }

    private byte[] Signed() => PageMaker.Write([PageMaker.Words("Results")], signature: new DocumentSignature(_certificate, [], null));

    // The signature alone is looked at: nobody trusts the certificate.
    private static SignedCms Message(byte[] file, (int First, int After)? known = null)
    {
        var (first, after) = known ?? (Range(file).First, Range(file).After);
        var message = new SignedCms(new ContentInfo([.. file[..first], .. file[after..]]), detached: true);
        message.Decode(Convert.FromHexString(Encoding.ASCII.GetString(file, first + 1, after - first - 2)));
        message.CheckSignature(verifySignatureOnly: true);
        return message;
    }

    private static (int First, int After, int Left) Range(byte[] file)
    {
        var match = ByteRange().Match(Dictionary(file));
        return (Number(1), Number(2), Number(3));

        int Number(int group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);
    }

    private static string Dictionary(byte[] file)
    {
        var text = Encoding.Latin1.GetString(file);
        return text[text.LastIndexOf("<</Type/Sig", StringComparison.Ordinal)..];
    }

    [GeneratedRegex(@"/ByteRange\[0 (\d+) (\d+) (\d+)\] *")]
    private static partial Regex ByteRange();
}
