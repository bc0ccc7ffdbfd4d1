using QifuReports.Browser.Tests.Editions;
using QifuReports.Browser.Tests.Support;
using QifuReports.Edition.Tests.Figures;
using QifuReports.Ledger.Checks.Findings;

namespace QifuReports.Browser.Tests;

/// <summary>The page where scripts are off, and what is in the file.</summary>
public sealed class ScriptlessTests(ChromiumFixture browser) : IClassFixture<ChromiumFixture>
{
    [ToolFact("chromium")]
    public async Task All_the_text_is_there_and_no_control_that_does_nothing()
    {
        await using var plain = await browser.Open(IssuedEdition.Quarterly, Surface.Desk with { HasScripts = false });
        await using var scripted = await browser.Open(IssuedEdition.Quarterly, Surface.Desk);
        (await Sections(plain)).ShouldBe(await Sections(scripted));
        (await plain.Page.Locator("button:visible").CountAsync()).ShouldBe(0);
        (await plain.Page.Locator("#panel").IsVisibleAsync()).ShouldBeFalse();
        (await plain.Page.Locator("#contents a:visible").CountAsync()).ShouldBeGreaterThan(20);
    }

    [ToolFact("chromium")]
    public async Task A_figure_leads_to_its_entry_with_the_source_or_the_terms()
    {
        var details = Shipped.Briefing.Details;
        await using var page = await browser.Open(IssuedEdition.Quarterly, Surface.Desk with { HasScripts = false });
        foreach (var name in (string[])["2023Q3/net-income/RMB", "2023Q3/net-income/change-on-year", "2023Q3/total-net-revenue/RMB"])
        {
            var item = details.Items[details.NumberOf(name) - 1];
            await page.Page.Locator($"main a.f[data-figure='{name}']").First.ClickAsync();
            var entry = page.Page.Locator($"li#f-{item.Number.ToString(CultureInfo.InvariantCulture)}");
            page.Page.Url.ShouldEndWith("#f-" + item.Number.ToString(CultureInfo.InvariantCulture));
            var box = (await entry.BoundingBoxAsync()).ShouldNotBeNull();
            box.Y.ShouldBeInRange(40, Surface.Desk.Height - 40, name);
            var text = await entry.InnerTextAsync();
            text.ShouldStartWith(item.Value, Case.Sensitive, name);
            text.ShouldContain(item.Title, Case.Sensitive, name);
            text.ShouldContain(item.Fact is { } fact ? FindingText.SourceOf(fact) : item.Formula, Case.Sensitive, name);
        }
    }

    [Fact]
    public void A_file_is_small_enough_to_mail() =>
        new FileInfo(IssuedEdition.Quarterly).Length.ShouldBeLessThan(1_500_000);

    private static async Task<IReadOnlyList<string>> Sections(WatchedPage page) =>
        await page.Page.Locator("main > section:not(#figures)").AllTextContentsAsync();
}
