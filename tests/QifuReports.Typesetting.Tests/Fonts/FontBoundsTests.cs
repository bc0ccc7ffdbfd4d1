using QifuReports.Typesetting.Fonts;
using QifuReports.Typesetting.Text;
using QifuReports.Typesetting.Text.Paragraphs;
using QifuReports.Typesetting.Unicode;

namespace QifuReports.Typesetting.Tests.Fonts;

/// <summary>What a font may say of itself, on both sides of each bound.</summary>
public sealed class FontBoundsTests
{
    [Theory]
    [InlineData(15, false)]
    [InlineData(16, true)]
    [InlineData(16384, true)]
    [InlineData(16385, false)]
    public void Units_to_the_em_are_16_to_16384(int units, bool may)
    {
        var file = new FontFile().Set("head", 18, units);
        if (may) file.Parse().UnitsPerEm.ShouldBe(units);
        else Refused(file, $"Table head: {units} units to the em are outside of 16 to 16384.");
    }

    [Fact]
    public void A_font_has_glyphs_and_metrics() 
    {
        Refused(new FontFile().Set("maxp", 4, 0), "Table maxp: the font has no glyphs.");
        new FontFile().Set("maxp", 4, 1).Parse().GlyphCount.ShouldBe(1);
        Refused(new FontFile().Set("hhea", 34, 0), "Table hhea: it counts no metrics.");
    }

    [Fact]
    public void Glyphs_beyond_the_last_metric_have_its_advance()
    {
        var whole = FontSet.Default.Face(FontWeight.Regular);
        var face = new FontFile().Set("hhea", 34, 20).Parse();
        for (ushort glyph = 0; glyph < 20; glyph++) face.AdvanceOf(glyph).ShouldBe(whole.AdvanceOf(glyph));
        foreach (var glyph in new[] { 20, 21, face.GlyphCount - 1 }) face.AdvanceOf((ushort)glyph).ShouldBe(whole.AdvanceOf(19));
        face.AdvanceOf((ushort)face.GlyphCount).ShouldBe(0);
        whole.AdvanceOf((ushort)whole.GlyphCount).ShouldBe(0);

        // As many metrics as glyphs and more than that are read alike.
        var all = new FontFile().Set("hhea", 34, whole.GlyphCount).Set("maxp", 4, 30).Parse();
        for (ushort glyph = 0; glyph < 30; glyph++) all.AdvanceOf(glyph).ShouldBe(whole.AdvanceOf(glyph));
    }

    [Fact]
    public void The_metrics_and_the_places_of_all_glyphs_have_to_be_there()
    {
        var face = FontSet.Default.Face(FontWeight.Regular);
        var isLong = face.Table("head")[51] == 1;
        var places = (face.GlyphCount + 1) * (isLong ? 4 : 2);
        new FontFile().Cut("loca", places).Parse().GlyphCount.ShouldBe(face.GlyphCount);
        Refused(new FontFile().Cut("loca", places - 1), $"Table loca: it has {places - 1} bytes, but refers to offset {places}.");
        new FontFile().Set("hhea", 34, 20).Cut("hmtx", 80).Parse().AdvanceOf(19).ShouldBe(face.AdvanceOf(19));
        Refused(new FontFile().Set("hhea", 34, 20).Cut("hmtx", 79), "Table hmtx: it has 79 bytes, but refers to offset 80.");
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(1, true)]
    [InlineData(2, false)]
    public void The_places_of_glyphs_are_of_two_forms(int format, bool may)
    {
        var file = new FontFile().Set("head", 50, format);
        if (may) file.Parse();
        else Refused(file, "Table head: the format of loca is neither 0 nor 1.");
    }

    [Theory]
    [InlineData(0, 1909, 1364)]
    [InlineData(1, 1909, 1364)]
    [InlineData(2, 2048, 1536)]
    [InlineData(4, 2048, 1536)]
    public void Heights_are_known_from_version_2_and_estimated_before(int version, int capHeight, int xHeight)
    {
        var face = new FontFile().Set("OS/2", 0, version).Parse();
        (face.CapHeight, face.XHeight, face.WeightClass).ShouldBe((capHeight, xHeight, 400));
    }

    [Theory]
    [InlineData(0, 0, 0)]
    [InlineData(-12, 0, -12)]
    [InlineData(-13, 0x8000, -12.5)]
    [InlineData(9, 0x4000, 9.25)]
    public void The_angle_of_italics_has_its_fraction(int whole, int fraction, double angle) =>
        new FontFile().Set("post", 4, whole).Set("post", 6, fraction).Parse().ItalicAngle.ShouldBe(angle);

    [Theory]
    [InlineData(300, "300 700", 300)]
    [InlineData(400, "300 700", 300)]
    [InlineData(500, "300 700", 700)]
    [InlineData(600, "300 700", 700)]
    [InlineData(400, "300 500", 300)]
    [InlineData(400, "500 300", 300)]
    [InlineData(500, "400 600", 600)]
    [InlineData(500, "600 400", 600)]
    [InlineData(600, "500 700", 700)]
    [InlineData(300, "100 500", 100)]
    [InlineData(700, "900 500", 900)]
    [InlineData(400, "900 399 402", 399)]
    [InlineData(700, "400", 400)]
    public void Of_the_weights_of_a_family_the_nearest_is_given(int asked, string has, int given)
    {
        var weights = has.Split(' ').Select(w => int.Parse(w, System.Globalization.CultureInfo.InvariantCulture)).ToArray();
        var loads = 0;
        var family = new FontFamily(weights, i =>
        {
            loads++;
            return new FontFile().Set("OS/2", 4, weights[i]).Parse();
        });
        family.Face((FontWeight)asked).WeightClass.ShouldBe(given);
        family.Face((FontWeight)asked).ShouldBeSameAs(family.Face((FontWeight)asked));
        loads.ShouldBe(1);
    }

    [Theory]
    [InlineData(3, 0, "a name", "a name")]
    [InlineData(0, 0, "a name", "a name")]
    [InlineData(1, 0, "a name", "a name")]
    [InlineData(2, 0, "a name", null)]
    [InlineData(3, 1, "a name", null)]
    public void Names_are_read_of_the_platforms_that_write_them_plainly(int platform, int otherId, string name, string? read)
    {
        // One record of id 6 (or of another), in UTF-16 but for the Macintosh.
        var text = platform == 1 ? System.Text.Encoding.Latin1.GetBytes(name) : System.Text.Encoding.BigEndianUnicode.GetBytes(name);
        var words = Enumerable.Range(0, text.Length / 2).Select(i => text[2 * i] << 8 | text[2 * i + 1]);
        var face = new FontFile().Replace("name", [0, 1, 18, platform, 0, 0, 6 + otherId, text.Length, 0, .. words]).Parse();
        face.PostScriptName.ShouldBe(read ?? "Unnamed");
        face.FamilyName.ShouldBe("");
    }

    [Fact]
    public void Of_two_names_the_one_in_unicode_counts_and_of_two_families_the_typographic()
    {
        // Ids 6 of the Macintosh and of Windows, then ids 1 and 16: "A", "B", "C", "D".
        var face = new FontFile().Replace("name",
            [0, 4, 54, 1, 0, 0, 6, 1, 1, 3, 1, 0, 6, 2, 2, 3, 1, 0, 1, 2, 4, 3, 1, 0, 16, 2, 6, 'A', 'B', 'C', 'D']).Parse();
        (face.PostScriptName, face.FamilyName).ShouldBe(("B", "D"));
        var older = new FontFile().Replace("name", [0, 3, 42, 1, 0, 0, 6, 1, 1, 3, 1, 0, 7, 2, 2, 3, 1, 0, 1, 2, 4, 'A', 'B', 'C']).Parse();
        (older.PostScriptName, older.FamilyName).ShouldBe(("A", "C"));
    }

    [Theory]
    [InlineData("AB", "A (U+0041), B (U+0042)")]
    [InlineData(" ~", "the space (U+0020), ~ (U+007E)")]
    [InlineData("ABCDEFGH", "A (U+0041), B (U+0042), C (U+0043), D (U+0044), E (U+0045), F (U+0046), G (U+0047), H (U+0048)")]
    [InlineData("ABCDEFGHI", "A (U+0041), B (U+0042), C (U+0043), D (U+0044), E (U+0045), F (U+0046), G (U+0047), H (U+0048) and 1 more")]
    public void Of_what_a_font_lacks_eight_characters_are_named(string lacking, string named)
    {
        var refused = new IncompleteFontException("Some, weight 400,", [.. lacking.Select(c => (int)c)], "fonts");
        refused.Message.ShouldBe($"The font Some, weight 400, lacks {named}, which every document needs.");
        (refused.Folder, refused.Characters.Count).ShouldBe(("fonts", lacking.Length));
    }

    [Fact]
    public void A_table_that_reaches_beyond_the_file_is_named()
    {
        var file = new FontFile();
        file.Cut("GPOS", file.Bytes.Length);
        Should.Throw<FontFormatException>(file.Parse).Message.ShouldMatch(
            $"^Table directory: table GPOS reaches to byte [0-9]+ of a file of {file.Bytes.Length}\\.$");
    }

    [Theory]
    [InlineData('~', '-')]
    [InlineData('-', '-')]
    [InlineData(',', null)]
    public void Where_a_font_has_no_hyphen_the_one_of_the_keyboard_is_set(char last, char? set)
    {
        // A map of the characters from the space to the last one; the built-in font has a hyphen of its own.
        var face = new FontFile().Replace("cmap",
            [0, 1, 3, 1, 0, 12, 4, 0, 0, 4, 0, 0, 0, last, 0xFFFF, 0, ' ', 0xFFFF, 0, 1, 4, 0,
                .. Enumerable.Range(' ', last - ' ' + 1).Select(c => (int)Inter.GlyphFor(c))]).Parse();
        SetHyphen.GlyphOf(face).ShouldBe(set is { } c ? Inter.GlyphFor(c) : (ushort)0);
        SetHyphen.GlyphOf(Inter).ShouldBe(Inter.GlyphFor(0x2010));
    }

    [Fact]
    public void Formats_are_the_same_where_all_of_them_is()
    {
        var format =
            new TextFormat(FontWeight.Regular, new Length(9), new Length(13), new Rgb(1, 2, 3)) { Features = FontFeatures.TabularFigures };
        var same =
            new TextFormat(FontWeight.Regular, new Length(9), new Length(13), new Rgb(1, 2, 3)) { Features = FontFeatures.TabularFigures };
        (format == same, format.GetHashCode() == same.GetHashCode()).ShouldBe((true, true));
        TextFormat[] others =
        [
            format with { Weight = FontWeight.Bold }, format with { Size = new Length(10) }, format with { Leading = new Length(14) },
            format with { Features = FontFeatures.None },
            format with { Colour = new Rgb(0, 2, 3) }, format with { Colour = new Rgb(1, 0, 3) }, format with { Colour = new Rgb(1, 2, 0) },
        ];
        foreach (var other in others)
            (format == other, other == format, format.GetHashCode() == other.GetHashCode()).ShouldBe((false, false, false));
    }

    private static readonly FontFace Inter = FontSet.Default.Face(FontWeight.Regular);

    private static void Refused(FontFile file, string message) => Should.Throw<FontFormatException>(file.Parse).Message.ShouldBe(message);
}
