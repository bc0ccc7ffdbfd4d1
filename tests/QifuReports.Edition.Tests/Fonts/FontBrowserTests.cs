using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using QifuReports.Edition.Fonts;
using QifuReports.Typesetting.Fonts;

namespace QifuReports.Edition.Tests.Fonts;

/// <summary>A browser takes the fonts, and sets text with them as wide as the PDF does.</summary>
public class FontBrowserTests
{
    private const string Words = "AVATAR To Ty. 1,137.7 million";

    [ToolFact("chromium")]
    public void A_browser_takes_every_font_and_sets_text_in_its_advances_and_kerning() =>
        Check(FontSet.Default, FontWeight.Light, FontWeight.Regular, FontWeight.Medium, FontWeight.SemiBold);

    [ToolFact("chromium")]
    public void A_browser_takes_a_font_of_another_make()
    {
        const string Other = "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf";

        if (!File.Exists(Other)) return;
        using var folder = new TemporaryFolder();
        File.Copy(Other, folder.Combine("other.ttf"));
        Check(FontSet.FromFolder(folder.Path), FontWeight.Regular);
    }

    private static void Check(FontSet fonts, params FontWeight[] weights)
    {
        var used = new UsedCharacters();
        foreach (var weight in weights) used.Add(weight, Words + "0123456789");
        var sheet = new FontSheet(fonts, used);
        var page = new StringBuilder("<!doctype html><meta charset=utf-8><style>").Append(sheet.Css)
            .Append("span{font-size:1000px;white-space:nowrap;position:absolute}</style>");
        foreach (var weight in weights)
            page.Append(CultureInfo.InvariantCulture, $"<span style='font-weight:{(int)weight};font-family:{sheet.Families}'>{Words}</span>")
                .Append(CultureInfo.InvariantCulture,
                    $"<span style='font-weight:{(int)weight};font-family:{sheet.TabularFamilies}'>11114444</span>");
        page.Append("""
            <pre></pre><script>
            Promise.all([...document.fonts].map(f => f.load().then(() => "loaded", () => "refused"))).then(all => {
              const widths = [...document.querySelectorAll("span")].map(s => s.getBoundingClientRect().width.toFixed(1));
              document.querySelector("pre").textContent = "@" + all.join(" ") + "|" + widths.join(" ") + "@";
            });
            </script>
            """);

        var read = Regex.Match(Printed(page.ToString()), "<pre>@([^|]*)\\|([^@]*)@</pre>");
        read.Success.ShouldBeTrue("the browser did not finish");
        read.Groups[1].Value.Split(' ').ShouldAllBe(state => state == "loaded");
        var widths = read.Groups[2].Value.Split(' ').Select(w => double.Parse(w, CultureInfo.InvariantCulture)).ToList();
        widths.Count.ShouldBe(2 * weights.Length);
        for (var i = 0; i < weights.Length; i++)
        {
            var face = fonts.Face(weights[i]);
            widths[2 * i].ShouldBe(WidthOf(face, Words), 2);
            var digit = face.AdvanceOf(face.Substitute(face.GlyphFor('0'), FontFeatures.TabularFigures));
            widths[2 * i + 1].ShouldBe(8000.0 * digit / face.UnitsPerEm, 2);
        }
    }

    private static double WidthOf(FontFace face, string text)
    {
        var units = 0;
        for (var i = 0; i < text.Length; i++)
        {
            units += face.AdvanceOf(face.GlyphFor(text[i]));
            if (i + 1 < text.Length) units += face.KerningOf(face.GlyphFor(text[i]), face.GlyphFor(text[i + 1]));
        }

        return units * 1000.0 / face.UnitsPerEm;
    }

    private static string Printed(string page)
    {
        using var folder = new TemporaryFolder();
        var path = folder.Combine("page.html");
        File.WriteAllText(path, page);
        return ExternalTool.Run("chromium", [], "--headless=new", "--no-sandbox", "--disable-gpu", "--user-data-dir=" + folder.Combine("profile"),
            "--virtual-time-budget=10000", "--dump-dom", "file://" + path).Output;
    }
}
