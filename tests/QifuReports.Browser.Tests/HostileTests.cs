using QifuReports.Browser.Tests.Editions;
using QifuReports.Browser.Tests.Support;

namespace QifuReports.Browser.Tests;

/// <summary>Names, captions and links that try to become part of the page stay text.</summary>
public sealed class HostileTests(ChromiumFixture browser) : IClassFixture<ChromiumFixture>
{
    [ToolFact("chromium")]
    public async Task Hostile_words_are_shown_as_they_are_and_do_nothing()
    {
        using var folder = new TemporaryFolder();
        var (path, name) = HostileEdition.Write(folder);
        await using var page = await browser.Open(path, Surface.Desk);
        (await page.Read<string>("() => document.querySelector('.bar').textContent")).ShouldContain(HostileEdition.Words);
        (await page.Read<string>("() => document.title")).ShouldNotBeEmpty();

        await page.Page.Locator($"main a.f[data-figure='{name}']").First.ClickAsync();
        var shown = (await ShownPanel.Of(page)).ShouldNotBeNull();
        shown.Rows["Line"].ShouldContain(HostileEdition.Words);
        shown.Rows["Filing"].ShouldContain(HostileEdition.Words);
        await page.Press("/");
        await page.Keyboard.TypeAsync("<script>alert(1)");
        (await page.Page.Locator("#panel .groups li:visible").CountAsync()).ShouldBeGreaterThan(0);
        await page.Page.Locator("#tool-review").ClickAsync();
        await page.Press("Escape");

        (await page.Page.Locator("main p:has-text('Hostile link')").First.TextContentAsync())
            .ShouldBe("Hostile link " + HostileEdition.Straight + HostileEdition.Words);
        foreach (var link in await page.Page.Locator("main p:has-text('Hostile link') >> *").AllAsync()) await link.ClickAsync();
        var wrong = await page.Read<string[]>("""
            () => {
              const all = [...document.querySelectorAll('*')];
              const handlers = all.filter((e) => [...e.attributes].some((a) =>
                a.name.startsWith('on') || a.name === 'style' && e.localName !== 'html'));
              const made = [...document.querySelectorAll(
                'img, iframe, object, base, link, body style, main script, a[href^="javascript" i], a[href^="data" i]')];
              return [...handlers, ...made].map((e) => e.outerHTML.slice(0, 100));
            }
            """);
        wrong.ShouldBeEmpty();
        (await page.Page.Locator("script").CountAsync()).ShouldBe(2);
    }
}
