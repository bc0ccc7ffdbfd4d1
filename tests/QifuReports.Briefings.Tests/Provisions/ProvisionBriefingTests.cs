using QifuReports.Briefings.Composing;
using QifuReports.Briefings.Composing.Tables;
using QifuReports.Briefings.Context;
using QifuReports.Briefings.Figures;
using QifuReports.Briefings.Figures.Formatting;
using QifuReports.Briefings.Narrative;
using QifuReports.Briefings.Provisions;
using QifuReports.Briefings.Tests.Quarterly;
using QifuReports.Ledger;
using QifuReports.Ledger.Checks;
using QifuReports.Ledger.Facts;
using QifuReports.Ledger.Filings;
using QifuReports.Ledger.Periods;
using QifuReports.Typesetting.Document;

namespace QifuReports.Briefings.Tests.Provisions;

/// <summary>The provision briefings of the shipped data: of every period that the table of the reply has a column for.</summary>
public class ProvisionBriefingTests
{
    private static readonly Lazy<TemplateSet> Templates =
        new(() => TemplateSet.Load(RepositoryRoot.PathOf("templates", "provisions")).Set.ShouldNotBeNull());
    private static readonly Period HalfYear = Period.Half(2024, 1);
    private static readonly Lazy<BriefingResult> Briefing = new(() => Compose(Repository.Book, HalfYear));

    public static TheoryData<string> Periods => [.. ProvisionSource.PeriodsIn(Repository.Book).Select(p => p.ToString())];

    private static BriefingResult Compose(LedgerBook book, Period period, BriefingOptions? options = null)
    {
        var source = ProvisionSource.For(book, period).ShouldNotBeNull();
        return ProvisionBriefing.Compose(book, period, CheckRunner.Run(book, source.Filing.Period), Templates.Value,
            options ?? BriefingOptions.Default);
    }

    private static BriefingResult Of(string period) =>
        Compose(Repository.Book, ProvisionSource.PeriodsIn(Repository.Book).Single(p => p.ToString() == period));

    private static DocumentModel Document(BriefingResult result) => result.Document.ShouldNotBeNull(string.Join('\n', result.Diagnostics));

    private static List<string> Cells(TableRow row) => [.. row.Cells.Select(c => DocumentText.Words(c.Content).Replace('\u00A0', ' '))];

    private static Table Table(BriefingResult result, string id) => All(Document(result).Blocks).OfType<Table>().Single(t => t.Id == id);

    private static IEnumerable<Block> All(IEnumerable<Block> blocks) =>
        blocks.SelectMany(b => b is Beside beside ? All(beside.Main).Concat(All(beside.Side)) : [b]);

    [Fact]
    public void There_is_one_for_every_column_of_the_table() =>
        ProvisionSource.PeriodsIn(Repository.Book).Select(p => p.ToString()).ShouldBe(["2022FY", "2023H1", "2023FY", "2024H1"]);

    [Fact]
    public void It_reads_as_approved() => DocumentText.Of(Document(Briefing.Value)).ShouldMatchApproved(c => c.NoDiff());

    [Theory]
    [MemberData(nameof(Periods))]
    public void Its_outline_is_as_approved(string period) =>
        DocumentText.Outline(Document(Of(period)).Blocks).ShouldMatchApproved(c => c.NoDiff().WithDiscriminator(period));

    [Theory]
    [MemberData(nameof(Periods))]
    public void No_section_is_left_out(string period) => Of(period).OmittedSections.ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Periods))]
    public void Every_number_says_what_it_is(string period) =>
        DocumentRuns.All(Document(Of(period)).Blocks).Where(r => r.Reference is null && r.Text.Any(char.IsAsciiDigit)).Select(r => r.Text)
            .ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Periods))]
    public void Every_reference_of_a_figure_leads_to_one(string period)
    {
        var result = Of(period);
        var names = result.Figures.Select(f => f.Name).ToHashSet();
        names.Count.ShouldBe(result.Figures.Count);
        DocumentRuns.All(Document(result).Blocks)
            .Where(r => r.Reference is { } name && Reference.IsFigure(name) && !names.Contains(Reference.FigureIn(name).ToString()))
            .Select(r => r.Reference).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Periods))]
    public void The_table_stands_in_it_as_filed(string period)
    {
        var source = ProvisionSource.For(Repository.Book, HalfYear)!;
        var rows = Table(Of(period), "table-provisions").Rows;
        rows.Select(Cells).ShouldBe(NewestFirst.Of(source.Statement).Lines.Select(
            l => (List<string>)[l.Name + CaptionMark.Of(l.Caption), .. l.Cells.Select(c => c.Text)]));
    }

    [Theory]
    [MemberData(nameof(Periods))]
    public void Figures_on_another_basis_stand_apart_and_meet_no_other(string period)
    {
        var result = Of(period);
        static bool IsOther(Figure figure) => figure.Origin is FigureOrigin.Reported { Fact.Key.Basis: var basis } && basis != Basis.UsGaap;
        result.Figures.Count(IsOther).ShouldBe(4);
        foreach (var figure in result.Figures.Where(f => f.Origin is FigureOrigin.Derived).Some())
            ((FigureOrigin.Derived)figure.Origin).Inputs.Any(IsOther).ShouldBeFalse(figure.Name);
        var names = result.Figures.Where(IsOther).Select(f => f.Name).ToHashSet();
        var holders = All(Document(result).Blocks)
            .Where(b => DocumentRuns.All([b]).Any(r => r.Reference is { } name && names.Contains(Reference.FigureIn(name).ToString())));
        holders.ShouldHaveSingleItem().ShouldBeOfType<Table>().Unit.ShouldContain("PRC GAAP");
    }

    [Fact]
    public void What_it_states_itself_goes_before_what_another_filing_states_more_finely()
    {
        // The reconciliation of that year has 1,580,306 thousand.
        Table(Briefing.Value, "table-amounts").Rows[4].Cells[6].Content.ShouldBe(
            [new TextRun("1,580", TextStyle.Plain, "2022FY/provision-loans-receivable/RMB|c")]);
        Briefing.Value.Figures.Single(f => f.Name == "2022FY/provision-loans-receivable/RMB").Value.ShouldBe(1_580_000_000m);
    }

    [Fact]
    public void A_second_half_is_the_year_less_its_first_half_and_ratios_have_none()
    {
        var table = Table(Briefing.Value, "table-amounts");
        Cells(table.Head[1])
            .ShouldBe(["", "H1 2024", "H2 2023d", "H1 2023", "H1 2024 on H1 2023", "FY 2023", "FY 2022", "FY 2023 on FY 2022"]);
        Cells(table.Rows[0])
            .ShouldBe(["New provisions for loans of the period", "2,694", "4,074", "3,573", "(24.6%)", "7,647", "7,355", "4.0%"]);
        Cells(table.Rows[1]).ShouldBe(["Revision of previous provisions", "(489)", "(944)", "(936)", "n.m.", "(1,880)", "(771)", "n.m."]);
        Cells(table.Rows[2]).ShouldBe(["Net provisions", "2,205", "3,131", "2,636", "c. (16.4%)", "5,767", "6,584", "(12.4%)"]);
        Cells(Table(Briefing.Value, "table-ratios").Head[1])
            .ShouldBe(["", "H1 2024", "H1 2023", "H1 2024 on H1 2023", "FY 2023", "FY 2022", "FY 2023 on FY 2022"]);
    }

    [Fact]
    public void The_length_that_leads_stands_first()
    {
        Cells(Table(Of("2022FY"), "table-amounts").Head[1])
            .ShouldBe(["", "FY 2023", "FY 2022", "FY 2023 on FY 2022", "H1 2024", "H2 2023d", "H1 2023", "H1 2024 on H1 2023"]);
        ((Masthead)Document(Of("2022FY")).Blocks[0]).Title.ShouldBe("Full year 2022 provision briefing");
    }

    [Theory]
    [MemberData(nameof(Periods))]
    public void Its_first_chart_leads_from_new_to_net_in_every_period_of_the_table(string period)
    {
        var steps = ((WaterfallChart)All(Document(Of(period)).Blocks).OfType<ChartBlock>().First().Chart).Steps;
        steps.Where(s => s.Name.Length > 0).Select(s => s.Name.Replace('\u00A0', ' '))
            .ShouldBe(["New FY 2022", "Revised", "Net FY 2022", "New FY 2023", "Revised", "Net FY 2023", "New H1 2023", "Revised",
                "Net H1 2023", "New H1 2024", "Revised", "Net H1 2024"]);
    }

    [Theory]
    [MemberData(nameof(Periods))]
    public void No_move_is_coloured_as_good_or_bad_news(string period)
    {
        var blocks = All(Document(Of(period)).Blocks).ToList();
        blocks.OfType<ChartBlock>().Select(c => c.Chart).OfType<WaterfallChart>().SelectMany(c => c.Steps).Some()
            .ShouldAllBe(s => s.Favourable == null);
        DocumentRuns.All(blocks).Some().ShouldAllBe(r => r.Style != TextStyle.Favourable && r.Style != TextStyle.Adverse);
    }

    [Fact]
    public void Growth_from_a_small_base_is_told_in_words_everywhere()
    {
        var text = DocumentText.Of(Document(Briefing.Value)).Replace('\u00A0', ' ');
        text.ShouldContain("provision for accounts receivable fivefold to RMB235 million, from a small base");
        text.ShouldNotContain("422");
        Cells(Table(Briefing.Value, "table-amounts").Rows[6])[4].ShouldBe("fivefold");
    }

    [Fact]
    public void What_stands_beside_the_categories_is_of_the_period_itself()
    {
        DocumentText.Of(Document(Of("2022FY"))).Replace('\u00A0', ' ')
            .ShouldContain("Loans on the balance sheet were RMB19.5 billion on December 31, 2022.");
        DocumentText.Of(Document(Of("2023FY"))).ShouldNotContain("Beside them.");
        foreach (var period in (string[])["2022FY", "2023H1", "2023FY"])
            DocumentText.Of(Document(Of(period))).ShouldNotContain("bears the risk of");
        DocumentText.Of(Document(Briefing.Value)).Replace('\u00A0', ' ')
            .ShouldContain("loans that the company bears the risk of were 34.2% of the outstanding balance");
    }

    [Fact]
    public void Unasked_the_latest_period_of_a_table_leads() =>
        ProvisionSource.LeadingIn(Repository.Book).Select(p => p.ToString()).ShouldBe(["2024H1"]);

    [Fact]
    public void A_quarter_that_no_filing_states_follows_from_the_half_year()
    {
        var rows = Table(Briefing.Value, "table-trends").Rows.Select(Cells).ToList();
        rows.Single(r => r[0] == "Provision for contingent liabilities")[1..4].ShouldBe(["(214)d", "316.7", "784.3r"]);
        var figure = Briefing.Value.Figures.Single(f => f.Name == "2024Q2/provision-contingent-liabilities/RMB");
        ((FigureOrigin.Derived)figure.Origin).Inputs.Select(i => ((FigureOrigin.Reported)i.Origin).Fact.Source.FilingId)
            .ShouldBe(["6-K-2024-09-27", "HKEX-2024-05-20"]);
    }

    [Fact]
    public void What_ties_is_what_the_other_filings_state_or_give()
    {
        var rows = Table(Briefing.Value, "table-tied").Rows.Where(r => r.Kind == RowKind.Line).Select(Cells).ToList();
        rows.Count.ShouldBe(13);
        rows.ShouldContain(r =>
            r.SequenceEqual(new[] { "Provision for loans receivable", "1,580", "1,580.3", "(0.3)", "0.5", "as stated", "agrees, QC36" }));
        rows.ShouldContain(r => r.SequenceEqual(
            new[] { "Provision for contingent liabilities", "3,054", "3,053.8", "0.2", "0.6", "9M + Q4", "agrees, QC08" }));
        rows.ShouldContain(r => r.SequenceEqual(new[] { "Net provisions", "2,636", "2,636.1", "(0.1)", "0.5", "their sum", "agrees" }));
    }

    [Fact]
    public void What_cannot_be_tied_says_why()
    {
        var rows = Table(Briefing.Value, "table-untied").Rows.Select(Cells).ToList();
        rows.ShouldContain(r => r.SequenceEqual(
            new[] { "Revision of previous provisions", "FY 2022, FY 2023, H1 2023, H1 2024",
                "Stated here only; the releases do not tell new and revised apart." }));
        rows.ShouldContain(r => r.SequenceEqual(
            new[] { "Provision for accounts receivable and contract assets", "FY 2022",
                "The other filings held state no more of it than 9M 2022." }));
        rows.ShouldContain(r => r.SequenceEqual(
            new[] { "Provision for loans receivable", "H1 2024", "The other filings held state no more of it than Q1 2024." }));
        rows.ShouldContain(r => r.SequenceEqual(
            new[] { "Net provisions", "FY 2022, H1 2024", "Stated here only; the other filings held lack a category of it." }));
        rows.Count(r => r[2].Contains("neither side of the division", StringComparison.Ordinal)).ShouldBe(2);
    }

    [Fact]
    public void Every_figure_of_the_table_is_tied_or_said_to_be_untied()
    {
        var tied = Table(Briefing.Value, "table-tied").Rows.Count(r => r.Kind == RowKind.Line);
        var untied =
            Table(Briefing.Value, "table-untied").Rows.Sum(r => r.Cells[1].Content.OfType<TextRun>().Count(c => c.Reference is not null));
        (tied + untied).ShouldBe(ProvisionSource.For(Repository.Book, HalfYear)!.Statement.Lines.Sum(
            l => l.Cells.Count(c => c.Fact is not null)));
    }

    [Fact]
    public void An_amount_that_does_not_tie_is_said_to_differ()
    {
        var rows = Table(Compose(Altered(2_151_000_000m, 2_160_000_000m), HalfYear, BriefingOptions.Default with { Draft = true }),
            "table-tied").Rows.Select(Cells);
        var row = rows.Single(r => r.Count > 1 && r[1] == "2,160");
        row[3].ShouldBe("8.9");
        row[^1].ShouldStartWith("differs");
    }

    [Fact]
    public void Causes_are_those_of_the_releases_within_the_period()
    {
        var half = DocumentText.Of(Document(Briefing.Value));
        half.ShouldContain("First quarter of 2024, in the HKEX announcement of May 20, 2024:");
        half.ShouldNotContain("of 2023, in the Form");
        var year = DocumentText.Of(Document(Of("2023FY")));
        year.ShouldContain("Second quarter of 2023, in the Form 6-K of August 21, 2023:");
        year.ShouldContain("Third quarter of 2023, in the Form 6-K of November 16, 2023:");
        DocumentText.Of(Document(Of("2022FY"))).ShouldNotContain("What management named as causes");
    }

    [Fact]
    public void A_period_without_a_table_is_a_diagnostic()
    {
        var result = ProvisionBriefing.Compose(Repository.Book, Period.Quarter(2023, 3), new CheckReport([]), Templates.Value,
            BriefingOptions.Default);
        result.Document.ShouldBeNull();
        result.Diagnostics.Single().Code.ShouldBe(BriefingCodes.NoProvisions);
    }

    // The shipped data with one amount of the table changed.
    private static LedgerBook Altered(decimal value, decimal other)
    {
        StatementCell Cell(StatementCell cell) => cell.Fact is { } fact && fact.Value == value
            ? new StatementCell((other / fact.Scale).ToString("#,##0", System.Globalization.CultureInfo.InvariantCulture),
                fact with { Value = other, Stated = other / fact.Scale })
            : cell;
        var source = ProvisionSource.For(Repository.Book, HalfYear)!;
        var statement =
            source.Statement with { Lines = [.. source.Statement.Lines.Select(l => l with { Cells = [.. l.Cells.Select(Cell)] })] };
        var filing = source.Filing with { Statements = [.. source.Filing.Statements.Select(s => s.Id == statement.Id ? statement : s)] };
        return new LedgerBook(Repository.Book.Issuer, Repository.Book.Taxonomy,
            [.. Repository.Book.Filings.Select(f => f.Id == filing.Id ? filing : f)]);
    }
}
