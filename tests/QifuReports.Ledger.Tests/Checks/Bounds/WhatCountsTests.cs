using QifuReports.Ledger.Checks;
using QifuReports.Ledger.Checks.Findings;
using QifuReports.Ledger.Facts;
using QifuReports.Ledger.Taxonomy;

namespace QifuReports.Ledger.Tests.Checks.Bounds;

/// <summary>Which figures a rule looks at and which it leaves alone, each beside one that differs in that alone.</summary>
public class WhatCountsTests
{
    private static BookBuilder Lines => new BookBuilder().Concept("a", parents: "+sum").Concept("b", parents: "+sum")
        .Concept("c", parents: "+sum").Concept("sum");

    [Fact]
    public void Without_a_rate_above_zero_nothing_is_translated() =>
        Lines.Translated("0").Table("operations", "2023Q3 RMB 1000, 2023Q3 USD 1000", "a | 2,000 | 1,000").Run("QC15").ShouldBeEmpty();

    // The total is farther off than any line, and is the sum of them all the same: the line takes up the roundings.
    [Fact]
    public void A_total_takes_up_no_roundings()
    {
        var balance = PeriodType.Balance;
        new BookBuilder().Concept("debt", balance, parents: "+sources").Concept("equity", balance, parents: "+sources")
            .Concept("sources", balance).Translated("2").Table("balance-sheet", "2023-09-30 RMB 1000, 2023-09-30 USD 1000",
                "debt | 2,000 | 1,001", "equity | 2,000 | 1,003", "sources | 4,000 | 2,004")
            .Run("QC15").Select(f => f.Status).ShouldBe([FindingStatus.Rounding, FindingStatus.Rounding, FindingStatus.Rounding]);
    }

    // Two parts and the total make one unit; what is not translated adds up to the last one.
    [Theory]
    [InlineData("USD", "5", FindingStatus.Holds)]
    [InlineData("USD", "6", FindingStatus.Rounding)]
    [InlineData("USD", "4", FindingStatus.Rounding)]
    [InlineData("USD", "7", FindingStatus.Failed)]
    [InlineData("RMB", "5", FindingStatus.Holds)]
    [InlineData("RMB", "6", FindingStatus.Failed)]
    public void Only_a_translated_total_may_be_off_its_lines(string currency, string sum, FindingStatus status)
    {
        var lines = Lines.Translated();
        lines.Policies = lines.Policies with { TranslatedTotals = false };
        lines.Table("operations", $"2023Q3 {currency} 1000", "a | 2", "b | 3", "sum | " + sum).Status("QC01").ShouldBe(status);
    }

    [Theory]
    [InlineData("20", 0)]
    [InlineData("19", 0)]
    [InlineData("18", 1.5)]
    public void A_whole_above_its_parts_needs_no_tolerance(string whole, double tolerance)
    {
        var id = new ConceptId("whole");
        new BookBuilder().Concept("one", more: c => c with { PartOf = id }).Concept("two", more: c => c with { PartOf = id })
            .Concept("whole")
            .Text("highlights", "2023Q3 RMB 1000000", "one | 8", "two | 11", $"whole | {whole}").Run("QC37").ShouldHaveSingleItem()
            .Tolerance.ShouldBe((decimal)tolerance);
    }

    [Theory]
    [InlineData(PeriodType.Count, UnitKind.Count)]
    [InlineData(PeriodType.Count, UnitKind.Shares)]
    [InlineData(PeriodType.Count, UnitKind.Ads)]
    public void What_is_counted_to_the_last_one_is_exact_in_a_text(PeriodType type, UnitKind unit)
    {
        foreach (var (sum, status) in (ReadOnlySpan<(string, FindingStatus)>)[("3", FindingStatus.Holds), ("4", FindingStatus.Failed)])
            new BookBuilder().Concept("a", type, unit, "+sum").Concept("b", type, unit, "+sum").Concept("sum", type, unit)
                .Text("t", "2023Q3 RMB 1", "a | 1", "b | 2", "sum | " + sum).Status("QC01").ShouldBe(status);
    }

    // What is counted is never below zero; an amount of money is only where the taxonomy says so.
    [Theory]
    [InlineData(UnitKind.Shares, 0, "(4)", FindingStatus.Failed)]
    [InlineData(UnitKind.Ads, 0, "(4)", FindingStatus.Failed)]
    [InlineData(UnitKind.Count, 0, "(4)", FindingStatus.Failed)]
    [InlineData(UnitKind.Months, 0, "(4)", FindingStatus.Failed)]
    [InlineData(UnitKind.Count, 0, "4", FindingStatus.Holds)]
    [InlineData(UnitKind.Count, 0, "-", FindingStatus.Holds)]
    [InlineData(UnitKind.Count, -1, "(4)", FindingStatus.Holds)]
    [InlineData(UnitKind.Count, -1, "4", FindingStatus.Failed)]
    [InlineData(UnitKind.Money, 0, "(4)", null)]
    [InlineData(UnitKind.Percent, 0, "(4)", null)]
    public void A_count_is_not_below_zero(UnitKind unit, int sign, string figure, FindingStatus? status)
    {
        var findings = new BookBuilder().Concept("a", PeriodType.Flow, unit, more: c => c with { Sign = sign })
            .Table("t", "2023Q3 RMB 1000", "a | " + figure).Run("QC30");
        if (status is null) findings.ShouldBeEmpty();
        else findings.ShouldHaveSingleItem().Status.ShouldBe(status.Value);
    }

    [Theory]
    [InlineData("a | 3", "b | (4)", 1)]
    [InlineData("a | (3)", "b | (4)", 2)]
    [InlineData("a | 3", "b | 4", 0)]
    public void Every_figure_of_the_wrong_sign_counts(string first, string second, int figures)
    {
        var finding =
            new BookBuilder().Concept("free").Concept("a", more: c => c with { Sign = 1 }).Concept("b", more: c => c with { Sign = 1 })
            .Table("t", "2023Q3 RMB 1000", "free | (9)", first, second).Run("QC30").ShouldHaveSingleItem();
        (finding.Actual, finding.Facts.Count, finding.Facts[0].Key.Concept.Value).ShouldBe(
            (figures, Math.Max(1, figures), figures == 1 ? "b" : "a"));
        finding.Subject.Contains("a line that may turn", StringComparison.Ordinal).ShouldBe(figures > 0);
    }

    // The sum itself counts where it is of a kind that has none, and each term of another kind than it.
    [Theory]
    [InlineData(PeriodType.Flow, UnitKind.Money, PeriodType.Flow, UnitKind.Money, 0)]
    [InlineData(PeriodType.Balance, UnitKind.Money, PeriodType.Balance, UnitKind.Money, 0)]
    [InlineData(PeriodType.Count, UnitKind.Count, PeriodType.Count, UnitKind.Count, 0)]
    [InlineData(PeriodType.Average, UnitKind.Shares, PeriodType.Average, UnitKind.Shares, 1)]
    [InlineData(PeriodType.Ratio, UnitKind.Percent, PeriodType.Ratio, UnitKind.Percent, 1)]
    [InlineData(PeriodType.PerShare, UnitKind.MoneyPerShare, PeriodType.PerShare, UnitKind.MoneyPerShare, 1)]
    [InlineData(PeriodType.Flow, UnitKind.Money, PeriodType.Flow, UnitKind.Count, 2)]
    [InlineData(PeriodType.Flow, UnitKind.Money, PeriodType.Balance, UnitKind.Money, 2)]
    [InlineData(PeriodType.Ratio, UnitKind.Percent, PeriodType.Flow, UnitKind.Percent, 3)]
    public void What_does_not_add_up_is_counted(PeriodType type, UnitKind unit, PeriodType ofTerms, UnitKind unitOfTerms, int terms) =>
        new BookBuilder().Concept("a", ofTerms, unitOfTerms, "+sum").Concept("b", ofTerms, unitOfTerms, "+sum").Concept("sum", type, unit)
            .Table("t", "2023Q3 RMB 1000", "sum | 3").Table("again", "2022Q3 RMB 1000", "sum | 3").Run("QC10")
            .ShouldHaveSingleItem().Actual.ShouldBe(terms);

    // A number of visits moves no cash, nor does a ratio, nor what is part of another flow of the column.
    [Theory]
    [InlineData("65", FindingStatus.Holds)]
    [InlineData("66", FindingStatus.Failed)]
    [InlineData("64", FindingStatus.Failed)]
    public void Cash_is_moved_by_money_alone(string closing, FindingStatus status)
    {
        var finding = new BookBuilder().Concept("cash", PeriodType.Balance).Concept("sales", parents: "+operating").Concept("operating")
            .Concept("investing")
            .Concept("visits", PeriodType.Flow, UnitKind.Count).Concept("rate", PeriodType.Ratio, UnitKind.Percent)
            .Concept("debt", PeriodType.Balance)
            .Table("cash-flows", "2023Q3 RMB 1000", "sales | 20", "operating | 20", "investing | (5)", "visits | 7", "rate | 3.0",
                "debt | 9",
                "cash@opening | 50", "cash | " + closing)
            .Run("QC06").Single(f => f.Subject.Contains("from opening to closing", StringComparison.Ordinal));
        finding.Status.ShouldBe(status);
        finding.Facts.Select(f => f.Key.Concept.Value).ShouldBe(["cash", "cash", "operating", "investing"]);
    }

    [Theory]
    [InlineData("3", FindingStatus.Holds)]
    [InlineData("(3)", FindingStatus.Holds)]
    [InlineData("-", FindingStatus.Failed)]
    [InlineData("", FindingStatus.Failed)]
    public void A_small_margin_is_a_zero_with_digits(string result, FindingStatus status) =>
        new BookBuilder().Concept("result").Concept("sales").Concept("margin", PeriodType.Ratio, UnitKind.Percent,
                more: c => c with { Quotient = new Quotient(new ConceptId("result"), new ConceptId("sales")) })
            .Table("t", "2023Q3 RMB 1000", $"result | {result}", "sales | 90,000", "margin | 0.0").Status("QC32").ShouldBe(status);

    [Fact]
    public void A_zero_in_a_text_may_be_one() => Lines.Text("t", "2023Q3 RMB 1000", "a | 0").Run("QC32").ShouldBeEmpty();

    // A column of a table that has a figure says on which basis it is; one without any figure, or of a text, is not asked.
    [Theory]
    [InlineData(true, "a | 1", "us-gaap", 0)]
    [InlineData(true, "a | 1", "", 1)]
    [InlineData(true, "a | ", "", null)]
    [InlineData(false, "a | 1", "", null)]
    public void A_column_says_its_basis(bool isTable, string line, string basis, int? faults)
    {
        var book = isTable ? Lines.Table("t", "2023Q3 RMB 1000", line).Build() : Lines.Text("t", "2023Q3 RMB 1000", line).Build();
        var (filing, statement) = (book.Filings[0], book.Filings[0].Statements[0]);
        var columns = statement.Columns.Select(c => c with { Heading = "2023Q3", Basis = new Basis(basis) }).ToArray();
        var changed = new LedgerBook(book.Issuer, book.Taxonomy, [filing with { Statements = [statement with { Columns = columns }] }]);
        var findings = CheckRunner.Run(changed).Findings.Where(f => f.Rule.Code == "QC24").ToArray();
        if (faults is null) findings.ShouldBeEmpty();
        else findings.ShouldHaveSingleItem().Actual.ShouldBe(faults.Value);
        if (faults == 1) findings[0].Subject.ShouldEndWith("(no basis is stated)");
    }
}
