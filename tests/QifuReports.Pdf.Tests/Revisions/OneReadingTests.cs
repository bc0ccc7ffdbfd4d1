using System.Globalization;
using QifuReports.Pdf.Reading.Syntax;
using QifuReports.Pdf.Revisions;
using QifuReports.Pdf.Tests.Support;

namespace QifuReports.Pdf.Tests.Revisions;

/// <summary>
/// Everything for which a file is refused that could be read in two ways: one change each to a file that is well, and what is told of it.
/// </summary>
public class OneReadingTests
{
    [Fact]
    public void The_unchanged_file_is_accepted() => History(Small().End()).Refused.ShouldBeEmpty();

    [Theory]
    [InlineData("%PDF-1.4", "%PDX-1.4", "The file does not begin as a PDF does")]
    [InlineData("%PDF-1.4\n", "%PDF-1.4       \n", "the cross-reference says of object 1 what is not so")]
    [InlineData("%PDF-1.4\n", "%PDF-1.4        \n", "its first line is longer than that of a PDF")]
    [InlineData("1 0 obj", "0 0 obj", "what stands there is no object")]
    [InlineData("1 0 obj", "x 0 obj", "what stands there is no object")]
    [InlineData("1 0 obj", "1 0 obx", "what stands there is no object of the generation 0")]
    [InlineData("3 0 obj", "2 0 obj", "object 2 is written twice in one save")]
    [InlineData("<</Pages 2 0 R>>", "<</Pages 2 0 R>>%x\n", "an object has a comment in it")]
    [InlineData("<</Pages 2 0 R>>", "%x\n<</Pages 2 0 R>>", "an object has a comment in it")]
    [InlineData("</Length 1>>", "</Length 1>>%\n", "an object has a comment in it")]
    [InlineData("<</Pages 2 0 R>>\nendobj", "<</Pages 2 0 R>>\nendobx", "an object does not end")]
    [InlineData("<</Pages 2 0 R>>", "<</Pages 2 0 R/Pages 2 0 R>>", "a dictionary has the key Pages twice")]
    [InlineData("<</Pages 2 0 R>>", "<</Pages 2 0 R/A[1<</B 1/C 1/B 1>>]>>", "a dictionary has the key B twice")]
    [InlineData("</Length 1>>", "</Length 1/Length 1>>", "a dictionary has the key Length twice")]
    [InlineData("<</Pages 2 0 R>>", "<</Pages 2 1 R>>", "an object leads to another of a generation that does not exist")]
    [InlineData("<</Pages 2 0 R>>", "<</Pages 2 0 R/Linearized 1>>", "it is laid out for reading from the front")]
    [InlineData("</Length 1>>", "</F(x)/Length 1>>", "a stream has its data in another file")]
    [InlineData("\nq\nendstream", "\nqq\nendstream", "a stream is not as long as it says")]
    [InlineData("</Length 1>>", "</Length 10000>>", "a stream does not say itself how long it is")]
    [InlineData("</Length 1>>", "</Length -1>>", "a stream does not say itself how long it is")]
    [InlineData("endstream\nendobj", "endstream\nendobx", "a stream does not end its object")]
    [InlineData("endstream\nendobj", "endstream\n\nendobj", "a stream does not end its object")]
    [InlineData("/Size 5", "/Sizx 5", "its trailer does not say how many objects there are")]
    [InlineData("/Size 5", "/Size 0", "its trailer does not say how many objects there are")]
    [InlineData("/Size 5", "/Size 4", "object 4 is beyond what the trailer counts")]
    [InlineData("/Size 5", "/Size 5/XRefStm 9", "it has a second cross-reference, for other readers")]
    [InlineData("/Size 5", "/Size 5/Encrypt 1 0 R", "it says that it is encrypted")]
    [InlineData("/Size 5", "/Size 5/Prev 9", "it does not go on from the save before it")]
    [InlineData("/Size 5", "/Size 5/Size 5", "a dictionary has the key Size twice")]
    [InlineData("<</Size 5", "%x\n<</Size 5", "the trailer has a comment in it")]
    [InlineData("<</Size 5/Root 1 0 R>>", "[1]", "the trailer is no dictionary")]
    [InlineData("xref\n0 1", "xref 0 1", "a line of the cross-reference does not end")]
    [InlineData("xref\n0 1\n", "xref\n00 1\n", "a part of the cross-reference is not as it should be")]
    [InlineData("xref\n0 1\n", "xref\n0  1\n", "a part of the cross-reference is not as it should be")]
    [InlineData("xref\n0 1\n", "xref\n0 x\n", "a part of the cross-reference is not as it should be")]
    [InlineData("xref\n0 1\n", "xref\n0 1  \n", "a line of the cross-reference does not end")]
    [InlineData("\n1 1\n", "\n1 100\n", "a row of the cross-reference is not as it should be")]
    [InlineData("0000000000 65535 f \n", "000000000x 65535 f \n", "a row of the cross-reference is not as it should be")]
    [InlineData("0000000000 65535 f \n", "0000000000 6553x f \n", "a row of the cross-reference is not as it should be")]
    [InlineData("0000000000 65535 f \n", "0000000000x65535 f \n", "a row of the cross-reference is not as it should be")]
    [InlineData("0000000000 65535 f \n", "0000000000 65535xf \n", "a row of the cross-reference is not as it should be")]
    [InlineData("0000000000 65535 f \n", "0000000000 65535 x \n", "a row of the cross-reference is not as it should be")]
    [InlineData("0000000000 65535 f \n", "0000000000 65535 fx\n", "a row of the cross-reference is not as it should be")]
    [InlineData("0000000000 65535 f \n", "0000000000 65535 f\n\n", "a row of the cross-reference is not as it should be")]
    [InlineData("00009 00000 n", "00008 00000 n", "the cross-reference says of object 1 what is not so")]
    [InlineData("00009 00000 n", "00009 00001 n", "the cross-reference says of object 1 what is not so")]
    [InlineData("00009 00000 n", "00009 00000 f", "the cross-reference says of object 1 what is not so")]
    [InlineData("0 1\n0000000000 65535 f \n", "0 1\n0000000000 65535 n \n", "the cross-reference says of object 0 what is not so")]
    [InlineData("1 1\n0000000009 00000 n \n", "", "object 1 stands in the file, and the cross-reference does not name it")]
    [InlineData("\n1 1\n", "\n2 1\n", "one cross-reference names object 2 twice")]
    [InlineData("startxref", "startxrex", "something stands between its cross-reference and its end")]
    [InlineData("startxref\n", "startxref\n0", "its end leads to another cross-reference than its own")]
    [InlineData("%%EOF", "%%EOX", "it does not end as a PDF does")]
    [InlineData("\n%%EOF", "%%EOF", "it does not end as a PDF does")]
    [InlineData("\n%%EOF", "\n\n%%EOF", "it does not end as a PDF does")]
    [InlineData("\nxref", "\nyref", "what stands there is no object")]
    public void A_file_that_could_be_read_in_two_ways_is_refused(string was, string now, string told)
    {
        var text = HandMade.Text(Small().End());
        text.ShouldContain(was);
        var at = text.IndexOf(was, StringComparison.Ordinal);
        Should.Throw<PdfReadException>(() => History(HandMade.Bytes(text[..at] + now + text[(at + was.Length)..]))).Message.ShouldContain(
            told);
    }

    [Theory]
    [InlineData("0000000000 65535 f \n", "0000000000 65535 f \r")]
    [InlineData("0000000000 65535 f \n", "0000000000 65535 f\r\n")]
    [InlineData("\n%%EOF\n", "\n%%EOF")]
    [InlineData("\n%%EOF\n", "\n%%EOF\r\n")]
    [InlineData("\n%%EOF\n", "\r\n%%EOF\n")]
    [InlineData("startxref\n", "startxref\r\n")]
    [InlineData("xref\n0 1\n", "xref\n0 1 \n")]
    [InlineData("\n%%EOF\n", "\n%%EOF\r")]
    [InlineData("\n%%EOF\n", "\r%%EOF\n")]
    [InlineData("startxref\n", "startxref\r")]
    [InlineData("xref\n0 1\n", "xref\r0 1\r")]
    [InlineData("xref\n0 1\n", "xref\n0 1\r\n")]
    [InlineData("\nstartxref\n", "\rstartxref\r\n")]
    [InlineData("q\nendstream\nendobj\n", "q\rendstream\rendobj\r")]
    public void Line_ends_may_be_those_of_other_programs(string was, string now)
    {
        var text = HandMade.Text(Small().End());
        text.ShouldContain(was);
        var at = text.LastIndexOf(was, StringComparison.Ordinal);
        var file = HandMade.Bytes(text[..at] + now + text[(at + was.Length)..]);
        var history = History(file);
        history.IssuedLength.ShouldBe(file.Length);
        history.Refused.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(3, null)]
    [InlineData(4, "5 bytes of empty space stand where an object or the end belongs")]
    public void Between_objects_there_are_four_bytes_of_space_at_most(int spaces, string? told)
    {
        // Beside the end of the line.
        var file = new HandMade().Object(1, "<</Pages 2 0 R>>").Raw(new string(' ', spaces)).Object(2, "<</Kids[3 0 R]>>")
            .Object(3, "<</Type/Page>>").End();
        if (told is null) History(file).Refused.ShouldBeEmpty();
        else Should.Throw<PdfReadException>(() => History(file)).Message.ShouldContain(told);
    }

    [Theory]
    [InlineData(14, null)]
    [InlineData(15, "its second line is longer than that of a PDF")]
    public void The_second_line_has_sixteen_bytes_at_most(int signs, string? told)
    {
        var file = new HandMade().Raw("%" + new string('\u00E2', signs) + "\n").Object(1, "<</Pages 2 0 R>>").Object(2, "<</Kids[3 0 R]>>")
            .Object(3, "<</Type/Page>>").End();
        if (told is null) History(file).Refused.ShouldBeEmpty();
        else Should.Throw<PdfReadException>(() => History(file)).Message.ShouldContain(told);
    }

    [Fact]
    public void Bytes_after_the_end_are_reported_with_number_and_position()
    {
        var file = Small().End();
        foreach (var more in new[] { "\n", "\0", "1 0 obj\nnull\nendobj\n" })
        {
            var history = History([.. file, .. HandMade.Bytes(more)]);
            history.IssuedLength.ShouldBe(file.Length);
            history.Refused.ShouldHaveSingleItem()
                .ShouldStartWith(string.Create(CultureInfo.InvariantCulture,
                    $"the {more.Length} bytes from byte {file.Length} on, which were added, have no one reading: "));
        }
    }

    [Fact]
    public void A_file_longer_than_the_limit_is_refused_and_one_of_exactly_that_length_is_read()
    {
        var file = Small().End();
        FileHistory.Read(file, ReadingLimits.Default with { FileBytes = file.Length }).Refused.ShouldBeEmpty();
        Should.Throw<PdfReadException>(
            () => FileHistory.Read(file, ReadingLimits.Default with { FileBytes = file.Length - 1 })).Code.ShouldBe(ReadingCodes.TooMuch);
        FileHistory.Read(file, ReadingLimits.Default with { Objects = 4 }).Refused.ShouldBeEmpty();
        Should.Throw<PdfReadException>(() => FileHistory.Read(file, ReadingLimits.Default with { Objects = 3 })).Code.ShouldBe(
            ReadingCodes.TooMuch);
    }

    private static HandMade Small() =>
        new HandMade().Object(1, "<</Pages 2 0 R>>").Object(2, "<</Kids[3 0 R]>>").Object(3, "<</Type/Page>>").Stream(4, "", "q");

    private static FileHistory History(byte[] file) => FileHistory.Read(file);
}
