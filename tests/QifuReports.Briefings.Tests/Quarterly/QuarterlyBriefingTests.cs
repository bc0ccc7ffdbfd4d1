using QifuReports.Briefings.Composing;
using QifuReports.Briefings.Context;
using QifuReports.Briefings.Figures;
using QifuReports.Briefings.Figures.Formatting;
using QifuReports.Briefings.Quarterly;
using QifuReports.Ledger.Checks;
using QifuReports.Ledger.Checks.Findings;
using QifuReports.Ledger.Periods;
using QifuReports.Typesetting.Document;

namespace QifuReports.Briefings.Tests.Quarterly;

public class QuarterlyBriefingTests
{
    private static DocumentModel Document =>
        Repository.Briefing.Document.ShouldNotBeNull(string.Join('\n', Repository.Briefing.Diagnostics));

    private static IEnumerable<TextRun> Runs => DocumentRuns.All(Document.Blocks);

    [Fact]
    public void It_reads_as_approved() => DocumentText.Of(Document).ShouldMatchApproved(c => c.NoDiff());

    [Fact]
    public void No_section_is_left_out() => Repository.Briefing.OmittedSections.ShouldBeEmpty();

    [Fact]
    public void Its_date_is_that_of_the_filing() => Document.Info.Date.ShouldBe(new DateOnly(2023, 11, 16));

    [Fact]
    public void Every_number_says_what_it_is() =>
        Runs.Where(r => r.Reference is null && r.Text.Any(char.IsAsciiDigit)).Select(r => r.Text).ShouldBeEmpty();

    [Fact]
    public void Every_reference_of_a_figure_leads_to_one()
    {
        var names = Repository.Briefing.Figures.Select(f => f.Name).ToHashSet();
        names.Count.ShouldBe(Repository.Briefing.Figures.Count);
        Runs.Where(r => r.Reference is { } name && Reference.IsFigure(name) && !names.Contains(Reference.FigureIn(name).ToString()))
            .Select(r => r.Reference).ShouldBeEmpty();
        Runs.Count(r => r.Reference is { } name && Reference.IsFigure(name)).ShouldBeGreaterThan(500);
    }

    [Fact]
    public void A_figure_is_derived_only_from_what_filings_state()
    {
        static IEnumerable<Figure> Roots(Figure figure) =>
            figure.Origin is FigureOrigin.Derived derived ? derived.Inputs.SelectMany(Roots) : [figure];
        foreach (var root in Repository.Briefing.Figures.SelectMany(Roots).Some())
            root.Origin.ShouldBeOfType<FigureOrigin.Reported>().Fact.Source.FilingId.ShouldNotBeEmpty();
    }

    [Fact]
    public void One_comparison_shows_one_rate()
    {
        var said = Runs.Where(r => r.Reference is { } name && name.Contains("/change-", StringComparison.Ordinal))
            .GroupBy(r => Reference.FigureIn(r.Reference!).ToString(),
                r => new string([.. r.Text.Where(c => char.IsAsciiDigit(c) || c == '.')]).TrimStart('.').TrimEnd('.'));
        foreach (var group in said.Some()) group.Distinct().Count().ShouldBe(1, $"{group.Key}: {string.Join(", ", group)}");
    }

    [Fact]
    public void Growth_that_the_filing_states_is_the_growth_that_is_shown()
    {
        var release = Repository.Book.ReleaseFor(Repository.Period)!;
        var book = new FigureBook(Repository.Book, release);
        var seen = 0;
        foreach (var concept in Repository.Book.Taxonomy.Concepts)
        {
            if (concept.GrowthOf is not { } of) continue;
            var measured = Repository.Book.Taxonomy.Find(of)!;
            foreach (var period in (Period[])[Repository.Period, Repository.Period.Closing])
            {
                if (book.Find(measured, period, "RMB") is not { } figure || book.StatedGrowth(figure) is not { } stated) continue;
                var comparison =
                    book.Compare(figure, book.Find(measured, period.YearBefore, "RMB"), ComparedWith.YearBefore).ShouldNotBeNull();
                FigureFormat.Size(comparison.Growth!).ShouldBe(FigureFormat.Size(stated));
                comparison.IsApproximate.ShouldBeFalse();
                seen++;
            }
        }
        seen.ShouldBeGreaterThan(4);
    }

    [Fact]
    public void A_non_gaap_figure_never_comes_before_its_counterpart()
    {
        foreach (var concept in Repository.Book.Taxonomy.Concepts)
        {
            if (concept.GaapCounterpart is not { } gaap) continue;
            foreach (var section in Sections())
            {
                var names = DocumentRuns.All(section).Select(r => r.Reference ?? "").ToList();
                var first = names.FindIndex(n => n.Contains($"/{concept.Id}/", StringComparison.Ordinal));
                if (first < 0) continue;
                var counterpart = names.FindIndex(n => n.Contains($"/{gaap}/", StringComparison.Ordinal));
                counterpart.ShouldBeInRange(0, first, $"{concept.Id} before {gaap}");
            }
        }
    }

    [Fact]
    public void No_growth_is_of_a_translated_amount() =>
        Repository.Briefing.Figures.Where(
            f => f.Origin is FigureOrigin.Derived d && d.Inputs.Any(i => i.Unit.StartsWith("USD", StringComparison.Ordinal)))
            .ShouldBeEmpty();

    [Fact]
    public void Every_table_of_amounts_says_its_audit_status_and_its_span()
    {
        foreach (var table in Document.Blocks.OfType<Table>()
            .Where(t => t.Id!.StartsWith("table-", StringComparison.Ordinal)
                && t.Id is not ("table-checks" or "table-filings" or "table-filed" or "table-restatements")).Some())
        {
            table.Unit.ShouldContain("unaudited", customMessage: table.Id);
            table.Unit.ShouldContain("US GAAP", customMessage: table.Id);
            (table.Unit.Contains("months ended", StringComparison.Ordinal)
                || table.Unit.Contains("as of", StringComparison.Ordinal)).ShouldBeTrue(table.Id);
        }
    }

    [Fact]
    public void Each_block_that_is_named_is_named_once()
    {
        var ids = Document.Blocks.Select(b => b.Id).OfType<string>().ToList();
        ids.ShouldBeUnique();
    }

    [Fact]
    public void Two_runs_give_the_same_document() =>
        DocumentText.Of(Repository.Compose(BriefingOptions.Default).Document!).ShouldBe(DocumentText.Of(Document));

    [Fact]
    public void A_draft_says_so_and_lists_what_failed()
    {
        var rule = new CheckRule("QC01", "Footing", "A sum is the sum of its lines.", ToleranceKind.Exact, "It is one table.");
        var failed = new Finding(rule, FindingStatus.Failed, Repository.Period, "Total net revenue", 10m, 12m, 0m, "RMB thousand", []);
        var draft = QuarterlyBriefing.Compose(Repository.Book, Repository.Period, new CheckReport([failed]), Repository.Templates,
            new BriefingOptions { Draft = true }).Document.ShouldNotBeNull();
        draft.Watermark.ShouldBe("DRAFT");
        draft.Blocks[1].ShouldBeOfType<Callout>().Kind.ShouldBe(CalloutKind.Warning);
        DocumentRuns.All([draft.Blocks[2].ShouldBeOfType<Table>()])
            .ShouldContain(r => r.Text.StartsWith("Total net revenue", StringComparison.Ordinal));
        draft.Blocks[3].ShouldBeOfType<PageBreak>();
        draft.Blocks.Select(b => b.Id).OfType<string>().ShouldBeUnique();
    }

    [Fact]
    public void A_move_of_stated_ratios_is_as_fine_as_the_ratios()
    {
        var text = DocumentText.Of(Document);
        text.ShouldContain("was 1.82%, down 0.02 percentage points quarter on quarter");
        text.ShouldContain("1.82% |  |  |  | 1.84% | (0.02 pts)");
    }

    [Fact]
    public void Waivers_are_printed_with_their_reasons()
    {
        var rule = new CheckRule("QC01", "Footing", "A sum is the sum of its lines.", ToleranceKind.Exact, "It is one table.");
        var waived = new Finding(rule, FindingStatus.Waived, Repository.Period, "Total net revenue", 10m, 12m, 0m, "RMB thousand",
            []) { WaiverReason = "The filing has it so." };
        var document = QuarterlyBriefing.Compose(Repository.Book, Repository.Period, new CheckReport([waived]), Repository.Templates,
            BriefingOptions.Default).Document.ShouldNotBeNull();
        DocumentRuns.All([document.Blocks.OfType<Table>().Single(t => t.Id == "table-waivers")])
            .ShouldContain(r => r.Text == "The filing has it so.");
    }

    [Fact]
    public void A_period_without_a_release_is_a_diagnostic()
    {
        var result = QuarterlyBriefing.Compose(Repository.Book, Period.Quarter(2021, 1), new CheckReport([]), Repository.Templates,
            BriefingOptions.Default);
        result.Document.ShouldBeNull();
        result.Diagnostics.Single().Code.ShouldBe(BriefingCodes.NoRelease);
    }

    // The blocks of the cover, then of each top-level section.
    private static List<List<Block>> Sections()
    {
        var sections = new List<List<Block>> { new() };
        foreach (var block in Document.Blocks)
        {
            if (block is Heading { Level: 1 }) sections.Add([]);
            sections[^1].Add(block);
        }
        return sections;
    }
}
