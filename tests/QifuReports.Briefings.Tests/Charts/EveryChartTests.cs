using QifuReports.Briefings.Composing;
using QifuReports.Briefings.Context;
using QifuReports.Briefings.FactSheet;
using QifuReports.Briefings.Figures.Formatting;
using QifuReports.Briefings.Narrative;
using QifuReports.Briefings.Provisions;
using QifuReports.Briefings.Quarterly;
using QifuReports.Briefings.Tests.Quarterly;
using QifuReports.Briefings.Tests.Reconciliation;
using QifuReports.Ledger;
using QifuReports.Ledger.Checks;
using QifuReports.Ledger.Periods;
using QifuReports.Ledger.Reading;
using QifuReports.Typesetting.Document;

namespace QifuReports.Briefings.Tests.Charts;

/// <summary>What holds of every chart of every briefing that the shipped filings make, and of those of the second issuer.</summary>
public class EveryChartTests
{
    private const int Most = 90;

    private static readonly Lazy<IReadOnlyList<(string Of, ChartBlock Chart)>> Charts =
        new(() => [.. Documents().SelectMany(d => All(d.Document.Blocks).OfType<ChartBlock>().Select(c => (d.Of, c)))]);

    [Fact]
    public void It_has_a_headline_and_a_description()
    {
        Charts.Value.Count.ShouldBeGreaterThan(80);
        foreach (var (of, chart) in Charts.Value.Some())
        {
            var message = DocumentText.Words(chart.Message);
            // The headline of the page is that of the bridge on it.
            if (chart.Id == "chart-net-income-bridge") message = DocumentText.Words([new TextRun(chart.Description)]);
            message.Length.ShouldBeInRange(15, Most, $"{of} {chart.Id}: {message}");
            message.ShouldNotEndWith(".", $"{of} {chart.Id}");
            message[0].ShouldBe(char.ToUpperInvariant(message[0]), $"{of} {chart.Id}: {message}");
            chart.Description.ShouldNotBeNullOrEmpty();
            chart.Description.ShouldNotEndWith(".");
            if (chart.Chart.Unit.Length > 0)
                chart.Description.ShouldContain(chart.Chart.Unit.Split(',')[0], Case.Sensitive, $"{of} {chart.Id}");
            chart.AlternativeText.ShouldStartWith(chart.Description + ". ");
            foreach (var name in (string[])["Qifu", "Torvalin"]) chart.Description.ShouldNotContain(name);
        }
    }

    [Fact]
    public void Its_headline_and_its_note_say_of_each_number_what_it_is()
    {
        foreach (var (of, chart) in Charts.Value.Some())
            foreach (var run in DocumentRuns.All([chart]))
                if (run.Text.Any(char.IsAsciiDigit)) run.Reference.ShouldNotBeNull($"{of} {chart.Id}: {run.Text}");
    }

    [Fact]
    public void Its_gaps_stand_between_marks_and_are_named()
    {
        var gaps = 0;
        foreach (var (of, chart) in Charts.Value.Some())
        {
            if (chart.Chart is not CategoryChart { Categories: var categories }) continue;
            (categories[0].Kind, categories[^1].Kind).ShouldBe((CategoryKind.Shown, CategoryKind.Shown), $"{of} {chart.Id}");
            for (var i = 1; i < categories.Count; i++)
                if (categories[i].Kind != CategoryKind.Shown) categories[i - 1].Kind.ShouldBe(CategoryKind.Shown, $"{of} {chart.Id}");
            if (!categories.Contains(ChartCategory.Missing)) continue;
            gaps++;
            chart.AlternativeText.ShouldContain("Not in the filings held: ");
            if (!chart.Small) DocumentText.Words(chart.Note).ShouldContain("A break in the axis: no filing held gives ");
        }
        gaps.ShouldBeGreaterThan(5);
    }

    [Fact]
    public void Its_series_have_a_point_a_category_and_none_where_nothing_is_shown()
    {
        foreach (var (of, chart) in Charts.Value.Some())
        {
            if (chart.Chart is not CategoryChart { Categories: var categories } one) continue;
            foreach (var row in one.Rows())
            {
                row.Marks.Count.ShouldBe(categories.Count, $"{of} {chart.Id}");
                for (var i = 0; i < row.Marks.Count; i++)
                    if (categories[i].Kind != CategoryKind.Shown) row.Marks[i].ShouldBeNull($"{of} {chart.Id}");
            }
            if (one.Emphasised is { } place) categories[place].Kind.ShouldBe(CategoryKind.Shown, $"{of} {chart.Id}");
        }
    }

    private static IEnumerable<Block> All(IEnumerable<Block> blocks) =>
        blocks.SelectMany(b => b is Beside beside ? All(beside.Main).Concat(All(beside.Side)) : [b]);

    private static IEnumerable<(string Of, DocumentModel Document)> Documents()
    {
        var second = LedgerReader.Read(RepositoryRoot.PathOf("tests", "Torvalin")).Book.ShouldNotBeNull();
        var (sheets, provisions) = (Templates("factsheet"), Templates("provisions"));
        foreach (var (book, quarters) in (IEnumerable<(LedgerBook, Period[])>)
            [(Repository.Book, [Period.Quarter(2023, 1), Period.Quarter(2023, 2), Period.Quarter(2023, 3), Period.Quarter(2024, 1)]),
                (second, [Period.Quarter(2025, 1), Period.Quarter(2025, 2), Period.Quarter(2025, 3)])])
            foreach (var quarter in quarters)
            {
                var report = CheckRunner.Run(book, BriefingSource.For(book, quarter)!.Filing.Period);
                yield return ($"quarterly {quarter}",
                    Made(QuarterlyBriefing.Compose(book, quarter, report, Repository.Templates, BriefingOptions.Default)));
                yield return ($"factsheet {quarter}",
                    Made(FactSheetBriefing.Compose(book, quarter, report, sheets, BriefingOptions.Default)));
            }
        foreach (var period in ProvisionSource.PeriodsIn(Repository.Book))
            yield return ($"provisions {period}",
                Made(ProvisionBriefing.Compose(Repository.Book, period, new CheckReport([]), provisions, BriefingOptions.Default)));
        foreach (var period in (Period[])[Reconciled.Year, Reconciled.Half])
            yield return ($"reconciliation {period}", Reconciled.Document(period));
    }

    private static DocumentModel Made(BriefingResult result) => result.Document.ShouldNotBeNull(string.Join('\n', result.Diagnostics));

    private static TemplateSet Templates(string of) => TemplateSet.Load(RepositoryRoot.PathOf("templates", of)).Set.ShouldNotBeNull();
}
