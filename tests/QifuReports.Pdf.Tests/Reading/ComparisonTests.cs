using QifuReports.Pdf.Reading;
using QifuReports.Pdf.Reading.Text;
using QifuReports.Pdf.Revisions;
using QifuReports.Pdf.Tests.Support;

namespace QifuReports.Pdf.Tests.Reading;

public class ComparisonTests
{
    [Fact]
    public void Encoding_and_numbering_are_no_difference_between_documents()
    {
        var packed = PdfDocument.Open(PageMaker.Write(ReadableDocumentTests.Pages()));
        DocumentComparison.FirstDifference(packed, PdfDocument.Open(PageMaker.Write(ReadableDocumentTests.Pages()))).ShouldBeNull();
        var plain = HandMade.Page("BT /F1 9 Tf (a) Tj ET");
        var deflated = new HandMade().Object(1, "<</Pages 20 0 R/Type/Catalog>>").Object(20, "<</Type/Pages/Count 1/Kids[3 0 R]>>")
            .Object(3, "<</Type/Page/Parent 20 0 R/MediaBox[0 0 200 200]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>")
            .Flate(4, "", HandMade.Bytes("BT /F1 9 Tf (a) Tj ET"))
            .Object(5, "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>").End();
        DocumentComparison.FirstDifference(PdfDocument.Open(plain), PdfDocument.Open(deflated)).ShouldBeNull();
    }

    [Theory]
    [InlineData("BT /F1 9 Tf (b) Tj ET", "", "catalogue/Pages/Kids[0]/Contents")]
    [InlineData("BT /F1 9 Tf (a) Tj ET", "/X 1", "catalogue/Pages/Kids[0]/Resources")]
    public void A_difference_is_reported_with_the_path_to_it(string content, string extra, string way)
    {
        var one = PdfDocument.Open(HandMade.Page("BT /F1 9 Tf (a) Tj ET"));
        DocumentComparison.FirstDifference(one, PdfDocument.Open(HandMade.Page(content, extra: extra))).ShouldBe(way);
    }

    [Fact]
    public void Content_that_may_cover_the_text_is_found()
    {
        PageAdditions.Find(PdfDocument.Open(PageMaker.Write(ReadableDocumentTests.Pages()))).ShouldBeEmpty();
        PageAdditions.Find(PdfDocument.Open(HandMade.Page("q", extra: "/XObject<</X 4 0 R>>")))
            .ShouldBe(["page 1 may show pictures or forms, which the program does not make"]);
        Noted("<</Subtype/Link>>").ShouldBeEmpty();
        Noted("<</Subtype/Link/A<</S/URI/URI(https://example.org)>>>>").ShouldBeEmpty();
    }

    /// <summary>
    /// A link goes to a place of the document, or to an address of the web or the mail, in letters of either kind, and does nothing
    /// besides.
    /// </summary>
    [Theory]
    [InlineData("/A<</S/URI/URI(http://example.org)>>", true)]
    [InlineData("/A<</S/URI/URI(HTTPS://example.org)>>", true)]
    [InlineData("/A<</S/URI/URI(Mailto:a@example.org)>>", true)]
    [InlineData("/A<</S/URI/URI(ftp://example.org)>>", false)]
    [InlineData("/A<</S/URI/URI( https://example.org)>>", false)]
    [InlineData("/A<</S/URI/URI(https:/example.org)>>", false)]
    [InlineData("/A<</S/URI/URI 5>>", false)]
    [InlineData("/A<</S/GoTo/D(a)>>", true)]
    [InlineData("/A<</S/GoTo/D[3 0 R/Fit]>>", false)]
    [InlineData("/A<</S/GoTo/D(a)/Next 4 0 R>>", false)]
    [InlineData("/A<</D(a)>>", false)]
    [InlineData("/A 5", true)]
    [InlineData("/Type/Annot/Rect[0 0 1 1]/Border[0 0 0]/F 4/Contents(x)/StructParent 1", true)]
    [InlineData("/H/N", false)]
    public void A_link_leads_to_a_place_or_an_address(string entries, bool isPlain) =>
        (Noted($"<</Subtype/Link{entries}>>").Count == 0).ShouldBe(isPlain);

    [Theory]
    [InlineData("<</Subtype/FreeText>>", "page 1 has an annotation of the kind FreeText, which the program does not make")]
    [InlineData("<</Subtype/Link/AP<</N 4 0 R>>>>", "page 1: a link has /AP, which the program does not write")]
    [InlineData("<</Subtype/Link/A<</S/Launch/F(a.exe)>>>>",
        "page 1: a link has an action (Launch) of a kind that the program does not make")]
    [InlineData("<</Subtype/Link/A<</S/URI/URI(javascript:1)>>>>",
        "page 1: a link has an action (URI) of a kind that the program does not make")]
    [InlineData("<</Subtype/Link/A<</S/URI/URI(https://a.b)/Next 4 0 R>>>>",
        "page 1: a link has an action (URI) of a kind that the program does not make")]
    [InlineData("<</Subtype/Widget/FT/Sig/T(S)/Rect[0 0 9 9]/V 4 0 R>>", "page 1: a field covers a part of the page")]
    [InlineData("<</Subtype/Widget/FT/Tx/T(S)/Rect[0 0 0 0]/V(x)>>", "page 1: a field is of another kind than a signature's")]
    public void Annotations_with_actions_or_appearances_are_found(string annotation, string told) => Noted(annotation).ShouldBe([told]);

    [Fact]
    public void Actions_of_the_whole_document_are_found()
    {
        var open = new HandMade().Object(1,
            "<</Type/Catalog/Pages 2 0 R/OpenAction<</S/JavaScript/JS(1)>>/Names<</JavaScript 4 0 R>>/AcroForm<</Fields[]/XFA 5 0 R>>>>")
            .Object(2, "<</Kids[3 0 R]>>").Object(3, "<</Type/Page/AA<<>>>>").End();
        PageAdditions.Find(PdfDocument.Open(open)).ShouldBe(
        [
            "the catalogue has /OpenAction, which the program does not write",
            "the names has /JavaScript, which the program does not write",
            "the form has /XFA, which the program does not write", "page 1 has /AA, which the program does not write",
        ]);
    }

    private static IReadOnlyList<string> Noted(string annotation) => PageAdditions.Find(PdfDocument.Open(
        new HandMade().Object(1, "<</Pages 2 0 R>>").Object(2, "<</Kids[3 0 R]>>").Object(3, $"<</Annots[{annotation}]>>")
            .Stream(4, "/Subtype/Form", "q").End()));

    [Fact]
    public void Fingerprints_distinguish_contents()
    {
        TextFingerprint.Of("4,281.0").ShouldBe(TextFingerprint.Of("4,281.0"));
        TextFingerprint.Of("hello"u8).ShouldBe("cbd8a7b341bd9b025b1e906a48ae1d19");
        TextFingerprint.Of("h").ShouldBe(TextFingerprint.Of([0x68, 0]));
        TextFingerprint.Of("4,281.0").ShouldNotBe(TextFingerprint.Of("4,281.1"));
        TextFingerprint.Of([1, 2]).ShouldNotBe(TextFingerprint.Of([1, 2, 0]));
    }
}
