using QifuReports.Typesetting.Unicode;

namespace QifuReports.Pdf.Conformance;

/// <summary>
/// The metadata as XMP (ISO 16684-1). It repeats the information dictionary, and declares that the file conforms to PDF/A-3a (ISO 19005-3)
/// and PDF/UA-1 (ISO 14289-1). PDF/A requires a description of the XMP schema of PDF/UA.
/// </summary>
internal static class XmpPacket
{
    private const string Midnight = "T00:00:00Z";

    public static void Write(ByteBuffer target, DocumentInfo info)
    {
        var date = InformationDictionary.Digits(info.Date.Year, 4) + "-" + InformationDictionary.Digits(info.Date.Month, 2)
            + "-" + InformationDictionary.Digits(info.Date.Day, 2) + Midnight;
        target.Raw("<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"u8)
            .Raw("<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"u8)
            .Raw(
                "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\""u8)
            .Raw(" xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\" xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\""u8)
            .Raw(" xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\">\n"u8);

        target.Raw("<dc:format>application/pdf</dc:format>\n"u8);
        Alternatives(target, "dc:title"u8, info.Title);
        if (info.Author.Length > 0) Collection(target, "dc:creator"u8, "rdf:Seq"u8, [info.Author]);
        if (info.Subject.Length > 0) Alternatives(target, "dc:description"u8, info.Subject);
        Collection(target, "dc:language"u8, "rdf:Bag"u8, [info.Language]);
        if (info.Keywords.Count > 0)
        {
            Collection(target, "dc:subject"u8, "rdf:Bag"u8, info.Keywords);
            Simple(target, "pdf:Keywords"u8, InformationDictionary.Keywords(info));
        }

        Simple(target, "pdf:Producer"u8, InformationDictionary.Program);
        Simple(target, "xmp:CreatorTool"u8, InformationDictionary.Program);
        Simple(target, "xmp:CreateDate"u8, date);
        Simple(target, "xmp:ModifyDate"u8, date);
        Simple(target, "xmp:MetadataDate"u8, date);
        target.Raw("<pdfaid:part>3</pdfaid:part>\n<pdfaid:conformance>A</pdfaid:conformance>\n<pdfuaid:part>1</pdfuaid:part>\n"u8)
            .Raw("</rdf:Description>\n"u8)
            .Raw(Extension)
            .Raw("</rdf:RDF></x:xmpmeta>\n<?xpacket end=\"r\"?>"u8);
    }

    private static ReadOnlySpan<byte> Extension =>
        """
        <rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
        <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
        <pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
        <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
        <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
        <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
        <pdfaProperty:name>part</pdfaProperty:name>
        <pdfaProperty:valueType>Integer</pdfaProperty:valueType>
        <pdfaProperty:category>internal</pdfaProperty:category>
        <pdfaProperty:description>The part of ISO 14289 to which the document conforms</pdfaProperty:description>
        </rdf:li></rdf:Seq></pdfaSchema:property>
        </rdf:li></rdf:Bag></pdfaExtension:schemas>
        </rdf:Description>

        """u8;

    private static void Simple(ByteBuffer target, ReadOnlySpan<byte> name, string value)
    {
        target.Byte((byte)'<').Raw(name).Byte((byte)'>');
        Text(target, value);
        target.Raw("</"u8).Raw(name).Raw(">\n"u8);
    }

    private static void Alternatives(ByteBuffer target, ReadOnlySpan<byte> name, string value)
    {
        target.Byte((byte)'<').Raw(name).Raw("><rdf:Alt><rdf:li xml:lang=\"x-default\">"u8);
        Text(target, value);
        target.Raw("</rdf:li></rdf:Alt></"u8).Raw(name).Raw(">\n"u8);
    }

    private static void Collection(ByteBuffer target, ReadOnlySpan<byte> name, ReadOnlySpan<byte> kind, IReadOnlyList<string> values)
    {
        target.Byte((byte)'<').Raw(name).Raw("><"u8).Raw(kind).Byte((byte)'>');
        foreach (var value in values)
        {
            target.Raw("<rdf:li>"u8);
            Text(target, value);
            target.Raw("</rdf:li>"u8);
        }

        target.Raw("</"u8).Raw(kind).Raw("></"u8).Raw(name).Raw(">\n"u8);
    }

    /// <summary>The text of an element: markup is escaped, and characters that XML does not allow become U+FFFD.</summary>
    private static void Text(ByteBuffer target, string value)
    {
        value = PlainCharacters.Visible(value);
        Span<byte> utf8 = stackalloc byte[4];
        foreach (var rune in value.EnumerateRunes())
        {
            switch (rune.Value)
            {
                case '&':
                    target.Raw("&amp;"u8);
                    break;
                case '<':
                    target.Raw("&lt;"u8);
                    break;
                case '>':
                    target.Raw("&gt;"u8);
                    break;
                case '\r':
                    target.Raw("&#13;"u8);
                    break;
                case < 32 and not ('\t' or '\n') or 0xFFFE or 0xFFFF:
                    target.Raw("\uFFFD"u8);
                    break;
                default:
                    target.Raw(utf8[..rune.EncodeToUtf8(utf8)]);
                    break;
            }
        }
    }
}
