using QifuReports.Edition.Pictures;
using QifuReports.Typesetting.Layout.Styles;

namespace QifuReports.Edition.Tests.Pictures;

/// <summary>What can be read on white paper can be read on a dark screen.</summary>
public class DarkColourTests
{
    private static HouseStyle House => HouseStyle.Default;

    private static IEnumerable<Rgb> OfTheHouse =>
        [House.Ink, House.MutedInk, House.RuleColour, House.Tint, House.Accent, House.Favourable, House.Adverse, .. House.Series,
            .. House.Series.Select(colour => colour.Lighter(0.45)), .. House.Series.Select(colour => colour.Lighter(0.7))];

    /// <summary>A thousand colours all over sRGB, the same in every run.</summary>
    private static IEnumerable<Rgb> Others
    {
        get
        {
            var state = 20231116u;
            for (var i = 0; i < 1000; i++)
            {
                state = state * 1664525 + 1013904223;
                yield return new Rgb((byte)(state >> 24), (byte)(state >> 16), (byte)(state >> 8));
            }
        }
    }

    [Fact]
    public void Text_and_graphics_keep_the_contrast_that_they_need()
    {
        foreach (var colour in OfTheHouse.Concat(Others).Append(Rgb.Black).Some())
        {
            var (light, dark) = (colour.Contrast(Rgb.White), DarkColour.Of(colour).Contrast(DarkColour.Paper));
            if (light >= 4.5) dark.ShouldBeGreaterThanOrEqualTo(4.5, $"{colour}");
            if (light >= 3) dark.ShouldBeGreaterThanOrEqualTo(3, $"{colour}");
            if (light <= 16) dark.ShouldBe(light, light * 0.03, $"{colour}");
        }
    }

    [Fact]
    public void What_stands_on_a_colour_can_be_read_on_its_counterpart()
    {
        foreach (var ground in OfTheHouse.Append(Rgb.White).Some())
            foreach (var colour in OfTheHouse.Append(Rgb.White).Where(colour => colour.Contrast(ground) >= 4.5))
                DarkColour.Of(colour).Contrast(DarkColour.Of(ground)).ShouldBeGreaterThanOrEqualTo(4.4, $"{colour} on {ground}");
    }

    [Fact]
    public void The_hue_stays()
    {
        foreach (var colour in OfTheHouse.Concat(Others).Some())
        {
            Oklab light = Oklab.Of(colour), dark = Oklab.Of(DarkColour.Of(colour));
            var (before, after) = (Math.Sqrt(light.A * light.A + light.B * light.B), Math.Sqrt(dark.A * dark.A + dark.B * dark.B));
            after.ShouldBeLessThan(before + 0.01, $"{colour}");
            if (Math.Min(before, after) < 0.04) continue;
            var cosine = (light.A * dark.A + light.B * dark.B) / (before * after);
            cosine.ShouldBeGreaterThan(0.99, $"{colour}");
        }
    }

    [Fact]
    public void White_paper_becomes_the_dark_background_and_darker_becomes_lighter()
    {
        DarkColour.Of(Rgb.White).ShouldBe(DarkColour.Paper);
        DarkColour.Paper.ShouldBe(new Rgb(0x14, 0x18, 0x1F));
        var last = -1.0;
        for (var grey = 254; grey >= 0; grey--)
        {
            var luminance = DarkColour.Of(new Rgb((byte)grey, (byte)grey, (byte)grey)).Luminance;
            luminance.ShouldBeGreaterThanOrEqualTo(last);
            last = luminance;
        }

        DarkColour.Of(Rgb.Black).Contrast(DarkColour.Paper).ShouldBeGreaterThan(16);
    }

    [Fact]
    public void Oklab_knows_the_colours_of_sRGB()
    {
        foreach (var colour in OfTheHouse.Concat(Others)) Oklab.Of(colour).ToRgb().ShouldBe(colour);
        var red = Oklab.Of(new Rgb(255, 0, 0));
        (Math.Round(red.L, 3), Math.Round(red.A, 3), Math.Round(red.B, 3)).ShouldBe((0.628, 0.225, 0.126));
    }

    [Fact]
    public void The_style_sheet_has_each_colour_once_for_light_and_dark()
    {
        var colours = new ColourClasses();
        (colours.Fill(Rgb.Black), colours.Stroke(House.Accent), colours.Fill(House.Accent), colours.Fill(Rgb.Black))
            .ShouldBe(("c1", "s2", "c2", "c1"));
        var (ink, accent) = (DarkColour.Of(Rgb.Black), DarkColour.Of(House.Accent));
        colours.Css().ShouldBe($$$"""
            :root{--c1:#000000;--c2:{{{House.Accent}}}}
            @media screen and (prefers-color-scheme:dark){:root:not([data-theme=light]){--c1:{{{ink}}};--c2:{{{accent}}}}}
            @media screen{:root[data-theme=dark]{--c1:{{{ink}}};--c2:{{{accent}}}}}
            .s1{fill:none;stroke:var(--c1)}.s2{fill:none;stroke:var(--c2)}.c1{fill:var(--c1)}.c2{fill:var(--c2)}

            """);
        new ColourClasses().Css().ShouldBe("");
    }
}
