using QifuReports.Ledger.Checks;
using QifuReports.Ledger.Checks.Findings;
using QifuReports.Ledger.Taxonomy;

namespace QifuReports.Ledger.Tests.Checks;

public class SumCheckTests
{
    private static BookBuilder Lines =>
        new BookBuilder().Concept("a", parents: "+sum").Concept("b", parents: "+sum").Concept("c", parents: "+sum").Concept("sum");

    [Theory]
    [InlineData("60", FindingStatus.Holds)]
    [InlineData("61", FindingStatus.Failed)]
    [InlineData("59", FindingStatus.Failed)]
    public void Lines_add_up_without_tolerance(string sum, FindingStatus status) =>
        Lines.Table("operations", "2023Q3 RMB 1000", "a | 10", "b | 20", "c | 30", "sum | " + sum).Status("QC01").ShouldBe(status);

    [Fact]
    public void A_footing_names_the_total_first_and_then_its_lines_in_the_scale_of_the_column()
    {
        var finding =
            Lines.Table("operations", "2023Q3 RMB 1000", "a | 10", "b | 20", "c | (5)", "sum | 26").Run("QC01").ShouldHaveSingleItem();
        finding.Facts.Select(f => f.Key.Concept.Value).ShouldBe(["sum", "a", "b", "c"]);
        (finding.Expected, finding.Actual, finding.Difference, finding.Tolerance, finding.Unit).ShouldBe((25, 26, 1, 0, "RMB thousand"));
        finding.Subject.ShouldBe("sum, 2023Q3, RMB");
    }

    [Fact]
    public void Nil_counts_as_zero() =>
        Lines.Table("operations", "2023Q3 RMB 1000", "a | 10", "b | -", "c | 30", "sum | 40").Status("QC01").ShouldBe(FindingStatus.Holds);

    [Fact]
    public void A_part_that_a_table_leaves_out_is_nil() =>
        Lines.Table("operations", "2023Q3 RMB 1000", "a | 10", "b | 20", "sum | 30").Status("QC01").ShouldBe(FindingStatus.Holds);

    [Fact]
    public void A_part_that_stands_in_another_table_is_taken_from_there() =>
        Lines.Table("operations", "2023Q3 RMB 1000", "a | 10", "b | 20").Table("other", "2023Q3 RMB 1000", "c | 30", "sum | 60")
            .Status("QC01").ShouldBe(FindingStatus.Holds);

    [Fact]
    public void A_part_that_is_stated_too_coarsely_leaves_the_sum_untested() =>
        Lines.Text("text", "2023Q3 RMB 1000000", "a | 1.0").Table("operations", "2023Q3 RMB 1000", "b | 20", "c | 30", "sum | 1,060")
            .Run("QC01").ShouldBeEmpty();

    private static BookBuilder Results =>
        new BookBuilder().Concept("sales", parents: "+revenue").Concept("other", parents: "+revenue").Concept("revenue", parents: "+profit")
        .Concept("wages", parents: "+costs", more: c => c with { Sign = -1 })
        .Concept("costs", parents: "+profit", more: c => c with { Sign = -1 })
        .Concept("profit", parents: "+net").Concept("tax", parents: "+net").Concept("net");

    // Preliminary figures: revenue and results, and no cost.
    [Theory]
    [InlineData(0, "revenue | 100", "profit | 20", "net | 15")]
    [InlineData(0, "sales | 60", "other | 40", "revenue | 100", "profit | 20", "net | 15")]
    [InlineData(1, "sales | 60", "other | 41", "revenue | 100", "profit | 20", "net | 15")]
    [InlineData(1, "sales | 60", "revenue | 100", "profit | 20", "net | 15")]
    [InlineData(1, "revenue | 100", "profit | 20", "tax | (5)", "net | 14")]
    [InlineData(1, "revenue | 100", "costs | (80)", "profit | 21", "net | 21")]
    [InlineData(1, "revenue | 100", "costs | (80)", "profit | 20", "net | 15")]
    [InlineData(1, "revenue | 100", "wages | (80)", "profit | 20", "net | 20")]
    public void A_table_of_results_without_costs_is_tested_where_the_parts_stand(int failures, params string[] lines) =>
        Results.Table("operations", "2023Q3 RMB 1000", lines).Run("QC01").Count(f => f.Status == FindingStatus.Failed).ShouldBe(failures);

    [Fact]
    public void Of_a_table_that_is_partial_only_what_stands_in_full_is_tested()
    {
        var book = Lines.Table("operations", "2023Q3 RMB 1000", "a | 10", "b | 20", "sum | 60").Build();
        var filing = book.Filings[0];
        var lines = filing.Statements[0].Lines.Select(
            l => l with { Cells = [.. l.Cells.Select(c => c with { Fact = c.Fact! with { IsPartial = true } })] }).ToArray();
        var partial =
            new LedgerBook(book.Issuer, book.Taxonomy, [filing with { Statements = [filing.Statements[0] with { Lines = lines }] }]);
        CheckRunner.Run(book).Failures.ShouldContain(f => f.Rule.Code == "QC01");
        CheckRunner.Run(partial).Findings.ShouldNotContain(f => f.Rule.Code == "QC01");
    }

    [Fact]
    public void Each_column_is_tested_by_itself() =>
        Lines.Table("operations", "2022Q3 RMB 1000, 2023Q3 RMB 1000", "a | 1 | 2", "b | 1 | 2", "c | 1 | 2", "sum | 3 | 7")
            .Run("QC01").Select(f => f.Status).ShouldBe([FindingStatus.Holds, FindingStatus.Failed]);

    [Theory]
    [InlineData(true, "12", FindingStatus.Failed)]
    [InlineData(false, "12", FindingStatus.Rounding)]
    [InlineData(false, "13", FindingStatus.Failed)]
    public void Translated_totals_add_up_unless_the_issuer_translates_them_on_their_own(bool areSums, string sum, FindingStatus status)
    {
        var lines = Lines.Translated();
        lines.Policies = lines.Policies with { TranslatedTotals = areSums };
        lines.Table("operations", "2023Q3 USD 1000", "a | 2", "b | 3", "c | 5", "sum | " + sum).Status("QC01").ShouldBe(status);
    }

    [Fact]
    public void Of_an_abridged_table_only_the_adjustments_have_to_foot() =>
        Lines.Table("reconciliation", "2023Q3 RMB 1000, 2023Q3 RMB 1000 adjustment:ecl, 2023Q3 RMB 1000 ifrs", "a | 1 | 2 | 3",
            "b | 1 | 2 | 3", "sum | 9 | 5 | 14")
            .Run("QC01").ShouldHaveSingleItem().Facts[0].Key.Basis.Code.ShouldBe("adjustment:ecl");

    [Theory]
    [InlineData("70", FindingStatus.Holds)]
    [InlineData("71", FindingStatus.Failed)]
    public void A_result_is_what_is_left(string income, FindingStatus status) =>
        new BookBuilder().Concept("revenue", parents: "+income").Concept("costs", parents: "-income").Concept("income")
            .Table("operations", "2023Q3 RMB 1000", "revenue | 100", "costs | 30", "income | " + income).Status("QC02").ShouldBe(status);

    [Theory]
    [InlineData("100", FindingStatus.Holds)]
    [InlineData("101", FindingStatus.Failed)]
    public void Both_sides_of_a_balance_sheet_are_equal(string assets, FindingStatus status)
    {
        var balance = PeriodType.Balance;
        new BookBuilder().Concept("cash", balance, parents: "+assets").Concept("assets", balance)
            .Concept("debt", balance, parents: "+sources")
            .Concept("equity", balance, parents: "+sources").Concept("sources", balance)
            .Table("balance-sheet", "2023-09-30 RMB 1000", "cash | " + assets, "assets | " + assets, "debt | 40", "equity | 60",
                "sources | 100")
            .Run("QC02").ShouldHaveSingleItem().Status.ShouldBe(status);
    }

    // No total of liabilities and equity is printed: liabilities above zero, or in parentheses.
    [Theory]
    [InlineData("100", "30", "10", "40", "60", FindingStatus.Holds)]
    [InlineData("100", "(30)", "(10)", "(40)", "60", FindingStatus.Holds)]
    [InlineData("100", "(30)", "(10)", "(40)", "61", FindingStatus.Failed)]
    [InlineData("101", "(30)", "(10)", "(40)", "60", FindingStatus.Failed)]
    [InlineData("100", "(30)", "(11)", "(41)", "60", FindingStatus.Failed)]
    public void What_the_assets_are_more_than_the_liabilities_is_equity(string assets, string debt, string payables, string liabilities,
        string equity, FindingStatus status)
    {
        var balance = PeriodType.Balance;
        new BookBuilder().Concept("cash", balance, parents: "+total-assets").Concept("total-assets", balance)
            .Concept("debt", balance, parents: "+total-liabilities").Concept("payables", balance, parents: "+total-liabilities")
            .Concept("total-liabilities", balance)
            .Concept("capital", balance, parents: "+equity").Concept("equity", balance)
            .Table("balance-sheet", "2023-09-30 RMB 1000", "cash | " + assets, "total-assets | " + assets, "debt | " + debt,
                "payables | " + payables, "total-liabilities | " + liabilities, "capital | " + equity, "equity | " + equity)
            .Run("QC02").ShouldHaveSingleItem().Status.ShouldBe(status);
    }

    // Net assets are a side of their own, and equity the other.
    [Theory]
    [InlineData("60", FindingStatus.Holds)]
    [InlineData("61", FindingStatus.Failed)]
    public void Net_assets_are_equity(string equity, FindingStatus status)
    {
        var balance = PeriodType.Balance;
        new BookBuilder().Concept("total-assets", balance, parents: "+net-assets")
            .Concept("total-liabilities", balance, parents: "+net-assets").Concept("net-assets", balance)
            .Concept("capital", balance, parents: "+equity").Concept("equity", balance)
            .Table("balance-sheet", "2023-09-30 RMB 1000", "total-assets | 100", "total-liabilities | (40)", "net-assets | 60",
                "capital | " + equity, "equity | " + equity)
            .Run("QC02").ShouldHaveSingleItem().Status.ShouldBe(status);
    }

    // As sums of lines that were rounded each: opening, two flows and closing may be half a unit off each, no more.
    [Theory]
    [InlineData("66", FindingStatus.Rounding)]
    [InlineData("65", FindingStatus.Holds)]
    [InlineData("68", FindingStatus.Failed)]
    public void Cash_in_millions_rolls_forward_as_far_as_its_roundings_allow(string closing, FindingStatus status) =>
        new BookBuilder().Concept("cash", PeriodType.Balance).Concept("operating", parents: "+change")
            .Concept("investing", parents: "+change").Concept("change")
            .Table("cash-flows", "2023Q3 RMB 1000000", "operating | 20", "investing | (5)", "change | 15", "cash@opening | 50",
                "cash | " + closing)
            .Run("QC06").ShouldHaveSingleItem().Status.ShouldBe(status);

    private static BookBuilder Cash(string opening, string closing, string restricted)
    {
        var balance = PeriodType.Balance;
        return new BookBuilder().Concept("cash", balance, parents: "+total-cash").Concept("restricted", balance, parents: "+total-cash")
            .Concept("total-cash", balance)
            .Concept("operating", parents: "+change").Concept("investing", parents: "+change").Concept("change")
            .Table("balance-sheet", "2023-06-30 RMB 1000, 2023-09-30 RMB 1000", "cash | 40 | 50", "restricted | 10 | " + restricted)
            .Table("cash-flows", "2023Q3 RMB 1000", "operating | 20", "investing | (5)", "change | 15", "total-cash@opening | " + opening,
                "total-cash | " + closing);
    }

    [Fact]
    public void Cash_rolls_forward_and_is_that_of_the_balance_sheet_at_both_ends()
    {
        var findings = Cash("50", "65", "15").Run("QC06");
        findings.Count.ShouldBe(4);
        findings.Some().ShouldAllBe(f => f.Status == FindingStatus.Holds);
    }

    [Theory]
    [InlineData("50", "66", "15", 2)]
    [InlineData("51", "65", "15", 2)]
    [InlineData("50", "65", "16", 1)]
    public void Cash_that_does_not_tie_fails_wherever_it_stands(string opening, string closing, string restricted, int failures) =>
        Cash(opening, closing, restricted).Run("QC06").Count(f => f.Status == FindingStatus.Failed).ShouldBe(failures);

    [Theory]
    [InlineData("6.0", FindingStatus.Holds)]
    [InlineData("6.2", FindingStatus.Rounding)]
    [InlineData("6.3", FindingStatus.Failed)]
    public void Rounded_parts_add_up_to_half_a_unit_each(string sum, FindingStatus status) =>
        Lines.Text("results", "2023Q2 RMB 1000000", "a | 1.0", "b | 2.0", "c | 3.0", "sum | " + sum).Status("QC09").ShouldBe(status);

    [Fact]
    public void A_text_that_leaves_out_a_part_has_no_sum() =>
        Lines.Text("results", "2023Q2 RMB 1000000", "a | 1.0", "b | 2.0", "sum | 9.0").Run("QC09").ShouldBeEmpty();

    [Theory]
    [InlineData("0.1", FindingStatus.Holds)]
    [InlineData("0.2", FindingStatus.Failed)]
    public void A_total_in_the_text_is_the_sum_of_lines_of_a_table(string sum, FindingStatus status) =>
        Lines.Table("operations", "2023Q3 RMB 1000", "a | 25,000", "b | 50,000", "c | 24,999")
            .Text("remarks", "2023Q3 RMB 1000000000", "sum | ~" + sum)
            .Status("QC09").ShouldBe(status);
}
