using QifuReports.Typesetting.Fonts;
using QifuReports.Typesetting.Text;
using QifuReports.Typesetting.Unicode;

namespace QifuReports.Typesetting.Tests.Unicode;

/// <summary>What the typesetter knows of single characters: all of them are asked.</summary>
public sealed class CharactersTests
{
    [Fact]
    public void Characters_that_steer_are_these()
    {
        var expected = new HashSet<int> { 0xAD, 0xFEFF };
        foreach (var (first, last) in new[] { (0x200B, 0x200F), (0x202A, 0x202E), (0x2060, 0x2064), (0x2066, 0x206F), (0xFE00, 0xFE0F),
            (0xE0100, 0xE01EF) })
            expected.UnionWith(Enumerable.Range(first, last - first + 1));
        for (var c = 0; c <= 0x10FFFF; c++)
            if (Characters.IsSteering(c) != expected.Contains(c)) Assert.Fail($"U+{c:X4}");
    }

    [Fact]
    public void Spaces_at_which_a_line_may_end_are_these()
    {
        const string Spaces = " \u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2008\u2009\u200A\u205F\u3000";
        for (var c = 0; c <= 0xFFFF; c++)
            Characters.IsBreakingSpace((char)c).ShouldBe(Spaces.Contains((char)c, StringComparison.Ordinal), $"U+{c:X4}");
    }

    [Theory]
    [InlineData(0x2000, 1408)]
    [InlineData(0x2001, 2816)]
    [InlineData(0x2002, 1408)]
    [InlineData(0x2003, 2816)]
    [InlineData(0x2004, 938.67)]
    [InlineData(0x2005, 704)]
    [InlineData(0x2006, 469.33)]
    [InlineData(0x2009, 563.2)]
    [InlineData(0x200A, 281.6)]
    [InlineData(0x202F, 563.2)]
    [InlineData(0x205F, 625.78)]
    [InlineData(0x3000, 2816)]
    public void A_space_of_its_own_kind_is_a_part_of_the_em(int space, double units)
    {
        var face = FontSet.Default.Face(FontWeight.Regular);
        GlyphMapper.SpaceUnits(face, space, Characters.SpaceWidth(space).ShouldNotBeNull(), default).ShouldBe(units, 0.01);
    }

    [Fact]
    public void Two_spaces_are_as_wide_as_a_nought_and_a_full_stop_also_where_figures_are_of_one_width()
    {
        var face = FontSet.Default.Face(FontWeight.Regular);
        var tabular = face.SubstitutionsFor(FontFeatures.TabularFigures);
        int Advance(char c, bool ofOneWidth) =>
            face.AdvanceOf(ofOneWidth ? face.SubstitutionsFor(FontFeatures.TabularFigures)[face.GlyphFor(c)] : face.GlyphFor(c));
        GlyphMapper.SpaceUnits(face, 0x2007, 0, default).ShouldBe(Advance('0', false));
        GlyphMapper.SpaceUnits(face, 0x2008, 0, default).ShouldBe(Advance('.', false));
        GlyphMapper.SpaceUnits(face, 0x2007, 0, tabular).ShouldBe(Advance('0', true));
        GlyphMapper.SpaceUnits(face, 0x2008, 0, tabular).ShouldBe(Advance('.', true));
        Advance('0', true).ShouldNotBe(Advance('0', false));
        Enumerable.Range(0, 0x10000).Where(c => Characters.SpaceWidth(c) is not null)
            .ShouldBe([0x2000, 0x2001, 0x2002, 0x2003, 0x2004, 0x2005, 0x2006, 0x2007, 0x2008, 0x2009, 0x200A, 0x202F, 0x205F, 0x3000]);
    }

    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("", "")]
    [InlineData("\u00AD", "")]
    [InlineData("a\u00ADb\u200Bc\uFEFF", "abc")]
    [InlineData("\u00A0é\u00AE", "\u00A0é\u00AE")]
    [InlineData("é\u00ADé", "éé")]
    public void A_text_is_seen_without_what_steers(string text, string seen)
    {
        Characters.Visible(text).ShouldBe(seen);
        PlainCharacters.Visible(text).ShouldBe(seen);
        if (text == seen) Characters.Visible(text).ShouldBeSameAs(text);
    }

    [Fact]
    public void Spaces_and_the_hyphen_that_does_not_break_have_a_plain_form_and_all_else_is_its_own()
    {
        const string Spaces = "\u00A0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u202F\u205F\u3000";
        for (var c = 0; c <= 0xFFFF; c++)
        {
            var one = (char)c;
            PlainCharacters.Of(one)
                .ShouldBe(Spaces.Contains(one, StringComparison.Ordinal) ? ' ' : one == '\u2011' ? '-' : one, $"U+{c:X4}");
        }

        var plain = new char[4];
        PlainCharacters.Of("a\u00A0\u2011\u2009", plain);
        new string(plain).ShouldBe("a - ");
    }
}
