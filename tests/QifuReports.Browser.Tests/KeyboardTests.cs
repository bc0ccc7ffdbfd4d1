using QifuReports.Browser.Tests.Editions;
using QifuReports.Browser.Tests.Support;
using QifuReports.Edition.Tests.Figures;

namespace QifuReports.Browser.Tests;

/// <summary>Everything can be reached by keyboard alone, and the reader always sees where the focus is.</summary>
public sealed class KeyboardTests(ChromiumFixture browser) : IClassFixture<ChromiumFixture>
{
    private const int MostStops = 250;

    // The element with the focus in words, and whether the reader sees that it has the focus.
    private const string Focused = """
        () => {
          const at = document.activeElement;
          if (at === document.body) return null;
          const box = at.getBoundingClientRect();
          const [left, right] = [Math.max(0, box.left), Math.min(innerWidth, box.right)];
          const [top, bottom] = [Math.max(0, box.top), Math.min(innerHeight, box.bottom)];
          const hit = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
          const style = getComputedStyle(at);
          const isMarked = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
          const isSeen = hit !== null && (at.contains(hit) || hit.contains(at));
          return [`${at.localName}#${at.id} ${at.textContent.trim().slice(0, 30)}`, isMarked ? '' : 'not marked', isSeen ? '' : 'covered'];
        }
        """;

    private const string Id = "() => document.activeElement.id";

    [ToolFact("chromium")]
    public async Task The_first_key_skips_to_the_text_and_the_next_ones_lead_to_a_figure_and_back()
    {
        await using var page = await browser.Open(IssuedEdition.Quarterly, Surface.Desk);
        await page.Press("Tab");
        (await page.Read<string>("() => document.activeElement.className")).ShouldBe("skip");
        await page.Press("Enter");
        (await page.Read<string>(Id)).ShouldBe("content");
        await page.Press("Tab");
        (await page.Read<string>(Id)).ShouldBe("p-1");

        await page.Press("Enter");
        var first = (await ShownPanel.Of(page)).ShouldNotBeNull();
        first.Rows["Name"].ShouldBe(await page.Page.Locator("#p-1").GetAttributeAsync("data-figure"));
        (await page.Read<string>(Id)).ShouldBe("panel-title");
        await page.Press("Escape");
        (await ShownPanel.Of(page)).ShouldBeNull();
        (await page.Read<string>(Id)).ShouldBe("p-1");
    }

    [ToolFact("chromium")]
    public async Task Arrows_move_among_the_figures_of_a_table_which_is_one_stop()
    {
        await using var page = await browser.Open(IssuedEdition.Quarterly, Surface.Desk);
        var grid = await page.Read<string[][]>("""
            () => [...[...document.querySelectorAll('main table')].find((t) => t.querySelectorAll('tbody tr:has(a.f)').length > 20).rows]
              .map((r) => [...r.querySelectorAll('a.f')].map((a) => a.id)).filter((r) => r.length > 0)
            """);
        await page.Page.Locator("#" + grid[0][0]).FocusAsync();
        foreach (var (key, id) in ((string, string)[])
            [("ArrowRight", grid[0][1]), ("ArrowDown", grid[1][1]), ("ArrowLeft", grid[1][0]), ("ArrowUp", grid[0][0]),
                ("End", grid[0][^1]), ("Home", grid[0][0])])
            await Move(page, key, id);
        await page.Press("Tab");
        var table = grid.SelectMany(r => r).ToHashSet();
        table.ShouldNotContain(await page.Read<string>(Id));
        await page.Press("Shift+Tab");
        (await page.Read<string>(Id)).ShouldBe(grid[0][0]);
    }

    private static async Task Move(WatchedPage page, string key, string id)
    {
        await page.Press(key);
        (await page.Read<string>(Id)).ShouldBe(id, key);
    }

    [ToolFact("chromium")]
    public async Task A_slash_searches_and_a_result_opens_by_the_enter_key()
    {
        await using var page = await browser.Open(IssuedEdition.Quarterly, Surface.Desk);
        await page.Press("/");
        (await page.Read<string>(Id)).ShouldBe("figure-search");
        await page.Keyboard.TypeAsync("net income third quarter of 2023");
        var found = await page.Page.Locator("#panel .groups li:visible").CountAsync();
        found.ShouldBeInRange(3, 150);
        await page.Press("ArrowDown");
        var id = await page.Read<string>("() => document.activeElement.getAttribute('href')");
        await page.Press("Enter");
        var shown = (await ShownPanel.Of(page)).ShouldNotBeNull();
        var number = int.Parse(id["#f-".Length..], CultureInfo.InvariantCulture);
        shown.Rows["Name"].ShouldBe(Shipped.Briefing.Details.Items[number - 1].Figure.Name);
        $"{shown.Title} {shown.Rows["Period"]}".ShouldContain("net income", Case.Insensitive);
        await page.Press("Escape");
        (await ShownPanel.Of(page)).ShouldBeNull();
    }

    [ToolFact("chromium")]
    public async Task The_tab_key_stops_only_where_the_focus_is_seen_and_not_for_every_figure()
    {
        foreach (var surface in (Surface[])[Surface.Desk, Surface.Phone])
        {
            await using var page = await browser.Open(IssuedEdition.Quarterly, surface);
            await Walk(page, surface.ToString(), 100);
        }
    }

    [ToolFact("chromium")]
    public async Task The_panel_never_covers_what_has_the_focus()
    {
        await using var page = await browser.Open(IssuedEdition.Quarterly, Surface.Phone);
        await page.Page.Locator("#p-3").ClickAsync();
        await page.Page.Locator("#p-1").FocusAsync();
        await Walk(page, "with the sheet open", 40, 60);
    }

    // Presses the tab key until the focus leaves the page, or so often.
    private static async Task Walk(WatchedPage page, string where, int least, int most = int.MaxValue)
    {
        var stops = 0;
        List<string> wrong = [];
        for (; stops < most; stops++)
        {
            await page.Press("Tab");
            if (await page.Read<string[]?>(Focused) is not { } at) break;
            stops.ShouldBeLessThan(MostStops, where);
            if (at[1].Length + at[2].Length > 0) wrong.Add(string.Join(' ', at));
        }
        wrong.ShouldBeEmpty(where);
        stops.ShouldBeGreaterThanOrEqualTo(least, where);
    }
}
