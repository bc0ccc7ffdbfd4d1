using System.Text;
using System.Xml.Linq;
using QifuReports.Pdf.Tests.Support;

namespace QifuReports.Pdf.Tests.Conformance;

/// <summary>ISO 19005-3, 6.2 to 6.8: content, colour, fonts, annotations, actions, metadata, attached files.</summary>
public class ArchiveContentTests
{
    private static WholeDocument Document => WholeDocument.Readable;

    [Fact]
    public void Pages_use_operators_of_the_format_alone_and_resources_of_their_own()
    {
        string[] known = ["q", "Q", "BT", "ET", "Tf", "Td", "Tm", "TJ", "rg", "RG", "w", "j", "d", "m", "l", "c", "h", "re", "S", "f", "B",
            "W", "n", "BDC", "EMC", "BI", "cm"];
        foreach (var page in Document.Pages)
        {
            var operators = Operators(page).ToList();
            operators.Except(known[..^2]).ShouldBeEmpty();
            // Graphics states are put aside one at a time, far from the limit of 28 (6.1.13).
            var depth = 0;
            foreach (var one in operators) (depth += one switch { "q" => 1, "Q" => -1, _ => 0 }).ShouldBeInRange(0, 1);
            var fonts = (PdfValue.Dictionary)Document[Document[page].To("Resources")!.Value]["Font"]!;
            foreach (var (font, _) in Shown(page)) fonts[font].ShouldNotBeNull();
        }
    }

    [Fact]
    public void One_output_intent_gives_the_device_colours_their_meaning_and_no_other_colours_are_used()
    {
        var intents = (PdfValue.List)Document.Catalog["OutputIntents"]!;
        var intent = Document[((PdfValue.Reference)intents.Items.ShouldHaveSingleItem()).To];
        intent.NameOf("S").ShouldBe("GTS_PDFA1");
        intent["DestOutputProfileRef"].ShouldBeNull();
        var profile = intent.To("DestOutputProfile")!.Value;
        Document[profile].NumberOf("N").ShouldBe(3);
        Encoding.ASCII.GetString(Document.Probe.Stream(profile), 12, 8).ShouldBe("mntrRGB ");
        // Red, green and blue of the device: the profile has just these.
        foreach (var page in Document.Pages)
            Operators(page).Intersect(["g", "G", "k", "K", "cs", "CS", "sc", "scn", "SC", "SCN", "ri", "gs", "sh", "Do", "i", "BI"])
                .ShouldBeEmpty();
    }

    [Fact]
    public void Every_font_is_an_embedded_subset_with_the_widths_of_its_program_and_a_ToUnicode_map()
    {
        var fonts = Document.Dictionaries.Where(d => d.Value.NameOf("Subtype") == "Type0").ToList();
        fonts.Count.ShouldBeGreaterThan(1);
        foreach (var (_, font) in fonts)
        {
            font.NameOf("Encoding").ShouldBe("Identity-H");
            font.NameOf("BaseFont")!.ShouldMatch(@"^[A-Z]{6}\+");
            var descendant = Document[((PdfValue.Reference)((PdfValue.List)font["DescendantFonts"]!).Items.ShouldHaveSingleItem()).To];
            descendant.NameOf("Subtype").ShouldBe("CIDFontType2");
            descendant.NameOf("CIDToGIDMap").ShouldBe("Identity");
            var system = (PdfValue.Dictionary)descendant["CIDSystemInfo"]!;
            (system.TextOf("Registry"), system.TextOf("Ordering"), system.NumberOf("Supplement")).ShouldBe(("Adobe", "Identity", 0));
            var program = new FontProgram(Document.Probe.Stream(Document[descendant.To("FontDescriptor")!.Value].To("FontFile2")!.Value));
            var widths = ((PdfValue.List)((PdfValue.List)descendant["W"]!).Items[1]).Items.Select(w => (double)((PdfValue.Number)w).Amount)
                .ToList();
            // Parts of composite glyphs have no code, and so no width.
            widths.Count.ShouldBeLessThanOrEqualTo(program.GlyphCount);
            Characters(font).Keys.Max().ShouldBeLessThan(widths.Count);
            for (var glyph = 0; glyph < widths.Count; glyph++) widths[glyph].ShouldBe(program.Width(glyph), 1);
        }
    }

    [Fact]
    public void Every_shown_glyph_is_in_its_font_has_characters_and_is_not_the_missing_glyph()
    {
        foreach (var page in Document.Pages)
        {
            var resources = (PdfValue.Dictionary)Document[Document[page].To("Resources")!.Value]["Font"]!;
            foreach (var (font, code) in Shown(page))
            {
                code.ShouldBeGreaterThan(0);
                var characters = Characters(Document[resources.To(font)!.Value])[code];
                characters.ShouldNotBeEmpty();
                // Neither nothing nor a mark of the byte order, nor of private use (6.2.11.7.3).
                characters.EnumerateRunes().ShouldAllBe(
                    r => r.Value != 0 && r.Value != 0xFEFF && r.Value != 0xFFFE && !(r.Value >= 0xE000 && r.Value <= 0xF8FF)
                        && r.Value < 0xF0000);
            }
        }
    }

    [Fact]
    public void Annotations_are_links_that_print_and_actions_lead_to_places_and_addresses_alone()
    {
        var annotations = Document.Dictionaries.Select(d => d.Value).Where(d => d.NameOf("Type") == "Annot").ToList();
        annotations.Count.ShouldBeGreaterThan(5);
        foreach (var annotation in annotations)
        {
            annotation.NameOf("Subtype").ShouldBe("Link");
            annotation.NumberOf("F").ShouldBe(4);
            annotation["AP"].ShouldBeNull();
        }

        Document.AllDictionaries.Where(d => d["S"] is PdfValue.Name && (d["D"] ?? d["URI"]) is not null).Select(d => d.NameOf("S"))
            .Distinct().Order().ShouldBe(["GoTo", "URI"]);
        annotations.ShouldAllBe(a =>
            ((PdfValue.Dictionary)a["A"]!).NameOf("S") == "GoTo" || ((PdfValue.Dictionary)a["A"]!).NameOf("S") == "URI");
    }

    [Fact]
    public void Metadata_are_an_uncompressed_packet_that_names_both_standards_and_describes_the_extension_schema()
    {
        var number = Document.Catalog.To("Metadata")!.Value;
        (Document[number].NameOf("Type"), Document[number].NameOf("Subtype"), Document[number]["Filter"]).ShouldBe(
            ("Metadata", "XML", null));
        var text = Encoding.UTF8.GetString(Document.Probe.Stream(number));
        text.Split('\n')[0].ShouldBe("<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>");
        var xmp = XDocument.Parse(text);
        XNamespace a = "http://www.aiim.org/pdfa/ns/id/", ua = "http://www.aiim.org/pdfua/ns/id/",
            schema = "http://www.aiim.org/pdfa/ns/schema#", property = "http://www.aiim.org/pdfa/ns/property#";
        (xmp.Descendants(a + "part").Single().Value, xmp.Descendants(a + "conformance").Single().Value,
            xmp.Descendants(ua + "part").Single().Value).ShouldBe(("3", "A", "1"));
        xmp.Descendants(schema + "namespaceURI").Single().Value.ShouldBe(ua.NamespaceName);
        xmp.Descendants(schema + "prefix").Single().Value.ShouldBe("pdfuaid");
        (xmp.Descendants(property + "name").Single().Value, xmp.Descendants(property + "valueType").Single().Value,
            xmp.Descendants(property + "category").Single().Value).ShouldBe(("part", "Integer", "internal"));
        foreach (var used in xmp.Descendants().Select(e => e.Name.NamespaceName).Distinct())
            used.ShouldBeOneOf("adobe:ns:meta/", "http://www.w3.org/1999/02/22-rdf-syntax-ns#", "http://purl.org/dc/elements/1.1/",
                "http://ns.adobe.com/xap/1.0/", "http://ns.adobe.com/pdf/1.3/",
                a.NamespaceName, ua.NamespaceName, schema.NamespaceName, property.NamespaceName, "http://www.aiim.org/pdfa/ns/extension/");
    }

    [Fact]
    public void Every_embedded_file_has_its_names_type_date_description_and_relation_and_is_associated()
    {
        var embedded = Document.Dictionaries.Where(d => d.Value.NameOf("Type") == "Filespec").ToList();
        embedded.Count.ShouldBe(2);
        foreach (var (number, file) in embedded)
        {
            file.TextOf("F").ShouldNotBeNullOrEmpty();
            file.TextOf("UF").ShouldBe(file.TextOf("F"));
            file.TextOf("Desc").ShouldNotBeNullOrEmpty();
            file.NameOf("AFRelationship").ShouldBeOneOf("Source", "Data", "Alternative", "Supplement", "Unspecified");
            var stream = Document[((PdfValue.Dictionary)file["EF"]!).To("F")!.Value];
            stream.NameOf("Subtype").ShouldBe("application/json");
            ((PdfValue.Dictionary)stream["Params"]!).TextOf("ModDate").ShouldBe("D:20231116000000Z");
            ((PdfValue.List)Document.Catalog["AF"]!).Items.ShouldContain(new PdfValue.Reference(number));
        }
    }

    private static IEnumerable<string> Operators(int page) => Document.Content(page).OfType<PdfValue.Keyword>().Select(k => k.Text);

    /// <summary>The codes of a page with the names of their fonts.</summary>
    private static IEnumerable<(string Font, int Code)> Shown(int page)
    {
        var font = "";
        var values = Document.Content(page);
        for (var at = 2; at < values.Count; at++)
        {
            if (values[at] is PdfValue.Keyword { Text: "Tf" }) font = ((PdfValue.Name)values[at - 2]).Text;
            if (values[at] is not PdfValue.Keyword { Text: "TJ" }) continue;
            foreach (var words in values[at - 1].All().OfType<PdfValue.Words>())
                for (var i = 0; i < words.Bytes.Length; i += 2) yield return (font, words.Bytes[i] << 8 | words.Bytes[i + 1]);
        }
    }

    /// <summary>What the codes of a font stand for.</summary>
    private static Dictionary<int, string> Characters(PdfValue.Dictionary font)
    {
        var map = new Dictionary<int, string>();
        var values = PdfValue.ReadAll(Document.Probe.Text(font.To("ToUnicode")!.Value));
        for (var i = 0; i < values.Count; i++)
        {
            if (values[i] is not PdfValue.Keyword { Text: "beginbfchar" }) continue;
            for (i++; values[i] is PdfValue.Words code; i += 2)
                map.Add(code.Bytes[0] << 8 | code.Bytes[1],
                    Encoding.BigEndianUnicode.GetString(Encoding.Latin1.GetBytes(((PdfValue.Words)values[i + 1]).Bytes)));
        }

        return map;
    }
}
