using System.Buffers.Binary;
using System.Text;
using QifuReports.Pdf.Fonts;
using QifuReports.Pdf.Objects;
using QifuReports.Typesetting.Fonts;
using QifuReports.Typesetting.Fonts.Subsets;

namespace QifuReports.Pdf.Tests.Fonts;

/// <summary>
/// Glyphs made of others (OpenType 1.9, glyf): their parts are numbered as the subset numbers them, written once, and placed in every form
/// that there is.
/// </summary>
public class CompositeGlyphTests
{
    private static readonly FontFace Face = FontSet.Default.Face(FontWeight.Regular);

    /// <summary>
    /// A part that is used as a character, too, is the same glyph, whichever comes first; one that is not comes after the characters, once.
    /// </summary>
    [Theory]
    [InlineData("A", 0)]
    [InlineData("AÀ", 1)]
    [InlineData("ÀA", 1)]
    [InlineData("À", 2)]
    [InlineData("ÀÈ", 3)]
    [InlineData("ÀÈAE", 1)]
    [InlineData("À`ÈAE", 0)]
    public void A_component_is_written_once(string text, int more)
    {
        var (font, program) = Subset(text);
        Glyphs(program).ShouldBe(font.CodeCount + more);
        foreach (var c in text)
        {
            var code = font.CodeFor(Face.GlyphFor(c), c);
            var glyph = Outline(program, code);
            if (BinaryPrimitives.ReadInt16BigEndian(glyph) >= 0) continue;

            // The first part is the letter: where that is a character as well, it is its code.
            var part = BinaryPrimitives.ReadUInt16BigEndian(glyph[12..]);
            var letter = c == 'À' ? 'A' : 'E';
            if (text.Contains(letter, StringComparison.Ordinal)) ((int)part).ShouldBe(font.CodeFor(Face.GlyphFor(letter), letter));
            else ((int)part).ShouldBeGreaterThanOrEqualTo(font.CodeCount);
        }
    }

    [Fact]
    public void If_a_component_has_two_codes_the_first_is_used()
    {
        var font = new EmbeddedFont(Face, 1, 1);
        font.CodeFor(Face.GlyphFor('A'), 'A').ShouldBe(1);
        font.CodeFor(Face.GlyphFor('A'), 0x391).ShouldBe(2);
        font.CodeFor(Face.GlyphFor('À'), 'À').ShouldBe(3);
        var program = Program(font);
        BinaryPrimitives.ReadUInt16BigEndian(Outline(program, 3)[12..]).ShouldBe((ushort)1);
    }

    // Bytes and words as places; no scale, one, two, and a matrix; another part after it; and instructions, which are left out.
    [Theory]
    [InlineData("FFFF 0000000000000000 0002 0005 0102", "FFFF 0000000000000000 0002 0069 0102")]
    [InlineData("FFFF 0000000000000000 0003 0005 01020304", "FFFF 0000000000000000 0003 0069 01020304")]
    [InlineData("FFFF 0000000000000000 000A 0005 0102 1111", "FFFF 0000000000000000 000A 0069 0102 1111")]
    [InlineData("FFFF 0000000000000000 0042 0005 0102 1111 2222", "FFFF 0000000000000000 0042 0069 0102 1111 2222")]
    [InlineData("FFFF 0000000000000000 0082 0005 0102 1111222233334444", "FFFF 0000000000000000 0082 0069 0102 1111222233334444")]
    [InlineData("FFFF 0000000000000000 0023 0005 01020304 0002 0006 0506", "FFFF 0000000000000000 0023 0069 01020304 0002 006A 0506")]
    [InlineData("FFFF 0000000000000000 002A 0005 0102 1111 0062 0006 0102 1111 2222 00A2 0007 0102 1111222233334444 0002 0008 0304",
        "FFFF 0000000000000000 002A 0069 0102 1111 0062 006A 0102 1111 2222 00A2 006B 0102 1111222233334444 0002 006C 0304")]
    [InlineData("FFFF 0000000000000000 0103 0005 01020304 0002 AABB", "FFFF 0000000000000000 0003 0069 01020304")]
    [InlineData("0001 0000000000000000 0002 0003 AABBCC 01020304", "0001 0000000000000000 0002 0000 01020304")]
    [InlineData("0002 0000000000000000 0001 0002 0000 0708", "0002 0000000000000000 0001 0002 0000 0708")]
    [InlineData("0000 0000000000000000 0000", "")]
    [InlineData("", "")]
    public void A_component_is_placed_with_every_kind_of_transformation(string glyph, string copied)
    {
        var target = new ByteBuffer();
        new GlyphOutlines(WithGlyph(Bytes(glyph))).Copy(1, target, static part => part + 100);
        Convert.ToHexString(target.Written).ShouldBe(Convert.ToHexString(Bytes(copied)));
    }

    [Theory]
    [InlineData("FFFF 0000000000000000 0003 0005 0102")]
    [InlineData("FFFF 0000000000000000 0022 0005 0102")]
    [InlineData("FFFF 0000000000000000 0082 0005 0102 111122223333")]
    [InlineData("0001 0000000000000000 0002 0005 AABB")]
    [InlineData("0001 0000")]
    public void A_truncated_glyph_is_reported(string glyph) =>
        Should.Throw<FontFormatException>(
            () => new GlyphOutlines(WithGlyph(Bytes(glyph))).Copy(1, new ByteBuffer(), static part => part)).Message.ShouldContain(
                "glyph 1 in table glyf is cut short");

    private static byte[] Bytes(string hex) => Convert.FromHexString(hex.Replace(" ", "", StringComparison.Ordinal));

    /// <summary>The face with one outline, that of glyph 1, padded to the even length that short offsets need.</summary>
    private static FontFace WithGlyph(byte[] glyph)
    {
        var count = Face.GlyphCount;
        var loca = new byte[4 * (count + 1)];
        for (var i = 2; i <= count; i++) BinaryPrimitives.WriteInt32BigEndian(loca.AsSpan(4 * i), glyph.Length);
        var head = Face.Table("head").ToArray();
        head[51] = 1;
        var tables = new List<FontTable>();
        foreach (var tag in new[] { "cmap", "glyf", "head", "hhea", "hmtx", "loca", "maxp" })
            tables.Add(new FontTable(tag, tag switch { "glyf" => glyph, "head" => head, "loca" => loca, _ => Face.Table(tag).ToArray() }));
        var file = new ByteBuffer();
        SfntBuilder.Write(file, [.. tables]);
        return FontFace.Parse(file.Written.ToArray());
    }

    private static (EmbeddedFont Font, byte[] Program) Subset(string text)
    {
        var font = new EmbeddedFont(Face, 1, 1);
        foreach (var c in text) font.CodeFor(Face.GlyphFor(c), c);
        return (font, Program(font));
    }

    private static byte[] Program(EmbeddedFont font)
    {
        var file = new ByteBuffer();
        FontSubset.Write(file, font);
        return file.Written.ToArray();
    }

    private static int Glyphs(byte[] program) => BinaryPrimitives.ReadUInt16BigEndian(Table(program, "maxp")[4..]);

    private static ReadOnlySpan<byte> Outline(byte[] program, int glyph)
    {
        var loca = Table(program, "loca");
        return Table(program, "glyf")[(BinaryPrimitives.ReadUInt16BigEndian(loca[(2 * glyph)..])
            * 2)..(BinaryPrimitives.ReadUInt16BigEndian(loca[(2 * glyph + 2)..]) * 2)];
    }

    private static ReadOnlySpan<byte> Table(byte[] program, string tag)
    {
        for (var i = 0; i < BinaryPrimitives.ReadUInt16BigEndian(program.AsSpan(4)); i++)
        {
            var entry = program.AsSpan(12 + 16 * i, 16);
            if (Encoding.ASCII.GetString(entry[..4]) == tag)
                return program.AsSpan(BinaryPrimitives.ReadInt32BigEndian(entry[8..]), BinaryPrimitives.ReadInt32BigEndian(entry[12..]));
        }

        throw new FormatException($"The program has no {tag}.");
    }
}
