using QifuReports.Briefings.Context;
using QifuReports.Briefings.Narrative;
using QifuReports.Briefings.Provisions;
using QifuReports.Briefings.Quarterly;
using QifuReports.Briefings.Reconciliation;
using QifuReports.Briefings.Tests.Quarterly;
using QifuReports.Charts;
using QifuReports.Ledger;
using QifuReports.Ledger.Checks;
using QifuReports.Ledger.Periods;
using QifuReports.Ledger.Reading;
using QifuReports.Typesetting.Document;
using QifuReports.Typesetting.Fonts;
using QifuReports.Typesetting.Layout.Paging;
using QifuReports.Typesetting.Layout.Styles;
using QifuReports.Typesetting.Pages;

namespace QifuReports.Briefings.Tests.Composing;

/// <summary>No page of a briefing is less than half full but the last.</summary>
public class FullPagesTests
{
    private const double Margin = 24 * 72 / 25.4, Foot = 22 * 72 / 25.4;

    private static readonly string[] Companies = ["brackenfold", "calderwick", "hellmar", "larkmere", "ostmark", "tarnholt"];

    public static TheoryData<string, string, string> Briefings
    {
        get
        {
            var all = new TheoryData<string, string, string>();
            foreach (var folder in (string[])["data", "tests/Torvalin", .. Companies.Select(c => $"tests/Companies/{c}")])
            {
                var book = Book(folder);
                foreach (var period in book.Filings.Select(f => f.Period).Distinct())
                    if (BriefingSource.For(book, period) is not null) all.Add(folder, "quarterly", period.ToString());
            }
            all.Add("data", "quarterly", "2023Q1");
            all.Add("tests/Companies/calderwick", "quarterly", "2025H2");
            foreach (var period in Bridge.Periods(Book("data"))) all.Add("data", "reconciliation", period.ToString());
            all.Add("data", "provisions", ProvisionSource.PeriodsIn(Book("data"))[^1].ToString());
            return all;
        }
    }

    [Theory]
    [MemberData(nameof(Briefings))]
    public void No_page_but_the_last_is_less_than_half_full(string folder, string kind, string of)
    {
        var book = Book(folder);
        book.Issuer.Calendar.TryParse(of, out var period).ShouldBeTrue();
        var templates = TemplateSet.Load(RepositoryRoot.PathOf("templates", kind)).Set.ShouldNotBeNull();
        var report = CheckRunner.Run(book,
            kind switch { "quarterly" => BriefingSource.For(book, period)!.Filing.Period,
                "reconciliation" => Bridge.FilingFor(book, period)!.Period, _ => ProvisionSource.For(book, period)!.Filing.Period });
        var result = kind switch
        {
            "quarterly" => QuarterlyBriefing.Compose(book, period, report, templates, BriefingOptions.Default),
            "reconciliation" => ReconciliationBriefing.Compose(book, period, report, templates, BriefingOptions.Default),
            _ => ProvisionBriefing.Compose(book, period, report, templates, BriefingOptions.Default),
        };
        result.Diagnostics.ShouldBeEmpty();
        var document = result.Document.ShouldNotBeNull();
        var pages = LaidOut(document, PaperSize.A4);
        pages.Count.ShouldBeGreaterThan(1);
        foreach (var page in pages.Take(pages.Count - 1)) Full(page).ShouldBeGreaterThan(0.5, $"page {page.Number} of {pages.Count}");

        // The summary is one page on either paper: what begins the next page is what asks for it.
        if (document.Blocks.OfType<Heading>().FirstOrDefault(h => h.NewPage) is not { } second) return;
        foreach (var paper in Enum.GetValues<PaperSize>())
            LaidOut(document, paper)[1].Items.OfType<GlyphRun>()
                .First(r => r.Origin.Y.Points > Margin).Text.ShouldBe(second.Text, paper.ToString());
    }

    private static List<Page> LaidOut(DocumentModel document, PaperSize paper) =>
        [.. PageLayout.Pages(document with { Setup = document.Setup with { Paper = paper } }, HouseStyle.Default, FontSet.Default,
            ChartComposer.Instance)];

    // To the lowest line, of the height between the margins.
    private static double Full(Page page)
    {
        var height = page.Size.Height.Points - Foot;
        return (page.Items.OfType<GlyphRun>().Select(r => r.Origin.Y.Points).Where(y => y < height).Max() - Margin) / (height - Margin);
    }

    private static LedgerBook Book(string folder) =>
        folder == "data" ? Repository.Book : LedgerReader.Read(RepositoryRoot.PathOf(folder.Split('/'))).Book.ShouldNotBeNull();
}
