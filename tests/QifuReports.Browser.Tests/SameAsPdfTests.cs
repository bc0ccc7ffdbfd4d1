using System.Text.Json;
using QifuReports.Browser.Tests.Editions;
using QifuReports.Browser.Tests.Support;
using UglyToad.PdfPig;

namespace QifuReports.Browser.Tests;

/// <summary>The figures of the edition are those of the PDF.</summary>
public sealed class SameAsPdfTests(ChromiumFixture browser) : IClassFixture<ChromiumFixture>
{
    // Of each figure on a page: where it begins, its length, its number counted from 1, and how it is written.
    private const int Stride = 4;

    [ToolFact("chromium")]
    public async Task The_same_figures_stand_in_the_same_order()
    {
        await using var page = await browser.Open(IssuedEdition.Quarterly, Surface.Desk);
        var shown = await page.Read<string[]>("() => [...document.querySelectorAll('main a.f')].map((a) => a.dataset.figure)");
        using var pdf = PdfDocument.Open(IssuedEdition.QuarterlyPdf);
        pdf.Advanced.TryGetEmbeddedFiles(out var files).ShouldBeTrue();
        using var json = JsonDocument.Parse(files.Single(f => f.Name == "figures.json").Memory);
        var names = json.RootElement.GetProperty("figures").EnumerateArray().Select(f => f.GetProperty("name").GetString()).ToList();
        var printed = new List<string?>();
        foreach (var of in json.RootElement.GetProperty("pages").EnumerateArray())
        {
            var numbers = of.GetProperty("figures");
            for (var i = 2; i < numbers.GetArrayLength(); i += Stride) printed.Add(names[numbers[i].GetInt32() - 1]);
        }
        printed.Count.ShouldBeGreaterThan(1000);
        shown.ShouldBe(printed);
    }
}
