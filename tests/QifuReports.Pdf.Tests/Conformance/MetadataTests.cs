using System.Globalization;
using System.Text;
using System.Xml.Linq;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using QifuReports.Pdf.Conformance;
using QifuReports.Pdf.Objects;
using QifuReports.Pdf.Reading.Syntax;
using QifuReports.Pdf.Tests.Support;
using QifuReports.Typesetting.Document;

namespace QifuReports.Pdf.Tests.Conformance;

/// <summary>
/// What the document says of itself, twice: in XMP and in the information dictionary. Whatever the words, both read back alike.
/// </summary>
public class MetadataTests
{
    private static readonly XNamespace Dc = "http://purl.org/dc/elements/1.1/", Pdf = "http://ns.adobe.com/pdf/1.3/",
        Xmp = "http://ns.adobe.com/xap/1.0/", Rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";

    private static readonly Gen<string> Words = Gen.OneOf(
            Gen.Elements([.. "&<>\"'\r\n\t\0\u0001\u001F \u007F\u0080\u00AD\u200B\uD7FF\uD800\uDC00\uE000\uFFFD\uFFFE\uFFFF"]),
            Gen.Choose(' ', 0x2FF).Select(c => (char)c))
        .ArrayOf().Select(c => new string(c));

    [Property(MaxTest = 150, Replay = "71,9")]
    public Property Any_words_read_back_from_both() =>
        Prop.ForAll(Words.ListOf(3).ToArbitrary(), Words.ListOf().ToArbitrary(), (drawn, keywords) =>
    {
        var info = new DocumentInfo("T" + drawn[0], drawn[1], drawn[2], keywords, "en-GB", new DateOnly(2024, 12, 31));
        var (xmp, dictionary) = (Packet(info), Dictionary(info));

        xmp.Descendants(Dc + "title").Single().Value.ShouldBe(InXml("T" + drawn[0]));
        ((PdfString)dictionary.Get("Title")!).Text.ShouldBe(InFile("T" + drawn[0]));
        foreach (var (element, key, words) in new[] { (Dc + "description", "Subject", drawn[1]), (Dc + "creator", "Author", drawn[2]) })
        {
            // Nothing is said of what is empty.
            xmp.Descendants(element).Count().ShouldBe(words.Length == 0 ? 0 : 1);
            (dictionary.Get(key) is null).ShouldBe(words.Length == 0);
            if (words.Length == 0) continue;
            xmp.Descendants(element).Single().Value.ShouldBe(InXml(words));
            ((PdfString)dictionary.Get(key)!).Text.ShouldBe(InFile(words));
        }

        xmp.Descendants(Dc + "subject").Descendants(Rdf + "li").Select(e => e.Value).ShouldBe(keywords.Select(InXml));
        xmp.Descendants(Dc + "subject").Count().ShouldBe(keywords.Count == 0 ? 0 : 1);
        xmp.Descendants(Pdf + "Keywords").Select(e => e.Value).ShouldBe(keywords.Count == 0 ? [] : [InXml(string.Join("; ", keywords))]);
        (dictionary.Get("Keywords") as PdfString)?.Text.ShouldBe(InFile(string.Join("; ", keywords)));
        (dictionary.Get("Keywords") is null).ShouldBe(keywords.Count == 0);
    });

    [Fact]
    public void Empty_properties_are_left_out()
    {
        var info = new DocumentInfo("Results", "", "", [], "en-GB", new DateOnly(2024, 12, 31));
        Packet(info).Descendants().Select(e => e.Name).Intersect([Dc + "description", Dc + "creator", Dc + "subject", Pdf + "Keywords"])
            .ShouldBeEmpty();
        foreach (var key in new[] { "Subject", "Author", "Keywords" }) Dictionary(info).Get(key).ShouldBeNull();
    }

    [Theory]
    [InlineData('\u0000', '\uFFFD')]
    [InlineData('\u001F', '\uFFFD')]
    [InlineData('\uFFFE', '\uFFFD')]
    [InlineData('\uFFFF', '\uFFFD')]
    [InlineData('\uFFFC', '\uFFFC')]
    [InlineData('\t', '\t')]
    [InlineData('\n', '\n')]
    [InlineData('\r', '\r')]
    [InlineData(' ', ' ')]
    public void Characters_that_XML_does_not_allow_are_replaced(char c, char read) =>
        Packet(PageMaker.Info with { Title = $"a{c}b" }).Descendants(Dc + "title").Single().Value.ShouldBe($"a{read}b");

    [Theory]
    [InlineData(1, 1, 1, "0001-01-01")]
    [InlineData(2024, 2, 29, "2024-02-29")]
    [InlineData(9999, 12, 31, "9999-12-31")]
    [InlineData(987, 10, 9, "0987-10-09")]
    public void Dates_are_midnight_UTC(int year, int month, int day, string expected)
    {
        var info = PageMaker.Info with { Date = new DateOnly(year, month, day) };
        foreach (var name in new[] { "CreateDate", "ModifyDate", "MetadataDate" })
            Packet(info).Descendants(Xmp + name).Single().Value.ShouldBe(expected + "T00:00:00Z");
        foreach (var key in new[] { "CreationDate", "ModDate" })
            ((PdfString)Dictionary(info).Get(key)!).Text.ShouldBe($"D:{expected.Replace("-", "", StringComparison.Ordinal)}000000Z");
    }

    [Fact]
    public void The_curve_of_the_profile_is_right_at_every_point()
    {
        // IEC 61966-2-1, 5.2: linear up to 0.04045, which lies between the tenth and the eleventh point.
        var profile = SrgbProfile.Bytes;
        var curve = profile[profile.IndexOf("curv"u8)..];
        for (var i = 0; i < 256; i++)
        {
            var v = i / 255.0;
            System.Buffers.Binary.BinaryPrimitives.ReadUInt16BigEndian(curve[(12 + 2 * i)..])
                .ShouldBe((ushort)Math.Round((i <= 10 ? v / 12.92 : Math.Pow((v + 0.055) / 1.055, 2.4)) * 65535));
        }

        // Version 2.4, of the day of the standard, for the white of D50; all else in the head is nought.
        Convert.ToHexString(profile[..12]).ShouldBe(string.Create(CultureInfo.InvariantCulture, $"{profile.Length:X8}0000000002400000"));
        Convert.ToHexString(profile[24..36]).ShouldBe("07CF000A0012000000000000");
        Convert.ToHexString(profile[40..80]).ShouldBe(new string('0', 56) + "0000F6D6000100000000D32D"[..24]);
        profile[80..128].ContainsAnyExcept((byte)0).ShouldBeFalse();
        Encoding.ASCII.GetString(profile).ShouldContain("sRGB\0");
        Encoding.ASCII.GetString(profile).ShouldContain("text\0\0\0\0No rights reserved\0");
    }

    /// <summary>
    /// As XML holds it: without what is not seen; what it cannot hold is replaced; the end of a line is a line feed to its reader, but for
    /// one that is written by its number.
    /// </summary>
    private static string InXml(string words) => string.Concat(Typesetting.Unicode.PlainCharacters.Visible(words).EnumerateRunes()
        .Select(r => r.Value is < 32 and not ('\t' or '\n' or '\r') or 0xFFFE or 0xFFFF ? "\uFFFD" : r.ToString()));

    private static string InFile(string words) =>
        string.Concat(Typesetting.Unicode.PlainCharacters.Visible(words).EnumerateRunes().Select(r => r.ToString()));

    private static XDocument Packet(DocumentInfo info)
    {
        var target = new ByteBuffer();
        XmpPacket.Write(target, info);
        return XDocument.Parse(Encoding.UTF8.GetString(target.Written), LoadOptions.PreserveWhitespace);
    }

    private static PdfDictionary Dictionary(DocumentInfo info)
    {
        var target = new ByteBuffer();
        InformationDictionary.Write(target, info);
        var lexer = new Lexer(target.Written, 0);
        return (PdfDictionary)ObjectParser.Parse(ref lexer, new ReadingBudget(ReadingLimits.Default));
    }
}
