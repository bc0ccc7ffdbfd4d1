using QifuReports.Browser.Tests.Editions;
using QifuReports.Browser.Tests.Support;

namespace QifuReports.Browser.Tests;

/// <summary>The page on windows of any width, light and dark.</summary>
public sealed class LayoutTests(ChromiumFixture browser) : IClassFixture<ChromiumFixture>
{
    private static readonly string[] All = ["quarterly", "reconciliation", "provisions", "factsheet"];

    // Elements of the text that stick out of the window, except in regions that scroll.
    private const string CutOff = """
        () => [...document.querySelectorAll('header *, nav *, main *, footer *')].filter((e) => {
          if (e.closest('.scroll, .plot, svg, [hidden]') && !e.matches('.scroll, .plot')) return false;
          const box = e.getBoundingClientRect();
          return box.width > 1 && box.height > 1 && (box.right > document.documentElement.clientWidth + 1 || box.left < -1);
        }).map((e) => `${e.localName}.${e.className} ${e.textContent.trim().slice(0, 40)}`)
        """;

    [ToolFact("chromium")]
    public async Task Nothing_is_cut_off_and_the_page_does_not_scroll_sideways()
    {
        foreach (var briefing in All)
            foreach (var surface in briefing == "quarterly" ? (Surface[])[Surface.Phone, Surface.Tablet, Surface.Desk] : [Surface.Phone])
            {
                await using var page = await browser.Open(IssuedEdition.Of(briefing), surface);
                var where = $"{briefing}, {surface}";
                var beyond = await page.Read<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
                beyond.ShouldBe(0, where);
                (await page.Read<string[]>(CutOff)).ShouldBeEmpty(where);
                var gap = await page.Read<double>("""
                    () => document.querySelector('.bar .tools').getBoundingClientRect().left
                      - document.querySelector('.bar .name').getBoundingClientRect().right
                    """);
                gap.ShouldBeGreaterThanOrEqualTo(0, where);
            }
    }

    [ToolFact("chromium")]
    public async Task The_bar_stays_above_the_text_wherever_the_reader_is()
    {
        foreach (var surface in (Surface[])[Surface.Phone, Surface.Desk])
        {
            await using var page = await browser.Open(IssuedEdition.Quarterly, surface);
            var covered = await page.Read<string[]>("""
                () => {
                  const wrong = [];
                  for (let y = 0; y < document.documentElement.scrollHeight; y += innerHeight * 0.9) {
                    scrollTo({ top: y, behavior: 'instant' });
                    const bar = document.querySelector('.bar').getBoundingClientRect();
                    for (const x of [5, innerWidth / 3, innerWidth / 2, innerWidth - 25])
                      for (const at of [1, bar.height - 2])
                        if (!document.elementFromPoint(x, at)?.closest('.bar')) wrong.push(`${x}, ${at} at ${y}`);
                    if (Math.abs(bar.top) > 0.5) wrong.push(`bar at ${bar.top}`);
                  }
                  return wrong;
                }
                """);
            covered.ShouldBeEmpty(surface.ToString());
        }
    }

    [ToolFact("chromium")]
    public async Task The_headings_of_a_long_table_stay_while_it_scrolls()
    {
        await using var page = await browser.Open(IssuedEdition.Quarterly, Surface.Desk);
        var heads = await page.Read<string[]>("""
            () => {
              const wrong = [];
              const long = [...document.querySelectorAll('main table')].filter((t) => t.tHead && t.offsetHeight > innerHeight);
              if (long.length < 3) wrong.push(`only ${long.length} long tables`);
              for (const table of long) {
                scrollTo({ top: scrollY + table.getBoundingClientRect().top + table.offsetHeight / 2, behavior: 'instant' });
                const bar = document.querySelector('.bar').getBoundingClientRect();
                const cell = [...table.tHead.rows].at(-1).cells[1], box = cell.getBoundingClientRect();
                const hit = document.elementFromPoint(box.left + box.width / 2, box.bottom - 6);
                if (Math.abs(table.tHead.rows[0].cells[0].getBoundingClientRect().top - bar.bottom) > 2 || !cell.contains(hit))
                  wrong.push(`${table.caption?.textContent.slice(0, 40)}: ${box.top}, bar to ${bar.bottom}`);
              }
              return wrong;
            }
            """);
        heads.ShouldBeEmpty();
    }

    [ToolFact("chromium")]
    public async Task On_a_phone_headings_and_names_of_rows_stay_while_a_table_scrolls_either_way()
    {
        await using var page = await browser.Open(IssuedEdition.Quarterly, Surface.Phone);
        var wrong = await page.Read<string[]>("""
            () => {
              const wrong = [];
              const wide = [...document.querySelectorAll('main .scroll')].filter((s) =>
                s.scrollWidth > s.clientWidth + 80 && s.scrollHeight > s.clientHeight + 200 && s.querySelector('thead'));
              if (wide.length < 4) wrong.push(`only ${wide.length} wide tables`);
              for (const region of wide) {
                region.scrollIntoView({ block: 'center', behavior: 'instant' });
                region.scrollTo({ left: 60, top: region.scrollHeight / 2, behavior: 'instant' });
                const outer = region.getBoundingClientRect();
                const head = region.querySelector('thead').rows[0].cells[0].getBoundingClientRect();
                const hit = document.elementFromPoint(outer.left + 12, outer.top + outer.height / 2);
                const title = region.querySelector('caption').textContent.slice(0, 40);
                if (Math.abs(head.top - outer.top) > 2) wrong.push(`${title}: head at ${head.top - outer.top}`);
                if (!hit?.closest('tbody th, tbody td:first-child, tr.section'))
                  wrong.push(`${title}: ${hit?.outerHTML.slice(0, 80)} at the left`);
              }
              return wrong;
            }
            """);
        wrong.ShouldBeEmpty();
    }

    [ToolFact("chromium")]
    public async Task On_a_desk_the_panel_is_beside_the_text_which_stays_where_it_was()
    {
        await using var page = await browser.Open(IssuedEdition.Quarterly, Surface.Desk);
        const string Boxes = """
            () => {
              const of = (s) => {
                const b = document.querySelector(s).getBoundingClientRect();
                return [b.left, b.top, b.right, b.bottom].map(Math.round);
              };
              return [of('main'), of('#p-30'), of('#panel'), of('.bar')];
            }
            """;
        await page.Page.Locator("#p-30").ScrollIntoViewIfNeededAsync();
        var before = await page.Read<int[][]>(Boxes);
        await page.Page.Locator("#p-30").ClickAsync();
        await page.Settle();
        var (text, figure, panel, bar) = await page.Read<int[][]>(Boxes) is [var t, var f, var p, var b] ? (t, f, p, b) : default;
        figure.ShouldBe(before[1]);
        panel[0].ShouldBeGreaterThanOrEqualTo(text[2]);
        panel[1].ShouldBe(bar[3]);
        panel[2].ShouldBe(Surface.Desk.Width);
        (panel[2] - panel[0]).ShouldBeGreaterThanOrEqualTo(300);
        panel[3].ShouldBe(Surface.Desk.Height);
    }

    [ToolFact("chromium")]
    public async Task On_a_smaller_window_the_panel_leaves_what_was_clicked_in_sight()
    {
        foreach (var surface in (Surface[])[Surface.Phone, Surface.Tablet, new Surface(1100, 800)])
        {
            await using var page = await browser.Open(IssuedEdition.Quarterly, surface);
            foreach (var figure in (string[])["#p-3", "#p-60", "#p-71"])
            {
                await page.Page.Locator(figure).ClickAsync();
                await page.Settle();
                var (isSeen, top) = await page.Read<double[]>("""
                    (s) => {
                      const link = document.querySelector(s), box = link.getBoundingClientRect();
                      const hit = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
                      return [link.contains(hit) ? 1 : 0, document.querySelector('#panel').getBoundingClientRect().top];
                    }
                    """, figure) is [var seen, var of] ? (seen == 1, of) : default;
                isSeen.ShouldBeTrue($"{figure} at {surface}");
                if (surface.Width < 1000) top.ShouldBeGreaterThan(surface.Height * 0.25, $"{figure} at {surface}");
                await page.Press("Escape");
            }
        }
    }
}
