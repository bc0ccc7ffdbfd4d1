using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using QifuReports.Pdf.Fonts;
using QifuReports.Pdf.Objects;
using QifuReports.Pdf.Tests.Support;
using QifuReports.Typesetting.Fonts;
using QifuReports.Typesetting.Fonts.Subsets;
using QifuReports.Typesetting.Pages;

namespace QifuReports.Pdf.Tests.Fonts;

public class FontSubsetTests
{
    private static readonly FontFace Face = FontSet.Default.Face(FontWeight.Regular);

    [Fact]
    public void One_glyph_for_two_characters_has_two_codes_and_the_same_pair_has_one()
    {
        var font = new EmbeddedFont(Face, 1, 1);
        var a = Face.GlyphFor('A');

        font.CodeFor(a, 'A').ShouldBe(1);
        font.CodeFor(a, 0x391).ShouldBe(2);
        font.CodeFor(Face.GlyphFor('B'), 'B').ShouldBe(3);
        font.CodeFor(a, 0x391).ShouldBe(2);
        font.CodeFor(a, 'A').ShouldBe(1);
        font.CodePointOf(2).ShouldBe(0x391);
    }

    [Fact]
    public void No_code_has_a_byte_that_a_string_would_escape()
    {
        var font = new EmbeddedFont(Face, 1, 1);
        for (var codePoint = 0; codePoint < 5000; codePoint++)
        {
            var code = font.CodeFor(5, codePoint);
            foreach (var part in new[] { code >> 8, code & 0xFF }) "()\\\r".ShouldNotContain((char)part);
        }
    }

    [Fact]
    public void A_glyph_that_is_missing_is_an_error() =>
        Should.Throw<InvalidOperationException>(() => new EmbeddedFont(Face, 1, 1).CodeFor(0, 0x4E00)).Message.ShouldContain("U+4E00");

    [Fact]
    public void The_subset_has_the_outlines_and_advances_of_the_face()
    {
        var font = new EmbeddedFont(Face, 1, 1);
        foreach (var c in "Handgloves & ÄÖÅ ½ 0123 ẫ") font.CodeFor(Face.GlyphFor(c), c);

        var subset = Parse(FileOf(font));

        subset.UnitsPerEm.ShouldBe(Face.UnitsPerEm);
        subset.GlyphCount.ShouldBeGreaterThan(font.CodeCount);
        for (var code = 0; code < font.CodeCount; code++)
        {
            if (code > 0 && !font.IsUsed(code)) continue;
            subset.AdvanceOf((ushort)code).ShouldBe(Face.AdvanceOf(font.GlyphOf(code)));
            Outline(subset, code).ShouldBe(Outline(Face, font.GlyphOf(code)), $"code {code}");
        }
    }

    [Fact]
    public void Checksums_are_right()
    {
        var font = new EmbeddedFont(Face, 1, 1);
        font.CodeFor(Face.GlyphFor('Q'), 'Q');
        var file = FileOf(font);

        Sum(file).ShouldBe(0xB1B0AFBA);
        for (var i = 0; i < BinaryPrimitives.ReadUInt16BigEndian(file.AsSpan(4)); i++)
        {
            var entry = file.AsSpan(12 + 16 * i, 16);
            if (entry[..4].SequenceEqual("head"u8)) continue;
            var start = BinaryPrimitives.ReadInt32BigEndian(entry[8..]);
            (start % 4).ShouldBe(0);
            Sum(file.AsSpan(start, BinaryPrimitives.ReadInt32BigEndian(entry[12..])))
                .ShouldBe(BinaryPrimitives.ReadUInt32BigEndian(entry[4..]));
        }
    }

    [Fact]
    public void The_tag_of_a_subset_is_computed_from_its_glyphs()
    {
        static string Tag(string text)
        {
            var font = new EmbeddedFont(Face, 1, 1);
            foreach (var c in text) font.CodeFor(Face.GlyphFor(c), c);
            return Encoding.ASCII.GetString(FontSubset.Tag(font));
        }

        Tag("abc").ShouldMatch("^[A-Z]{6}\\+$");
        Tag("abc").ShouldBe(Tag("abc"));
        Tag("abc").ShouldNotBe(Tag("abd"));
    }

    [Fact]
    public void The_codes_in_content_map_back_to_the_characters_set()
    {
        const string Text = "Grüße, “amounts” of US$586.8\u00A0million: 3.3%\u202F− non\u2011GAAP ½";
        var probe = new PdfProbe(PageMaker.Write([PageMaker.Words(Text)], readable: true));
        var map = probe.Text(PdfProbe.Reference(probe.Object(probe.Find("/Type0").Single()), "ToUnicode"));
        var characters = Regex.Matches(map, "^<(\\w{4})><(\\w+)>$", RegexOptions.Multiline)
            .ToDictionary(m => m.Groups[1].Value,
                m => (char)int.Parse(m.Groups[2].Value, NumberStyles.HexNumber, CultureInfo.InvariantCulture));

        var content = probe.Text(PdfProbe.Reference(probe.Object(probe.Find("/Type/Page/").Single()), "Contents"));
        var read = new StringBuilder();
        foreach (Match shown in Regex.Matches(content, "<((?:[0-9A-F]{4})+)>"))
        {
            for (var i = 0; i < shown.Groups[1].Length; i += 4) read.Append(characters[shown.Groups[1].Value.Substring(i, 4)]);
        }

        read.ToString().ShouldBe("Grüße, “amounts” of US$586.8 million: 3.3% − non-GAAP ½");
    }

    [Fact]
    public void Characters_outside_the_basic_multilingual_plane_are_surrogate_pairs()
    {
        var font = new EmbeddedFont(Face, 1, 1);
        font.CodeFor(7, 0x1D49C);
        var target = new Pdf.Objects.ByteBuffer();
        ToUnicodeMap.Write(target, font);
        Encoding.ASCII.GetString(target.Written).ShouldContain("1 beginbfchar\n<0001><D835DC9C>\nendbfchar");
    }

    [Fact]
    public void Widths_are_those_of_the_glyphs()
    {
        var probe = new PdfProbe(PageMaker.Write([PageMaker.Words("iW")]));
        double Width(char c) => Math.Round(Face.AdvanceOf(Face.GlyphFor(c)) * 1000.0 / Face.UnitsPerEm, 3);
        PdfProbe.Array(probe.Object(probe.Find("/CIDFontType2").Single()), "W").ShouldBe(
            string.Create(CultureInfo.InvariantCulture,
                $"0[{Math.Round(Face.AdvanceOf(0) * 1000.0 / Face.UnitsPerEm, 3)} {Width('i')} {Width('W')} "));
    }

    /// <summary>Parses a subset, which has no cmap, by adding an empty one.</summary>
    private static FontFace Parse(byte[] subset)
    {
        var tables = new List<FontTable> { new("cmap",
            new byte[] { 0, 0, 0, 1, 0, 3, 0, 1, 0, 0, 0, 12, 0, 4, 0, 24, 0, 0, 0, 2, 0, 2, 0, 0, 0, 0, 0xFF, 0xFF, 0, 0, 0xFF, 0xFF, 0, 1,
                0, 0 }) };
        for (var i = 0; i < BinaryPrimitives.ReadUInt16BigEndian(subset.AsSpan(4)); i++)
        {
            var entry = subset.AsSpan(12 + 16 * i, 16);
            var (start, length) = (BinaryPrimitives.ReadInt32BigEndian(entry[8..]), BinaryPrimitives.ReadInt32BigEndian(entry[12..]));
            tables.Add(new FontTable(Encoding.ASCII.GetString(entry[..4]), subset.AsSpan(start, length).ToArray()));
        }

        var file = new ByteBuffer();
        SfntBuilder.Write(file, [.. tables]);
        return FontFace.Parse(file.Written.ToArray());
    }

    /// <summary>The contours of a glyph, those of components with their placement.</summary>
    private static string Outline(FontFace face, int glyph)
    {
        var isLong = face.Table("head")[51] == 1;
        var loca = face.Table("loca");
        int start, end;
        if (isLong) (start, end) =
            (BinaryPrimitives.ReadInt32BigEndian(loca[(glyph * 4)..]), BinaryPrimitives.ReadInt32BigEndian(loca[(glyph * 4 + 4)..]));
        else (start, end) = (BinaryPrimitives.ReadUInt16BigEndian(loca[(glyph * 2)..]) * 2,
            BinaryPrimitives.ReadUInt16BigEndian(loca[(glyph * 2 + 2)..]) * 2);
        if (start == end) return "empty";

        var data = face.Table("glyf")[start..end];
        var contours = BinaryPrimitives.ReadInt16BigEndian(data);
        if (contours >= 0)
        {
            var ends = 10 + contours * 2;
            var points = BinaryPrimitives.ReadUInt16BigEndian(data[(ends - 2)..]) + 1;
            var instructions = BinaryPrimitives.ReadUInt16BigEndian(data[ends..]);
            return Convert.ToHexString(data[..ends]) + "|" + Points(data[(ends + 2 + instructions)..], points);
        }

        var text = new StringBuilder("composite");
        var at = 10;
        int flags;
        do
        {
            flags = BinaryPrimitives.ReadUInt16BigEndian(data[at..]);
            var component = BinaryPrimitives.ReadUInt16BigEndian(data[(at + 2)..]);
            var length = ((flags & 1) != 0 ? 4 : 2) + ((flags & 8) != 0 ? 2 : (flags & 0x40) != 0 ? 4 : (flags & 0x80) != 0 ? 8 : 0);
            text.Append(CultureInfo.InvariantCulture,
                $"[{flags & ~0x100:X} {Convert.ToHexString(data.Slice(at + 4, length))} {Outline(face, component)}]");
            at += 4 + length;
        }
        while ((flags & 0x20) != 0);

        return text.ToString();
    }

    /// <summary>Flags and coordinates of so many points, without the padding after them.</summary>
    private static string Points(ReadOnlySpan<byte> data, int points)
    {
        int at = 0, coordinates = 0;
        for (var point = 0; point < points;)
        {
            int flag = data[at++];
            var repeat = (flag & 8) != 0 ? data[at++] + 1 : 1;
            point += repeat;
            coordinates += repeat * (((flag & 2) != 0 ? 1 : (flag & 16) != 0 ? 0 : 2) + ((flag & 4) != 0 ? 1 : (flag & 32) != 0 ? 0 : 2));
        }

        return Convert.ToHexString(data[..(at + coordinates)]);
    }

    private static uint Sum(ReadOnlySpan<byte> data)
    {
        uint sum = 0;
        for (var i = 0; i < data.Length; i++) sum += (uint)data[i] << (24 - 8 * (i & 3));
        return sum;
    }

    private static byte[] FileOf(EmbeddedFont font)
    {
        var file = new ByteBuffer();
        FontSubset.Write(file, font);
        return file.Written.ToArray();
    }
}
