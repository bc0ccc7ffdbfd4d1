using QifuReports.Typesetting.Fonts;
using QifuReports.Typesetting.Text;
using QifuReports.Typesetting.Text.Paragraphs;
using QifuReports.Typesetting.Unicode;

namespace QifuReports.Typesetting.Tests.Fonts;

public sealed class FontSetTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("fonts").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void The_faces_of_a_folder_are_known_by_their_weight_and_the_nearest_is_given()
    {
        Put("a.ttf", FontWeight.Light);
        Put("b.TTF", FontWeight.Bold);
        var fonts = FontSet.FromFolder(_folder);
        fonts.Face(FontWeight.Light).WeightClass.ShouldBe(300);
        fonts.Face(FontWeight.Regular).WeightClass.ShouldBe(300);
        fonts.Face(FontWeight.Medium).WeightClass.ShouldBe(700, "of two equally near ones, the heavier from 500 on");
        fonts.Face(FontWeight.Bold).ShouldBeSameAs(fonts.Face(FontWeight.SemiBold));
    }

    [Fact]
    public void What_the_folders_font_lacks_comes_from_the_built_in_family()
    {
        // A font without the letter Q: its entry of the map is cut out by taking the font's own name for it.
        Put("poor.ttf", FontWeight.Regular, WithoutMapsBeyond('P'));
        var fonts = FontSet.FromFolder(_folder);
        var runs = new TextShaper(fonts).Shape("OPQRP", FontWeight.Regular, FontFeatures.None);
        runs.Select(run => (run.Start, run.Length)).ShouldBe([(0, 2), (2, 2), (4, 1)]);
        runs[0].Face.ShouldBeSameAs(fonts.Face(FontWeight.Regular));
        runs[1].Face.ShouldBeSameAs(FontSet.Default.Face(FontWeight.Regular));
        runs[1].Glyphs.ToArray().Select(g => g.TextIndex).ShouldBe([0, 1]);
        runs[2].Face.ShouldBeSameAs(runs[0].Face);
    }

    [Fact]
    public void What_the_built_in_family_lacks_comes_from_the_folder_and_hidden_files_of_it_do_not_count()
    {
        // A font that has ideographs: those that the font's letters are given as.
        Put("ideographs.ttf", FontWeight.Regular, WithoutMapsBeyond('P', '\u5947' - ' '));
        File.WriteAllText(Path.Combine(_folder, "._ideographs.ttf"), "not a font");
        var fonts = FontSet.FromFolder(_folder);
        var runs = new TextShaper(fonts).Shape("\u5948Q\u5949", FontWeight.Regular, FontFeatures.None);
        runs.Select(run => (run.Start, run.Length)).ShouldBe([(0, 1), (1, 1), (2, 1)]);
        runs[0].Face.ShouldBeSameAs(fonts.Face(FontWeight.Regular));
        runs[1].Face.ShouldBeSameAs(FontSet.Default.Face(FontWeight.Regular));
    }

    [Fact]
    public void A_font_that_is_to_set_the_text_has_all_of_its_characters()
    {
        Put("poor.ttf", FontWeight.Regular, WithoutMapsBeyond('P'));
        var refused = Should.Throw<IncompleteFontException>(() => FontSet.FromFolder(_folder).RequireWhole(_folder));
        refused.Characters.ShouldBe([.. Enumerable.Range('Q', '~' - 'Q' + 1)]);
        refused.Message.ShouldStartWith("The font Inter");
        refused.Message.ShouldContain("lacks Q (U+0051), R (U+0052)");
        refused.Message.ShouldEndWith("and 38 more, which every document needs.");
        FontSet.Default.RequireWhole("built in");
    }

    [Fact]
    public void A_font_of_another_script_alone_may_stand_in_the_folder()
    {
        Put("ideographs.ttf", FontWeight.Regular, WithoutMapsBeyond('P', '\u5947' - ' '));
        FontSet.FromFolder(_folder).RequireWhole(_folder);
    }

    [Fact]
    public void Behind_a_font_of_another_script_the_next_one_with_letters_has_to_have_all_characters()
    {
        Put("a.ttf", FontWeight.Regular, WithoutMapsBeyond('P', '\u5947' - ' '));
        Put("b.ttf", FontWeight.Regular, file => { WithoutMapsBeyond('P')(file); Rename(file); });
        Should.Throw<IncompleteFontException>(() => FontSet.FromFolder(_folder).RequireWhole(_folder)).Characters[0].ShouldBe('Q');
    }

    [Fact]
    public void A_font_behind_one_that_has_all_characters_may_lack_some()
    {
        Put("a.ttf", FontWeight.Regular);
        Put("b.ttf", FontWeight.Regular, file => { WithoutMapsBeyond('P')(file); Rename(file); });
        var fonts = FontSet.FromFolder(_folder);
        fonts.Families.Length.ShouldBe(3);
        fonts.RequireWhole(_folder);
    }

    [Fact]
    public void A_font_of_signs_without_letters_and_figures_is_passed_over()
    {
        Put("a.ttf", FontWeight.Regular, WithoutMapsBeyond('/'));
        FontSet.FromFolder(_folder).RequireWhole(_folder);
    }

    [Fact]
    public void A_font_that_lacks_the_last_character_of_ASCII_alone_is_refused()
    {
        Put("a.ttf", FontWeight.Regular, WithoutMapsBeyond('}'));
        Should.Throw<IncompleteFontException>(() => FontSet.FromFolder(_folder).RequireWhole(_folder)).Characters.ShouldBe(['~']);
    }

    [Fact]
    public void Spaces_and_hyphens_that_no_font_has_are_stood_in_for()
    {
        Put("poor.ttf", FontWeight.Regular, WithoutMapsBeyond('P'));
        var face = FontSet.FromFolder(_folder).Face(FontWeight.Regular);
        face.GlyphFor(0x202F).ShouldBe((ushort)0);
        face.GlyphFor(0x2011).ShouldBe((ushort)0);
        // Only the poor font, so that the built-in one cannot help out.
        var shaper = new TextShaper(FontSet.Of(face));
        int Width(string text) => shaper.Shape(text, FontWeight.Regular, FontFeatures.None).ShouldHaveSingleItem().Advance;
        Width("\u202F").ShouldBe(563, "a fifth of 2,816");
        Width("\u2003").ShouldBe(2816);
        Width("\u2007").ShouldBe(Width("0"));
        Width("\u2011").ShouldBe(Width("-"));
        Should.Throw<MissingGlyphException>(() => Width("Q")).Message.ShouldBe("No font has U+0051 in the text \"Q\".");
    }

    [Fact]
    public void A_folder_without_fonts_is_named()
    {
        Should.Throw<FontFormatException>(() => FontSet.FromFolder(_folder)).Message.ShouldBe(
            $"The font folder {_folder} has no .ttf file.");
        var missing = Path.Combine(_folder, "missing");
        Should.Throw<FontFormatException>(() => FontSet.FromFolder(missing)).Message.ShouldBe($"There is no font folder {missing}.");
    }

    [Fact]
    public void A_file_that_cannot_be_read_is_named()
    {
        Put("a.ttf", FontWeight.Regular);
        var bad = Path.Combine(_folder, "b.ttf");
        File.WriteAllText(bad, "not a font");
        Should.Throw<FontFormatException>(() => FontSet.FromFolder(_folder)).Message
            .ShouldBe($"The font file {bad} cannot be read. Table directory: the file does not begin like a TrueType font.");
    }

    [Fact]
    public void A_font_that_the_program_does_not_carry_is_named()
    {
        Should.Throw<FontFormatException>(() => BuiltInFonts.File("Inter-Black.ttf")).Message.ShouldBe(
            "The program carries no font file Inter-Black.ttf.");
    }

    private void Put(string name, FontWeight weight, Action<byte[]>? change = null)
    {
        var file = FontSet.Default.Face(weight).File.ToArray();
        change?.Invoke(file);
        File.WriteAllBytes(Path.Combine(_folder, name), file);
    }

    /// <summary>Gives the font another name of family, of as many letters.</summary>
    private static void Rename(byte[] file)
    {
        var (old, renamed) =
            (System.Text.Encoding.BigEndianUnicode.GetBytes("Inter"), System.Text.Encoding.BigEndianUnicode.GetBytes("Outer"));
        for (var at = file.AsSpan().IndexOf(old); at >= 0; at = file.AsSpan().IndexOf(old)) renamed.CopyTo(file, at);
    }

    /// <summary>
    /// Puts a small map of format 4 in the place of the font's own: space to the given character, the glyphs as they were.
    /// </summary>
    private static Action<byte[]> WithoutMapsBeyond(char last, int shift = 0) => file =>
    {
        var face = FontSet.Default.Face(FontWeight.Regular);
        var at = 12;
        while (!file.AsSpan(at, 4).SequenceEqual("cmap"u8)) at += 16;
        var cmap = file.AsSpan(System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(at + 8)), 400);
        cmap.Clear();
        // Version 0, one map of platform 3 encoding 1 at 12; format 4, two segments: the characters by an array of glyphs, and the end
        // mark.
        var count = last - ' ' + 1;
        int[] words = [0, 1, 3, 1, 0, 12, 4, 0, 0, 4, 0, 0, 0, last + shift, 0xFFFF, 0, ' ' + shift, 0xFFFF, 0, 1, 4, 0,
            .. Enumerable.Range(' ', count).Select(c => (int)face.GlyphFor(c))];
        for (var i = 0; i < words.Length; i++)
            System.Buffers.Binary.BinaryPrimitives.WriteUInt16BigEndian(cmap[(2 * i)..], (ushort)words[i]);
    };
}
