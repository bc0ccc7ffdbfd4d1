using QifuReports.Pdf.Reading;
using QifuReports.Pdf.Reading.Syntax;
using QifuReports.Pdf.Revisions;
using QifuReports.Pdf.Tests.Support;
using PdfValue = QifuReports.Pdf.Reading.Syntax.PdfValue;

namespace QifuReports.Pdf.Tests.Revisions;

/// <summary>What an object that was added is called, and where it is said to belong.</summary>
public class AddedObjectNamesTests
{
    [Theory]
    [InlineData("[1]", "a list")]
    [InlineData("(a)", "a text")]
    [InlineData("5", "a number")]
    [InlineData("/A", "a name")]
    [InlineData("true", "a value")]
    [InlineData("null", "a value")]
    [InlineData("<<>>", "a dictionary")]
    [InlineData("<</Title(a)>>", "a title")]
    [InlineData("<</Title(a)/Type/Other>>", "a dictionary of the type Other")]
    [InlineData("<</Type/Catalog>>", "the catalogue")]
    [InlineData("<</Type/Page>>", "a page")]
    [InlineData("<</Type/Pages>>", "a node of the page tree")]
    [InlineData("<</Type/Font>>", "a font")]
    [InlineData("<</Type/FontDescriptor>>", "a font")]
    [InlineData("<</Type/StructElem>>", "an element of the structure, with the text read out")]
    [InlineData("<</Type/StructTreeRoot>>", "an element of the structure, with the text read out")]
    [InlineData("<</S/P/P 1 0 R>>", "an element of the structure, with the text read out")]
    [InlineData("<</S/P>>", "a dictionary")]
    [InlineData("<</Type/Filespec>>", "an attached file")]
    [InlineData("<</Type/F>>", "an attached file")]
    [InlineData("<</Type/Sig>>", "a signature")]
    [InlineData("<</Type/DocTimeStamp>>", "a signature")]
    [InlineData("<</Type/OCG>>", "a layer")]
    [InlineData("<</Type/OCMD>>", "a layer")]
    [InlineData("<</S/URI>>", "an action (URI)")]
    [InlineData("<</S/Launch>>", "an action (Launch)")]
    [InlineData("<</S/JavaScript>>", "an action (JavaScript)")]
    [InlineData("<</S/GoTo>>", "an action (GoTo)")]
    [InlineData("<</S/GoToR>>", "an action (GoToR)")]
    [InlineData("<</S/GoToE>>", "an action (GoToE)")]
    [InlineData("<</S/Named>>", "an action (Named)")]
    [InlineData("<</S/SubmitForm>>", "an action (SubmitForm)")]
    [InlineData("<</S/ImportData>>", "an action (ImportData)")]
    [InlineData("<</S/Hide>>", "an action (Hide)")]
    [InlineData("<</Type/Action/S/Rendition>>", "an action (Rendition)")]
    [InlineData("<</Type/Annot/Subtype/Link>>", "an annotation of the kind Link")]
    [InlineData("<</Subtype/Link/Rect[0 0 1 1]>>", "an annotation of the kind Link")]
    [InlineData("<</Subtype/Link>>", "a dictionary")]
    [InlineData("<</Rect[0 0 1 1]>>", "a dictionary")]
    [InlineData("<</Type/Annot/Subtype/Stamp/AP<<>>>>", "an annotation of the kind Stamp with an appearance of its own")]
    [InlineData("<</Type/Annot/Subtype/Link/A<</S/URI>>>>", "an annotation of the kind Link with an action (URI)")]
    [InlineData("<</Type/Annot/Subtype/Link/AA<<>>>>", "an annotation of the kind Link with actions")]
    [InlineData("<</Type/Annot/Subtype/Link/AP<<>>/A<</S/URI>>/AA<<>>>>",
        "an annotation of the kind Link with an appearance of its own with an action (URI)")]
    public void An_object_is_named_by_its_own_type_entries(string value, string called) => Names().KindOf(Parse(value)).ShouldBe(called);

    [Theory]
    [InlineData("/Type/Metadata", "metadata (XMP)")]
    [InlineData("/Type/Metadata/Subtype/Form", "metadata (XMP)")]
    [InlineData("/Type/EmbeddedFile", "an attached file")]
    [InlineData("/Subtype/Image", "a picture")]
    [InlineData("/Type/XObject/Subtype/Form", "a form that paints")]
    [InlineData("/Type/ObjStm", "a part of the file's own bookkeeping")]
    [InlineData("/Type/XRef", "a part of the file's own bookkeeping")]
    [InlineData("", "a stream (content, a font or data)")]
    [InlineData("/Length1 5", "a stream (content, a font or data)")]
    public void A_stream_is_named_by_its_kind(string entries, string called) =>
        Names().KindOf(new PdfStream((PdfDictionary)Parse($"<<{entries}>>"), ReadOnlyMemory<byte>.Empty)).ShouldBe(called);

    [Theory]
    [InlineData("3 0 R", " (object 3, a page)")]
    [InlineData("<</Type/Font>>", " (a font)")]
    [InlineData("6 0 R", "")]
    [InlineData("(a)", "")]
    [InlineData("99 0 R", "")]
    public void The_value_of_an_entry_is_described_only_if_it_says_something(string value, string told) =>
        Names().Of(Parse(value)).ShouldBe(told);

    /// <summary>
    /// The way is the nearest, from a page before the catalogue, by the names of entries: up to four of them, and not back to what is
    /// above.
    /// </summary>
    [Theory]
    [InlineData(3, "object 3, a value, in page 1, was replaced")]
    [InlineData(5, "object 5, a value, in page 2/Font, was replaced")]
    [InlineData(1, "object 1, a value, in the catalogue, was replaced")]
    [InlineData(2, "object 2, a value, in the catalogue/Pages, was replaced")]
    [InlineData(6, "object 6, a value, in page 1/Words, was replaced")]
    [InlineData(7, "object 7, a value, in the information of the file (title, author), was replaced")]
    [InlineData(8, "object 8, a value, in the information of the file (title, author)/Extra, was replaced")]
    [InlineData(9, "object 9, a value, in page 1/List, was replaced")]
    [InlineData(10, "object 10, a value, in page 2, was replaced")]
    [InlineData(11, "object 11, a value, in page 1/A1/B2/C3/D4, was replaced")]
    [InlineData(12, "object 12, a value, in page 1/Stream, was replaced")]
    [InlineData(13, "object 13, a value, in page 1/Stream/Inner, was replaced")]
    [InlineData(14, "object 14, a value, to which nothing leads, was added")]
    [InlineData(15, "object 15, a value, to which nothing leads, was replaced")]
    public void An_object_is_described_with_the_path_to_it(int number, string told) =>
        Names().Sentence(new WrittenObject(number, 0, 0, PdfValue.Null)).ShouldBe(told);

    private static AddedObjectNames Names()
    {
        var document = PdfDocument.Open(
            new HandMade().Object(1, "<</Type/Catalog/Pages 2 0 R/Font 5 0 R>>").Object(2, "<</Type/Pages/Kids[3 0 R 10 0 R]/Count 2>>")
            .Object(3,
                "<</Type/Page/Parent 2 0 R/Resources<</Font<</F1 5 0 R>>>>/Words 6 0 R/List[1[9 0 R]]/A1<</B2<</C3<</D4<</E5 11 0 " +
                    "R>>>>>>>>/Stream 12 0 R/Dest 15 0 R/D 15 0 R/Pg 15 0 R/P 15 0 R>>")
            .Object(5, "<</Type/Font>>").Object(6, "(a)").Object(7, "<</Title(a)/Extra 8 0 R>>").Object(8, "(b)")
            .Object(9, "<</More 99 0 R>>").Object(10, "<</Type/Page/Parent 2 0 R/Font 5 0 R>>")
            .Object(11, "1").Stream(12, "/Inner 13 0 R", "x").Object(13, "2").Object(15, "3").End("/Root 1 0 R/Info 7 0 R"));
        return new AddedObjectNames(document, document);
    }

    private static PdfValue Parse(string written)
    {
        var lexer = new Lexer(HandMade.Bytes(written), 0);
        return ObjectParser.Parse(ref lexer, new ReadingBudget(ReadingLimits.Default));
    }
}
