using System.Globalization;
using System.Text;
using QifuReports.App.Issuing;
using QifuReports.Briefings.Context;
using QifuReports.Briefings.Narrative;
using QifuReports.Charts;
using QifuReports.Ledger.Checks;
using QifuReports.Ledger.Reading;
using QifuReports.Typesetting.Fonts;
using QifuReports.Typesetting.Layout.Paging;
using QifuReports.Typesetting.Layout.Styles;
using QifuReports.Typesetting.Pages;

namespace QifuReports.Tests;

/// <summary>Where everything stands on the pages of each kind of briefing, and on those of an issuer that has neither the trade, the currency nor the measures of the first.</summary>
public sealed class BriefingLayoutTests
{
    [Theory]
    [InlineData("data", "quarterly", "2023Q1")]
    [InlineData("data", "quarterly", "2023Q3")]
    [InlineData("data", "reconciliation", "2022FY")]
    [InlineData("data", "provisions", "2024H1")]
    [InlineData("data", "factsheet", "2023Q3")]
    [InlineData("tests/Torvalin", "quarterly", "2025Q3")]
    [InlineData("tests/Torvalin", "factsheet", "2025Q3")]
    [InlineData("tests/Companies/tarnholt", "quarterly", "2025Q4")]
    public void Its_pages_are_as_approved(string data, string name, string of)
    {
        var book = LedgerReader.Read(RepositoryRoot.PathOf(data.Split('/'))).Book.ShouldNotBeNull();
        var kind = BriefingKind.Find(name).ShouldNotBeNull();
        var period = kind.Periods(book).Single(p => p.ToString() == of);
        var templates = TemplateSet.Load(RepositoryRoot.PathOf("templates", name)).Set.ShouldNotBeNull();
        var document = kind.Compose(book, period, CheckRunner.Run(book, kind.CheckedPeriod(book, period)), templates, new BriefingOptions()).Document.ShouldNotBeNull();

        var text = new StringBuilder();
        foreach (var page in PageLayout.Pages(document, HouseStyle.Default, FontSet.Default, ChartComposer.Instance)) Describe(page, text);

        text.ToString().ShouldMatchApproved(c => c.NoDiff().WithDiscriminator($"{name}.{of}"));
    }

    // Headings with their place, what stands between them by kind and number of parts, and how low the page is filled.
    private static void Describe(Page page, StringBuilder text)
    {
        text.Append(CultureInfo.InvariantCulture, $"page {page.Number}\n");
        var (lowest, artifact) = (0.0, false);
        var counts = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var item in page.Items)
        {
            if (item is BeginArtifact) artifact = true;
            else if (item is EndContent) artifact = false;
            else if (item is OpenNode open) counts[open.Node.Role.ToString()] = counts.GetValueOrDefault(open.Node.Role.ToString()) + 1;
            else if (item is GlyphRun run && !artifact)
            {
                lowest = Math.Max(lowest, run.Origin.Y.Points);
                if (run.Size.Points >= 10) text.Append(CultureInfo.InvariantCulture, $"  {run.Origin.X.Points,6:0.0},{run.Origin.Y.Points,6:0.0}  {run.Text.Replace('\u00A0', ' ')}\n");
            }
        }
        text.Append("  ").AppendJoin(", ", counts.Select(c => $"{c.Key} {c.Value}"));
        text.Append(CultureInfo.InvariantCulture, $"; filled to {lowest:0} of {page.Size.Height.Points:0}\n");
    }
}
