using QifuReports.Ledger.Checks;
using QifuReports.Ledger.Checks.Findings;
using QifuReports.Ledger.Diagnostics;
using QifuReports.Ledger.Periods;
using QifuReports.Ledger.Waivers;

namespace QifuReports.Ledger.Tests.Checks;

public class WaiverCheckTests
{
    private static BookBuilder Slip(string sum = "31") =>
        new BookBuilder().Concept("a", parents: "+sum").Concept("b", parents: "+sum").Concept("sum").Concept("other")
        .Table("operations", "2023Q3 RMB 1000, 2022Q3 RMB 1000", "a | 10 |", "b | 20 |", $"sum | {sum} |", "other | | 5");

    private static Waiver For(Finding finding, string check = "QC01") =>
        new(check, finding.Facts.Select(f => f.Key).ToArray(), Waiver.HashOf(check, finding.Facts), "a slip of the pen",
            new Place("waivers.json"));

    private static Waiver ForSlip(LedgerBook book) => For(CheckRunner.Run(book).Findings.Single(f => f.Rule.Code == "QC01"));

    [Fact]
    public void A_known_difference_is_waived_with_its_reason()
    {
        var report = CheckRunner.Run(Slip().Waived(ForSlip).Build());
        var finding = report.Findings.Single(f => f.Rule.Code == "QC01");
        (finding.Status, finding.WaiverReason).ShouldBe((FindingStatus.Waived, "a slip of the pen"));
        report.Passed.ShouldBeTrue();
        report.Findings.ShouldNotContain(f => f.Rule.Code == "QC00");
    }

    [Fact]
    public void A_waiver_lapses_when_a_value_changes()
    {
        var waiver = ForSlip(Slip().Build());
        var report = CheckRunner.Run(Slip("32").Waived(_ => waiver).Build());
        report.Failures.Select(f => f.Rule.Code).ShouldBe(["QC00", "QC01"]);
        report.Findings[0].Subject.ShouldContain("a figure has changed");
    }

    [Fact]
    public void A_waiver_lapses_when_the_difference_is_gone()
    {
        var waiver = ForSlip(Slip().Build());
        var report = CheckRunner.Run(Slip("30").Waived(_ => waiver).Build());
        report.Failures.ShouldHaveSingleItem().Subject.ShouldContain("the difference is gone");
    }

    [Fact]
    public void A_waiver_of_no_comparison_fails()
    {
        var book = Slip().Waived(b => ForSlip(b) with { Check = "QC99" }).Build();
        CheckRunner.Run(book).Failures.Select(f => f.Rule.Code).ShouldBe(["QC00", "QC01"]);
        CheckRunner.Run(book, Period.Quarter(2023, 3)).Failures.Select(f => f.Rule.Code).ShouldBe(["QC00", "QC01"]);
    }

    [Fact]
    public void A_waiver_for_another_release_is_no_concern_of_this_one()
    {
        var book = Slip("30").Waived(b => ForSlip(b) with { Figures = [ForSlip(b).Figures[0] with { Period = Period.Quarter(2022, 1) }] })
            .Build();
        CheckRunner.Run(book, Period.Quarter(2023, 3)).Failures.ShouldBeEmpty();
        CheckRunner.Run(book).Failures.ShouldHaveSingleItem().Rule.Code.ShouldBe("QC00");
    }

    [Fact]
    public void A_difference_is_covered_where_one_waiver_of_all_is_of_it()
    {
        var failure = CheckRunner.Run(Slip().Build()).Failures.ShouldHaveSingleItem();
        Waiver Of(LedgerBook book) => ForSlip(book);
        Waiver OtherRule(LedgerBook book) => For(failure, "QC02");
        Waiver OtherValues(LedgerBook book) => Of(book) with { Values = Waiver.HashOf([]) };
        bool Covers(params Func<LedgerBook, Waiver>[] waivers)
        {
            var plain = Slip().Build();
            var book = new LedgerBook(plain.Issuer, plain.Taxonomy, plain.Filings, [.. waivers.Select(w => w(plain))]);
            return WaiverCheck.Covers(book, failure);
        }

        Covers().ShouldBeFalse();
        Covers(Of).ShouldBeTrue();
        Covers(OtherRule, Of).ShouldBeTrue();
        Covers(Of, OtherValues).ShouldBeTrue();
        Covers(OtherRule, OtherValues).ShouldBeFalse();
        WaiverCheck.Covers(Slip().Build(), failure).ShouldBeFalse();
    }

    // Each basis is named once, however many columns have it.
    [Fact]
    public void The_bases_on_which_a_figure_stands_are_each_named_once()
    {
        var report = CheckRunner.Run(Slip()
            .Waived(book => ForSlip(book) with { Figures = [Restating.Brinmoor.Key("a", "2023Q3") with { Basis =
                new Facts.Basis("ifrs") }] }).Build());
        report.Findings.Single(f => f.Rule.Code == "QC00").Subject.ShouldContain("(only on us-gaap)");
    }
}
