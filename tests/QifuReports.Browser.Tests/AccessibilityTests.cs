using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using QifuReports.Browser.Tests.Editions;
using QifuReports.Browser.Tests.Support;

namespace QifuReports.Browser.Tests;

/// <summary>A checker of accessibility of another make finds nothing.</summary>
public sealed class AccessibilityTests(ChromiumFixture browser) : IClassFixture<ChromiumFixture>
{
    private static readonly AxeRunOptions Options = new()
    {
        RunOnly = RunOnlyOptions.Tags("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"),
        ResultTypes = [ResultType.Violations],
    };

    [ToolFact("chromium")]
    public async Task Nothing_is_found_on_a_desk_at_rest_with_the_panel_the_search_and_the_review()
    {
        await using var page = await browser.Open(IssuedEdition.Quarterly, Surface.Desk);
        await Check(page, "at rest");
        await page.Page.Locator("main a.f[data-figure$='change-on-year']").First.ClickAsync();
        await Check(page, "panel", "#panel");
        await page.Press("/");
        await page.Keyboard.TypeAsync("income");
        await Check(page, "search", "#panel");
        await page.Page.Locator("#tool-review").ClickAsync();
        await Check(page, "review", "main > section:nth-of-type(3)");
        await Check(page, "legend", ".bar");
    }

    [ToolFact("chromium")]
    public async Task Nothing_is_found_on_a_dark_phone()
    {
        await using var page = await browser.Open(IssuedEdition.Quarterly, Surface.Phone with { IsDark = true });
        await Check(page, "dark phone at rest");
        await page.Page.Locator("#p-2").ClickAsync();
        await Check(page, "dark phone, panel", "#panel");
    }

    [ToolFact("chromium")]
    public async Task Nothing_is_found_in_other_briefings()
    {
        await CheckOther("reconciliation", Surface.Desk with { IsDark = true });
        await CheckOther("provisions", Surface.Phone);
        await CheckOther("factsheet", Surface.Desk);
    }

    private async Task CheckOther(string briefing, Surface surface)
    {
        await using var page = await browser.Open(IssuedEdition.Of(briefing), surface);
        await Check(page, briefing);
        await page.Page.Locator("main a.f").First.ClickAsync();
        await Check(page, briefing + ", panel", "#panel");
    }

    // Of a part of the page if one is named: the rest was checked before.
    private static async Task Check(WatchedPage page, string state, string? part = null)
    {
        var found = part is null ? await page.Page.RunAxe(Options) : await page.Page.Locator(part).RunAxe(Options);
        found.Violations.Select(v => $"{v.Id}: {v.Help}: {string.Join("; ", v.Nodes.Take(4).Select(n => n.Html))}").ShouldBeEmpty(state);
    }
}
