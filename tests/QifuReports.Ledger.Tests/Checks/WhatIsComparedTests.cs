using QifuReports.Ledger.Checks;
using QifuReports.Ledger.Checks.Findings;
using QifuReports.Ledger.Diagnostics;
using QifuReports.Ledger.Facts;
using QifuReports.Ledger.Filings;
using QifuReports.Ledger.Taxonomy;
using QifuReports.Ledger.Waivers;

namespace QifuReports.Ledger.Tests.Checks;

/// <summary>Which of several statements of a figure a rule takes, and what it leaves alone.</summary>
public class WhatIsComparedTests
{
    private static ConceptId Id(string id) => new(id);

    // The finest statement stands for a figure; of equally fine ones a table goes before a text, and the first of them before the next.
    [Theory]
    [InlineData("one", "text 1000000 1.2", "table 1000 1,200")]
    [InlineData("two", "table 1000 1,200", "text 1000000 1.2")]
    [InlineData("two", "table 1000 1,200", "table 1000 1,200")]
    [InlineData("one", "text 1000 1,200", "table 1000 1,200")]
    [InlineData("two", "table 1000 1,200", "text 1000 1,200")]
    [InlineData("two", "text 1000 1,200", "text 1000 1,200")]
    [InlineData("one", "table 1000 1,200", "table 1 1,200,000")]
    public void The_finest_statement_and_of_equals_the_first_table_stands_for_a_figure(string statement, string two, string one)
    {
        var book = new BookBuilder().Concept("a").Concept("growth", PeriodType.Ratio, UnitKind.Percent,
            more: c => c with { GrowthOf = Id("a") }).Table("before", "2022Q3 RMB 1000", "a | 1,000");
        foreach (var (name, of) in new[] { ("two", two), ("one", one) })
        {
            var parts = of.Split(' ');
            if (parts[0] == "table") book.Table(name, $"2023Q3 RMB {parts[1]}", "a | " + parts[2]);
            else book.Text(name, $"2023Q3 RMB {parts[1]}", "a | " + parts[2]);
        }
        book.Text("results", "2023Q3 RMB 1000000", "growth | 20.0");
        var growth = book.Run("QC17").ShouldHaveSingleItem();
        (growth.Status, growth.Facts[1].Source.Statement).ShouldBe((FindingStatus.Holds, statement));
    }

    private static BookBuilder Lines => new BookBuilder().Concept("a", parents: "+sum").Concept("b", parents: "+sum").Concept("sum");

    // A part elsewhere is taken where it is as fine as the total, and a finer one is as good.
    [Theory]
    [InlineData("1000", "20", 1)]
    [InlineData("1", "20,000", 1)]
    [InlineData("1000000", "0.02", 0)]
    public void A_part_elsewhere_is_taken_if_it_is_fine_enough(string scale, string part, int comparisons) =>
        Lines.Table("operations", "2023Q3 RMB 1000", "a | 10", "sum | 30").Table("other", $"2023Q3 RMB {scale}", "b | " + part).Run("QC01")
            .Count(f => f.Status == FindingStatus.Holds).ShouldBe(comparisons);

    // In millions a table was rounded line by line: its sums are of rule 9, and so are those of a text.
    [Theory]
    [InlineData(true, "1000", "QC01")]
    [InlineData(true, "1000000", "QC09")]
    [InlineData(false, "1000", "QC09")]
    [InlineData(false, "1000000", "QC09")]
    public void Sums_that_were_rounded_are_of_a_rule_of_their_own(bool isTable, string scale, string code)
    {
        var book = isTable ? Lines.Table("t", $"2023Q3 RMB {scale}", "a | 10", "b | 20", "sum | 30")
            : Lines.Text("t", $"2023Q3 RMB {scale}", "a | 10", "b | 20", "sum | 30");
        book.Status(code).ShouldBe(FindingStatus.Holds);
        book.Run(code == "QC01" ? "QC09" : "QC01").ShouldBeEmpty();
    }

    [Theory]
    [InlineData("3", FindingStatus.Holds)]
    [InlineData("4", FindingStatus.Failed)]
    public void Counts_to_the_last_one_are_exact_in_a_text_too(string sum, FindingStatus status) =>
        new BookBuilder().Concept("a", PeriodType.Count, UnitKind.Count, "+sum").Concept("b", PeriodType.Count, UnitKind.Count, "+sum")
            .Concept("sum", PeriodType.Count, UnitKind.Count)
            .Text("t", "2023Q3 RMB 1", "a | 1", "b | 2", "sum | " + sum).Status("QC01").ShouldBe(status);

    // Comparatives may stand in another table, if that has the first line; in another currency, of another basis or of another kind they
    // are none.
    [Theory]
    [InlineData("2022Q3 RMB 1000", "a | 1", FindingStatus.Holds)]
    [InlineData("2022Q3 RMB 1000", "b | 1", FindingStatus.Failed)]
    [InlineData("2022Q3 RMB 1000", "a | ", FindingStatus.Failed)]
    [InlineData("2022Q3 USD 1000", "a | 1", FindingStatus.Failed)]
    [InlineData("2022Q3 RMB 1000 ifrs", "a | 1", FindingStatus.Failed)]
    [InlineData("2022Q2 RMB 1000", "a | 1", FindingStatus.Failed)]
    public void A_comparative_in_another_table(string column, string line, FindingStatus status) =>
        Lines.Table("now", "2023Q3 RMB 1000", "a | 1").Table("then", column, line).Run("QC29")
            .Single(f => f.Subject.StartsWith("now", StringComparison.Ordinal)).Status.ShouldBe(status);

    [Theory]
    [InlineData("a | 1 | 2", FindingStatus.Holds)]
    [InlineData("a | 1 | ", FindingStatus.Failed)]
    public void A_comparative_without_any_figure_is_none(string line, FindingStatus status)
    {
        var finding = Lines.Table("now", "2023Q3 RMB 1000, 2022Q3 RMB 1000", line).Run("QC29").ShouldHaveSingleItem();
        (finding.Status, finding.Subject).ShouldBe((status, "now, 2023Q3, RMB: 2022Q3 stands beside it"));
    }

    [Fact]
    public void A_comparative_in_a_text_is_none_and_its_own_table_goes_first()
    {
        Lines.Table("now", "2023Q3 RMB 1000", "a | 1").Text("then", "2022Q3 RMB 1000", "a | 1").Status("QC29")
            .ShouldBe(FindingStatus.Failed);
        Lines.Table("before", "2022Q3 RMB 1000", "a | 7").Table("now", "2023Q3 RMB 1000, 2022Q3 RMB 1000", "a | 1 | 2").Status("QC29")
            .ShouldBe(FindingStatus.Holds);
        Lines.Table("before", "2022Q3 RMB 1000", "a | 7").Table("now", "2023Q3 RMB 1000, 2022Q3 RMB 1000", "a | 1 | 2")
            .Run("QC29")[0].Facts[1].Source.Statement.ShouldBe("now");
    }

    [Theory]
    [InlineData("2023-09-30", "2022-12-31 stands beside it, or \"fiscalYear\" in issuer.json says when the company's year ends")]
    [InlineData("2023Q3", "2022Q3 stands beside it")]
    public void Where_a_balance_sheet_has_none_the_year_may_be_another(string period, string end) =>
        new BookBuilder().Concept("a").Concept("cash", PeriodType.Balance)
            .Table("now", $"{period} RMB 1000", period == "2023Q3" ? "a | 1" : "cash | 1").Run("QC29")
            .ShouldHaveSingleItem().Subject.ShouldEndWith(": " + end);

    // Counts of other things, of other units or of other parts are not held against each other.
    [Fact]
    public void A_count_is_held_against_the_last_one_of_the_same_part()
    {
        Axis region = new("region", "Region", [new("north", "North", MemberKind.Part), new("south", "South", MemberKind.Part)]);
        var book = new BookBuilder { Axes = [region] }.Concept("users", PeriodType.Count, UnitKind.Count,
            more: c => c with { IsCumulative = true, AtInstant = true })
            .Text("metrics",
                "2023-03-31 RMB 1 us-gaap region=north, 2023-06-30 RMB 1 us-gaap region=south, 2023-09-30 RMB 1 us-gaap region=north, " +
                    "2023-09-30 RMB 1", "users | 5 | 1 | 4 | 3");
        var finding = book.Run("QC38").ShouldHaveSingleItem();
        (finding.Status, finding.Expected, finding.Actual).ShouldBe((FindingStatus.Failed, 5m, 4m));
        finding.Subject.ShouldEndWith("not fewer than at 2023-03-31");
    }

    [Fact]
    public void Only_what_is_of_this_release_is_told_of_counts_and_spans()
    {
        var book = new BookOfFilings(b => b.Concept("users", PeriodType.Count, UnitKind.Count,
            more: c => c with { IsCumulative = true, AtInstant = true }).Concept("a"))
            .Filed("first", "2023-08-16", "2023Q2", b => b.Text("metrics", "2023-03-31 RMB 1, 2023-06-30 RMB 1", "users | 5 | 4")
                .Table("operations", "2023Q1 RMB 1000, 2023Q2 RMB 1000, 2023H1 RMB 1000", "a | 1 | 2 | 4"))
            .Filed("second", "2023-11-16", "2023Q3", b => b.Text("metrics", "2023-09-30 RMB 1", "users | 3")).Build();
        CheckRunner.Run(book).Failures.Count(f => f.Rule.Code is "QC38" or "QC08").ShouldBe(3);
        CheckRunner.Run(book, book.Filings[1].Period).Failures.Count(f => f.Rule.Code is "QC38" or "QC08").ShouldBe(1);
        CheckRunner.Run(book, book.Filings[0].Period).Failures.Count(f => f.Rule.Code is "QC38" or "QC08").ShouldBe(3);
    }

    // Each span that a balance may have moved over: opening at its start, closing at its end.
    [Theory]
    [InlineData("2023Q1", "2022-12-31", "2023-03-31")]
    [InlineData("2023Q2", "2023-03-31", "2023-06-30")]
    [InlineData("2023Q3", "2023-06-30", "2023-09-30")]
    [InlineData("2023Q4", "2023-09-30", "2023-12-31")]
    [InlineData("2023H1", "2022-12-31", "2023-06-30")]
    [InlineData("2023H2", "2023-06-30", "2023-12-31")]
    [InlineData("2023-9M", "2022-12-31", "2023-09-30")]
    [InlineData("2023FY", "2022-12-31", "2023-12-31")]
    public void An_adjustment_rolls_forward_over_every_span(string span, string opening, string closing)
    {
        foreach (var (amount, status) in (ReadOnlySpan<(string, FindingStatus)>)[("9", FindingStatus.Holds),
            ("10", FindingStatus.Rounding), ("8", FindingStatus.Rounding), ("11", FindingStatus.Failed), ("7", FindingStatus.Failed)])
        {
            var finding = Moved($"{opening} RMB 1000 adjustment:a, {closing} RMB 1000 adjustment:a", $"{span} RMB 1000 adjustment:a",
                amount).ShouldHaveSingleItem();
            (finding.Status, finding.Subject).ShouldBe((status,
                $"earned, {closing}, RMB: adjustment:a, from {opening}"));
            finding.Facts.Select(f => f.Stated).ShouldBe([decimal.Parse(amount, System.Globalization.CultureInfo.InvariantCulture), 7, 2]);
        }
    }

    [Theory]
    [InlineData("2023-06-30 RMB 1000, 2023-09-30 RMB 1000", "2023Q3 RMB 1000")]
    [InlineData("2023-06-30 RMB 1000 adjustment:a, 2023-09-30 RMB 1000 adjustment:b", "2023Q3 RMB 1000 adjustment:b")]
    [InlineData("2023-06-30 RMB 1000 adjustment:a, 2023-09-30 RMB 1000 adjustment:a", "2023Q2 RMB 1000 adjustment:a")]
    public void A_balance_itself_or_without_its_span_is_not_rolled_forward(string days, string span) =>
        Moved(days, span, "99").ShouldBeEmpty();

    private static IReadOnlyList<Finding> Moved(string days, string span, string closing) => new BookBuilder()
        .Concept("earned", PeriodType.Balance, more: c => c with { MovedBy = Id("income") }).Concept("income")
        .Table("reconciliation-balance-sheet", days, $"earned | 7 | {closing}").Table("reconciliation-operations", span, "income | 2")
            .Run("QC26");

    // Both sides of the sheet, and the sum that stands for one where only its parts are stated.
    [Theory]
    [InlineData("assets | 500 | 7 | 507; both | 500 | 7 | 507", 0)]
    [InlineData("assets | 500 | 7 | 507; both | 500 | 8 | 507", 1)]
    [InlineData("assets | 500 | 7 | 507; both | 500 | 7 | 508", 1)]
    [InlineData("assets | 501 | 7 | 507; both | 500 | 7 | 507", 1)]
    [InlineData("assets | 500 | 7 | 507; debts | 300 | 7 | 307; equity | 200 | - | 200; both | 500 | 7 | 507", 0)]
    [InlineData("assets | 500 | 7 | 507; debts | 300 | 6 | 307; equity | 200 | - | 200; both | 500 | 7 | 507", 1)]
    [InlineData("assets | 500 | 7 | 507; debts | 300 | 7 | 307; both | 500 | 7 | 507", 2)]
    public void Each_column_of_a_reconciled_sheet_balances(string lines, int failures)
    {
        BookBuilder Of(string period) => new BookBuilder().Concept("loans", PeriodType.Balance, parents: "+assets")
            .Concept("assets", PeriodType.Balance)
            .Concept("debts", PeriodType.Balance, parents: "+both").Concept("equity", PeriodType.Balance, parents: "+both")
                .Concept("both", PeriodType.Balance)
            .Table("reconciliation-balance-sheet", $"{period} RMB 1000, {period} RMB 1000 adjustment:a, {period} RMB 1000 ifrs",
                lines.Split("; "));
        Of("2023-09-30").Run("QC05").Count(f => f.Status == FindingStatus.Failed).ShouldBe(failures);
        Of("2023Q3").Run("QC05").ShouldBeEmpty();
    }

    // A column says its own status, or the filing says one for all.
    [Theory]
    [InlineData("", "", 2)]
    [InlineData("", "audited", 0)]
    [InlineData("audited", "", 1)]
    public void A_side_says_its_status_or_the_filing_does(string ofColumn, string ofFiling, int silent)
    {
        var book = new BookBuilder().Concept("income").Table("reconciliation",
            "2023Q3 RMB 1000, 2023Q3 RMB 1000 adjustment:a, 2023Q3 RMB 1000 ifrs", "income | 4 | 5 | 9").Build();
        var (filing, statement) = (book.Filings[0], book.Filings[0].Statements[0]);
        var columns = statement.Columns.Select((c, i) => i == 0 ? c with { AuditStatus = ofColumn } : c).ToArray();
        var changed = new LedgerBook(book.Issuer, book.Taxonomy,
            [filing with { AuditStatus = ofFiling, Statements = [statement with { Columns = columns }] }]);
        CheckRunner.Run(changed).Findings.Single(f => f.Rule.Code == "QC25").Actual.ShouldBe(silent);
    }

    // The same caption twice: other concepts are as they should be, and of one concept each figure is the same, or stands in one of them
    // alone.
    [Theory]
    [InlineData("a | 1 | 2", "a | 1 | 2", 0)]
    [InlineData("a | 1 | 2", "a | 1 | 3", 1)]
    [InlineData("a | 1 | 2", "a | 5 | 3", 2)]
    [InlineData("a | 1 | ", "a | 1 | 3", 0)]
    [InlineData("a | 1 | 2", "b | 7 | 8", 0)]
    public void Lines_of_one_caption(string first, string second, int cells)
    {
        var book = new BookBuilder().Concept("a").Concept("b").Table("operations", "2023Q3 RMB 1000, 2022Q3 RMB 1000", first, second)
            .Build();
        var statement = book.Filings[0].Statements[0];
        // A heading of the same words is no line, and upper case makes no other caption.
        StatementLine[] lines = [new StatementLine("fees", LineKind.Heading, null, 0, []), statement.Lines[0] with { Caption = "Fees" },
            new StatementLine("Fees", LineKind.Heading, null, 0, []), statement.Lines[1] with { Caption = "FEES" }];
        var changed = new LedgerBook(book.Issuer, book.Taxonomy,
            [book.Filings[0] with { Statements = [statement with { Lines = lines }] }]);
        CheckRunner.Run(changed).Findings.Single(f => f.Rule.Code == "QC33").Actual.ShouldBe(cells);
    }

    [Fact]
    public void A_waiver_holds_for_a_release_if_it_is_of_a_failure_of_another()
    {
        var filings = new BookOfFilings(b => b.Concept("a", parents: "+sum").Concept("b", parents: "+sum").Concept("sum"))
            .Filed("first", "2023-08-16", "2023Q2", b => b.Table("operations", "2023Q2 RMB 1000", "a | 1", "b | 2", "sum | 4"))
            .Filed("second", "2023-11-16", "2023Q3", b => b.Table("operations", "2023Q3 RMB 1000, 2023Q2 RMB 1000", "a | 1 | 1",
                "b | 2 | 2", "sum | 3 | 3")).Build();
        var failure = CheckRunner.Run(filings).Failures.Single(f => f.Rule.Code == "QC01");
        LedgerBook With(string values) => new(filings.Issuer, filings.Taxonomy, filings.Filings,
            [new Waiver("QC01", [.. failure.Facts.Select(f => f.Key)], values, "known", new Place("waivers.json", 3))]);
        var book = With(Waiver.HashOf("QC01", failure.Facts));
        CheckRunner.Run(book).Failures.Select(f => f.Rule.Code).ShouldNotContain("QC01");
        // The second release states the figures too, and adds them up rightly: the waiver is not of it, and has not lapsed.
        CheckRunner.Run(book, book.Filings[1].Period).Failures.ShouldNotContain(f => f.Rule.Code == "QC00");
        CheckRunner.Run(With("0000000000000000"), book.Filings[1].Period).Failures.ShouldContain(f => f.Rule.Code == "QC00");
    }
}
