using System.Buffers.Binary;
using System.Text;
using System.Text.RegularExpressions;
using QifuReports.Edition.Fonts;
using QifuReports.Typesetting.Fonts;
using QifuReports.Typesetting.Fonts.Subsets;

namespace QifuReports.Edition.Tests.Fonts;

/// <summary>The rules of the fonts: which faces are in the file, for which weights.</summary>
public class FontSheetTests
{
    [Fact]
    public void Each_weight_has_the_characters_that_it_shows_and_its_digits_once_more()
    {
        var used = new UsedCharacters();
        used.Add(FontWeight.Regular, "Net income 2023");
        used.Add(FontWeight.SemiBold, "Revenue");
        var sheet = new FontSheet(FontSet.Default, used);

        Regex.Matches(sheet.Css, "font-family:\"([^\"]+)\";font-weight:([^;]+);").Select(m => $"{m.Groups[1].Value} {m.Groups[2].Value}")
            .ShouldBe(["Edition 400", "Edition Tabular 400", "Edition 600"]);
        sheet.Families.ShouldBe("\"Edition\"");
        sheet.TabularFamilies.ShouldBe("\"Edition Tabular\",\"Edition\"");
    }

    [Fact]
    public void All_weights_with_the_characters_of_a_briefing_are_less_than_150_KB()
    {
        var used = new UsedCharacters();
        foreach (var weight in new[] { FontWeight.Light, FontWeight.Regular, FontWeight.Medium, FontWeight.SemiBold })
        {
            used.AddKeyboard(weight);
            used.Add(weight, "\u00A0\u2011\u2013\u2014\u2018\u2019\u201C\u201D\u2022\u2026\u202F−×≥≤½€£¥éèüöä→↑↓▲▼·†‡§©®™±");
        }

        var sheet = new FontSheet(FontSet.Default, used);
        sheet.Css.Length.ShouldBeInRange(20_000, 150_000);
        new FontSheet(FontSet.Default, used).Css.ShouldBe(sheet.Css);
    }

    [Fact]
    public void Without_a_character_there_is_no_rule()
    {
        var sheet = new FontSheet(FontSet.Default, new UsedCharacters());
        (sheet.Css, sheet.Families, sheet.TabularFamilies).ShouldBe(("", "", ""));
    }

    // Installable; restricted; preview; editable; no subsets; bitmaps only; and a restriction beside a more generous right.
    [Theory]
    [InlineData(0x000, true)]
    [InlineData(0x002, false)]
    [InlineData(0x004, true)]
    [InlineData(0x008, true)]
    [InlineData(0x100, false)]
    [InlineData(0x104, false)]
    [InlineData(0x200, false)]
    [InlineData(0x00A, true)]
    public void A_font_that_forbids_it_is_not_embedded(int type, bool isAllowed)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllBytes(folder.Combine("house.ttf"), WithPermission(type));
        var used = new UsedCharacters();
        used.Add(FontWeight.Regular, "Net");
        var sheet = new FontSheet(FontSet.FromFolder(folder.Path), used);
        // The built-in family is the last fallback of every folder.
        sheet.Families.ShouldBe(isAllowed ? "\"Edition\"" : "\"Edition 2\"");
    }

    [Fact]
    public void A_face_that_shows_several_weights_is_in_the_file_once()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllBytes(folder.Combine("house.ttf"), WithPermission(0));
        var used = new UsedCharacters();
        used.Add(FontWeight.Regular, "Net");
        used.Add(FontWeight.SemiBold, "Total");
        var sheet = new FontSheet(FontSet.FromFolder(folder.Path), used);
        Regex.Matches(sheet.Css, "font-weight:([^;]+);").Select(m => m.Groups[1].Value).ShouldBe(["400 600"]);
    }

    /// <summary>A family of one face, with this value of fsType.</summary>
    private static byte[] WithPermission(int type)
    {
        var face = FontSet.Default.Face(FontWeight.Regular);
        var os2 = face.Table("OS/2").ToArray();
        BinaryPrimitives.WriteUInt16BigEndian(os2.AsSpan(8), (ushort)type);
        var tables = new List<FontTable>();
        foreach (var tag in new[] { "OS/2", "cmap", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "name", "post" })
            tables.Add(new FontTable(tag, tag switch
            {
                "OS/2" => os2,
                "name" => Renamed(face.Table("name").ToArray()),
                "head" => Unsummed(face.Table("head").ToArray()),
                _ => face.Table(tag).ToArray(),
            }));
        var file = new System.Buffers.ArrayBufferWriter<byte>();
        SfntBuilder.Write(file, tables);
        return file.WrittenSpan.ToArray();
    }

    private static byte[] Unsummed(byte[] head)
    {
        head.AsSpan(8, 4).Clear();
        return head;
    }

    private static byte[] Renamed(byte[] names)
    {
        var (old, other) = (Encoding.BigEndianUnicode.GetBytes("Inter"), Encoding.BigEndianUnicode.GetBytes("House"));
        for (int at; (at = names.AsSpan().IndexOf(old)) >= 0;) other.CopyTo(names, at);
        return names;
    }
}
