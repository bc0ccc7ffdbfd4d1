using QifuReports.Pdf.Reading;
using QifuReports.Pdf.Tests.Support;

namespace QifuReports.Pdf.Tests.Reading;

public class ComparisonTests
{
    [Fact]
    public void How_a_document_is_written_down_is_no_difference()
    {
        var packed = PdfDocument.Open(PageMaker.Write(ReadableDocumentTests.Pages()));
        DocumentComparison.FirstDifference(packed, PdfDocument.Open(PageMaker.Write(ReadableDocumentTests.Pages()))).ShouldBeNull();
        var plain = HandMade.Page("BT /F1 9 Tf (a) Tj ET");
        var deflated = new HandMade().Object(1, "<</Pages 20 0 R/Type/Catalog>>").Object(20, "<</Type/Pages/Count 1/Kids[3 0 R]>>")
            .Object(3, "<</Type/Page/Parent 20 0 R/MediaBox[0 0 200 200]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>").Flate(4, "", HandMade.Bytes("BT /F1 9 Tf (a) Tj ET"))
            .Object(5, "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>").End();
        DocumentComparison.FirstDifference(PdfDocument.Open(plain), PdfDocument.Open(deflated)).ShouldBeNull();
    }

    [Theory]
    [InlineData("BT /F1 9 Tf (b) Tj ET", "", "catalogue/Pages/Kids[0]/Contents")]
    [InlineData("BT /F1 9 Tf (a) Tj ET", "/X 1", "catalogue/Pages/Kids[0]/Resources")]
    public void What_differs_is_told_by_the_way_to_it(string content, string extra, string way)
    {
        var one = PdfDocument.Open(HandMade.Page("BT /F1 9 Tf (a) Tj ET"));
        DocumentComparison.FirstDifference(one, PdfDocument.Open(HandMade.Page(content, extra: extra))).ShouldBe(way);
    }

    [Fact]
    public void What_may_lie_over_the_text_is_found()
    {
        PageAdditions.Find(PdfDocument.Open(PageMaker.Write(ReadableDocumentTests.Pages()))).ShouldBeEmpty();
        PageAdditions.Find(PdfDocument.Open(HandMade.Page("q", extra: "/XObject<</X 4 0 R>>"))).ShouldBe(["page 1 may show pictures or forms, which the program does not make"]);
        var noted = new HandMade().Object(1, "<</Pages 2 0 R/AcroForm<</SigFlags 3>>>>").Object(2, "<</Kids[3 0 R]>>").Object(3, "<</Annots[<</Subtype/Link>><</Subtype/FreeText>>]>>").End();
        PageAdditions.Find(PdfDocument.Open(noted)).ShouldBe(["page 1 has an annotation of the kind FreeText, which the program does not make"]);
        PageAdditions.IsSigned(PdfDocument.Open(noted)).ShouldBeTrue();
        PageAdditions.IsSigned(PdfDocument.Open(HandMade.Page("q"))).ShouldBeFalse();
    }

    [Fact]
    public void Fingerprints_tell_contents_apart()
    {
        TextFingerprint.Of("4,281.0").ShouldBe(TextFingerprint.Of("4,281.0"));
        TextFingerprint.Of("4,281.0").Length.ShouldBe(32);
        TextFingerprint.Of("4,281.0").ShouldNotBe(TextFingerprint.Of("4,281.1"));
        TextFingerprint.Of([1, 2]).ShouldNotBe(TextFingerprint.Of([1, 2, 0]));
    }
}
