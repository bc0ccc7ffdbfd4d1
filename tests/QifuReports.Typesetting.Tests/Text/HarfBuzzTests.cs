using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using QifuReports.Typesetting.Fonts;
using QifuReports.Typesetting.Text;
using QifuReports.Typesetting.Text.Paragraphs;
using QifuReports.Typesetting.Unicode;

namespace QifuReports.Typesetting.Tests.Text;

/// <summary>
/// Our shaping against HarfBuzz, which sets text for browsers and operating systems: the same glyphs, advances and places.
/// </summary>
public sealed class HarfBuzzTests
{
    private static readonly FontFeatures[] AllFeatures = [.. Enumerable.Range(0, 8).Select(f => (FontFeatures)f)];
    private static readonly FontFace Regular = FontSet.Default.Face(FontWeight.Regular);

    /// <summary>What briefings are written with.</summary>
    private static readonly string Usual =
        string.Concat(Enumerable.Range(' ', 95).Select(c => (char)c))
            + "\u2011\u2013\u2014\u2018\u2019\u201C\u201D\u2022\u2026\u2212\u00A0€£¥§";

    /// <summary>
    /// Letters and signs of Inter. Left out is what the two do not do alike by intent: marks, which HarfBuzz sets upon the letter before
    /// them; characters that steer, which have no glyph; and fractions and ligatures, which HarfBuzz takes apart where the font asks for
    /// it.
    /// </summary>
    private static readonly char[] Known = [.. Enumerable.Range(' ', 0x2300 - ' ').Select(c => (char)c).Where(IsPlain)];

    public static TheoryData<FontWeight> Weights => [.. Enum.GetValues<FontWeight>()];

    private static bool IsPlain(char c) =>
        Regular.GlyphFor(c) != 0 && c != '\u00A0' && !Characters.IsSteering(c) && Characters.SpaceWidth(c) is null
        && char.GetUnicodeCategory(c) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Control);

    [Theory, MemberData(nameof(Weights))]
    public void Every_pair_of_usual_characters_is_kerned_alike(FontWeight weight)
    {
        // Each character stands once before each other.
        var pairs = string.Concat(Usual.SelectMany(a => Usual.SelectMany(b => new[] { a, b })));
        foreach (var features in new[] { FontFeatures.None, FontFeatures.TabularFigures, FontFeatures.CaseSensitive,
            FontFeatures.Superscript })
            HarfBuzzJudge.Difference(FontSet.Default, pairs, weight, features).ShouldBe("");
    }

    [Fact]
    public void Every_character_of_the_font_is_set_alike_with_all_features()
    {
        Known.Length.ShouldBeGreaterThan(1000);
        var text = new string(Known);
        foreach (var features in AllFeatures) HarfBuzzJudge.Difference(FontSet.Default, text, FontWeight.Regular, features).ShouldBe("");
    }

    [Property(MaxTest = 100, Replay = "81,3")]
    public Property Any_text_is_set_alike() => Prop.ForAll(
        (from text in Gen.Elements(Known).NonEmptyListOf()
         from features in Gen.Elements(AllFeatures)
         from weight in Gen.Elements(Enum.GetValues<FontWeight>())
         select (Text: string.Concat(text), weight, features)).ToArbitrary(),
        drawn => HarfBuzzJudge.Difference(FontSet.Default, drawn.Text, drawn.weight, drawn.features).ShouldBe(""));

    [Theory]
    [InlineData("A\u00ADV")]
    [InlineData("T\u200Bo\u2060y\uFEFF")]
    [InlineData("1\u00A0234\tA\nV")]
    public void What_steers_has_no_glyph_and_what_is_set_as_a_space_is_one(string text) =>
        HarfBuzzJudge.Difference(FontSet.Default, text, FontWeight.Regular, FontFeatures.None).ShouldBe("");

    [Fact]
    public void An_accent_of_its_own_is_where_the_two_differ()
    {
        // Of a letter and an accent HarfBuzz makes the one letter that Unicode has for them; ours sets both.
        new TextShaper(FontSet.Default).Shape("e\u0301", FontWeight.Regular, FontFeatures.None)[0].Glyphs.Length.ShouldBe(2);
        HarfBuzzJudge.Count(Regular, "e\u0301").ShouldBe(1);
    }
}
