using QifuReports.Browser.Tests.Editions;
using QifuReports.Browser.Tests.Support;

namespace QifuReports.Browser.Tests;

/// <summary>The review marks what is no figure, and says what the marks mean.</summary>
public sealed class ReviewTests(ChromiumFixture browser) : IClassFixture<ChromiumFixture>
{
    [ToolFact("chromium")]
    public async Task A_legend_counts_what_is_marked_by_kind_as_long_as_the_review_lasts()
    {
        await using var page = await browser.Open(IssuedEdition.Of("factsheet"), Surface.Desk);
        var marked = await page.Read<int>("() => document.querySelectorAll('#content [data-ref]').length");
        marked.ShouldBeGreaterThan(10);
        (await page.Page.Locator("#review-legend").CountAsync()).ShouldBe(0);

        await page.Page.Locator("#tool-review").ClickAsync();
        var legend = await page.Page.Locator("#review-legend").InnerTextAsync();
        var counts = System.Text.RegularExpressions.Regex.Matches(legend, @"\((\d+)\)")
            .Select(m => int.Parse(m.Groups[1].Value, CultureInfo.InvariantCulture)).ToList();
        counts.Count.ShouldBeGreaterThan(2);
        counts.ShouldBe(counts.OrderDescending());
        counts.Sum().ShouldBe(marked);
        legend.ShouldContain("a period (");

        await page.Page.Locator("#tool-review").ClickAsync();
        (await page.Page.Locator("#review-legend").CountAsync()).ShouldBe(0);
    }
}
