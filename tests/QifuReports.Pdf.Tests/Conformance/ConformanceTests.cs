using System.Buffers.Binary;
using System.Text;
using System.Xml.Linq;
using QifuReports.Pdf.Conformance;
using QifuReports.Pdf.Tests.Support;

namespace QifuReports.Pdf.Tests.Conformance;

public class ConformanceTests
{
    private static readonly XNamespace Dc = "http://purl.org/dc/elements/1.1/";
    private static readonly XNamespace Xmp = "http://ns.adobe.com/xap/1.0/";
    private static readonly XNamespace PdfA = "http://www.aiim.org/pdfa/ns/id/";
    private static readonly XNamespace PdfUa = "http://www.aiim.org/pdfua/ns/id/";

    [Fact]
    public void The_tags_of_the_display_profile_are_inside_the_profile()
    {
        var profile = SrgbProfile.Bytes.ToArray();

        BinaryPrimitives.ReadInt32BigEndian(profile).ShouldBe(profile.Length);
        profile[8].ShouldBe((byte)2);
        Encoding.ASCII.GetString(profile, 12, 12).ShouldBe("mntrRGB XYZ ");
        Encoding.ASCII.GetString(profile, 36, 4).ShouldBe("acsp");
        var tags = new Dictionary<string, int>();
        for (var i = 0; i < BinaryPrimitives.ReadInt32BigEndian(profile.AsSpan(128)); i++)
        {
            var entry = profile.AsSpan(132 + i * 12, 12);
            var offset = BinaryPrimitives.ReadInt32BigEndian(entry[4..]);
            (offset % 4).ShouldBe(0);
            (offset + BinaryPrimitives.ReadInt32BigEndian(entry[8..])).ShouldBeLessThanOrEqualTo(profile.Length);
            tags.Add(Encoding.ASCII.GetString(entry[..4]), offset);
        }

        tags.Keys.ShouldBe(["desc", "cprt", "wtpt", "rXYZ", "gXYZ", "bXYZ", "rTRC", "gTRC", "bTRC"]);
        tags["rTRC"].ShouldBe(tags["bTRC"]);
        Encoding.ASCII.GetString(profile, tags["rTRC"], 4).ShouldBe("curv");

        // White is the sum of the primaries: the colours of the profile white point, D50.
        foreach (var (component, expected) in new[] { (0, 0.9642), (1, 1.0), (2, 0.8249) })
        {
            var sum = new[] { "rXYZ", "gXYZ", "bXYZ" }.Sum(
                tag => BinaryPrimitives.ReadInt32BigEndian(profile.AsSpan(tags[tag] + 8 + component * 4)) / 65536.0);
            sum.ShouldBe(expected, 0.0005);
        }
    }

    [Fact]
    public void The_curve_is_that_of_sRGB()
    {
        var profile = SrgbProfile.Bytes.ToArray();
        var curve = profile.AsSpan(profile.AsSpan().IndexOf("curv"u8));
        BinaryPrimitives.ReadInt32BigEndian(curve[8..]).ShouldBe(256);
        BinaryPrimitives.ReadUInt16BigEndian(curve[12..]).ShouldBe((ushort)0);
        (BinaryPrimitives.ReadUInt16BigEndian(curve[(12 + 2 * 128)..]) / 65535.0).ShouldBe(0.21586, 0.0001);
        BinaryPrimitives.ReadUInt16BigEndian(curve[(12 + 2 * 255)..]).ShouldBe((ushort)0xFFFF);
    }

    [Fact]
    public void Metadata_agree_with_the_information_dictionary()
    {
        var probe = new PdfProbe(PageMaker.Write([PageMaker.Words("x")]));
        var xmp = Metadata(probe);
        var information = probe.Object(PdfProbe.Reference(probe.Trailer, "Info"));

        xmp.Descendants(Dc + "title").Single().Value.ShouldBe("Results");
        xmp.Descendants(Dc + "creator").Single().Value.ShouldBe("Investor relations");
        xmp.Descendants(Dc + "language").Single().Value.ShouldBe("en-GB");
        xmp.Descendants(Xmp + "CreateDate").Single().Value.ShouldBe("2023-11-16T00:00:00Z");
        xmp.Descendants(PdfA + "part").Single().Value.ShouldBe("3");
        xmp.Descendants(PdfA + "conformance").Single().Value.ShouldBe("A");
        xmp.Descendants(PdfUa + "part").Single().Value.ShouldBe("1");
        information.ShouldBe("<</Title(Results)/Author(Investor relations)/Subject(What the quarter brought.)/Keywords(results; quarter)"
            + "/Creator(QifuReports)/Producer(QifuReports)/CreationDate(D:20231116000000Z)/ModDate(D:20231116000000Z)>>");
    }

    [Fact]
    public void Metadata_are_not_compressed()
    {
        var probe = new PdfProbe(PageMaker.Write([PageMaker.Words("x")]));
        probe.Object(PdfProbe.Reference(probe.Catalog, "Metadata")).ShouldNotContain("/Filter");
    }

    [Fact]
    public void Hostile_titles_stay_titles()
    {
        const string Title = "</rdf:li> & \"(a\\)\" é 𝒜\r\nsecond line";
        var probe = new PdfProbe(PageMaker.Write([PageMaker.Words("x")], PageMaker.Info with { Title = Title, Author = "\u0001\uD800" }));

        Metadata(probe).Descendants(Dc + "title").Single().Value.ShouldBe(Title);
        Metadata(probe).Descendants(Dc + "creator").Single().Value.ShouldBe("\uFFFD\uFFFD");
        var information = probe.Object(PdfProbe.Reference(probe.Trailer, "Info"));
        information.ShouldStartWith("<</Title<FEFF003C002F007200640066");
        information.ShouldContain("/Author<FEFF0001FFFD>");
    }

    [Fact]
    public void The_catalogue_marks_the_document_as_tagged_and_titled()
    {
        var catalog = new PdfProbe(PageMaker.Write([PageMaker.Words("x")])).Catalog;
        catalog.ShouldContain("/MarkInfo<</Marked true>>");
        catalog.ShouldContain("/Lang(en-GB)");
        catalog.ShouldContain("/ViewerPreferences<</DisplayDocTitle true>>");
    }

    private static XDocument Metadata(PdfProbe probe) =>
        XDocument.Parse(Encoding.UTF8.GetString(probe.Stream(PdfProbe.Reference(probe.Catalog, "Metadata"))),
            LoadOptions.PreserveWhitespace);
}
