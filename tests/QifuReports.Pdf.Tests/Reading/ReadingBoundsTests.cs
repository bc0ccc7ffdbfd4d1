using System.Globalization;
using QifuReports.Pdf.Reading;
using QifuReports.Pdf.Reading.Syntax;
using QifuReports.Pdf.Reading.Text;
using QifuReports.Pdf.Tests.Support;
using PdfValue = QifuReports.Pdf.Reading.Syntax.PdfValue;

namespace QifuReports.Pdf.Tests.Reading;

/// <summary>What a file may just ask of its reader, and what is just too much; and the forms in which values may be written.</summary>
public class ReadingBoundsTests
{
    [Theory]
    [InlineData("0", 0, true)]
    [InlineData("-0", 0, true)]
    [InlineData("+17", 17, true)]
    [InlineData("-98", -98, true)]
    [InlineData("2147483648", 2147483648, true)]
    [InlineData("34.5", 34.5, false)]
    [InlineData("-.002", -0.002, false)]
    [InlineData("4.", 4, false)]
    [InlineData("+.5", 0.5, false)]
    public void Numbers_are_read(string written, double value, bool whole)
    {
        var number = Parse(written).ShouldBeOfType<PdfNumber>();
        (number.Value, number.IsWhole).ShouldBe((value, whole));
    }

    [Theory]
    [InlineData("-")]
    [InlineData("+")]
    [InlineData(".")]
    [InlineData("1-2")]
    [InlineData("1.2.3")]
    [InlineData("--1")]
    [InlineData("1e5")]
    [InlineData("nul")]
    [InlineData(")")]
    [InlineData(">")]
    [InlineData("]")]
    [InlineData(">>")]
    [InlineData("(a")]
    [InlineData("(a\\)")]
    [InlineData("<41")]
    [InlineData("<4G>")]
    [InlineData("[1")]
    [InlineData("<</A 1")]
    [InlineData("<</A>>")]
    [InlineData("<<1 2>>")]
    [InlineData("")]
    public void Something_that_is_no_value_is_an_error(string written) =>
        Should.Throw<PdfReadException>(() => Parse(written)).Code.ShouldBe(ReadingCodes.Damaged);

    [Theory]
    [InlineData("1 0 R", 1, 0)]
    [InlineData("2147483647 65535 R", 2147483647, 65535)]
    [InlineData("1 65536 R", -1, 0)]
    [InlineData("2147483648 0 R", -1, 0)]
    [InlineData("1 -1 R", -1, 0)]
    [InlineData("1 0 r", -1, 0)]
    [InlineData("1 0", -1, 0)]
    public void References_are_distinguished_from_numbers(string written, int number, int generation)
    {
        var value = Parse(written);
        if (number < 0) value.ShouldBeOfType<PdfNumber>();
        else (((PdfReference)value).Number, ((PdfReference)value).Generation).ShouldBe((number, generation));
    }

    [Theory]
    [InlineData("(\\n\\r\\t\\b\\f\\(\\)\\\\)", "\n\r\t\b\f()\\")]
    [InlineData("(\\0\\12\\377\\1234)", "\0\n\u00FFS4")]
    [InlineData("(\\8\\x)", "8x")]
    [InlineData("(a\\\nb\\\r\nc\\\rd)", "abcd")]
    [InlineData("(a\nb\r\nc\rd)", "a\nb\nc\nd")]
    [InlineData("(a(b(c)d)e)", "a(b(c)d)e")]
    [InlineData("(a\\(b)", "a(b")]
    [InlineData("()", "")]
    [InlineData("<>", "")]
    [InlineData("<48656C6c6F>", "Hello")]
    [InlineData("<48 65\n6C>", "Hel")]
    [InlineData("<4>", "@")]
    [InlineData("<aFAf0>", "\u00AF\u00AF\0")]
    public void Strings_are_read(string written, string expected) =>
        HandMade.Text(((PdfString)Parse(written)).Bytes.ToArray()).ShouldBe(expected);

    [Theory]
    [InlineData("/A#20b#2F", "A b/")]
    [InlineData("/A#2", "A#2")]
    [InlineData("/A#", "A#")]
    [InlineData("/A#GG#4g", "A#GG#4g")]
    [InlineData("/#41", "A")]
    [InlineData("/", "")]
    [InlineData("/a[", "a")]
    [InlineData("/a%c", "a")]
    [InlineData("/a\0", "a")]
    [InlineData("/a\f", "a")]
    [InlineData("/a\u0001", "a\u0001")]
    public void Names_are_read(string written, string expected) => ((PdfName)Parse(written)).Value.ShouldBe(expected);

    [Fact]
    public void Texts_are_read_by_their_byte_order_mark()
    {
        string Text(params byte[] bytes) => new PdfString(bytes).Text;
        Text(0xFE, 0xFF, 0x20, 0xAC).ShouldBe("€");
        Text(0xEF, 0xBB, 0xBF, 0xE2, 0x82, 0xAC).ShouldBe("€");
        Text(0xE9, 0x41).ShouldBe("éA");
        Text(0xFE).ShouldBe("þ");
        Text(0xEF, 0xBB).ShouldBe("ï»");
        Text().ShouldBe("");
    }

    [Theory]
    [InlineData(48, false)]
    [InlineData(49, true)]
    public void Values_nest_48_deep(int depth, bool refused)
    {
        foreach (var (open, close) in new[] { ("[", "]"), ("<</A", ">>") })
        {
            var written =
                string.Concat(Enumerable.Repeat(open, depth)) + (open == "[" ? "" : " 1") + string.Concat(Enumerable.Repeat(close, depth));
            Outcome(() => Parse(written)).ShouldBe(refused ? ReadingCodes.TooMuch : "");
        }
    }

    [Theory]
    [InlineData(4, false)]
    [InlineData(5, true)]
    public void A_stream_has_four_filters_at_most(int filters, bool refused)
    {
        byte[] data = [1, 2, 3];
        for (var i = 0; i < filters; i++) data = HandMade.Deflate(data);
        var document = PdfDocument.Open(
            Small().Stream(4, $"/Filter[{string.Concat(Enumerable.Repeat("/FlateDecode", filters))}]", HandMade.Text(data)).End());
        Outcome(() => document.Decode((PdfStream)document.Object(4)).ToArray().ShouldBe([1, 2, 3]))
            .ShouldBe(refused ? ReadingCodes.TooMuch : "");
    }

    [Theory]
    [InlineData("/Filter/LZWDecode", ReadingCodes.Unsupported)]
    [InlineData("/Filter(FlateDecode)", ReadingCodes.Damaged)]
    [InlineData("/Filter[/FlateDecode/ASCIIHexDecode]", ReadingCodes.Unsupported)]
    [InlineData("/Filter/FlateDecode/DecodeParms<</Predictor 9>>", ReadingCodes.Damaged)]
    [InlineData("/Filter/FlateDecode/DecodeParms<</Predictor 12/Columns 0>>", ReadingCodes.Damaged)]
    [InlineData("/Filter/FlateDecode/DecodeParms<</Predictor 12/Columns 1048577>>", ReadingCodes.Damaged)]
    [InlineData("/Filter/FlateDecode/DecodeParms<</Predictor 12/Colors 33>>", ReadingCodes.Damaged)]
    [InlineData("/Filter/FlateDecode/DecodeParms<</Predictor 12/BitsPerComponent 17>>", ReadingCodes.Damaged)]
    [InlineData("/Filter/FlateDecode/DecodeParms<</Predictor 2/BitsPerComponent 16>>", ReadingCodes.Unsupported)]
    [InlineData("/Filter/FlateDecode/DecodeParms<</Predictor 1>>", "")]
    [InlineData("/Filter/Fl", "")]
    [InlineData("/Filter/FlateDecode/DecodeParms<</Predictor 12/Columns 1048576>>", "")]
    [InlineData("/Filter/FlateDecode/DecodeParms<</Predictor 12/Colors 32/BitsPerComponent 16>>", "")]
    public void Unsupported_filters_and_predictors_are_reported(string entries, string code)
    {
        var document = PdfDocument.Open(Small().Stream(4, entries, HandMade.Text(HandMade.Deflate([0, 1, 2]))).End());
        Outcome(() => document.Decode((PdfStream)document.Object(4)).Length.ShouldBeGreaterThan(0)).ShouldBe(code);
    }

    [Theory]
    [InlineData(16, false)]
    [InlineData(17, true)]
    public void A_reference_leads_to_a_reference_sixteen_times_at_most(int hops, bool refused)
    {
        // The last of the objects is the catalogue's entry's value.
        var made = Small();
        for (var i = 0; i < hops - 1; i++) made.Object(10 + i, string.Create(CultureInfo.InvariantCulture, $"{11 + i} 0 R"));
        var document = PdfDocument.Open(made.Object(10 + hops - 1, "(end)").End());
        Outcome(() => ((PdfString)document.Resolve(new PdfReference(10, 0))).Text.ShouldBe("end"))
            .ShouldBe(refused ? ReadingCodes.Damaged : "");
    }

    [Theory]
    [InlineData(64, false)]
    [InlineData(65, true)]
    public void A_file_is_saved_64_times_at_most(int sections, bool refused)
    {
        var text = HandMade.Text(Small().End());
        var before = text.LastIndexOf("xref\n0 1", StringComparison.Ordinal);
        for (var i = 1; i < sections; i++)
        {
            var at = text.Length;
            text += string.Create(CultureInfo.InvariantCulture,
                $"xref\n0 0\ntrailer\n<</Size 4/Root 1 0 R/Prev {before}>>\nstartxref\n{at}\n%%EOF\n");
            before = at;
        }

        Outcome(() => PdfDocument.Open(HandMade.Bytes(text)).Sections.Count.ShouldBe(sections))
            .ShouldBe(refused ? ReadingCodes.TooMuch : "");
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    public void The_end_of_the_file_is_searched_in_the_last_2048_bytes(int more, bool refused)
    {
        var file = Small().End();
        var end = HandMade.Text(file).LastIndexOf("startxref", StringComparison.Ordinal);
        byte[] longer = [.. file, .. HandMade.Bytes(new string('\n', 2048 - (file.Length - end) + more))];
        Outcome(() => PdfDocument.Open(longer)).ShouldBe(refused ? ReadingCodes.NoPdf : "");
    }

    [Theory]
    [InlineData(100, false)]
    [InlineData(101, true)]
    public void A_document_has_at_most_a_hundred_attached_files(int files, bool refused)
    {
        var made = new HandMade().Object(1,
            $"<</Pages 2 0 R/AF[{string.Concat(Enumerable.Range(10, files).Select(i => string.Create(CultureInfo.InvariantCulture, $"{i} 0 R ")))}]>>")
            .Object(2, "<</Kids[3 0 R]>>").Object(3, "<</Type/Page>>").Stream(4, "", "x");
        for (var i = 0; i < files; i++) made.Object(10 + i, "<</F(x)/EF<</F 4 0 R>>>>");
        Outcome(() => EmbeddedFiles.Read(PdfDocument.Open(made.End())).Count.ShouldBe(files)).ShouldBe(refused ? ReadingCodes.TooMuch : "");
    }

    [Fact]
    public void Limits_allow_exactly_their_value()
    {
        var file = Small().Flate(4, "", new byte[1000]).End();
        Outcome(() => PdfDocument.Open(file, ReadingLimits.Default with { FileBytes = file.Length })).ShouldBe("");
        Outcome(() => PdfDocument.Open(file, ReadingLimits.Default with { FileBytes = file.Length - 1 })).ShouldBe(ReadingCodes.TooMuch);
        foreach (var (bytes, code) in new[] { (1000, ""), (999, ReadingCodes.TooMuch) })
        {
            var document = PdfDocument.Open(file, ReadingLimits.Default with { StreamBytes = bytes });
            Outcome(() => document.Decode((PdfStream)document.Object(4)).Length.ShouldBe(1000)).ShouldBe(code);
        }

        Outcome(() => PdfDocument.Open(file, ReadingLimits.Default with { Objects = 4 })).ShouldBe("");
        Outcome(() => PdfDocument.Open(file, ReadingLimits.Default with { Objects = 3 })).ShouldBe(ReadingCodes.TooMuch);
        var two = new HandMade().Object(1, "<</Pages 2 0 R>>").Object(2, "<</Kids[3 0 R 4 0 R]>>").Object(3, "<</Type/Page>>")
            .Object(4, "<</Type/Page>>").End();
        PdfDocument.Open(two, ReadingLimits.Default with { Pages = 2 }).PageCount.ShouldBe(2);
        Outcome(() => PdfDocument.Open(two, ReadingLimits.Default with { Pages = 1 })).ShouldBe(ReadingCodes.TooMuch);

        var budget = new ReadingBudget(ReadingLimits.Default with { Work = 10, Kept = 20, Depth = 3 });
        budget.Spend(10);
        budget.Keep(20);
        budget.AllowDepth(3);
        Outcome(() => budget.Spend(1)).ShouldBe(ReadingCodes.TooMuch);
        Outcome(() => budget.Keep(1)).ShouldBe(ReadingCodes.TooMuch);
        Outcome(() => budget.AllowDepth(4)).ShouldBe(ReadingCodes.TooMuch);
    }

    [Theory]
    [InlineData("<41><0061>", "a")]
    [InlineData("<0041><0061>", null)]
    [InlineData("<41><61>", null)]
    [InlineData("<41><006100620063>", "abc")]
    [InlineData("<41><>", null)]
    public void A_Unicode_map_gives_whole_characters(string pair, string? expected)
    {
        var file = HandMade.Page("BT /F1 9 Tf (A) Tj ET", $"1 beginbfchar {pair} endbfchar");
        if (expected is null) Outcome(() => Read(file)).ShouldBe(ReadingCodes.Damaged);
        else Read(file).ShouldBe(expected);
    }

    [Fact]
    public void A_code_stands_for_64_bytes_of_text_at_most_and_a_range_ends_at_the_last_character()
    {
        Read(HandMade.Page("BT /F1 9 Tf (A) Tj ET", $"1 beginbfchar <41><{string.Concat(Enumerable.Repeat("0061", 32))}> endbfchar"))
            .ShouldBe(new string('a', 32));
        Outcome(() => Read(HandMade.Page("BT /F1 9 Tf (A) Tj ET",
            $"1 beginbfchar <41><{string.Concat(Enumerable.Repeat("0061", 33))}> endbfchar"))).ShouldBe(ReadingCodes.Damaged);
        Read(HandMade.Page("BT /F1 9 Tf (AB) Tj ET", "1 beginbfrange <41><42><FFFD> endbfrange")).ShouldBe("\uFFFD\uFFFE");
        Read(HandMade.Page("BT /F1 9 Tf (AB) Tj ET", "1 beginbfrange <41><42><FFFE> endbfrange")).ShouldBe("\uFFFE\uFFFF");
        Outcome(() => Read(HandMade.Page("BT /F1 9 Tf (AB) Tj ET", "1 beginbfrange <41><42><FFFF> endbfrange")))
            .ShouldBe(ReadingCodes.Damaged);
    }

    private static HandMade Small() =>
        new HandMade().Object(1, "<</Pages 2 0 R>>").Object(2, "<</Kids[3 0 R]>>").Object(3, "<</Type/Page>>");

    private static string Read(byte[] file) => new PageTextReader(PdfDocument.Open(file)).Read(0).Characters.ToString();

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

    private static PdfValue Parse(string written)
    {
        var lexer = new Lexer(HandMade.Bytes(written), 0);
        return ObjectParser.Parse(ref lexer, new ReadingBudget(ReadingLimits.Default));
    }
}
