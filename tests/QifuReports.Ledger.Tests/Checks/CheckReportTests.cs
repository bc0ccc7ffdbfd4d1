using QifuReports.Ledger.Checks;
using QifuReports.Ledger.Checks.Findings;
using QifuReports.Ledger.Checks.Views;
using QifuReports.Ledger.Diagnostics;
using QifuReports.Ledger.Waivers;

namespace QifuReports.Ledger.Tests.Checks;

/// <summary>What a report counts, and what of it was known on a day.</summary>
public class CheckReportTests
{
    private static readonly CheckRule One = new("QX01", "One", "", ToleranceKind.Exact, "in {thousands}, {a thousand}"),
        Other = new("QX02", "Other", "", ToleranceKind.Exact, "");

    [Fact]
    public void It_counts_by_rule_and_by_status_also_where_a_rule_comes_again()
    {
        var report = new CheckReport([Of(One, FindingStatus.Holds), Of(One, FindingStatus.Failed), Of(Other, FindingStatus.Rounding),
            Of(Other, FindingStatus.Holds), Of(One, FindingStatus.Failed), Of(Other with { Title = "Other" }, FindingStatus.Warning)]);
        report.ByRule.Select(t => (t.Rule.Code, t.Made)).ShouldBe([("QX01", 3), ("QX02", 3)]);
        Counts(report.ByRule[0]).ShouldBe([1, 0, 0, 0, 2]);
        Counts(report.ByRule[1]).ShouldBe([1, 1, 0, 1, 0]);
        (report.Count(FindingStatus.Holds), report.Count(FindingStatus.Failed), report.Count(FindingStatus.Waived)).ShouldBe((2, 2, 0));
        report.Passed.ShouldBeFalse();
        report.Failures.Count().ShouldBe(2);
        report.Scale.ShouldBe(1_000);
        new CheckReport([Of(One, FindingStatus.Warning)]).Passed.ShouldBeTrue();
    }

    [Theory]
    [InlineData("2025-05-12", 0)]
    [InlineData("2025-05-13", 1)]
    [InlineData("2025-08-12", 2)]
    [InlineData("2026-05-11", 3)]
    [InlineData("2026-05-12", 4)]
    public void On_a_day_it_says_what_the_filings_of_that_day_and_before_say(string day, int filings)
    {
        var book = Restating.Brinmoor.Filings().Build();
        var (report, on) = (CheckRunner.Run(book), DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture));
        var then = report.AsOf(book, on);
        var known = book.Filings.Take(filings).Select(f => f.Id).ToList();
        then.Findings.ShouldBe(report.Findings.Where(f => f.Facts.All(fact => known.Contains(fact.Source.FilingId))));
        then.Scale.ShouldBe(report.Scale);
        then.Findings.Count.ShouldBe(filings == 0 ? 0 : then.Findings.Count);
        if (filings == book.Filings.Count) then.ShouldBeSameAs(report);
        report.AsOf(book, on).ShouldBeSameAs(then);
        report.AsOf(book, on.AddYears(-2)).Findings.ShouldBeEmpty();
        report.AsOf(book, on).Findings.Count.ShouldBe(then.Findings.Count);
        report.AsOf(Restating.Brinmoor.Before().Build(), new DateOnly(2020, 1,
            1)).Findings.Count.ShouldBe(report.Findings.Count(f => f.Facts.All(fact => fact.Source.FilingId == "2026q1")));
    }

    [Theory]
    [InlineData(null, "in the scale of the statements, one unit of that scale")]
    [InlineData(1_000, "in thousands, a thousand")]
    [InlineData(1_000_000, "in millions, a million")]
    [InlineData(1_000_000_000, "in billions, a billion")]
    [InlineData(1, "in whole units, a unit")]
    public void The_reason_names_the_scale(int? scale, string reason) => One.ToleranceReason(scale).ShouldBe(reason);

    // Only what the filing changed says, and only the first: a slip of the pen in the sum is told, and one that a rule does not see is not.
    [Theory]
    [InlineData("31", "QC01")]
    [InlineData("30", null)]
    public void The_first_failure_of_a_changed_filing(string sum, string? code)
    {
        BookBuilder Of(string total) => new BookBuilder().Concept("a", parents: "+sum").Concept("b", parents: "+sum").Concept("sum")
            .Table("operations", "2023Q3 RMB 1000", "a | 10", "b | 20", "sum | " + total);
        var view = new BookView(Of("30").Build(), null).With(Of(sum).Build().Filings[0]);
        view.Concerned.ShouldHaveSingleItem();
        CheckRunner.FirstFailure(view, f => f.Rule.Code == "QC01")?.Rule.Code.ShouldBe(code);
        (CheckRunner.FirstFailure(view, f => f.Rule.Code == "QC01") is null).ShouldBe(code is null);
        CheckRunner.FirstFailure(view, f => f.Rule.Code == "QC99").ShouldBeNull();
    }

    [Theory]
    [InlineData("31", null)]
    [InlineData("32", "QC01")]
    public void A_failure_that_is_waived_is_none(string sum, string? code)
    {
        BookBuilder Of(string total) => new BookBuilder().Concept("a", parents: "+sum").Concept("b", parents: "+sum").Concept("sum")
            .Table("operations", "2023Q3 RMB 1000", "a | 10", "b | 20", "sum | " + total);
        static Waiver Waived(LedgerBook book)
        {
            var facts = CheckRunner.Run(book).Findings.Single(f => f.Rule.Code == "QC01").Facts;
            return new Waiver("QC01", [.. facts.Select(f => f.Key)], Waiver.HashOf("QC01", facts), "known", new Place("waivers.json"));
        }
        var book = Of("31").Waived(Waived).Build();
        var view = new BookView(book, null).With(Of(sum).Build().Filings[0]);
        CheckRunner.FirstFailure(view, f => f.Rule.Code == "QC01")?.Rule.Code.ShouldBe(code);
        (CheckRunner.FirstFailure(view, f => f.Rule.Code == "QC01") is null).ShouldBe(code is null);
        // The waiver itself fails, once nothing is left that it could be of.
        (CheckRunner.FirstFailure(view, f => f.Rule.Code == "QC00") is null).ShouldBe(code is null);
    }

    [Theory]
    [InlineData("2025Q1", "2025q1")]
    [InlineData("2026Q1", "2026q1")]
    [InlineData("2031Q1", "")]
    public void Of_a_period_it_says_what_a_filing_of_that_period_has_part_in(string period, string filing)
    {
        var book = Restating.Brinmoor.Filings().Build();
        var findings = CheckRunner.Run(book, Restating.Brinmoor.Key("fares", period).Period).Findings;
        if (filing.Length > 0) findings.ShouldNotBeEmpty();
        // What adds up at all is asked of a concept once, where it is met first.
        findings = [.. findings.Where(f => f.Rule.Code != "QC10")];
        findings.ShouldAllBe(f => f.Facts.Any(fact => fact.Source.FilingId == filing));
        findings.Select(f => f.Rule.Code + f.Subject).ShouldBe(CheckRunner.Run(book).Findings.Where(f => f.Rule.Code != "QC10"
            && f.Facts.Any(fact => fact.Source.FilingId == filing)).Select(f => f.Rule.Code + f.Subject));
    }

    private static int[] Counts(RuleTally tally) => [.. Enum.GetValues<FindingStatus>().Select(tally.Count)];

    private static Finding Of(CheckRule rule, FindingStatus status) =>
        new(rule, status, Restating.Brinmoor.Key("fares", "2025Q1").Period, "", 0, 0, 0, "", []);
}
