using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using QifuReports.Pdf.Reading;
using QifuReports.Pdf.Reading.Syntax;
using QifuReports.Pdf.Reading.Text;
using QifuReports.Pdf.Tests.Support;
using PdfValue = QifuReports.Pdf.Reading.Syntax.PdfValue;

namespace QifuReports.Pdf.Tests.Reading;

public class FileReadingTests
{
    private const string Words = "BT /F1 9 Tf (first) Tj ET";

    [Fact]
    public void A_later_save_takes_precedence_over_an_earlier_one()
    {
        var text = HandMade.Text(HandMade.Page(Words));
        var before = text.LastIndexOf("xref\n0 1", StringComparison.Ordinal);
        var offset = text.Length;
        text += "4 0 obj\n<</Length 27>>\nstream\nBT /F1 9 Tf (second!) Tj ET\nendstream\nendobj\n";
        var table = text.Length;
        text += string.Create(CultureInfo.InvariantCulture,
            $"xref\n4 1\n{offset:0000000000} 00000 n \ntrailer\n<</Size 6/Root 1 0 R/Prev {before}>>\nstartxref\n{table}\n%%EOF\n");

        var document = PdfDocument.Open(HandMade.Bytes(text));
        document.Sections.ShouldBe([table, before]);
        new PageTextReader(document).Read(0).Characters.ToString().ShouldBe("second!");
    }

    [Fact]
    public void A_later_save_may_use_a_cross_reference_stream_and_an_object_stream_over_our_own_file()
    {
        var file = PageMaker.Write([PageMaker.Words("as written")]);
        var (text, probe) = (HandMade.Text(file), new PdfProbe(file));
        var number = probe.Entries.Count;
        var pack = text.Length;
        var body = "<</Kind/New>>";
        var index = string.Create(CultureInfo.InvariantCulture, $"{number} 0 ");
        text += string.Create(CultureInfo.InvariantCulture,
            $"{number + 1} 0 obj\n<</Type/ObjStm/N 1/First {index.Length}/Length " +
                $"{index.Length + body.Length}>>\nstream\n{index}{body}\nendstream\nendobj\n");
        var section = text.Length;
        var rows = new byte[21];
        Row(rows, 2, number + 1, 0);
        Row(rows.AsSpan(7), 1, pack, 0);
        Row(rows.AsSpan(14), 1, section, 0);
        text += string.Create(CultureInfo.InvariantCulture,
            $"{number + 2} 0 obj\n<</Type/XRef/Size {number + 3}/W[1 4 2]/Index[{number} 3]/Root " +
                $"{PdfProbe.Reference(probe.Trailer, "Root")} 0 R/Prev {probe.XrefOffset}/Length 21>>\nstream\n")
            + HandMade.Text(rows) + string.Create(CultureInfo.InvariantCulture, $"\nendstream\nendobj\nstartxref\n{section}\n%%EOF\n");

        var document = PdfDocument.Open(HandMade.Bytes(text));
        ((PdfName)((PdfDictionary)document.Object(number)).Get("Kind")!).Value.ShouldBe("New");
        new PageTextReader(document).Read(0).Characters.ToString().ShouldBe("as written");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Each_PNG_predictor_is_decoded(byte kind)
    {
        // Each row is predicted as the format has it, from samples of three bytes in rows of four.
        var plain = new byte[5 * 12];
        for (var i = 0; i < plain.Length; i++) plain[i] = (byte)(i * i * 7 + i);
        var predicted = new List<byte>();
        for (var row = 0; row < 5; row++)
        {
            predicted.Add(kind);
            for (var i = 0; i < 12; i++)
            {
                int left = i < 3 ? 0 : plain[row * 12 + i - 3], up = row == 0 ? 0 : plain[(row - 1) * 12 + i],
                    corner = i < 3 || row == 0 ? 0 : plain[(row - 1) * 12 + i - 3];
                var nearest = new[] { left, up, corner }.MinBy(v => Math.Abs(left + up - corner - v));
                predicted.Add((byte)(plain[row * 12 + i] - kind switch { 1 => left, 2 => up, 3 => (left + up) / 2, 4 => nearest, _ => 0 }));
            }
        }

        Decoded(predicted.ToArray(), "/DecodeParms<</Predictor 15/Colors 3/Columns 4>>").ShouldBe(plain);
    }

    [Fact]
    public void The_TIFF_predictor_is_decoded() =>
        Decoded([1, 2, 3, 9, 1, 1], "/DecodeParms[<</Predictor 2/Columns 3>>]").ShouldBe([1, 3, 6, 9, 10, 11]);

    [Fact]
    public void Several_filters_are_decoded_in_order()
    {
        var twice = HandMade.Deflate(HandMade.Deflate([1, 2, 3]));
        var file = new HandMade().Object(1, "<</Type/Catalog/Pages 2 0 R>>").Object(2, "<</Kids[3 0 R]>>").Object(3, "<</Type/Page>>")
            .Stream(4, "/Filter[/FlateDecode /FlateDecode]", HandMade.Text(twice)).End();
        var document = PdfDocument.Open(file);
        document.Decode((PdfStream)document.Object(4)).ToArray().ShouldBe([1, 2, 3]);
    }

    [Fact]
    public void Embedded_files_are_found_by_name_and_by_association()
    {
        var file = new HandMade().Object(1, "<</Type/Catalog/Pages 2 0 R/AF[7 0 R 5 0 R]/Names<</EmbeddedFiles<</Kids[4 0 R]>>>>>>")
            .Object(2, "<</Kids[3 0 R]>>").Object(3, "<</Type/Page>>")
            .Object(4, "<</Names[(facts.json) 5 0 R]>>").Object(5, "<</Type/Filespec/F(facts.json)/UF(facts.json)/EF<</F 6 0 R>>>>")
            .Flate(6, "/Type/EmbeddedFile", HandMade.Bytes("{}"))
            .Object(7, "<</Type/Filespec/F(checks.json)/EF<</F 8 0 R>>>>").Stream(8, "", "[]").End();
        var files = EmbeddedFiles.Read(PdfDocument.Open(file));
        files.Select(f => f.Name + Encoding.UTF8.GetString(f.Content.Span)).ShouldBe(["facts.json{}", "checks.json[]"]);
        EmbeddedFiles.Read(PdfDocument.Open(HandMade.Page(Words))).ShouldBeEmpty();
    }

    [Fact]
    public void Names_and_strings_are_read_with_their_escapes()
    {
        var file = new HandMade().Object(1, "<</Type/Catalog/Pages 2 0 R/A#20b(x\\053\r\ny)/N -.5/T true/U null/V[+7 0 R 1 2 3 0 R]>>")
            .Object(2, "<</Kids[3 0 R]>>").Object(3, "<</Type/Page>>").End();
        var catalog = PdfDocument.Open(file).Catalog;
        ((PdfString)catalog.Get("A b")!).Text.ShouldBe("x+\ny");
        ((PdfNumber)catalog.Get("N")!).Value.ShouldBe(-0.5);
        ((PdfBoolean)catalog.Get("T")!).Value.ShouldBeTrue();
        catalog.Get("U").ShouldBeSameAs(PdfValue.Null);
        ((PdfArray)catalog.Get("V")!).Count.ShouldBe(4);
    }

    private static void Row(Span<byte> row, byte kind, int place, ushort index)
    {
        row[0] = kind;
        BinaryPrimitives.WriteInt32BigEndian(row[1..], place);
        BinaryPrimitives.WriteUInt16BigEndian(row[5..], index);
    }

    private static byte[] Decoded(byte[] data, string entries)
    {
        var document = PdfDocument.Open(
            new HandMade().Object(1, "<</Type/Catalog/Pages 2 0 R>>").Object(2, "<</Kids[3 0 R]>>").Object(3, "<</Type/Page>>")
                .Flate(4, entries, data).End());
        return document.Decode((PdfStream)document.Object(4)).ToArray();
    }
}
