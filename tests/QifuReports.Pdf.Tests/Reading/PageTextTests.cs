using QifuReports.Pdf.Reading;
using QifuReports.Pdf.Reading.Text;
using QifuReports.Pdf.Tests.Support;
using QifuReports.Typesetting.Document;
using QifuReports.Typesetting.Pages;

namespace QifuReports.Pdf.Tests.Reading;

public class PageTextTests
{
    [Fact]
    public void The_written_text_is_read_back()
    {
        const string Text = "RMB4,281.0\u00A0million (US$586.8\u202Fmillion), AVATAR To non\u2011GAAP − “é” ½";
        foreach (var readable in new[] { false, true })
            Read(PageMaker.Write([PageMaker.Words(Text)], readable: readable))
                .ShouldBe("RMB4,281.0 million (US$586.8 million), AVATAR To non-GAAP − “é” ½");
    }

    [Fact]
    public void Each_page_has_its_own_text_and_artifacts_are_separated()
    {
        var maker = new PageMaker();
        var pages = new List<Page>();
        foreach (var word in new[] { "one", "two", "three" })
            pages.Add(maker.Artifact(ArtifactKind.Header, p => p.Text("head")).Leaf(StructureRole.Paragraph, p => p.Text(word)).Page());
        var reader = new PageTextReader(PdfDocument.Open(PageMaker.Write(pages)));
        for (var i = 2; i >= 0; i--) Pieces(reader.Read(i)).ShouldBe(["*head", new[] { "one", "two", "three" }[i]]);
    }

    [Theory]
    [InlineData("BT /F1 9 Tf (plain) Tj ET", "plain")]
    [InlineData("BT /F1 9 Tf (a\\(b\\)\\\\\\101\\\n\\t) Tj ET", "a(b)\\A\uFFFD")]
    [InlineData("BT /F1 9 Tf (a(b)c) Tj ET", "a(b)c")]
    [InlineData("BT /F1 9 Tf <48 69 7> Tj ET", "Hip")]
    [InlineData("BT /F1 9 Tf [(A)-120.5(V)80<41>]TJ ET", "AVA")]
    [InlineData("BT /F1 9 Tf (one) ' 1 2 (two) \" ET", "one|two")]
    [InlineData("BT /F1 9 Tf (x) Tj ET /Artifact BMC BT (y) Tj ET EMC BT (z) Tj ET", "x|*y|z")]
    [InlineData("/Artifact <</Type/Pagination>> BDC /Span <</A 1>> BDC BT /F1 9 Tf (y) Tj ET EMC EMC", "*y")]
    [InlineData("/Span <</ActualText (read this) /MCID 3>> BDC BT /F1 9 Tf (not) Tj (this) Tj ET EMC", "read this")]
    [InlineData("/Span <</ActualText <FEFF20AC>>> BDC BT /F1 9 Tf (E) Tj ET EMC BT (1) Tj ET", "\u20AC|1")]
    [InlineData("/Span <</ActualText ()>> BDC BT /F1 9 Tf (gone) Tj ET EMC BT (1) Tj ET", "1")]
    [InlineData("/Span /P1 BDC BT /F1 9 Tf (E) Tj ET EMC", "named")]
    [InlineData("% (a comment)\nBT /F1 9 Tf (a) Tj ET % (another) Tj", "a")]
    [InlineData("/Tag (no text) DP BT /F1 9 Tf (a) Tj ET", "a")]
    [InlineData("q BT /F1 9 Tf (a) Tj ET Q BT /F1 9 Tf (b) Tj ET", "a|b")]
    [InlineData("BI /W 2 /H 1 ID (EI\x01( EI BT /F1 9 Tf (a) Tj ET", "a")]
    [InlineData("BT /F1 9 Tf (a) Tj ET /X1 Do BT (b) Tj ET", "a|in a form|b")]
    [InlineData("", "")]
    public void Text_shown_by_operators_is_read(string content, string expected)
    {
        var file =
            new HandMade().Object(1, "<</Type/Catalog/Pages 2 0 R>>").Object(2, "<</Type/Pages/Kids[3 0 R]/Count 1/Resources 6 0 R>>")
            .Object(3, "<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]/Contents[4 0 R]>>").Stream(4, "", content)
            .Object(5, "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>")
            .Object(6, "<</Font<</F1 5 0 R>>/Properties<</P1<</ActualText(named)>>>>/XObject<</X1 7 0 R>>>>")
            .Flate(7, "/Type/XObject/Subtype/Form/BBox[0 0 9 9]", HandMade.Bytes("BT /F1 9 Tf (in a form) Tj ET")).End();
        string.Join('|', Pieces(new PageTextReader(PdfDocument.Open(file)).Read(0))).ShouldBe(expected);
    }

    [Fact]
    public void Codes_are_read_by_the_map_of_the_font()
    {
        const string Map = "1 begincodespacerange <0000><FFFF> endcodespacerange 2 beginbfchar <0001><0041> <0002><D83DDE00> endbfchar "
            + "2 beginbfrange <0010><0012><0061> <0020><0021>[<00660069> <2212>] endbfrange";
        Read(HandMade.Page("BT /F1 9 Tf <00010002001000120020002100FF> Tj ET", Map, composite: true)).ShouldBe("A\U0001F600acfi−\uFFFD");
        Read(HandMade.Page("BT /F1 9 Tf (01) Tj ET", "1 beginbfchar <30><0058> endbfchar")).ShouldBe("X\uFFFD");
    }

    [Fact]
    public void Content_may_come_in_several_streams_and_a_number_ends_with_each()
    {
        var file = new HandMade().Object(1, "<</Type/Catalog/Pages 2 0 R>>").Object(2, "<</Type/Pages/Kids[3 0 R]/Count 1>>")
            .Object(3, "<</Type/Page/Parent 2 0 R/Resources<</Font<</F1 5 0 R>>>>/Contents[4 0 R 6 0 R]>>")
            .Stream(4, "", "BT /F1 9 Tf (a) Tj ET q 1 0 0 1 0").Stream(6, "", "0 cm BT (b) Tj ET Q")
            .Object(5, "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>").End();
        Read(file).ShouldBe("ab");
    }

    [ToolFact("pdftotext")]
    public void Pdftotext_reads_the_same()
    {
        var file = PageMaker.Write(ReadableDocumentTests.Pages());
        var (exitCode, output) = ExternalTool.Run("pdftotext", file, "-raw", "-enc", "UTF-8", "{}", "-");
        exitCode.ShouldBe(0, output);
        var reader = new PageTextReader(PdfDocument.Open(file));
        var theirs = output.Split('\f');
        theirs.Length.ShouldBe(3);
        for (var i = 0; i < 2; i++) Squeezed(reader.Read(i).Characters.ToString()).ShouldBe(Squeezed(theirs[i]));
    }

    private static string Squeezed(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    private static string Read(byte[] file) => new PageTextReader(PdfDocument.Open(file)).Read(0).Characters.ToString();

    private static List<string> Pieces(TextOfPage text) =>
        [.. Enumerable.Range(0, text.Count).Select(i => (text[i].IsArtifact ? "*" : "") + text.Of(text[i]).ToString())];
}
