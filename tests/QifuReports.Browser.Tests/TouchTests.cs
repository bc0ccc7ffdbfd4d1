using QifuReports.Browser.Tests.Editions;
using QifuReports.Browser.Tests.Support;

namespace QifuReports.Browser.Tests;

/// <summary>Figures under a finger.</summary>
public sealed class TouchTests(ChromiumFixture browser) : IClassFixture<ChromiumFixture>
{
    private const int LongEnough = 900;

    [ToolFact("chromium")]
    public async Task A_long_press_opens_the_figure_and_a_finger_that_moves_does_not()
    {
        await using var page = await browser.Open(IssuedEdition.Quarterly, Surface.Phone);
        var finger = await page.Page.Context.NewCDPSessionAsync(page.Page);
        var (x, y) = await PlaceOf(page, "#p-1");
        await Touch(finger, "touchStart", x, y);
        await Touch(finger, "touchMove", x + 40, y - 60);
        await Task.Delay(LongEnough);
        await Touch(finger, "touchEnd");
        (await ShownPanel.Of(page)).ShouldBeNull();

        (x, y) = await PlaceOf(page, "#p-1");
        await Touch(finger, "touchStart", x, y);
        await Task.Delay(LongEnough);
        await Touch(finger, "touchEnd");
        var shown = (await ShownPanel.Of(page)).ShouldNotBeNull();
        shown.Rows["Name"].ShouldBe(await page.Page.Locator("#p-1").GetAttributeAsync("data-figure"));
    }

    private static async Task<(double X, double Y)> PlaceOf(WatchedPage page, string figure)
    {
        await page.Page.Locator(figure).ScrollIntoViewIfNeededAsync();
        var place = await page.Read<double[]>("""
            (figure) => {
              const box = document.querySelector(figure).getClientRects()[0];
              return [box.left + box.width / 2, box.top + box.height / 2];
            }
            """, figure);
        return (place[0], place[1]);
    }

    private static Task Touch(ICDPSession finger, string kind, double x = 0, double y = 0)
    {
        object[] points = kind == "touchEnd" ? [] : [new Dictionary<string, object> { ["x"] = x, ["y"] = y }];
        return finger.SendAsync("Input.dispatchTouchEvent", new Dictionary<string, object> { ["type"] = kind, ["touchPoints"] = points });
    }
}
