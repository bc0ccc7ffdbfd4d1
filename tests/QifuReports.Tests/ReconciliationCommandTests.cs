using QifuReports.App.Kinds;
using QifuReports.Briefings.Context;
using QifuReports.Briefings.Narrative;
using QifuReports.Charts;
using QifuReports.Ledger.Checks;
using QifuReports.Ledger.Periods;
using QifuReports.Ledger.Reading;
using QifuReports.Typesetting.Fonts;
using QifuReports.Typesetting.Layout.Paging;
using QifuReports.Typesetting.Layout.Styles;
using QifuReports.Typesetting.Pages;

namespace QifuReports.Tests;

/// <summary>The reconciliation briefing as a file and as pages.</summary>
public sealed class ReconciliationCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("2022FY")]
    [InlineData("2023H1")]
    public void The_briefing_is_made_and_a_batch_makes_the_same(string period)
    {
        var alone = App.RunHere("reconciliation", period, "--output", _folder.Combine("alone"));
        alone.Code.ShouldBe(0, alone.Error);
        alone.Output.ShouldBe(_folder.Combine("alone", period, "reconciliation-briefing.pdf") + Environment.NewLine);

        var batch = App.RunHere("batch", "--briefings", "reconciliation", "--periods", period, "--output", _folder.Combine("batch"));
        batch.Code.ShouldBe(0, batch.Error);
        File.ReadAllBytes(batch.Output.Trim()).ShouldBe(File.ReadAllBytes(alone.Output.Trim()));
    }

    [Fact]
    public void A_period_that_no_filing_reconciles_is_bad_data_and_the_message_says_which_there_are()
    {
        var outcome = App.RunHere("reconciliation", "2023Q3", "--output", _folder.Path);

        outcome.Code.ShouldBe(2);
        outcome.Error.ShouldContain("2022FY, 2023H1");
        Directory.EnumerateFileSystemEntries(_folder.Path).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("2022FY")]
    [InlineData("2023H1")]
    public void Each_table_as_filed_takes_one_sheet_turned_sideways(string period)
    {
        var pages = Pages(period);
        var wide = pages.Where(p => p.Size.Width > p.Size.Height).ToList();
        wide.Count.ShouldBe(4);
        wide[^1].Number.ShouldBe(wide[0].Number + 3);
        foreach (var page in wide) page.Items.OfType<GlyphRun>().Any(r => r.Text.Contains("(continued)", StringComparison.Ordinal))
            .ShouldBeFalse($"page {page.Number}");
    }

    private static List<Page> Pages(string of)
    {
        var book = LedgerReader.Read(RepositoryRoot.PathOf("data")).Book.ShouldNotBeNull();
        var templates = TemplateSet.Load(RepositoryRoot.PathOf("templates", "reconciliation")).Set.ShouldNotBeNull();
        Period.TryParse(of, out var period).ShouldBeTrue();
        var result = BriefingKind.Reconciliation.Compose(book, period, CheckRunner.Run(book, period), templates, new BriefingOptions());
        return [.. PageLayout.Pages(result.Document.ShouldNotBeNull(), HouseStyle.Default, FontSet.Default, ChartComposer.Instance)];
    }
}
