using System.Globalization;
using QifuReports.Briefings.Context;
using QifuReports.Briefings.Reconciliation;
using QifuReports.Briefings.Tests.Quarterly;
using QifuReports.Ledger;
using QifuReports.Ledger.Checks;
using QifuReports.Ledger.Diagnostics;
using QifuReports.Ledger.Facts;
using QifuReports.Ledger.Filings;
using QifuReports.Ledger.Periods;
using QifuReports.Ledger.Taxonomy;
using QifuReports.Typesetting.Document;

namespace QifuReports.Briefings.Tests.Reconciliation;

/// <summary>
/// The same composer and templates for another issuer: other bases, two adjustments of other names, another currency, with and without a
/// comparative, without notes.
/// </summary>
public class OtherReconciliationTests
{
    private static readonly Period Now = Period.FullYear(2024);
    private static readonly Basis Local = new("uk-gaap");
    private static readonly Basis[] Columns = [Local, new("adjustment:leases"), new("adjustment:pensions"), new("ifrs")];

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void It_composes_with_what_there_is(bool hasComparative)
    {
        var text = DocumentText.Of(Compose(Book(hasComparative)));
        text.ShouldContain("Harbour Mills plc");
        text.ShouldContain("Net income was about 13.3% higher under IFRS than under UK GAAP, on right-of-use leases.");
        text.ShouldContain("Net income, UK GAAP: 300.0");
        if (hasComparative) text.ShouldContain("Right-of-use leases | 50.0 | 15.0 | 35.0");
        foreach (var word in (string[])["Qifu", "RMB", "US$", "US GAAP", "ADS", "NASDAQ", "6-K", "Expected credit", "guarantee"])
            text.ShouldNotContain(word, Case.Sensitive);
    }

    [Fact]
    public void Without_a_comparative_nothing_is_compared()
    {
        var document = Compose(Book(hasComparative: false));
        document.Blocks.OfType<ChartBlock>().Select(c => c.Id).ShouldBeEmpty("they stand in columns");
        All(document.Blocks).OfType<ChartBlock>().Select(c => c.Id)
            .ShouldBe(["chart-lead-net-result", "chart-lead-equity", "chart-bridge-net-result", "chart-bridge-equity"]);
        document.Blocks.OfType<Table>().Single(t => t.Id == "table-results").Columns.Count.ShouldBe(5);
        DocumentText.Of(document).ShouldNotContain("2023");
    }

    [Fact]
    public void A_balance_without_an_opening_amount_is_not_carried_forward() =>
        ReconciliationBriefing.Compose(Book(hasComparative: false), Now, new CheckReport([]), Reconciled.Templates,
            BriefingOptions.Default).OmittedSections.ShouldContain("Roll-forward");

    [Fact]
    public void A_balance_that_does_not_follow_is_told_for_any_column()
    {
        var text = DocumentText.Of(Compose(Book(hasComparative: true, closingLeases: 90)));
        text.ShouldContain(
            "Right-of-use leases does not carry forward. The opening effect (EUR 20.0 million) and the effect on income (EUR 50.0 " +
                "million) give EUR 70.0 million; the filing states EUR 90.0 million");
        text.ShouldContain("The other adjustments carry forward.");
    }

    [Theory]
    [InlineData(300, 60, -10, "Net income was about 16.7% higher under IFRS than under UK GAAP, on right-of-use leases.")]
    [InlineData(300, -50, -10, "Net income was 20.0% lower under IFRS than under UK GAAP, on right-of-use leases and pensions.")]
    [InlineData(300, -58, -2, "Net income was 20.0% lower under IFRS than under UK GAAP, on right-of-use leases.")]
    [InlineData(300, 5, -5, "Total equity was 2.0% higher under IFRS than under UK GAAP, on right-of-use leases.")]
    [InlineData(-300, 50, 10, "Net income was EUR 60.0 million higher under IFRS than under UK GAAP, on right-of-use leases and pensions.")]
    public void The_measure_that_differs_most_is_told_first_with_what_pushes_it_and_is_not_small(int local, int leases, int pensions,
        string expected) =>
        DocumentText.Of(Compose(Book(hasComparative: false, closingLeases: 70, income: (local, leases, pensions)))).ShouldContain(expected);

    private static IEnumerable<Block> All(IEnumerable<Block> blocks) =>
        blocks.SelectMany(b => b is Beside beside ? All(beside.Main).Concat(All(beside.Side)) : [b]);

    private static DocumentModel Compose(LedgerBook book)
    {
        var result = ReconciliationBriefing.Compose(book, Now, new CheckReport([]), Reconciled.Templates,
            new BriefingOptions { Author = "Finance" });
        return result.Document.ShouldNotBeNull(string.Join('\n', result.Diagnostics));
    }

    private static LedgerBook Book(bool hasComparative, int closingLeases = 70, (int Local, int Leases, int Pensions)? income = null)
    {
        var (local, leases, pensions) = income ?? (300, 50, -10);
        Concept[] concepts =
        [
            new(new ConceptId("net-income"), "Net income", PeriodType.Flow, UnitKind.Money, []) { Polarity = 1 },
            new(new ConceptId("total-equity"), "Total equity", PeriodType.Balance, UnitKind.Money,
                []) { MovedBy = new ConceptId("net-income") },
        ];
        var closing = Period.At(new DateOnly(2024, 12, 31));
        var statements = new List<Statement> { Table("reconciliation-operations", Now, "net-income", local, leases, pensions,
            local + leases + pensions), Table("reconciliation-balance-sheet", closing, "total-equity", 2_000, closingLeases, -30,
                1_970 + closingLeases) };
        if (hasComparative)
        {
            statements.Add(Table("reconciliation-operations-prior", Now.YearBefore, "net-income", 250, 15, -5, 260));
            statements.Add(Table("reconciliation-balance-sheet-prior", Period.At(new DateOnly(2023, 12, 31)), "total-equity", 1_700, 20,
                -20, 1_700));
        }
        var filing = new Filing
        {
            Id = "report-2025-03-01", Form = "annual report", Date = new DateOnly(2025, 3, 1), Title = "Reconciliation for the year",
            Period = Now, AuditStatus = "audited", Basis = Local,
            Statements = statements, Drivers = [], Place = new Place("test.json"),
        };
        return new LedgerBook(new Issuer("Harbour Mills plc", "Harbour Mills", ["LSE: HBM"], "EUR", null,
            new IssuerPolicies(false, false, 0)), new TaxonomyBook(concepts), [filing]);
    }

    private static Statement Table(string id, Period period, string concept, params int[] millions)
    {
        string[] headings = ["As reported", "Right-of-use leases", "Pensions", "Restated"];
        var columns = new List<StatementColumn>();
        var cells = new List<StatementCell>();
        for (var i = 0; i < Columns.Length; i++)
        {
            columns.Add(new StatementColumn(headings[i], headings[i], "", period, "EUR", 1_000_000m, Columns[i]));
            var fact = new Fact(new FactKey(new ConceptId(concept), period, "EUR", Columns[i]), millions[i] * 1_000_000m, millions[i],
                1_000_000m, 100_000m, false,
                new Source("report-2025-03-01", id, concept, 1, headings[i], new Place("test.json")));
            cells.Add(new StatementCell(millions[i] < 0 ? string.Create(CultureInfo.InvariantCulture, $"({-millions[i]})")
                : millions[i].ToString(CultureInfo.InvariantCulture), fact));
        }
        return new Statement(id, $"Table of the {(period.IsInstant ? "balances" : "year")}", true, columns,
            [new StatementLine("Line", LineKind.Total, new ConceptId(concept), 0, cells)]);
    }
}
