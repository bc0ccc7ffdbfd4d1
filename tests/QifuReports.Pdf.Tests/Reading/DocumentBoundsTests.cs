using System.Globalization;
using QifuReports.Pdf.Reading;
using QifuReports.Pdf.Reading.Syntax;
using QifuReports.Pdf.Reading.Text;
using QifuReports.Pdf.Tests.Support;

namespace QifuReports.Pdf.Tests.Reading;

/// <summary>
/// How deep trees go, how long the content of a page is, what is kept of a map, and which of several sections, names and pages count.
/// </summary>
public class DocumentBoundsTests
{
    [Theory]
    [InlineData("trailer\n<</Size 5/Root 1 0 R>>", "trailer\n[1]", ReadingCodes.Damaged)]
    [InlineData("trailer\n<</Size 5/Root 1 0 R>>", "trailer\n5", ReadingCodes.Damaged)]
    [InlineData("/Root 1 0 R", "/Root 4 0 R", ReadingCodes.Damaged)]
    [InlineData("/Root 1 0 R", "/Root 5", ReadingCodes.Damaged)]
    [InlineData("/Root 1 0 R", "/Root 9 0 R", ReadingCodes.Damaged)]
    [InlineData("/Size 5", "/Size 5/Prev(x)", ReadingCodes.Damaged)]
    [InlineData("/Size 5", "/Size 5/Prev 99999", ReadingCodes.Damaged)]
    [InlineData("/Size 5", "/Size 5/Prev -1", ReadingCodes.Damaged)]
    [InlineData("/Size 5", "/Size 5/XRefStm 9", ReadingCodes.Damaged)]
    [InlineData("/Size 5", "/Size 5/Encrypt<<>>", ReadingCodes.Unsupported)]
    [InlineData("0000000009 00000 n", "0000000009 00000 x", ReadingCodes.Damaged)]
    [InlineData("0000000009 00000 n", "0000000009 00000 f", ReadingCodes.Damaged)]
    [InlineData("0000000009 00000 n", "0000000010 00000 n", ReadingCodes.Damaged)]
    [InlineData("0000000009 00000 n", "0000000009 00000 nn", ReadingCodes.Damaged)]
    [InlineData("1 0 obj", "1 0 obx", ReadingCodes.Damaged)]
    [InlineData("1 0 obj", "2 0 obj", ReadingCodes.Damaged)]
    [InlineData("/Kids[3 0 R]", "/Kids[<<>>]", ReadingCodes.Damaged)]
    [InlineData("/Kids[3 0 R]", "/Kids[3 0 R 3 0 R]", ReadingCodes.Damaged)]
    [InlineData("/Kids[3 0 R]", "/Kids[9 0 R]", ReadingCodes.Damaged)]
    [InlineData("/Kids[3 0 R]", "/Kids[]", ReadingCodes.Damaged)]
    [InlineData("/Size 5", "/Size 5", "")]
    public void A_broken_structure_is_reported(string was, string now, string code)
    {
        var text = HandMade.Text(new HandMade().Object(1, "<</Pages 2 0 R>>").Object(2, "<</Kids[3 0 R]>>").Object(3, "<</Type/Page>>")
            .Object(4, "[5]").End());
        text.ShouldContain(was);
        var at = text.IndexOf(was, StringComparison.Ordinal);
        var file = HandMade.Bytes(text[..at] + now + text[(at + was.Length)..]);

        // What is longer moves the cross-reference.
        var moved = HandMade.Text(file).LastIndexOf("xref\n0 1", StringComparison.Ordinal).ToString(CultureInfo.InvariantCulture);
        var start = HandMade.Text(file).LastIndexOf("startxref\n", StringComparison.Ordinal) + 10;
        file = HandMade.Bytes(HandMade.Text(file)[..start] + moved + "\n%%EOF\n");
        Outcome(() => PdfDocument.Open(file)).ShouldBe(code);
    }

    [Theory]
    [InlineData(48, false)]
    [InlineData(49, true)]
    public void The_tree_of_pages_is_as_deep_as_the_limits_say(int depth, bool refused)
    {
        var made = new HandMade().Object(1, "<</Pages 10 0 R>>");
        for (var i = 0; i < depth - 1; i++) made.Object(10 + i, string.Create(CultureInfo.InvariantCulture, $"<</Kids[{11 + i} 0 R]>>"));
        made.Object(10 + depth - 1, "<</Type/Page>>");
        Outcome(() => PdfDocument.Open(made.End()).PageCount.ShouldBe(1)).ShouldBe(refused ? ReadingCodes.TooMuch : "");
    }

    [Theory]
    [InlineData("[3 0 R]", 9, false)]
    [InlineData("[3 0 R]", 10, false)]
    [InlineData("[3 0 R]", 11, true)]
    [InlineData("[3 0 R 3 0 R]", 4, false)]
    [InlineData("[3 0 R 3 0 R]", 5, true)]
    [InlineData("3 0 R", 10, false)]
    [InlineData("3 0 R", 11, true)]
    public void The_content_of_a_page_is_as_long_as_a_stream_may_be(string contents, int length, bool refused)
    {
        // After each stream there is a space: 11 bytes for one of 10.
        var file = new HandMade().Object(1, "<</Pages 2 0 R>>").Object(2, "<</Kids[4 0 R]>>").Object(4, $"<</Contents {contents}>>")
            .Stream(3, "", new string('q', length)).End();
        var reader = new PageTextReader(PdfDocument.Open(file, ReadingLimits.Default with { StreamBytes = 11 }));
        Outcome(() => reader.Read(0)).ShouldBe(refused ? ReadingCodes.TooMuch : "");
    }

    [Theory]
    [InlineData(100, "<41><6161>", 0)]
    [InlineData(100, "<41><00610062>", 68)]
    [InlineData(100, "<41><006100620063>", 70)]
    public void The_memory_of_a_code_for_several_characters_is_counted(int times, string pair, int each)
    {
        // Each pair takes its place again, and the pool grows by it.
        long Kept(int count)
        {
            long low = 0, high = 1 << 20;
            while (low < high)
            {
                var middle = (low + high) / 2;
                var map = $"9 beginbfchar {string.Concat(Enumerable.Repeat(pair, count))} endbfchar";
                if (Outcome(() => new PageTextReader(
                    PdfDocument.Open(HandMade.Page("BT /F1 9 Tf (A) Tj ET", map), ReadingLimits.Default with { Kept = middle })).Read(
                        0)).Length == 0) high = middle;
                else low = middle + 1;
            }

            return low;
        }

        (Kept(times + 1) - Kept(1)).ShouldBe(times * each);
    }

    /// <summary>
    /// The files are those of the tree of names, and those that the catalogue is associated with, each once; the name and the stream for
    /// all systems go first.
    /// </summary>
    [Theory]
    [InlineData("/Names<</EmbeddedFiles<</Names[(x) 10 0 R]>>>>", "ten=a")]
    [InlineData("/Names<</EmbeddedFiles<</Names[(x) 10 0 R (y) 11 0 R]>>>>", "ten=a|uni=b")]
    [InlineData("/Names<</EmbeddedFiles<</Kids[<</Names[(x) 10 0 R]>><</Names[(y) 11 0 R]>>]>>>>", "ten=a|uni=b")]
    [InlineData("/Names<</EmbeddedFiles<</Kids[12 0 R 12 0 R]>>>>", "ten=a")]
    [InlineData("/Names<</EmbeddedFiles<</Names[(x) 10 0 R]>>>>/AF[10 0 R 11 0 R]", "ten=a|uni=b")]
    [InlineData("/AF[11 0 R]", "uni=b")]
    [InlineData("/AF[5 6 0 R <<>> 13 0 R]", "")]
    [InlineData("/AF[<</EF<</F 6 0 R>>>>]", "=a")]
    [InlineData("/Names<</EmbeddedFiles<</Names[(x)]>>>>", "")]
    [InlineData("/Names<<>>", "")]
    [InlineData("", "")]
    public void Attached_files_are_found_once_each(string entries, string expected)
    {
        var file = new HandMade().Object(1, $"<</Pages 2 0 R{entries}>>").Object(2, "<</Kids[3 0 R]>>").Object(3, "<</Type/Page>>")
            .Stream(6, "", "a").Stream(7, "", "b")
            .Object(10, "<</F(ten)/EF<</F 6 0 R>>>>").Object(11, "<</F(old)/UF(uni)/EF<</F 6 0 R/UF 7 0 R>>>>")
            .Object(12, "<</Names[(x) 10 0 R]>>").Object(13, "<</F(x)/EF<<>>>>").End();
        string.Join('|', EmbeddedFiles.Read(PdfDocument.Open(file)).Select(f => $"{f.Name}={HandMade.Text(f.Content.ToArray())}"))
            .ShouldBe(expected);
    }

    /// <summary>Of an object the newest section counts, and where that calls it free it is gone.</summary>
    [Theory]
    [InlineData("n", "new")]
    [InlineData("f", "")]
    public void The_newest_section_counts(string kind, string expected)
    {
        var text = HandMade.Text(new HandMade().Object(1, "<</Pages 2 0 R>>").Object(2, "<</Kids[3 0 R]>>").Object(3, "<</Type/Page>>")
            .Object(5, "(old)").End());
        var before = text.LastIndexOf("xref\n0 1", StringComparison.Ordinal);
        var place = text.Length;
        text += "5 0 obj\n(new)\nendobj\n";
        var section = text.Length;
        text += string.Create(CultureInfo.InvariantCulture,
            $"xref\n5 1\n{place:0000000000} 00000 {kind} \ntrailer\n<</Size 6/Root 1 0 R/Prev {before}>>\nstartxref\n{section}\n%%EOF\n");
        var document = PdfDocument.Open(HandMade.Bytes(text));
        (document.Object(5) is PdfString words ? words.Text : "").ShouldBe(expected);
        document.Has(5).ShouldBe(kind == "n");
    }

    /// <summary>A row of a cross-reference stream is of an object in the file, or in a pack; any other kind is of none.</summary>
    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    [InlineData(3, false)]
    [InlineData(255, false)]
    public void A_row_of_an_unknown_kind_names_no_object(int kind, bool has)
    {
        var text = HandMade.Text(new HandMade().Object(1, "<</Pages 2 0 R>>").Object(2, "<</Kids[3 0 R]>>").Object(3, "<</Type/Page>>")
            .Object(5, "(old)").End());
        var (before, section) = (text.LastIndexOf("xref\n0 1", StringComparison.Ordinal), text.Length);
        var place = text.IndexOf("5 0 obj", StringComparison.Ordinal);
        var row = HandMade.Text([(byte)kind, (byte)(place >> 8), (byte)place, 0]);
        text += string.Create(CultureInfo.InvariantCulture,
            $"9 0 obj\n<</Type/XRef/W[1 2 1]/Index[5 1]/Size 10/Root 1 0 R/Prev {before}/Length " +
                $"4>>\nstream\n{row}\nendstream\nendobj\nstartxref\n{section}\n%%EOF\n");
        var document = PdfDocument.Open(HandMade.Bytes(text));
        document.Has(5).ShouldBe(has);
        (document.Object(5) is PdfString).ShouldBe(has);
        document.ObjectCount.ShouldBe(6);
    }

    /// <summary>For other readers a table may lead to a cross-reference stream besides; to another table it may not.</summary>
    [Fact]
    public void A_second_cross_reference_is_a_stream()
    {
        var text =
            HandMade.Text(new HandMade().Object(1, "<</Pages 2 0 R>>").Object(2, "<</Kids[3 0 R]>>").Object(3, "<</Type/Page>>").End());
        var table = text.LastIndexOf("xref\n0 1", StringComparison.Ordinal);
        string With(int at) => string.Create(CultureInfo.InvariantCulture,
            $"{text}xref\n0 0\ntrailer\n<</Size 4/Root 1 0 R/XRefStm {at}/Prev {table}>>\nstartxref\n{text.Length}\n%%EOF\n");
        Outcome(() => PdfDocument.Open(HandMade.Bytes(With(table)))).ShouldBe(ReadingCodes.Damaged);

        var stream = text.Length;
        text += "9 0 obj\n<</Type/XRef/W[1 2 1]/Index[5 1]/Size 10/Length 4>>\nstream\n\0\0\0\0\nendstream\nendobj\n";
        Outcome(() => PdfDocument.Open(HandMade.Bytes(With(stream)))).ShouldBe("");
    }

    private static string Outcome(Action read)
    {
        try
        {
            read();
            return "";
        }
        catch (PdfReadException refused)
        {
            return refused.Code;
        }
    }
}
