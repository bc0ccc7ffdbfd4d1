using QifuReports.Pdf.Reading.Syntax;
using QifuReports.Pdf.Revisions;
using QifuReports.Pdf.Signing;
using QifuReports.Pdf.Tests.Support;

namespace QifuReports.Pdf.Tests.Revisions;

/// <summary>That a file has one reading, as it was issued.</summary>
public class FileHistoryTests
{
    [Fact]
    public void Files_of_this_program_can_be_read_in_only_one_way()
    {
        using var certificate = TestCertificate.Rsa();
        byte[][] files =
        [
            PageMaker.Write(ReadableDocumentTests.Pages()), PageMaker.Write(ReadableDocumentTests.Pages(), readable: true),
            PageMaker.Write(ReadableDocumentTests.Pages(), signature: new DocumentSignature(certificate, [], null)),
        ];
        foreach (var file in files)
        {
            var history = FileHistory.Read(file);
            history.IssuedLength.ShouldBe(file.Length);
            history.Refused.ShouldBeEmpty();
            history.Accepted.ShouldBeEmpty();
            history.Ambiguity().ShouldBeNull();
        }
    }

    [Fact]
    public void The_signature_that_a_file_was_issued_with_is_found_and_blanked()
    {
        using var certificate = TestCertificate.Rsa();
        var (signed, blank) =
            (new DocumentSignature(certificate, [], null), new DocumentSignature(certificate, [], null) { IsBlank = true });
        var file = PageMaker.Write([PageMaker.Words("x")], signature: signed);
        var found = FileHistory.Read(file).Signature().ShouldNotBeNull();

        found.Wrong.ShouldBe("");
        found.Certificate!.Thumbprint.ShouldBe(certificate.Thumbprint);
        found.Moment.ShouldBe(new DateTimeOffset(2023, 11, 16, 0, 0, 0, TimeSpan.Zero));
        found.Blank(file).ShouldBe(PageMaker.Write([PageMaker.Words("x")], signature: blank));
        FileHistory.Read(PageMaker.Write([PageMaker.Words("x")])).Signature().ShouldBeNull();
    }

    [Theory]
    [InlineData("4 0 null ", 1, "object 4 stands in the file, and the cross-reference does not name it")]
    [InlineData("3 0 null ", 1, "object 3 is written twice in one save")]
    [InlineData("4 0 9 0 null ", 1, "object stream 9 has something besides its objects")]
    [InlineData("4 0 null null ", 1, "object stream 9 has something besides its objects")]
    [InlineData("4 9 8 0 null null ", 2, "object stream 9 has something between its objects, or objects in another order")]
    public void An_object_stream_hides_nothing(string content, int count, string told)
    {
        var first = content.IndexOf("null", StringComparison.Ordinal);
        var file = new HandMade().Object(1, "<</Pages 2 0 R>>").Object(2, "<</Kids[3 0 R]>>").Object(3, "<</Type/Page>>")
            .Flate(9, FormattableString.Invariant($"/Type/ObjStm/N {count}/First {first}"), HandMade.Bytes(content)).End();
        FileHistory.Read(file).Ambiguity().ShouldNotBeNull().ShouldContain(told);
    }

    [Theory]
    [InlineData("/Length 1", "/Length 9", "a stream is not as long as it says")]
    [InlineData("/Length 1", "/Length 5 0 R", "a stream does not say itself how long it is")]
    [InlineData("stream\nq", "stream\rq", "a stream does not begin on a line of its own")]
    [InlineData("4 0 obj", "4  0 obj", "what stands there is no object of the generation 0")]
    [InlineData("4 0 obj", "4 1 obj", "what stands there is no object of the generation 0")]
    [InlineData("%PDF-1.4\n", "%PDF-1.4 and so on and on\n", "its first line is longer than that of a PDF")]
    public void An_issued_file_that_can_be_read_in_two_ways_is_refused(string was, string now, string told)
    {
        var text = HandMade.Text(new HandMade().Object(1, "<</Pages 2 0 R>>").Object(2, "<</Kids[3 0 R]>>").Object(3, "<</Type/Page>>")
            .Stream(4, "", "q").End());
        FileHistory.Read(HandMade.Bytes(text)).Refused.ShouldBeEmpty();
        Should.Throw<PdfReadException>(
            () => FileHistory.Read(HandMade.Bytes(text.Replace(was, now, StringComparison.Ordinal)))).Message.ShouldContain(told);
    }

    [Fact]
    public void The_end_of_a_stream_inside_of_a_stream_is_refused() =>
        Should.Throw<PdfReadException>(
            () => FileHistory.Read(new HandMade().Object(1, "<<>>").Stream(4, "", "(\nendstream\nendobj\n)").End())).Message.ShouldContain(
                "a stream has the end of a stream in it");
}
