using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using QifuReports.Pdf.Fonts;
using QifuReports.Pdf.Objects;
using QifuReports.Typesetting.Fonts;

namespace QifuReports.Pdf.Tests.Fonts;

/// <summary>
/// The map back to characters: blocks of a hundred at most (ISO 32000-1, 9.10.3), none of them empty, every code that is used in it and no
/// other.
/// </summary>
public class ToUnicodeMapTests
{
    private static readonly FontFace Face = FontSet.Default.Face(FontWeight.Regular);

    [Theory]
    [InlineData(0, "")]
    [InlineData(1, "1")]
    [InlineData(99, "99")]
    [InlineData(100, "100")]
    [InlineData(101, "100 1")]
    [InlineData(199, "100 99")]
    [InlineData(200, "100 100")]
    [InlineData(201, "100 100 1")]
    public void A_block_has_a_hundred_characters_at_most_and_one_at_least(int used, string blocks)
    {
        var (font, map) = Written(used, 0x1000);
        string.Join(' ', Regex.Matches(map, "(\\d+) beginbfchar").Select(m => m.Groups[1].Value)).ShouldBe(blocks);
        Regex.Count(map, "endbfchar").ShouldBe(blocks.Length == 0 ? 0 : blocks.Split(' ').Length);

        // Each block has as many rows as it says, and together they are what was used, in order.
        foreach (Match block in Regex.Matches(map, "(\\d+) beginbfchar\\n(.*?)endbfchar\\n", RegexOptions.Singleline))
            block.Groups[2].Value.Count(c => c == '\n').ToString(CultureInfo.InvariantCulture).ShouldBe(block.Groups[1].Value);
        var codes = Enumerable.Range(1, Math.Max(0, font.CodeCount - 1)).Where(font.IsUsed).ToList();
        codes.Count.ShouldBe(used);

        // The first pair is the range of all codes.
        Regex.Matches(map, "^<(\\w{4})><(\\w+)>$", RegexOptions.Multiline).Skip(1).Select(m => m.Groups[1].Value + m.Groups[2].Value)
            .ShouldBe(codes.Select(c => string.Create(CultureInfo.InvariantCulture, $"{c:X4}{font.CodePointOf(c):X4}")));
    }

    [Theory]
    [InlineData(0x20, "0020")]
    [InlineData(0xFFFF, "FFFF")]
    [InlineData(0x10000, "D800DC00")]
    [InlineData(0x103FF, "D800DFFF")]
    [InlineData(0x10400, "D801DC00")]
    [InlineData(0x10FFFF, "DBFFDFFF")]
    public void A_character_has_one_or_two_UTF_16_code_units(int codePoint, string units) =>
        Written(1, codePoint).Map.ShouldContain($"\n1 beginbfchar\n<0001><{units}>\nendbfchar\n");

    [Fact]
    public void The_text_around_the_blocks_is_what_readers_expect()
    {
        var map = Written(0, 0).Map;
        map.ShouldBe(
            "/CIDInit/ProcSet findresource begin\n12 dict " +
            "begin\nbegincmap\n/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def\n"
            + "/CMapName/Adobe-Identity-UCS def\n/CMapType 2 def\n1 begincodespacerange\n<0000><FFFF>\nendcodespacerange\n"
            + "endcmap\nCMapName currentdict/CMap defineresource pop\nend\nend\n");
    }

    private static (EmbeddedFont Font, string Map) Written(int used, int firstCodePoint)
    {
        var font = new EmbeddedFont(Face, 1, 1);
        for (var i = 0; i < used; i++) font.CodeFor(5, firstCodePoint + i);
        var target = new ByteBuffer();
        ToUnicodeMap.Write(target, font);
        return (font, Encoding.ASCII.GetString(target.Written));
    }
}
