using QifuReports.Briefings.Figures;
using QifuReports.Browser.Tests.Editions;
using QifuReports.Browser.Tests.Support;
using QifuReports.Edition.Figures;
using QifuReports.Edition.Tests.Figures;
using QifuReports.Ledger.Facts;
using QifuReports.Ledger.Tracing;

namespace QifuReports.Browser.Tests;

/// <summary>
/// A click on a figure shows where the figure comes from. What is right is taken from the ledger and from the data files, not from the
/// page.
/// </summary>
public sealed class PanelTests(ChromiumFixture browser) : IClassFixture<ChromiumFixture>
{
    private const int Sampled = 50;

    private static FigureDetails Details => Shipped.Briefing.Details;

    [ToolFact("chromium")]
    public async Task Each_of_fifty_figures_shows_its_source_or_its_derivation()
    {
        await using var page = await browser.Open(IssuedEdition.Quarterly, Surface.Desk);
        var names = await page.Read<string[]>("() => [...document.querySelectorAll('main a.f')].map((a) => a.dataset.figure)");
        var places = names.Select((name, at) => (name, at)).DistinctBy(p => p.name).ToList();
        places.Count.ShouldBeGreaterThan(500);
        var (reported, derived) = (0, 0);
        for (var i = 0; i < Sampled; i++)
        {
            var (name, at) = places[i * places.Count / Sampled];
            var item = Details.Items[Details.NumberOf(name) - 1];
            await page.Page.Locator("main a.f").Nth(at).ClickAsync();
            var shown = (await ShownPanel.Of(page)).ShouldNotBeNull(name);
            shown.Title.ShouldBe(item.Title, name);
            shown.Value.ShouldBe(item.Value, name);
            shown.Rows["Name"].ShouldBe(name);
            shown.Rows["Unit"].ShouldBe(item.Unit, name);
            shown.Places.ShouldContain("#" + await page.Page.Locator("main a.f").Nth(at).GetAttributeAsync("id"), name);
            if (item.Figure.Origin is FigureOrigin.Derived formula)
            {
                derived++;
                CheckDerivation(shown, formula, name);
            }
            else
            {
                reported++;
                CheckSource(shown, item.Fact.ShouldNotBeNull(), name);
            }
        }
        reported.ShouldBeGreaterThan(20);
        derived.ShouldBeGreaterThan(5);
    }

    [ToolFact("chromium")]
    public async Task Statements_of_a_reported_figure_are_those_that_the_ledger_explains()
    {
        await using var page = await browser.Open(IssuedEdition.Quarterly, Surface.Desk);
        var name = "2023Q3/total-net-revenue/" + Shipped.Book.Issuer.Currency;
        var item = Details.Items[Details.NumberOf(name) - 1];
        var told = new Explainer(Shipped.Book).Explain(item.Fact!.Key, out _).ShouldNotBeNull();
        await page.Page.Locator($"main a.f[data-figure='{name}']").First.ClickAsync();

        var shown = (await ShownPanel.Of(page)).ShouldNotBeNull();
        var chosen = told.Statements.Single(s => s.IsChosen).Fact;
        CheckSource(shown, chosen, name);
        var others = await page.Page.Locator("#panel .others > li").AllInnerTextsAsync();
        others.Count.ShouldBe(item.Statements.Count - 1);
        foreach (var other in others)
            told.Statements.ShouldContain(s => other.Contains($"“{s.Fact.Source.Caption}”") && other.Contains(s.Fact.Source.FilingId));
        shown.Parts.ShouldContain("Trend");
        shown.Parts.ShouldContain("Checks");
    }

    [ToolFact("chromium")]
    public async Task A_term_leads_to_its_own_panel_and_the_way_back_to_the_sum()
    {
        await using var page = await browser.Open(IssuedEdition.Quarterly, Surface.Desk);
        var item = Details.Items.First(i => i.Terms.Count > 0 && Details.Items[i.Terms[0] - 1].Fact is not null);
        var term = Details.Items[item.Terms[0] - 1];
        await page.Page.Locator($"main a.f[data-figure='{item.Figure.Name}']").First.ClickAsync();
        await page.Page.Locator("#panel ol.terms > li > a").First.ClickAsync();

        var shown = (await ShownPanel.Of(page)).ShouldNotBeNull();
        (shown.Title, shown.Value, shown.Rows["Name"]).ShouldBe((term.Title, term.Value, term.Figure.Name));
        CheckSource(shown, term.Fact!, term.Figure.Name);
        await page.Page.GoBackAsync();
        (await ShownPanel.Of(page)).ShouldNotBeNull().Rows["Name"].ShouldBe(item.Figure.Name);
    }

    [ToolFact("chromium")]
    public async Task The_places_of_a_figure_are_all_its_places_and_lead_there()
    {
        await using var page = await browser.Open(IssuedEdition.Quarterly, Surface.Desk);
        var name = "2023Q3/net-income/" + Shipped.Book.Issuer.Currency;
        var all = await page.Read<string[]>(
            "(n) => [...document.querySelectorAll(`main a.f[data-figure='${n}']`)].map((a) => '#' + a.id)", name);
        all.Length.ShouldBeGreaterThan(4);
        await page.Page.Locator("main a.f[data-figure='" + name + "']").First.ClickAsync();
        (await ShownPanel.Of(page)).ShouldNotBeNull().Places.ShouldBe(all);

        foreach (var place in all[1..Math.Min(all.Length, 6)])
        {
            await page.Page.Locator($"#panel ul.places a[href='{place}']").ClickAsync();
            await page.Settle();
            var found = await page.Read<bool[]>("""
                () => {
                  const at = document.activeElement, box = at.getBoundingClientRect();
                  const hit = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
                  return ['#' + at.id === location.hash, at.contains(hit) || hit.contains(at)];
                }
                """);
            found.ShouldBe([true, true], place);
            (await ShownPanel.Of(page)).ShouldNotBeNull().Rows["Name"].ShouldBe(name);
        }
    }

    private static void CheckSource(ShownPanel shown, Fact fact, string name)
    {
        var source = fact.Source;
        var filing = Shipped.Book.Filings.Single(f => f.Id == source.FilingId);
        shown.Rows["Number"].ShouldBe(filing.Id, name);
        shown.Rows["Filing"].ShouldContain(filing.Title, Case.Sensitive, name);
        shown.Rows["Filing"].ShouldContain(filing.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), Case.Sensitive, name);
        shown.Rows["Statement"].ShouldBe(source.Statement, name);
        shown.Rows["Line"].ShouldStartWith($"“{source.Caption}”", Case.Sensitive, name);
        if (source.Column.Length > 0) shown.Rows["Column"].ShouldBe(source.Column, name);
        shown.Formula.ShouldBeEmpty(name);
        shown.Parts.ShouldContain("Source", name);
        FiledNumber.Check(shown.Rows["Data"], shown.Rows["Stated as"], name);
    }

    private static void CheckDerivation(ShownPanel shown, FigureOrigin.Derived derived, string name)
    {
        shown.Formula.ShouldBe(derived.Formula.Statement, name);
        shown.Parts.ShouldNotContain("Source", name);
        var terms = derived.Inputs.Select(i => Details.Items[Details.NumberOf(i.Name) - 1]).ToList();
        shown.Terms.ShouldBe(terms.Select(t => (
            $"#f-{t.Number.ToString(CultureInfo.InvariantCulture)}", t.Value, $"{t.Title}, {t.Period}")), name);
    }
}
