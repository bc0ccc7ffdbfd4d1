using QifuReports.Briefings.Composing;
using QifuReports.Briefings.Context;
using QifuReports.Briefings.Figures;
using QifuReports.Briefings.Figures.Formatting;
using QifuReports.Briefings.Reconciliation;
using QifuReports.Briefings.Tests.Quarterly;
using QifuReports.Ledger.Checks;
using QifuReports.Ledger.Checks.Findings;
using QifuReports.Ledger.Periods;
using QifuReports.Typesetting;
using QifuReports.Typesetting.Document;

namespace QifuReports.Briefings.Tests.Reconciliation;

public class ReconciliationBriefingTests
{
    public static TheoryData<string> Periods => new("2022FY", "2023H1");

    private static Period PeriodOf(string text) => text == "2022FY" ? Reconciled.Year : Reconciled.Half;

    [Theory]
    [MemberData(nameof(Periods))]
    public void It_reads_as_approved(string period) =>
        DocumentText.Of(Reconciled.Document(PeriodOf(period))).ShouldMatchApproved(c => c.NoDiff().WithDiscriminator(period));

    [Theory]
    [MemberData(nameof(Periods))]
    public void No_section_is_left_out(string period) => Reconciled.Of(PeriodOf(period)).OmittedSections.ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Periods))]
    public void Every_table_of_the_filing_stands_in_it_as_filed(string period)
    {
        var compared = 0;
        foreach (var statement in Reconciled.Filing(PeriodOf(period)).Statements.Where(s => s.IsTable))
        {
            var table = Reconciled.Table(PeriodOf(period), $"table-{statement.Id}");
            table.Rows.Count.ShouldBe(statement.Lines.Count);
            for (var i = 0; i < statement.Lines.Count; i++)
            {
                var (line, cells) = (statement.Lines[i], table.Rows[i].Cells);
                DocumentText.Words(cells[0].Content).ShouldBe(line.Caption);
                for (var j = 0; j < line.Cells.Count; j++, compared++)
                {
                    DocumentText.Words(cells[j + 1].Content).ShouldBe(line.Cells[j].Text == "-" ? "\u2013" : line.Cells[j].Text);
                    if (line.Cells[j].Fact is { } fact)
                        Reference.FigureIn(((TextRun)cells[j + 1].Content[0]).Reference.ShouldNotBeNull()).ToString()
                            .ShouldBe(Figure.NameOf(fact.Key));
                }
            }
        }
        compared.ShouldBeGreaterThan(400);
    }

    [Theory]
    [MemberData(nameof(Periods))]
    public void The_tables_as_filed_stand_on_sheets_turned_sideways_and_nothing_else_does(string period)
    {
        var landscape = false;
        var seen = 0;
        foreach (var block in Reconciled.Document(PeriodOf(period)).Blocks)
        {
            if (block is PageBreak { Landscape: { } turned }) landscape = turned;
            if (block is Table { Id: { } id } && id.StartsWith("table-reconciliation-", StringComparison.Ordinal))
            {
                landscape.ShouldBeTrue(id);
                seen++;
            }
            else if (block is Table or ChartBlock or Beside) landscape.ShouldBeFalse(block.Id);
        }
        seen.ShouldBe(4);
    }

    [Theory]
    [MemberData(nameof(Periods))]
    public void Every_column_of_an_adjustment_leads_to_its_note(string period)
    {
        var notes = Reconciled.Blocks(PeriodOf(period)).OfType<Heading>().Select(h => h.Id).OfType<string>().ToHashSet();
        foreach (var statement in Reconciled.Filing(PeriodOf(period)).Statements.Where(s => s.IsTable).Some())
        {
            var links = Reconciled.Table(PeriodOf(period), $"table-{statement.Id}").Head.SelectMany(r => r.Cells).SelectMany(c => c.Content)
                .OfType<LinkRun>().ToList();
            links.Count.ShouldBe(statement.Columns.Count(c => c.Basis.IsAdjustment));
            foreach (var link in links) notes.ShouldContain(((LinkTarget.Internal)link.Target).BlockId);
        }
    }

    [Theory]
    [MemberData(nameof(Periods))]
    public void Every_number_says_what_it_is_and_every_figure_is_known(string period)
    {
        var runs = DocumentRuns.All(Reconciled.Document(PeriodOf(period)).Blocks).ToList();
        runs.Where(r => r.Reference is null && r.Text.Any(char.IsAsciiDigit)).Select(r => r.Text).ShouldBeEmpty();
        var names = Reconciled.Of(PeriodOf(period)).Figures.Select(f => f.Name).ToHashSet(StringComparer.Ordinal);
        runs.Where(r => r.Reference is { } name && Reference.IsFigure(name) && !names.Contains(Reference.FigureIn(name).ToString()))
            .Select(r => r.Reference).ShouldBeEmpty();
        runs.Count(r => r.Reference is { } name && Reference.IsFigure(name)).ShouldBeGreaterThan(600);
    }

    [Theory]
    [MemberData(nameof(Periods))]
    public void Nothing_of_a_later_filing_enters(string period)
    {
        static IEnumerable<Figure> Roots(Figure figure) =>
            figure.Origin is FigureOrigin.Derived derived ? derived.Inputs.SelectMany(Roots) : [figure];
        var day = Reconciled.Filing(PeriodOf(period)).Date;
        foreach (var root in Reconciled.Of(PeriodOf(period)).Figures.SelectMany(Roots).Some())
        {
            var id = root.Origin.ShouldBeOfType<FigureOrigin.Reported>().Fact.Source.FilingId;
            Repository.Book.Filings.Single(f => f.Id == id).Date.ShouldBeLessThanOrEqualTo(day, root.Name);
        }
        DocumentText.Of(Reconciled.Document(Reconciled.Year)).ShouldNotContain("2023H1");
    }

    [Theory]
    [MemberData(nameof(Periods))]
    public void It_judges_nobody(string period)
    {
        var text = DocumentText.Of(Reconciled.Document(PeriodOf(period)));
        foreach (var word in (string[])["error", "mistake", "suspicio", "discrepan", "misstate", "fail to", "inconsisten", "anomal",
            "wrongly", "surpris"])
            text.Replace("fail to reflect", "", StringComparison.Ordinal).ShouldNotContain(word, Case.Insensitive);
    }

    [Fact]
    public void Where_a_filing_is_silent_on_audit_and_assurance_the_briefing_says_so()
    {
        ((Masthead)Reconciled.Document(Reconciled.Year).Blocks[0]).Lines.ShouldContain(
            "Audit status not stated; no assurance engagement named");
        foreach (var row in Reconciled.Table(Reconciled.Year, "table-status").Rows.Some())
            row.Cells.Skip(1).Select(c => DocumentText.Words(c.Content))
                .ShouldBe(["Audit status not stated", "Audit status not stated", "Audit status not stated", "None named"]);
        DocumentText.Of(Reconciled.Document(Reconciled.Year)).ShouldNotContain("unaudited", Case.Insensitive);
    }

    [Fact]
    public void What_a_filing_states_for_one_date_apart_is_said_of_that_date_alone()
    {
        Reconciled.Row(Reconciled.Half, "table-status", "As of December").Skip(1)
            .ShouldBe(["Audit status not stated", "Unaudited", "Unaudited", "Limited, HKSAE 3000 (Revised)"]);
        Reconciled.Row(Reconciled.Half, "table-status", "As of June").Skip(1)
            .ShouldBe(["Unaudited", "Unaudited", "Unaudited", "Limited, HKSAE 3000 (Revised)"]);
        Reconciled.Table(Reconciled.Half, "table-results").Unit.ShouldNotContain("not stated");
        Reconciled.Table(Reconciled.Half, "table-balances").Unit.ShouldContain(
            "US GAAP of December\u00A031,\u00A02022: audit status not stated");
        Reconciled.Table(Reconciled.Half, "table-reconciliation-balance-sheet-prior").Unit.ShouldContain(
            "US GAAP: audit status not stated; IFRS: unaudited");
    }

    [Theory]
    [MemberData(nameof(Periods))]
    public void Every_table_of_amounts_says_its_status_its_bases_and_its_periods(string period)
    {
        foreach (var table in Reconciled.Blocks(PeriodOf(period)).OfType<Table>()
            .Where(t => t.Id is not ("table-checks" or "table-filings" or "table-waivers" or "table-status")).Some())
        {
            (table.Unit.Contains("unaudited", StringComparison.Ordinal)
                || table.Unit.Contains("audit status not stated", StringComparison.Ordinal)).ShouldBeTrue(table.Id);
            table.Unit.ShouldContain("US GAAP", customMessage: table.Id);
            table.Unit.ShouldContain("IFRS", customMessage: table.Id);
            if (!table.Id!.StartsWith("table-lines", StringComparison.Ordinal))
                (table.Unit.Contains(" ended ", StringComparison.Ordinal)
                    || table.Unit.Contains("as of", StringComparison.Ordinal)).ShouldBeTrue(table.Id);
        }
    }

    [Fact]
    public void A_draft_says_so_and_lists_what_failed()
    {
        var rule = new CheckRule("QC03", "Cross-footing", "A row adds up.", ToleranceKind.Exact, "It is one table.");
        var failed = new Finding(rule, FindingStatus.Failed, Reconciled.Year, "Total assets", 10m, 12m, 0m, "RMB thousand", []);
        var draft = ReconciliationBriefing.Compose(Repository.Book, Reconciled.Year, new CheckReport([failed]), Reconciled.Templates,
            new BriefingOptions { Draft = true }).Document.ShouldNotBeNull();
        draft.Watermark.ShouldBe("DRAFT");
        draft.Blocks[1].ShouldBeOfType<Callout>().Kind.ShouldBe(CalloutKind.Warning);
    }

    [Fact]
    public void A_period_that_no_filing_reconciles_is_a_diagnostic()
    {
        var result = ReconciliationBriefing.Compose(Repository.Book, Period.Quarter(2023, 3), new CheckReport([]), Reconciled.Templates,
            BriefingOptions.Default);
        result.Document.ShouldBeNull();
        result.Diagnostics.Single().Code.ShouldBe(BriefingCodes.NoReconciliation);
    }

    [Fact]
    public void The_periods_are_those_of_the_filings_that_reconcile() =>
        Bridge.Periods(Repository.Book).ShouldBe([Reconciled.Year, Reconciled.Half]);

    [Fact]
    public void Two_runs_give_the_same_document()
    {
        var again = ReconciliationBriefing.Compose(Repository.Book, Reconciled.Year, CheckRunner.Run(Repository.Book, Reconciled.Year),
            Reconciled.Templates, BriefingOptions.Default);
        DocumentText.Of(again.Document!).ShouldBe(DocumentText.Of(Reconciled.Document(Reconciled.Year)));
    }
}
