using QifuReports.Typesetting.Fonts;
using QifuReports.Typesetting.Text;

namespace QifuReports.Typesetting.Tests.Fonts;

public sealed class FontFaceTests
{
    private static readonly FontFace Regular = FontSet.Default.Face(FontWeight.Regular);

    [Theory]
    [InlineData(FontWeight.Light, "Inter-Light", 300)]
    [InlineData(FontWeight.Regular, "Inter-Regular", 400)]
    [InlineData(FontWeight.Medium, "Inter-Medium", 500)]
    [InlineData(FontWeight.SemiBold, "Inter-SemiBold", 600)]
    [InlineData(FontWeight.Bold, "Inter-Bold", 700)]
    public void The_built_in_family_has_every_weight(FontWeight weight, string name, int weightClass)
    {
        var face = FontSet.Default.Face(weight);
        face.PostScriptName.ShouldBe(name);
        face.WeightClass.ShouldBe(weightClass);
        FontSet.Default.Face(weight).ShouldBeSameAs(face);
    }

    [Fact]
    public void Measures_are_those_of_the_file()
    {
        Regular.UnitsPerEm.ShouldBe(2816);
        Regular.GlyphCount.ShouldBe(2547);
        Regular.Ascender.ShouldBe(2728);
        Regular.Descender.ShouldBe(-680);
        Regular.CapHeight.ShouldBe(2048);
        Regular.XHeight.ShouldBe(1536);
        Regular.ItalicAngle.ShouldBe(0);
        Regular.FamilyName.ShouldBe("Inter");
        Regular.Bounds.ShouldBe((-2080, -900, 7274, 3072));
        Regular.File.Length.ShouldBe(309828);
    }

    [Fact]
    public void A_table_is_found_by_its_tag_and_is_empty_where_the_font_has_none()
    {
        Regular.Table("head").Length.ShouldBe(54);
        Regular.Table("CFF ").IsEmpty.ShouldBeTrue();
        Should.Throw<ArgumentException>(() => Regular.Table("toolong").Length);
    }

    [Fact]
    public void Characters_have_glyphs_inside_and_outside_of_the_flat_table()
    {
        Regular.GlyphFor('A').ShouldNotBe((ushort)0);
        Regular.GlyphFor(0x25B2).ShouldNotBe((ushort)0, "an upward triangle");
        Regular.GlyphFor(0x2212).ShouldNotBe((ushort)0, "a minus sign");
        Regular.GlyphFor(0xA0).ShouldBe(Regular.GlyphFor(' '));
        Regular.GlyphFor(0x4E00).ShouldBe((ushort)0, "an ideograph");
        Regular.GlyphFor(0x10FFFF).ShouldBe((ushort)0);
        Regular.GlyphFor(-1).ShouldBe((ushort)0);
        Regular.GlyphFor('\n').ShouldBe((ushort)0);
    }

    [Fact]
    public void Advances_are_those_of_hmtx_and_0_beyond_it()
    {
        Regular.AdvanceOf(Regular.GlyphFor('1')).ShouldBeLessThan(Regular.AdvanceOf(Regular.GlyphFor('0')));
        Regular.AdvanceOf(ushort.MaxValue).ShouldBe(0);
    }

    [Fact]
    public void Superscript_and_case_forms_are_other_glyphs()
    {
        var raised = Regular.SubstitutionsFor(FontFeatures.Superscript).ToArray();
        foreach (var c in "0123456789") raised[Regular.GlyphFor(c)].ShouldNotBe(Regular.GlyphFor(c));
        var capital = Regular.SubstitutionsFor(FontFeatures.CaseSensitive).ToArray();
        capital[Regular.GlyphFor('-')].ShouldNotBe(Regular.GlyphFor('-'));
        capital[Regular.GlyphFor('A')].ShouldBe(Regular.GlyphFor('A'));
        Regular.SubstitutionsFor(FontFeatures.None).IsEmpty.ShouldBeTrue();
    }

    [Fact]
    public void Pairs_are_kerned()
    {
        int Kern(char a, char b) => Regular.Kerning.Between(Regular.GlyphFor(a), Regular.GlyphFor(b));
        Kern('A', 'V').ShouldBeLessThan(0);
        Kern('T', 'o').ShouldBeLessThan(0);
        Kern('n', 'n').ShouldBe(0);
        Kern('A', 'V').ShouldBe(Kern('A', 'V'), "the second time it comes from the cache");
    }

    [Fact]
    public async Task The_kerning_cache_gives_many_threads_what_it_gives_one()
    {
        var face = FontFace.Parse(Regular.File);
        async Task<long> Sum() => await Task.Run(() =>
        {
            long sum = 0;
            for (var round = 0; round < 3; round++)
                for (ushort a = 1; a < 200; a++)
                    for (ushort b = 1; b < 200; b += 3) sum = sum * 31 + face.Kerning.Between(a, b);
            return sum;
        });
        var sums = await Task.WhenAll(Sum(), Sum(), Sum(), Sum());
        sums.Distinct().Count().ShouldBe(1);
        sums[0].ShouldNotBe(0);
    }
}
