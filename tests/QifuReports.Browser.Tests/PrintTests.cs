using QifuReports.Browser.Tests.Editions;
using QifuReports.Browser.Tests.Support;
using UglyToad.PdfPig;

namespace QifuReports.Browser.Tests;

/// <summary>The page on paper.</summary>
public sealed class PrintTests(ChromiumFixture browser) : IClassFixture<ChromiumFixture>
{
    [ToolFact("chromium")]
    public async Task Paper_has_the_text_alone_dark_on_white_whatever_the_screen_has()
    {
        foreach (var isDark in (bool[])[false, true])
        {
            await using var page = await browser.Open(IssuedEdition.Quarterly, Surface.Desk with { IsDark = isDark });
            await page.Page.Locator("#p-1").ClickAsync();
            await page.Page.Locator("#tool-review").ClickAsync();
            await page.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
            var shown = await page.Read<string[]>("""
                () => ['.bar', '#contents', '#panel', '#figures', '.skip'].filter((s) => {
                  const e = document.querySelector(s);
                  return e && e.getClientRects().length > 0;
                })
                """);
            shown.ShouldBeEmpty();
            (await page.Read<int>("""
                () => [...document.querySelectorAll('main *')].filter((e) => getComputedStyle(e).position === 'sticky').length
                """)).ShouldBe(0, "what sticks on a screen covers other words on paper");
            // Channels of the text, and of what lies behind it if it is not transparent.
            var ink = await page.Read<string[]>("""
                () => [...document.querySelectorAll('main h1, main p, main th, main td')].map((e) => {
                  const style = getComputedStyle(e);
                  return `${style.color}|${style.backgroundColor}`;
                }).filter((c, i, all) => all.indexOf(c) === i)
                """);
            foreach (var pair in ink)
            {
                var (text, ground) = (Channels(pair.Split('|')[0]), Channels(pair.Split('|')[1]));
                text.Take(3).Average().ShouldBeLessThan(150, pair);
                if (ground.Length < 4 || ground[3] > 0) ground.Take(3).Average().ShouldBeGreaterThan(220, pair);
            }
        }
    }

    [ToolFact("chromium")]
    public async Task A_print_has_the_words_on_as_many_pages_as_a_briefing()
    {
        await using var page = await browser.Open(IssuedEdition.Quarterly, Surface.Desk with { IsDark = true });
        var bytes = await page.Page.PdfAsync(new PagePdfOptions { Format = "A4", PreferCSSPageSize = true });
        using var pdf = PdfDocument.Open(bytes);
        pdf.NumberOfPages.ShouldBeInRange(12, 32);
        pdf.GetPage(1).Text.ShouldContain("1,137.7");
    }

    private static double[] Channels(string colour)
    {
        var inner = colour[(colour.IndexOf('(', StringComparison.Ordinal) + 1)..^1];
        return [.. inner.Split([',', ' ', '/'], StringSplitOptions.RemoveEmptyEntries)
            .Select(c => double.Parse(c, CultureInfo.InvariantCulture))];
    }
}
