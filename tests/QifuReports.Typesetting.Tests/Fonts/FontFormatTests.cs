using QifuReports.Typesetting.Fonts;

namespace QifuReports.Typesetting.Tests.Fonts;

public sealed class FontFormatTests
{
    private const string Sample = "AVATAR To 1,234.5 (70%) “fi” – ★";
    private static readonly byte[] Inter = FontSet.Default.Face(FontWeight.Regular).File.ToArray();

    [Fact]
    public void A_file_cut_anywhere_is_refused_and_never_breaks_the_reader()
    {
        // Cut at every 97th byte of the first tables and at steps of the rest: the last table reaches to the end.
        for (var length = 0; length < Inter.Length - 4; length += length < 20_000 ? 97 : 97 * 13)
            Should.Throw<FontFormatException>(() => FontFace.Parse(Inter.AsMemory(0, length)));
    }

    [Fact]
    public void Tables_cut_short_are_refused_or_read_but_never_break_the_reader()
    {
        var file = (byte[])Inter.Clone();
        var refused = 0;
        foreach (var tag in new[] { "head", "hhea", "hmtx", "maxp", "cmap", "OS/2", "post", "name", "loca", "GPOS", "GSUB" })
            for (var length = 0; length < 400; length += 13)
            {
                SetLength(file, tag, length);
                if (!Survives(file)) refused++;
                Inter.AsSpan(0, 1000).CopyTo(file);
            }
        refused.ShouldBeGreaterThan(100);
    }

    [Fact]
    public void Flipped_bytes_are_refused_or_read_but_never_break_the_reader()
    {
        var file = (byte[])Inter.Clone();
        var refused = 0;
        foreach (var tag in new[] { "head", "hhea", "maxp", "cmap", "OS/2", "name", "GPOS", "GSUB" })
        {
            var (offset, length) = Find(Inter, tag);
            for (var at = 0; at < Math.Min(length, 1200); at += 11)
            {
                file[offset + at] ^= 0xFF;
                if (!Survives(file)) refused++;
                file[offset + at] ^= 0xFF;
            }
        }
        refused.ShouldBeGreaterThan(10);
    }

    [Theory]
    [InlineData("", "directory: it has 0 bytes")]
    [InlineData("OTTO", "PostScript (CFF)")]
    [InlineData("ttcf", "collection")]
    [InlineData("%PDF", "does not begin like a TrueType font")]
    public void What_is_wrong_is_said(string start, string words) =>
        Should.Throw<FontFormatException>(() => FontFace.Parse(System.Text.Encoding.ASCII.GetBytes(start))).Message.ShouldContain(words);

    [Theory]
    [InlineData("glyf", "no table glyf")]
    [InlineData("cmap", "no table cmap")]
    [InlineData("hmtx", "no table hmtx")]
    public void A_missing_table_is_named(string tag, string words)
    {
        var file = Changed(file => file[Record(file, tag)] = (byte)'?');
        Should.Throw<FontFormatException>(() => FontFace.Parse(file)).Message.ShouldContain(words);
    }

    [Theory]
    [InlineData("GPOS")]
    [InlineData("GSUB")]
    [InlineData("post")]
    [InlineData("OS/2")]
    [InlineData("name")]
    public void A_font_without_the_tables_that_can_be_missed_is_read(string tag)
    {
        var face = FontFace.Parse(Changed(file => file[Record(file, tag)] = (byte)'?'));
        face.Table(tag).IsEmpty.ShouldBeTrue();
        Use(face);
    }

    [Fact]
    public void A_map_of_format_4_gives_the_same_glyphs_as_one_of_format_12()
    {
        // Without its records of platform 3 encoding 10 and of platform 0, the file leaves the map of format 4.
        var cmap = Find(Inter, "cmap").Offset;
        var file = Changed(file =>
        {
            for (var i = 0; i < file[cmap + 3]; i++)
                if (file[cmap + 4 + 8 * i + 1] != 3 || file[cmap + 4 + 8 * i + 3] != 1) file[cmap + 4 + 8 * i + 1] = 9;
        });
        FontFace four = FontFace.Parse(file), twelve = FontSet.Default.Face(FontWeight.Regular);
        for (var c = 0; c <= 0xFFFF; c++) four.GlyphFor(c).ShouldBe(twelve.GlyphFor(c));
        four.GlyphFor(0x1F600).ShouldBe((ushort)0);
    }

    private static bool Survives(byte[] file)
    {
        try
        {
            Use(FontFace.Parse(file));
            return true;
        }
        catch (FontFormatException trouble)
        {
            trouble.Message.ShouldNotBeEmpty();
            return false;
        }
    }

    private static void Use(FontFace face)
    {
        face.CheckLayoutTables();
        if (face.Kerning.HasPairs)
            foreach (var c in Sample)
                foreach (var d in Sample)
                    face.Kerning.Between(face.GlyphFor(c), face.GlyphFor(d)).ShouldBeInRange(short.MinValue, short.MaxValue);
        face.AdvanceOf(face.GlyphFor(0x1F600)).ShouldBeGreaterThanOrEqualTo(0);
    }

    private static byte[] Changed(Action<byte[]> change)
    {
        var file = (byte[])Inter.Clone();
        change(file);
        return file;
    }

    private static void SetLength(byte[] file, string tag, int length)
    {
        var at = Record(file, tag) + 12;
        System.Buffers.Binary.BinaryPrimitives.WriteInt32BigEndian(file.AsSpan(at), length);
    }

    private static (int Offset, int Length) Find(byte[] file, string tag)
    {
        var at = Record(file, tag);
        return (System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(at + 8)),
            System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(at + 12)));
    }

    private static int Record(byte[] file, string tag)
    {
        for (var at = 12; ; at += 16)
            if (file.AsSpan(at, 4).SequenceEqual(System.Text.Encoding.ASCII.GetBytes(tag))) return at;
    }
}
