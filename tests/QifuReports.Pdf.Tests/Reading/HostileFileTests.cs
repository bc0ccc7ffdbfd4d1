using System.Globalization;
using System.Text;
using QifuReports.Pdf.Reading;
using QifuReports.Pdf.Reading.Syntax;
using QifuReports.Pdf.Reading.Text;
using QifuReports.Pdf.Revisions;
using QifuReports.Pdf.Tests.Support;

namespace QifuReports.Pdf.Tests.Reading;

/// <summary>Whatever the file, the reader ends with text or with a coded error.</summary>
public class HostileFileTests
{
    [Theory]
    [InlineData("", ReadingCodes.NoPdf)]
    [InlineData("hello", ReadingCodes.NoPdf)]
    [InlineData("%PDF-1.7\n", ReadingCodes.NoPdf)]
    [InlineData("%PDF-1.7\nstartxref\n", ReadingCodes.Damaged)]
    [InlineData("%PDF-1.7\nstartxref\n99999999999999999999\n%%EOF", ReadingCodes.Damaged)]
    [InlineData("%PDF-1.7\nxref\n0 2000000000\n0000000000 65535 f \nstartxref\n9\n%%EOF", ReadingCodes.Damaged)]
    [InlineData("%PDF-1.7\nxref\n1999999999 1\n0000000000 65535 n \ntrailer<<>>\nstartxref\n9\n%%EOF", ReadingCodes.TooMuch)]
    [InlineData("%PDF-1.7\nxref\n0 0\ntrailer\n<</Prev 9>>\nstartxref\n9\n%%EOF", ReadingCodes.Damaged)]
    [InlineData("%PDF-1.7\nxref\n0 0\ntrailer\n<</Root 1 0 R>>\nstartxref\n9\n%%EOF", ReadingCodes.Damaged)]
    [InlineData("%PDF-1.7\nxref\n0 0\ntrailer\n<</Encrypt 1 0 R/Root 1 0 R>>\nstartxref\n9\n%%EOF", ReadingCodes.Unsupported)]
    [InlineData("%PDF-1.7\n1 0 obj\n<</Type/XRef/W[8 8 8]/Size 9/Length 1 0 R>>\nstream\n\nendstream\nstartxref\n9\n%%EOF",
        ReadingCodes.Damaged)]
    [InlineData("%PDF-1.7\n1 0 obj\n<</Type/XRef/W[0 0 0]/Size 2000000000/Length 0>>\nstream\n\nendstream\nendobj\nstartxref\n9\n%%EOF",
        ReadingCodes.Damaged)]
    public void Something_that_is_no_PDF_is_refused(string text, string code) => Refused(HandMade.Bytes(text), code);

    [Fact]
    public void Circular_references_are_refused()
    {
        Refused(Tree("<</Kids[2 0 R]>>", "<</Type/Page>>"), ReadingCodes.Damaged);
        Refused(Tree("<</Kids[3 0 R]>>", "<</Kids[2 0 R]>>"), ReadingCodes.Damaged);
        Refused(Tree("<</Kids[3 0 R]>>", "3 0 R"), ReadingCodes.Damaged);
        Refused(new HandMade().Object(1, "<</Pages 2 0 R>>").Object(2, "<</Kids[3 0 R]>>").Object(3, "<</Contents 4 0 R>>")
            .Stream(4, "", "q", length: "4 0 R").End(), ReadingCodes.Damaged);

        // A form that paints itself, and one that paints the next twice, and so on.
        var forms = new HandMade().Object(1, "<</Pages 2 0 R>>").Object(2, "<</Kids[3 0 R]>>")
            .Object(3, "<</Contents 4 0 R/Resources<</XObject<</X 5 0 R>>>>>>").Stream(4, "", "/X Do /X Do");
        for (var i = 5; i < 50; i++) forms.Stream(i,
            string.Create(CultureInfo.InvariantCulture, $"/Subtype/Form/Resources<</XObject<</X {i + 1} 0 R>>>>"), "/X Do /X Do");
        Refused(forms.Stream(50, "/Subtype/Form", "q").End(), ReadingCodes.TooMuch);
        Refused(new HandMade().Object(1, "<</Pages 2 0 R>>").Object(2, "<</Kids[3 0 R]>>")
            .Object(3, "<</Contents 4 0 R/Resources<</XObject<</X 4 0 R>>>>>>").Stream(4, "/Subtype/Form", "/X Do").End(),
            ReadingCodes.TooMuch);
    }

    [Fact]
    public void Decompression_bombs_are_refused()
    {
        var zeros = HandMade.Deflate(new byte[64 << 20]);
        Refused(Contents(f => f.Stream(4, "/Filter/FlateDecode", HandMade.Text(zeros))), ReadingCodes.TooMuch);
        Refused(Contents(f => f.Stream(4, "/Filter[/FlateDecode/FlateDecode]", HandMade.Text(HandMade.Deflate(zeros)))),
            ReadingCodes.TooMuch);
        Refused(Contents(f => f.Stream(4, "/Filter[/FlateDecode/FlateDecode/FlateDecode/FlateDecode/FlateDecode]", "")),
            ReadingCodes.TooMuch);

        // Many times the same stream that is just small enough.
        var megabytes = HandMade.Text(HandMade.Deflate(Encoding.ASCII.GetBytes(new string(' ', 20 << 20))));
        var kids = string.Concat(Enumerable.Range(10, 500).Select(i => string.Create(CultureInfo.InvariantCulture, $"{i} 0 R ")));
        var many = new HandMade().Object(1, "<</Pages 2 0 R>>").Object(2, $"<</Kids[{kids}]>>").Stream(4, "/Filter/FlateDecode", megabytes);
        for (var i = 10; i < 510; i++) many.Object(i, "<</Contents 4 0 R>>");
        Refused(many.End(), ReadingCodes.TooMuch);

        // An array of many values, in an object stream.
        var values = Encoding.ASCII.GetBytes("4 0 " + "[" + string.Concat(Enumerable.Repeat("[]", 5 << 20)) + "]");
        Refused(Contents(f => f.Flate(9, "/Type/ObjStm/N 1/First 4", values).Object(4, "null"), packed: true), ReadingCodes.TooMuch);
    }

    [Theory]
    [InlineData('[')]
    [InlineData('(')]
    [InlineData('<')]
    public void Deep_nesting_is_refused(char bracket)
    {
        var deep = new string(bracket, 1_000_000);
        Refused(Tree("<</Kids[3 0 R]>>", deep), null);
        Refused(HandMade.Page(deep), bracket == '[' ? "" : null);
        Refused(HandMade.Page(string.Concat(Enumerable.Repeat("/P BMC ", 100_000))), ReadingCodes.TooMuch);
        Refused(HandMade.Page("BT /F1 9 Tf (a) Tj " + string.Concat(Enumerable.Repeat("q ", 100_000))), "");
    }

    [Fact]
    public void Unicode_maps_with_huge_ranges_are_limited()
    {
        var ranges = string.Concat(Enumerable.Repeat("<0000><FFFF><00410041004100410041004100410041> ", 20_000));
        Refused(HandMade.Page("BT /F1 9 Tf <0001> Tj ET", "1 beginbfrange " + ranges + "endbfrange", composite: true),
            ReadingCodes.Damaged);
        ranges = string.Concat(Enumerable.Repeat("<0000><00FF><00410041004100410041004100410000> ", 100_000));
        Refused(HandMade.Page("BT /F1 9 Tf <0001> Tj ET", "1 beginbfrange " + ranges + "endbfrange", composite: true),
            ReadingCodes.TooMuch);
        Refused(HandMade.Page("BT /F9 9 Tf <0001> Tj ET"), ReadingCodes.Damaged);
    }

    [Fact]
    public void Thousands_of_changed_files_end_in_text_or_in_a_coded_error()
    {
        byte[][] originals =
        [
            PageMaker.Write(ReadableDocumentTests.Pages()), PageMaker.Write(ReadableDocumentTests.Pages(), readable: true),
            HandMade.Page("/Span <</ActualText (a)>> BDC BT /F1 9 Tf [(AB)-20<41>]TJ ET EMC", "1 beginbfrange <41><42><0061> endbfrange"),
        ];
        var chance = 20_231_116u;
        uint Next(int below) => (uint)((ulong)(chance = chance * 1_664_525 + 1_013_904_223) * (uint)below >> 32);
        int read = 0, refused = 0;
        for (var i = 0; i < 3000; i++)
        {
            var file = originals[i % originals.Length].ToArray();
            switch (i % 4)
            {
                case 0:
                    file = file[..(int)Next(file.Length)];
                    break;
                case 1:
                    for (var n = Next(12); n <= 12; n++) file[Next(file.Length)] = (byte)Next(256);
                    break;
                case 2:
                    // Digits are what lengths, offsets and references are made of.
                    for (var n = Next(40); n <= 40; n++)
                        if (Next(file.Length) is var at && char.IsAsciiDigit((char)file[at])) file[at] = (byte)('0' + Next(10));
                    break;
                default:
                    var (from, to, count) = ((int)Next(file.Length), (int)Next(file.Length), (int)Next(200));
                    count = Math.Min(count, file.Length - Math.Max(from, to));
                    file.AsSpan(from, count).ToArray().CopyTo(file, to);
                    break;
            }

            if (Outcome(file) is null) read++;
            else refused++;
        }

        read.ShouldBeGreaterThan(100);
        refused.ShouldBeGreaterThan(1000);
    }

    private static byte[] Tree(string pages, string page) =>
        new HandMade().Object(1, "<</Pages 2 0 R>>").Object(2, pages).Object(3, page).End();

    private static byte[] Contents(Action<HandMade> contents, bool packed = false)
    {
        var made = new HandMade().Object(1, "<</Pages 2 0 R>>").Object(2, "<</Kids[3 0 R]>>").Object(3, "<</Contents 4 0 R>>");
        contents(made);
        if (!packed) return made.End();

        // Object 4 is said to stand in object stream 9.
        var start = made.Length;
        var text = HandMade.Text(made.End());
        text = text[..text.LastIndexOf("startxref", StringComparison.Ordinal)];
        var section = text.Length;
        return HandMade.Bytes(text + string.Create(CultureInfo.InvariantCulture,
            $"20 0 obj\n<</Type/XRef/W[1 1 1]/Index[4 1]/Size 21/Root 1 0 R/Prev {start}/Length " +
                $"3>>\nstream\n\x02\x09\0\nendstream\nendobj\nstartxref\n{section}\n%%EOF\n"));
    }

    // An expected code of null is any error, an empty one none.
    private static void Refused(byte[] file, string? code)
    {
        var outcome = Outcome(file);
        if (code is null) outcome.ShouldNotBeNull();
        else outcome.ShouldBe(code.Length == 0 ? null : code);
    }

    private static string? Outcome(byte[] file)
    {
        try
        {
            var history = FileHistory.Read(file);
            _ = history.Signature();
            _ = history.Ambiguity();
        }
        catch (PdfReadException refused)
        {
            refused.Message.ShouldNotBeEmpty();
        }

        try
        {
            var document = PdfDocument.Open(file);
            var reader = new PageTextReader(document);
            for (var i = 0; i < document.PageCount; i++) reader.Read(i);
            _ = EmbeddedFiles.Read(document);
            return null;
        }
        catch (PdfReadException refused)
        {
            refused.Message.ShouldNotBeEmpty();
            return refused.Code;
        }
    }
}
