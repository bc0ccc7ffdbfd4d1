using QifuReports.Pdf.Reading;
using QifuReports.Pdf.Reading.Syntax;
using QifuReports.Pdf.Reading.Text;
using QifuReports.Pdf.Tests.Support;

namespace QifuReports.Pdf.Tests.Reading;

/// <summary>
/// Marked content that nests, is left open or closed too often: which text is an artifact, and which other text stands for it.
/// </summary>
public class MarkedContentTests
{
    private const string X = "BT /F1 9 Tf (x) Tj ET ", Y = "BT /F1 9 Tf (y) Tj ET ";

    [Theory]
    [InlineData("/Span <</ActualText (r)>> BDC " + X + "EMC " + Y, "r|y")]
    [InlineData("/Span <</ActualText (r)>> BDC " + X + X + "EMC ", "r")]
    [InlineData("/Span <</ActualText (r)>> BDC EMC ", "r")]
    [InlineData("/Span <</ActualText (r)>> BDC /Span <</ActualText (s)>> BDC " + X + "EMC " + Y + "EMC " + Y, "r|y")]
    [InlineData("/Span <</ActualText (r)>> BDC /P BMC " + X + "EMC EMC " + Y, "r|y")]
    [InlineData("/P BMC /Span <</ActualText (r)>> BDC " + X + "EMC " + Y + "EMC ", "r|y")]
    [InlineData("/Artifact <</ActualText (r)>> BDC " + X + "EMC " + Y, "*r|y")]
    [InlineData("/Artifact BMC /Span <</ActualText (r)>> BDC " + X + "EMC " + Y + "EMC " + Y, "*r|*y|y")]
    [InlineData("/Span <</ActualText (r)>> BDC /Artifact BMC " + X + "EMC EMC ", "r")]
    [InlineData("/Artifact BMC /P BMC " + X + "EMC " + Y + "EMC " + Y, "*x|*y|y")]
    [InlineData("EMC " + X + "EMC " + Y, "x|y")]
    [InlineData("/Artifact BMC EMC EMC " + X, "x")]
    [InlineData("/Artifacts BMC " + X + "EMC ", "x")]
    public void The_open_sequences_decide_what_kind_of_text_it_is(string content, string expected) => Read(content).ShouldBe(expected);

    /// <summary>A string that no operator has shown is no text, and stands before none.</summary>
    [Theory]
    [InlineData("/Span <</ActualText (r)>> BDC BT /F1 9 Tf (x) EMC (y) Tj ET ", "r|y")]
    [InlineData("BT /F1 9 Tf (x) /P BMC (y) Tj EMC ET ", "y")]
    [InlineData("BT /F1 9 Tf (x) 5 Tr (y) Tj ET ", "y")]
    [InlineData("BT /F1 9 Tf (x) q (y) Tj ET ", "y")]
    [InlineData("BT /F1 9 Tf (x) ", "")]
    public void A_string_that_is_not_shown_is_not_text(string content, string expected) => Read(content).ShouldBe(expected);

    [Theory]
    [InlineData("<</Other (ActualText)>>", "x")]
    [InlineData("<</Other (ActualText)/ActualText (r)>>", "r")]
    [InlineData("<</ActualText 5>>", "x")]
    [InlineData("<</ActualText/r>>", "x")]
    [InlineData("<</A<</B 1>>/ActualText(r)>>", "r")]
    [InlineData("<</A<</ActualText(r)>>>>", "x")]
    [InlineData("<</A<41>/ActualText<72>>>", "r")]
    [InlineData("<</A(>>)/ActualText(r)>>", "r")]
    [InlineData("<</A(\\)>>)/ActualText(r)>>", "r")]
    [InlineData("<</ActualText 6 0 R>>", "named")]
    [InlineData("/P1", "by name")]
    [InlineData("/P2", "x")]
    [InlineData("/Span", "x")]
    public void Replacement_text_is_read_from_the_property_list(string properties, string expected) =>
        Read($"/Span {properties} BDC {X}EMC ").ShouldBe(expected);

    /// <summary>What a form leaves open ends with it, and what it closes too often was never its own.</summary>
    [Theory]
    [InlineData("/X Do " + Y, "/Artifact BMC " + X, "*x|y")]
    [InlineData("/Artifact BMC /X Do " + Y + "EMC " + Y, "EMC EMC " + X, "*x|*y|y")]
    [InlineData("/Artifact BMC /X Do " + Y + "EMC " + Y, "/P BMC " + X, "*x|*y|y")]
    [InlineData("/X Do " + Y, "/Span <</ActualText (r)>> BDC " + X, "r|y")]
    [InlineData("/Span <</ActualText (r)>> BDC /X Do EMC " + Y, X, "r|y")]
    [InlineData("/X Do /X Do " + Y, "/Artifact BMC /P BMC " + X + "EMC ", "*x|*x|y")]
    public void The_end_of_a_form_closes_its_open_sequences(string content, string form, string expected) =>
        Read(content, form).ShouldBe(expected);

    [Fact]
    public void A_page_begins_with_nothing_open()
    {
        var reader = new PageTextReader(PdfDocument.Open(File("/Artifact BMC /Span <</ActualText (r)>> BDC " + X, "")));
        for (var i = 0; i < 3; i++) Pieces(reader.Read(0)).ShouldBe("*r");
    }

    [Theory]
    [InlineData(48, false)]
    [InlineData(49, true)]
    public void Marked_content_nests_as_deep_as_the_limits_allow(int depth, bool refused)
    {
        var content = string.Concat(Enumerable.Repeat("/P BMC ", depth)) + X;
        if (refused) Should.Throw<PdfReadException>(() => Read(content)).Code.ShouldBe(ReadingCodes.TooMuch);
        else Read(content).ShouldBe("x");
    }

    [Theory]
    [InlineData("/Span <</ActualText (r) BDC ")]
    [InlineData("/Span <</ActualText <</A 1>> BDC ")]
    [InlineData("/Span <<")]
    public void A_dictionary_in_content_must_end(string content) =>
        Should.Throw<PdfReadException>(() => Read(content)).Code.ShouldBe(ReadingCodes.Damaged);

    private static string Read(string content, string form = "") =>
        Pieces(new PageTextReader(PdfDocument.Open(File(content, form))).Read(0));

    private static byte[] File(string content, string form) => new HandMade().Object(1, "<</Pages 2 0 R>>").Object(2, "<</Kids[3 0 R]>>")
        .Object(3,
            "<</Contents 4 0 R/Resources<</Font<</F1 5 0 R>>/XObject<</X 7 0 R>>/Properties<</P1<</ActualText(by name)>>/P2<</Other " +
                "1>>>>>>>>").Stream(4, "", content)
        .Object(5, "<</Type/Font/Subtype/Type1>>").Object(6, "(named)").Stream(7, "/Subtype/Form", form).End();

    private static string Pieces(TextOfPage text) =>
        string.Join('|', Enumerable.Range(0, text.Count).Select(i => (text[i].IsArtifact ? "*" : "") + text.Of(text[i]).ToString()));
}
