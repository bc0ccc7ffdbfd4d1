using System.Buffers.Binary;
using System.IO.Compression;
using QifuReports.Edition.Fonts;
using QifuReports.Typesetting.Fonts;
using QifuReports.Typesetting.Fonts.Subsets;

namespace QifuReports.Edition.Tests.Fonts;

/// <summary>A font of an edition, read back, is the face that it was made of.</summary>
public class WebFontTests
{
    private const string Text = "Handgloves & ÄÖÅ ½ 0123456789 ẫ “AV” To, Ty. – 3.3%\u202F− non\u2011GAAP\u00A0€ ↑ ≥";

    public static TheoryData<FontWeight> Weights => new(Enum.GetValues<FontWeight>());

    [Theory]
    [MemberData(nameof(Weights))]
    public void It_has_the_outlines_and_the_advances_of_the_face(FontWeight weight)
    {
        var face = FontSet.Default.Face(weight);
        var glyphs = WebFont.GlyphsOf(face, Text.Select(c => (int)c));
        var font = FontFace.Parse(WebFont.File(face, glyphs));

        font.UnitsPerEm.ShouldBe(face.UnitsPerEm);
        (font.Ascender, font.Descender, font.CapHeight, font.XHeight).ShouldBe(
            (face.Ascender, face.Descender, face.CapHeight, face.XHeight));
        (font.FamilyName, font.PostScriptName, font.WeightClass).ShouldBe((face.FamilyName, face.PostScriptName, face.WeightClass));
        foreach (var c in Text.Where(c => face.GlyphFor(c) != 0).Some())
        {
            font.GlyphFor(c).ShouldNotBe((ushort)0, $"U+{(int)c:X4}");
            font.AdvanceOf(font.GlyphFor(c)).ShouldBe(face.AdvanceOf(face.GlyphFor(c)));
            Outlines.Of(font, font.GlyphFor(c)).ShouldBe(Outlines.Of(face, face.GlyphFor(c)), $"U+{(int)c:X4}");
        }
    }

    [Fact]
    public void It_has_no_other_character()
    {
        var face = FontSet.Default.Face(FontWeight.Regular);
        var font = FontFace.Parse(WebFont.File(face, WebFont.GlyphsOf(face, ['A', 'B', 'é'])));
        for (var c = ' '; c < 0x3000; c++) (font.GlyphFor(c) != 0).ShouldBe(c is 'A' or 'B' or 'é', $"U+{(int)c:X4}");
        // .notdef, the three, and the parts of é that are none of them.
        font.GlyphCount.ShouldBeLessThanOrEqualTo(6);
    }

    [Fact]
    public void A_character_beyond_the_first_plane_is_found()
    {
        var face = FontSet.Default.Face(FontWeight.Regular);
        var (a, b) = (face.GlyphFor('A'), face.GlyphFor('B'));
        var font = FontFace.Parse(WebFont.File(face, new SortedDictionary<int, ushort>
        {
            ['A'] = a, [0x391] = a, [0xFFFD] = b, [0xFFFF - 1] = a, [0x10000] = b, [0x1D49C] = a, [0x1D49D] = b,
        }));
        foreach (var c in new[] { 'A', 0x391, 0xFFFE, 0x1D49C }) Outlines.Of(font, font.GlyphFor(c)).ShouldBe(Outlines.Of(face, a));
        foreach (var c in new[] { 0xFFFD, 0x10000, 0x1D49D }) Outlines.Of(font, font.GlyphFor(c)).ShouldBe(Outlines.Of(face, b));
        foreach (var c in new[] { 'B', 0xFFFF, 0x10001, 0x1D49B, 0x1D49E }) font.GlyphFor(c).ShouldBe((ushort)0);
        // One glyph for several characters is in the font once.
        font.GlyphCount.ShouldBe(3);
    }

    [Theory]
    [MemberData(nameof(Weights))]
    public void Its_kerning_is_that_of_the_face(FontWeight weight)
    {
        const string Letters = "AVToy.,WLY\"11";

        var face = FontSet.Default.Face(weight);
        var font = FontFace.Parse(WebFont.File(face, WebFont.GlyphsOf(face, Letters.Select(c => (int)c))));
        var pairs = Pairs(font.Table("kern"));
        pairs.ShouldNotBeEmpty();
        foreach (var first in Letters)
            foreach (var second in Letters)
                pairs.GetValueOrDefault((font.GlyphFor(first), font.GlyphFor(second))).ShouldBe(
                    face.KerningOf(face.GlyphFor(first), face.GlyphFor(second)), $"{first}{second}");
        pairs.Keys.ShouldBe(pairs.Keys.Order());
    }

    [Fact]
    public void A_hyphen_that_the_face_lacks_is_drawn_as_another()
    {
        var face = FontSet.Default.Face(FontWeight.Regular);
        var font = FontFace.Parse(WebFont.File(face, WebFont.GlyphsOf(face, [0x2010, 0x2011, 0xAD, 0x200B, 0x202E])));
        foreach (var c in new[] { 0x2010, 0x2011 }) font.AdvanceOf(font.GlyphFor(c)).ShouldBeGreaterThan(0);
        foreach (var c in new[] { 0xAD, 0x200B, 0x202E }.Where(c => face.GlyphFor(c) == 0)) font.GlyphFor(c).ShouldBe((ushort)0);
    }

    [Theory]
    [MemberData(nameof(Weights))]
    public void Tabular_digits_are_the_characters_of_a_font_of_their_own(FontWeight weight)
    {
        var face = FontSet.Default.Face(weight);
        var glyphs = WebFont.TabularOf(face, "A0123456789".Select(c => (int)c));
        var font = FontFace.Parse(WebFont.File(face, glyphs, isTabular: true));
        "0123456789".Select(c => font.AdvanceOf(font.GlyphFor(c))).Distinct().ShouldHaveSingleItem();
        foreach (var c in "0123456789")
            Outlines.Of(font, font.GlyphFor(c)).ShouldBe(
                Outlines.Of(face, face.Substitute(face.GlyphFor(c), FontFeatures.TabularFigures)));
        font.GlyphFor('A').ShouldBe((ushort)0);
    }

    [Fact]
    public void It_says_whose_it_is_and_under_which_licence()
    {
        var face = FontSet.Default.Face(FontWeight.Medium);
        var font = FontFace.Parse(WebFont.File(face, WebFont.GlyphsOf(face, ['A'])));
        var names = System.Text.Encoding.BigEndianUnicode.GetString(font.Table("name"));
        names.ShouldContain("Copyright 2020 The Inter Project Authors");
        names.ShouldContain("SIL Open Font License");
        names.ShouldNotContain("Open digits");
    }

    [Fact]
    public void The_same_characters_give_the_same_bytes()
    {
        var face = FontSet.Default.Face(FontWeight.Regular);
        var first = WoffFile.Of(WebFont.File(face, WebFont.GlyphsOf(face, Text.Select(c => (int)c))));
        var again = WoffFile.Of(WebFont.File(face, WebFont.GlyphsOf(face, Text.Reverse().Select(c => (int)c))));
        again.ShouldBe(first);
    }

    [Fact]
    public void Unpacked_it_is_the_same_file()
    {
        var face = FontSet.Default.Face(FontWeight.Regular);
        var font = WebFont.File(face, WebFont.GlyphsOf(face, Text.Select(c => (int)c)));
        var packed = WoffFile.Of(font);
        packed.AsSpan(0, 4).SequenceEqual("wOFF"u8).ShouldBeTrue();
        U32(packed, 8).ShouldBe(packed.Length);
        U32(packed, 16).ShouldBe(font.Length);
        packed.Length.ShouldBeLessThan(font.Length);

        var tables = new List<FontTable>();
        for (int i = 0, count = BinaryPrimitives.ReadUInt16BigEndian(packed.AsSpan(12)); i < count; i++)
        {
            var at = 44 + 20 * i;
            int offset = U32(packed, at + 4), stored = U32(packed, at + 8), length = U32(packed, at + 12);
            (offset % 4).ShouldBe(0);
            stored.ShouldBeLessThanOrEqualTo(length);
            var table = new byte[length];
            if (stored == length) packed.AsSpan(offset, length).CopyTo(table);
            else using (var zlib = new ZLibStream(new MemoryStream(packed, offset, stored), CompressionMode.Decompress))
                zlib.ReadExactly(table);
            // The adjustment in head is computed again.
            if (packed.AsSpan(at, 4).SequenceEqual("head"u8)) table.AsSpan(8, 4).Clear();
            tables.Add(new FontTable(System.Text.Encoding.ASCII.GetString(packed.AsSpan(at, 4)), table));
        }

        var file = new System.Buffers.ArrayBufferWriter<byte>();
        SfntBuilder.Write(file, tables);
        file.WrittenSpan.ToArray().ShouldBe(font);
    }

    private static int U32(byte[] data, int at) => BinaryPrimitives.ReadInt32BigEndian(data.AsSpan(at));

    private static Dictionary<(ushort, ushort), int> Pairs(ReadOnlySpan<byte> kern)
    {
        var pairs = new Dictionary<(ushort, ushort), int>();
        for (int i = 0, count = BinaryPrimitives.ReadUInt16BigEndian(kern[10..]); i < count; i++)
        {
            var pair = kern.Slice(18 + 6 * i, 6);
            pairs.Add((BinaryPrimitives.ReadUInt16BigEndian(pair), BinaryPrimitives.ReadUInt16BigEndian(pair[2..])),
                BinaryPrimitives.ReadInt16BigEndian(pair[4..]));
        }

        return pairs;
    }
}
