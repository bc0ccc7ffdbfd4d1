using QifuReports.Pdf.Reading;
using QifuReports.Pdf.Reading.Text;
using QifuReports.Pdf.Tests.Support;

namespace QifuReports.Pdf.Tests.Reading;

/// <summary>
/// A name of a font means what the resources say that stand there: of another page, or of a form, it may be another font, or the same.
/// </summary>
public class SharedFontsTests
{
    // Of the fonts A, B and C each reads the letter x as its own.
    private const string Word = "BT /F1 9 Tf (x) Tj ET ";

    [Fact]
    public void Two_pages_share_a_font_under_one_name_or_two()
    {
        Pages("/F1 10 0 R", Word, "/F1 10 0 R", Word).ShouldBe("A|A");
        Pages("/F1 10 0 R", Word, "/F2 10 0 R", Word.Replace("F1", "F2", StringComparison.Ordinal)).ShouldBe("A|A");
        Pages("/F1 10 0 R/F2 10 0 R", Word + Word.Replace("F1", "F2", StringComparison.Ordinal), "/F1 11 0 R", Word).ShouldBe("AA|B");
    }

    [Fact]
    public void One_name_may_be_different_fonts_on_two_pages()
    {
        Pages("/F1 10 0 R", Word, "/F1 11 0 R", Word).ShouldBe("A|B");
        Pages("/F1 10 0 R/F2 12 0 R", Word + Word.Replace("F1", "F2", StringComparison.Ordinal) + Word, "/F2 11 0 R/F1 12 0 R",
            Word.Replace("F1", "F2", StringComparison.Ordinal) + Word).ShouldBe("ACA|BC");
    }

    /// <summary>
    /// A form has resources of its own, or those of where it is painted; after it the page goes on with its own font, and its own states.
    /// </summary>
    [Theory]
    [InlineData("", "BT /F1 9 Tf (x) Tj ET", "AAAA")]
    [InlineData("/Resources<</Font<</F1 11 0 R>>>>", "BT /F1 9 Tf (x) Tj ET", "ABAA")]
    [InlineData("/Resources<</Font<</F1 10 0 R>>>>", "BT /F1 9 Tf (x) Tj ET", "AAAA")]
    [InlineData("/Resources<</Font<</F1 11 0 R>>>>", "q BT /F1 9 Tf (x) Tj ET", "ABAA")]
    [InlineData("/Resources<</Font<</F1 11 0 R/F2 12 0 R>>>>", "q BT /F1 9 Tf (x) Tj ET Q BT /F2 9 Tf (x) Tj ET", "ABCAA")]
    [InlineData("/Resources<<>>", "BT (x) Tj ET", "AAAA")]
    public void A_form_leaves_the_page_its_font(string resources, string form, string read)
    {
        var file = With(new HandMade().Object(1, "<</Pages 2 0 R>>").Object(2, "<</Kids[3 0 R]>>")
            .Object(3, "<</Contents 4 0 R/Resources<</Font<</F1 10 0 R>>/XObject<</X 5 0 R>>>>>>")
            .Stream(4, "", Word + "/X Do BT (x) Tj ET " + Word).Stream(5, "/Subtype/Form" + resources, form));
        Read(PdfDocument.Open(file)).ShouldBe(read);
    }

    [Theory]
    [InlineData("q BT /F2 9 Tf (x) Tj ET Q BT (x) Tj ET", "BA")]
    [InlineData("q q BT /F2 9 Tf (x) Tj ET Q BT (x) Tj ET Q BT (x) Tj ET", "BAA")]
    [InlineData("Q BT (x) Tj ET", "A")]
    [InlineData("q BT /F2 9 Tf (x) Tj ET Q Q BT (x) Tj ET", "BA")]
    public void A_state_keeps_its_font(string content, string read)
    {
        var file = With(new HandMade().Object(1, "<</Pages 2 0 R>>").Object(2, "<</Kids[3 0 R]>>")
            .Object(3, "<</Contents 4 0 R/Resources<</Font<</F1 10 0 R/F2 11 0 R>>>>>>")
            .Stream(4, "", "/F1 9 Tf " + content));
        Read(PdfDocument.Open(file)).ShouldBe(read);
    }

    /// <summary>A page begins without a font, whatever the page before it left.</summary>
    [Fact]
    public void A_page_begins_without_a_font() =>
        Pages("/F1 10 0 R", Word + "q q", "/F1 10 0 R", "BT (x) Tj ET Q BT (x) Tj ET").ShouldBe("A|\uFFFD\uFFFD");

    /// <summary>What is no form is passed over, and so is one that is not there.</summary>
    [Theory]
    [InlineData("/Subtype/Image", "/X Do", "")]
    [InlineData("", "/X Do", "")]
    [InlineData("/Subtype/Form", "/Y Do", "")]
    [InlineData("/Subtype/Form", "/X Do", "\uFFFD")]
    public void Only_forms_are_searched_for_text(string entries, string content, string read)
    {
        var file = new HandMade().Object(1, "<</Pages 2 0 R>>").Object(2, "<</Kids[3 0 R]>>")
            .Object(3, "<</Contents 4 0 R/Resources<</XObject<</X 5 0 R>>>>>>")
            .Stream(4, "", content).Stream(5, entries, "BT (x) Tj ET").End();
        Read(PdfDocument.Open(file)).ShouldBe(read);
    }

    private static string Pages(string first, string firstContent, string second, string secondContent) =>
        Read(PdfDocument.Open(With(new HandMade().Object(1, "<</Pages 2 0 R>>").Object(2, "<</Kids[3 0 R 4 0 R]>>")
            .Object(3, $"<</Contents 5 0 R/Resources<</Font<<{first}>>>>>>")
            .Object(4, $"<</Contents 6 0 R/Resources<</Font<<{second}>>>>>>").Stream(5, "", firstContent).Stream(6, "", secondContent))));

    private static byte[] With(HandMade made)
    {
        for (var i = 0; i < 3; i++)
            made.Object(10 + i, FormattableString.Invariant($"<</Type/Font/Subtype/Type1/ToUnicode {20 + i} 0 R>>"))
                .Stream(20 + i, "", FormattableString.Invariant($"1 beginbfchar <78><{0x41 + i:X4}> endbfchar"));
        return made.End();
    }

    private static string Read(PdfDocument document)
    {
        var reader = new PageTextReader(document);
        return string.Join('|', Enumerable.Range(0, document.PageCount).Select(i => reader.Read(i).Characters.ToString()));
    }
}
