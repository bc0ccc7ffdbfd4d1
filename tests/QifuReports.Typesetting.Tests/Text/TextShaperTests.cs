using QifuReports.Typesetting.Fonts;
using QifuReports.Typesetting.Text;
using QifuReports.Typesetting.Text.Paragraphs;

namespace QifuReports.Typesetting.Tests.Text;

public sealed class TextShaperTests
{
    private static readonly FontFace Regular = FontSet.Default.Face(FontWeight.Regular);
    private readonly TextShaper _shaper = new(FontSet.Default);

    private ShapedRun One(string text, FontFeatures features = FontFeatures.None) =>
        _shaper.Shape(text, FontWeight.Regular, features).ShouldHaveSingleItem();

    [Fact]
    public void The_empty_text_has_no_runs() => _shaper.Shape("", FontWeight.Regular, FontFeatures.None).ShouldBeEmpty();

    [Fact]
    public void A_glyph_stands_for_each_character()
    {
        var run = One("Net income");
        run.Face.ShouldBeSameAs(Regular);
        (run.Start, run.Length).ShouldBe((0, 10));
        run.Glyphs.ToArray().Select(g => g.TextIndex).ShouldBe(Enumerable.Range(0, 10));
        run.Glyphs.Span[0].Id.ShouldBe(Regular.GlyphFor('N'));
        run.Advance.ShouldBe(run.Glyphs.ToArray().Sum(g => g.Advance));
    }

    [Fact]
    public void The_advance_has_the_kerning_with_the_next_glyph()
    {
        var run = One("AV");
        ((int)run.Glyphs.Span[0].Advance).ShouldBe(Regular.AdvanceOf(run.Glyphs.Span[0].Id) - 192);
        ((int)run.Glyphs.Span[1].Advance).ShouldBe(Regular.AdvanceOf(run.Glyphs.Span[1].Id));
    }

    [Theory]
    [InlineData(FontWeight.Light)]
    [InlineData(FontWeight.Regular)]
    [InlineData(FontWeight.Medium)]
    [InlineData(FontWeight.SemiBold)]
    [InlineData(FontWeight.Bold)]
    public void Tabular_figures_are_of_one_width_however_they_are_paired(FontWeight weight)
    {
        var glyphs = _shaper.Shape("01234567898765432104017", weight, FontFeatures.TabularFigures)[0].Glyphs.ToArray();
        glyphs.Select(g => g.Advance).Distinct().Count().ShouldBe(1);
        _shaper.Shape("01234567890", weight, FontFeatures.None)[0].Glyphs.ToArray().Select(g => g.Advance).Distinct().Count()
            .ShouldBeGreaterThan(3);
    }

    [Fact]
    public void Features_combine()
    {
        One("2", FontFeatures.Superscript).Glyphs.Span[0].Id.ShouldNotBe(One("2").Glyphs.Span[0].Id);
        One("(", FontFeatures.CaseSensitive).Glyphs.Span[0].Id.ShouldNotBe(One("(").Glyphs.Span[0].Id);
        var both = One("(2", FontFeatures.CaseSensitive | FontFeatures.TabularFigures).Glyphs.Span;
        both[0].Id.ShouldBe(One("(", FontFeatures.CaseSensitive).Glyphs.Span[0].Id);
        both[1].Id.ShouldBe(One("2", FontFeatures.TabularFigures).Glyphs.Span[0].Id);
    }

    [Fact]
    public void Spaces_that_do_not_break_are_spaces()
    {
        One("a\u00A0b").Advance.ShouldBe(One("a b").Advance);
        One("a\tb").Advance.ShouldBe(One("a b").Advance);
        One("a\nb").Advance.ShouldBe(One("a b").Advance);
        One("non\u2011GAAP").Glyphs.Length.ShouldBe(8);
    }

    [Theory]
    [InlineData("net\u00ADwork")]
    [InlineData("net\u200Bwork")]
    [InlineData("\u2060network\uFEFF")]
    [InlineData("\u202Anet\u200Dwork\u202C")]
    public void Steering_characters_have_no_glyph(string text)
    {
        var run = One(text);
        run.Glyphs.Length.ShouldBe(7);
        (run.Start, run.Length).ShouldBe((0, text.Length));
        run.Advance.ShouldBe(One("network").Advance);
        foreach (var glyph in run.Glyphs.ToArray()) Regular.GlyphFor(text[glyph.TextIndex]).ShouldBe(glyph.Id);
    }

    [Fact]
    public void A_text_of_steering_characters_alone_has_no_runs() =>
        _shaper.Shape("\u200B\u00AD", FontWeight.Regular, FontFeatures.None).ShouldBeEmpty();

    [Fact]
    public void Every_character_that_no_font_has_is_named_once_with_the_text()
    {
        var trouble =
            Should.Throw<MissingGlyphException>(() => _shaper.Shape("奇富 and 奇 \uD800 \U0001F4B9", FontWeight.Regular, FontFeatures.None));
        trouble.Message.ShouldBe("No font has U+5947, U+5BCC, U+D800, U+1F4B9 in the text \"奇富 and 奇 \uD800 \U0001F4B9\".");
        Should.NotThrow(() => One("The next text is not touched by it"));
    }

    [Fact]
    public void Measure_adds_up_advances_at_the_size()
    {
        var format = new TextFormat(FontWeight.Regular, new Length(9), new Length(13), Rgb.Black);
        _shaper.Measure("", format).ShouldBe(Length.Zero);
        _shaper.Measure("AVATAR", format).Points.ShouldBe(One("AVATAR").Advance * 9 / 2816.0, 1e-9);
        _shaper.Measure("AVATAR", format with { Size = new Length(18) }).Points.ShouldBe(One("AVATAR").Advance * 18 / 2816.0, 1e-9);
    }

    [Fact]
    public void A_superscript_without_a_form_of_its_own_is_measured_reduced()
    {
        var format = new TextFormat(FontWeight.Regular, new Length(10), new Length(13), Rgb.Black) { Features = FontFeatures.Superscript };
        var plain = format with { Features = FontFeatures.None };
        _shaper.Measure("%", format).Points.ShouldBe(_shaper.Measure("%", plain).Points * Superscript.Scale, 1e-9);
        _shaper.Measure("1", format).Points.ShouldBe(One("1", FontFeatures.Superscript).Advance * 10 / 2816.0, 1e-9);
    }

    [Fact]
    public void The_same_text_always_gives_the_same_glyphs()
    {
        const string text = "Total net revenue was RMB4,281.0 million (US$586.8 million), up 3.3% – “AVATAR”.";
        var first = One(text).Glyphs.ToArray();
        One("To fill the caches with other pairs: Ty Va We P. F, 7. r. y.");
        One(text).Glyphs.ToArray().ShouldBe(first);
        new TextShaper(FontSet.Default).Shape(text, FontWeight.Regular, FontFeatures.None)[0].Glyphs.ToArray().ShouldBe(first);
    }

    [Fact]
    public void Hostile_texts_are_shaped_or_refused_and_nothing_else()
    {
        // A fixed sequence of code units of all kinds: controls, surrogates in any order, private use, everything else.
        var seed = 12345u;
        for (var round = 0; round < 2000; round++)
        {
            var text = new char[round % 40];
            for (var i = 0; i < text.Length; i++)
            {
                seed = seed * 1664525 + 1013904223;
                text[i] = (seed >> 28) switch { < 8 => (char)(seed >> 8 & 0x7F), < 11 => (char)(0xD800 + (seed >> 8 & 0x7FF)),
                    _ => (char)(seed >> 8) };
            }
            try
            {
                foreach (var run in _shaper.Shape(new string(text), FontWeight.Regular, (FontFeatures)(round & 7)))
                    foreach (var glyph in run.Glyphs.ToArray()) glyph.TextIndex.ShouldBeInRange(0, run.Length - 1);
            }
            catch (MissingGlyphException trouble)
            {
                trouble.Message.ShouldStartWith("No font has U+");
            }
        }
    }
}
