using QifuReports.Ledger.Checks;
using QifuReports.Ledger.Checks.Findings;
using QifuReports.Ledger.Filings;
using QifuReports.Ledger.Taxonomy;

namespace QifuReports.Ledger.Tests.Checks;

/// <summary>
/// Rules on what a figure is called, and on what may not be stated at all: each on a small book that keeps it and on one that breaks it in
/// that one way.
/// </summary>
public class LabelAndRefusalCheckTests
{
    private static BookBuilder Growth =>
        new BookBuilder().Concept("income")
            .Concept("growth", PeriodType.Ratio, UnitKind.Percent, more: c => c with { GrowthOf = new ConceptId("income") });

    // Cash and restricted cash are the narrow total; the wide one has the deposits too.
    [Theory]
    [InlineData("160.3", FindingStatus.Holds)]
    [InlineData("160.4", FindingStatus.Failed)]
    [InlineData("150.3", FindingStatus.Failed)]
    public void A_wider_total_of_cash_is_the_narrower_one_and_what_that_leaves_out(string wide, FindingStatus status)
    {
        var finding = new BookBuilder()
            .Concept("cash", PeriodType.Balance, parents: "+narrow +wide")
            .Concept("restricted", PeriodType.Balance, parents: "+narrow +wide").Concept("deposits", PeriodType.Balance, parents: "+wide")
            .Concept("narrow", PeriodType.Balance).Concept("wide", PeriodType.Balance)
            .Table("balance-sheet", "2023Q3 RMB 1000", "cash | 100,250", "restricted | 50,000", "narrow | 150,250", "deposits | 10,000")
            .Text("remarks", "2023Q3 RMB 1000000", "wide | " + wide).Run("QC07").ShouldHaveSingleItem();

        finding.Status.ShouldBe(status);
        finding.Facts.Select(f => f.Key.Concept.Value).ShouldBe(["wide", "narrow", "deposits"]);
        finding.Expected.ShouldBe(160.3m);
    }

    [Theory]
    [InlineData("RMB", FindingStatus.Holds)]
    [InlineData("USD", FindingStatus.Failed)]
    public void A_growth_rate_of_translated_amounts_is_refused(string currency, FindingStatus status)
    {
        var finding =
            Growth.Translated().Table("operations", $"2023Q3 {currency} 1000", "growth | 12.0").Run("QC16").ShouldHaveSingleItem();

        finding.Status.ShouldBe(status);
        finding.Subject.ShouldContain("of translated amounts");
    }

    [Theory]
    [InlineData("100", "150", FindingStatus.Holds)]
    [InlineData("-", "150", FindingStatus.Failed)]
    [InlineData("(100)", "150", FindingStatus.Failed)]
    [InlineData("100", "(50)", FindingStatus.Failed)]
    public void A_growth_rate_without_a_meaningful_base_is_refused(string before, string now, FindingStatus status)
    {
        var finding = Growth.Table("operations", "2022Q3 RMB 1000, 2023Q3 RMB 1000", $"income | {before} | {now}")
            .Text("results", "2023Q3 RMB 1000", "growth | 50.0").Run("QC18").ShouldHaveSingleItem();

        finding.Status.ShouldBe(status);
        finding.Subject.ShouldContain("has no meaningful base");
    }

    [Theory]
    [InlineData("Three months ended September 30, 2023", "unaudited", FindingStatus.Holds)]
    [InlineData("Three months ended June 30, 2023", "unaudited", FindingStatus.Failed)]
    [InlineData("Three months ended September 30, 2022", "unaudited", FindingStatus.Failed)]
    [InlineData("Nine months ended September 30, 2023", "unaudited", FindingStatus.Failed)]
    // From the first quarter to the third are nine months; a quarter of the calendar year is told by its months.
    [InlineData("Q1-Q3 2023", "unaudited", FindingStatus.Failed)]
    [InlineData("7-9/2023", "unaudited", FindingStatus.Holds)]
    [InlineData("Q3 CY2023", "unaudited", FindingStatus.Holds)]
    [InlineData("Q2 CY2023", "unaudited", FindingStatus.Failed)]
    [InlineData("RMB", "unaudited", FindingStatus.Failed)]
    [InlineData("Three months ended September 30, 2023", "", FindingStatus.Failed)]
    public void A_column_says_its_span_and_its_audit_status(string heading, string auditStatus, FindingStatus status)
    {
        var book = new BookBuilder().Concept("income").Table("operations", "2023Q3 RMB 1000", "income | 100").Build();
        var finding = Run("QC24", book,
            [WithColumns(book.Filings[0], c => c with { Heading = heading }) with { AuditStatus = auditStatus }]).ShouldHaveSingleItem();

        finding.Status.ShouldBe(status);
        finding.Subject.ShouldContain("labels that are missing or are of another period");
    }

    [Theory]
    [InlineData("income", FindingStatus.Failed)]
    [InlineData("other", FindingStatus.Holds)]
    public void A_figure_under_PRC_GAAP_is_stated_under_no_other_basis(string concept, FindingStatus status)
    {
        var finding = new BookBuilder().Concept("income").Concept("other").Table("operations", "2023Q3 RMB 1000", "income | 100")
            .Text("reply", "2023Q3 RMB 1000 prc-gaap", concept + " | 100")
            .Run("QC25").ShouldHaveSingleItem();

        finding.Status.ShouldBe(status);
        finding.Subject.ShouldContain("also under another basis than prc-gaap");
    }

    [Theory]
    [InlineData("unaudited", FindingStatus.Holds)]
    [InlineData("", FindingStatus.Failed)]
    public void A_reconciliation_says_the_audit_status_of_both_sides(string auditStatus, FindingStatus status)
    {
        var book = new BookBuilder().Concept("income")
            .Table("reconciliation", "2023Q3 RMB 1000, 2023Q3 RMB 1000 adjustment:ecl, 2023Q3 RMB 1000 ifrs", "income | 100 | 5 | 105")
            .Build();
        var finding = Run("QC25", book, [book.Filings[0] with { AuditStatus = auditStatus }]).ShouldHaveSingleItem();

        finding.Status.ShouldBe(status);
        finding.Actual.ShouldBe(status == FindingStatus.Holds ? 0 : 2);
    }

    // Other services fees stand under two headings: two concepts. Taken for one, the second line would be another value of the first.
    [Theory]
    [InlineData("fees", "25", FindingStatus.Failed)]
    [InlineData("fees", "16", FindingStatus.Holds)]
    [InlineData("platform-fees", "25", FindingStatus.Holds)]
    public void Two_lines_of_one_caption_are_two_concepts(string second, string value, FindingStatus status)
    {
        var book = new BookBuilder().Concept("fees").Concept("platform-fees")
            .Table("operations", "2023Q3 RMB 1000", "fees | 16", $"{second} | {value}").Build();
        var finding = Run("QC33", book, [WithCaption(book.Filings[0], "Other services fees")]).ShouldHaveSingleItem();

        finding.Status.ShouldBe(status);
        finding.Subject.ShouldContain("\"Other services fees\" again");
    }

    [Theory]
    [InlineData("income", FindingStatus.Holds)]
    [InlineData("other", FindingStatus.Failed)]
    public void A_caption_means_the_same_in_every_filing(string later, FindingStatus status)
    {
        BookBuilder Concepts() => new BookBuilder().Concept("income").Concept("other");
        var book = Concepts().Build();
        var first = Filed(Concepts().Table("operations", "2023Q3 RMB 1000", "income | 100").Build().Filings[0], "first");
        var second = Filed(Concepts().Table("operations", "2023Q2 RMB 1000", later + " | 90").Build().Filings[0], "second");
        var finding = Run("QC34", book, [first, second with { Date = first.Date.AddDays(90) }]).ShouldHaveSingleItem();

        finding.Status.ShouldBe(status);
        finding.Subject.ShouldBe("second, operations: captions that meant something else before");
    }

    private static Finding[] Run(string code, LedgerBook book, Filing[] filings) =>
        CheckRunner.Run(new LedgerBook(book.Issuer, book.Taxonomy, filings)).Findings.Where(f => f.Rule.Code == code).ToArray();

    private static Filing Filed(Filing filing, string id)
    {
        StatementCell Of(StatementCell cell) => cell with { Fact = cell.Fact! with { Source = cell.Fact.Source with { FilingId = id } } };
        return WithLines(WithCaption(filing, "Income"), l => l with { Cells = [.. l.Cells.Select(Of)] }) with { Id = id };
    }

    private static Filing WithCaption(Filing filing, string caption) => WithLines(filing, l => l with { Caption = caption });

    private static Filing WithLines(Filing filing, Func<StatementLine, StatementLine> change) =>
        filing with { Statements = [.. filing.Statements.Select(s => s with { Lines = [.. s.Lines.Select(change)] })] };

    private static Filing WithColumns(Filing filing, Func<StatementColumn, StatementColumn> change) =>
        filing with { Statements = [.. filing.Statements.Select(s => s with { Columns = [.. s.Columns.Select(change)] })] };
}
