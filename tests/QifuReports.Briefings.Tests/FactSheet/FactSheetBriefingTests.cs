using QifuReports.Briefings.Composing;
using QifuReports.Briefings.Context;
using QifuReports.Briefings.FactSheet;
using QifuReports.Briefings.Figures.Formatting;
using QifuReports.Briefings.Narrative;
using QifuReports.Briefings.Tests.Quarterly;
using QifuReports.Charts;
using QifuReports.Ledger.Checks;
using QifuReports.Ledger.Periods;
using QifuReports.Typesetting.Document;
using QifuReports.Typesetting.Fonts;
using QifuReports.Typesetting.Layout;
using QifuReports.Typesetting.Layout.Paging;
using QifuReports.Typesetting.Layout.Styles;

namespace QifuReports.Briefings.Tests.FactSheet;

/// <summary>The fact sheets of the shipped data: of every quarter that has a results briefing.</summary>
public class FactSheetBriefingTests
{
    private static readonly Lazy<TemplateSet> Templates =
        new(() => TemplateSet.Load(RepositoryRoot.PathOf("templates", "factsheet")).Set.ShouldNotBeNull());

    public static TheoryData<int, int> Quarters => EveryQuarterTests.Quarters;

    private static BriefingResult Compose(int year, int quarter, PaperSize paper = PaperSize.A4, TemplateSet? templates = null)
    {
        var period = Period.Quarter(year, quarter);
        var source = BriefingSource.For(Repository.Book, period).ShouldNotBeNull();
        return FactSheetBriefing.Compose(Repository.Book, period, CheckRunner.Run(Repository.Book, source.Filing.Period),
            templates ?? Templates.Value, BriefingOptions.Default with { Paper = paper });
    }

    private static DocumentModel Document(int year, int quarter, PaperSize paper = PaperSize.A4)
    {
        var result = Compose(year, quarter, paper);
        return result.Document.ShouldNotBeNull(string.Join('\n', result.Diagnostics));
    }

    private static IEnumerable<Block> All(IEnumerable<Block> blocks) =>
        blocks.SelectMany(b => b is Beside beside ? All(beside.Main).Concat(All(beside.Side)) : [b]);

    [Theory]
    [MemberData(nameof(Quarters))]
    public void It_reads_as_approved(int year, int quarter) =>
        DocumentText.Of(Document(year, quarter))
            .ShouldMatchApproved(c => c.NoDiff().WithDiscriminator(Period.Quarter(year, quarter).ToString()));

    [Theory]
    [MemberData(nameof(Quarters))]
    public void It_fits_one_page_of_either_paper(int year, int quarter)
    {
        foreach (var paper in (PaperSize[])[PaperSize.A4, PaperSize.Letter])
            PageLayout.Pages(Document(year, quarter, paper), HouseStyle.Default, FontSet.Default, ChartComposer.Instance).Count()
                .ShouldBe(1, paper.ToString());
    }

    [Theory]
    [MemberData(nameof(Quarters))]
    public void Every_number_says_what_it_is(int year, int quarter) =>
        DocumentRuns.All(Document(year, quarter).Blocks).Where(r => r.Reference is null && r.Text.Any(char.IsAsciiDigit))
            .Select(r => r.Text).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Quarters))]
    public void It_has_four_small_charts(int year, int quarter)
    {
        var charts = All(Document(year, quarter).Blocks).OfType<ChartBlock>().ToList();
        charts.Count.ShouldBe(4);
        charts.ShouldAllBe(c => c.Small);
        charts.ShouldAllBe(c => ((ColumnChart)c.Chart).Categories.Count <= 5);
    }

    [Fact]
    public void It_says_what_the_results_briefing_says()
    {
        var briefing = Repository.BriefingOf(Period.Quarter(2023, 3)).Figures.ToDictionary(f => f.Name);
        var shared = Compose(2023, 3).Figures.Where(f => briefing.ContainsKey(f.Name)).ToList();
        shared.Count.ShouldBeGreaterThan(40);
        foreach (var figure in shared)
            (figure.Value, FigureFormat.Prose(figure)).ShouldBe((briefing[figure.Name].Value, FigureFormat.Prose(briefing[figure.Name])),
                figure.Name);
    }

    [Fact]
    public void A_measure_stands_before_its_non_GAAP_counterpart()
    {
        var names =
            All(Document(2023, 3).Blocks).OfType<Table>().Single().Rows.Select(r => DocumentText.Words(r.Cells[0].Content)).ToList();
        names.IndexOf("Net income").ShouldBeInRange(0, names.IndexOf("Non-GAAP net income") - 1);
        var prose = DocumentText.Of(Document(2023, 3));
        prose.IndexOf("Net income was", StringComparison.Ordinal)
            .ShouldBeInRange(0, prose.IndexOf("(non-GAAP) it was", StringComparison.Ordinal));

        var reversed = Compose(2023, 3, templates: TemplateOf("""{{ short_figures "non-gaap-net-income" "net-income" }}"""));
        reversed.Document.ShouldBeNull();
        reversed.Diagnostics.Single().Message.ShouldContain("net-income has to stand before it");
    }

    [Fact]
    public void Of_the_blocks_of_a_grid_the_first_with_data_are_placed_and_a_last_one_alone_takes_the_width_of_two()
    {
        var result = Compose(2023, 1, templates: TemplateOf(
            """{{ grid 3 "loan-volume" "total-net-revenue" "net-income" "operating-margin" "total-operating-costs" }}"""));
        var blocks = result.Document.ShouldNotBeNull().Blocks;
        var row = blocks[1].ShouldBeOfType<Beside>();
        (row.Main[0].Id, row.Side[0].Id, row.LevelFeet).ShouldBe(("chart-total-net-revenue", "chart-net-income", true));
        var last = blocks[2].ShouldBeOfType<ChartBlock>();
        (last.Id, last.Aspect).ShouldBe(("chart-operating-margin", ((ChartBlock)row.Main[0]).Aspect / 2));
        blocks.Count.ShouldBe(3);
    }

    [Fact]
    public void What_does_not_fit_is_named()
    {
        var long_ = string.Concat(Enumerable.Repeat("Words that go on and on over the foot of the page.\n\n", 80));
        var document = Compose(2023, 3,
            templates: TemplateOf("{{ columns \"begin\" 8 }}\n\nShort.\n\n{{ columns \"side\" }}\n\n" + long_
                + "{{ columns \"end\" }}\n")).Document.ShouldNotBeNull();
        Should.Throw<PageOverflowException>(
            () => PageLayout.Pages(document, HouseStyle.Default, FontSet.Default, ChartComposer.Instance).Count()).Message.ShouldContain(
                "the paragraph \"Words that go on");
    }

    [Fact]
    public void A_quarter_without_a_release_is_a_diagnostic()
    {
        var result = FactSheetBriefing.Compose(Repository.Book, Period.Quarter(2031, 1), new CheckReport([]), Templates.Value,
            BriefingOptions.Default);
        result.Document.ShouldBeNull();
        result.Diagnostics.Single().Code.ShouldBe(BriefingCodes.NoRelease);
    }

    [Fact]
    public void A_page_whose_data_is_missing_is_a_diagnostic_and_no_empty_sheet()
    {
        var result = Compose(2023, 3, templates: TemplateOf("""{{ needs "leverage-ratio" }}Words."""));
        result.Document.ShouldBeNull();
        result.Diagnostics.Single().Message.ShouldBe(
            "There is no fact sheet of 2023Q3, since the filings state for the period no figure of leverage ratio.");
    }

    private static TemplateSet TemplateOf(string page)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.Combine("page.sbn"), page);
        var (set, diagnostics) = TemplateSet.Load(folder.Path);
        return set.ShouldNotBeNull(string.Join('\n', diagnostics));
    }
}
