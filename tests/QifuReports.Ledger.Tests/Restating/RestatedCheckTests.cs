using QifuReports.Ledger.Checks;
using QifuReports.Ledger.Checks.Findings;
using QifuReports.Ledger.Taxonomy;
using QifuReports.Ledger.Tests.Checks;

namespace QifuReports.Ledger.Tests.Restating;

/// <summary>
/// What the checks say of a quarter that was restated: a line that is another amount, one that was split and one that changed its sign.
/// </summary>
public class RestatedCheckTests
{
    [Fact]
    public void What_is_marked_is_explained_and_nothing_else_differs()
    {
        var report = CheckRunner.Run(Brinmoor.Filings().Build());
        report.Failures.Where(f => f.Rule.Code is not ("QC24" or "QC29")).Select(f => f.Subject).ShouldBeEmpty();
        report.Findings.Where(f => f.Status == FindingStatus.Waived)
            .Select(f => (f.Rule.Code, f.Facts[0].Key.Concept.Value, f.Expected, f.Actual, f.WaiverReason)).ShouldBe(
        [
            ("QC36", "fares", 100m, 98m, "restated: said so"), ("QC36", "revenue", 140m, 138m, "restated: said so"),
                ("QC36", "crews", 50m, 38m, "reclassified: said so"),
            ("QC36", "hedging", 5m, -5m, "restated: said so"), ("QC36", "result", 95m, 83m, "restated: said so"),
        ]);
    }

    [Theory]
    [InlineData("revenue 2025Q1; ~crews 2025Q1; hedging 2025Q1; result 2025Q1", "fares")]
    [InlineData("fares 2025Q1; revenue 2025Q1; hedging 2025Q1; result 2025Q1", "crews")]
    [InlineData("fares 2025Q1; revenue 2025Q1; ~crews 2025Q1; result 2025Q1", "hedging")]
    [InlineData("", "fares", "revenue", "crews", "hedging", "result")]
    public void What_is_not_marked_fails(string marks, params string[] failures) =>
        Failures(Brinmoor.Filings(marks)).ShouldBe([.. failures.Select(f => $"{f}, 2025Q1, RMB: as in 2025q1")]);

    [Fact]
    public void A_mark_of_what_is_as_it_was_fails() =>
        Failures(Brinmoor.Filings(Brinmoor.Marks + "; freight 2025Q1"))
            .ShouldBe(["freight, 2025Q1, 2026q1: marked as restated (line 7), and the same as filed before"]);

    [Fact]
    public void What_was_split_off_has_nothing_before_it_that_it_could_differ_from() =>
        Failures(Brinmoor.Filings(Brinmoor.Marks + "; ~harbours 2025Q1")).ShouldBeEmpty();

    // The half year and its quarters were filed before the restatement, and are held against each other as they were then.
    [Theory]
    [InlineData("fares")]
    [InlineData("freight")]
    [InlineData("crews")]
    [InlineData("hedging")]
    public void A_half_year_of_before_is_held_against_its_quarters_of_before(string concept)
    {
        var finding = Brinmoor.Filings().Run("QC08").Single(f => f.Facts[0].Key.Concept.Value == concept);
        finding.Status.ShouldBe(FindingStatus.Holds);
        finding.Facts.Select(f => f.Source.FilingId).ShouldBe(["2025q1", "2025q2", "2025q2"]);
    }

    // Stated anew with the restated quarter, it is held against that as well.
    [Theory]
    [InlineData("218", FindingStatus.Holds)]
    [InlineData("219", FindingStatus.Failed)]
    [InlineData("217", FindingStatus.Failed)]
    public void A_half_year_of_since_is_held_against_its_quarters_of_since(string fares, FindingStatus status)
    {
        var findings = Brinmoor.Filings().Filed("2026q2", "2026-08-11", "2026Q2",
            b => b.Table("operations", "2025Q2 RMB 1000, 2025H1 RMB 1000", $"fares | 120 | {fares}"), "fares 2025H1").Run("QC08")
            .Where(f => f.Facts[0].Key.Concept.Value == "fares").ToArray();
        findings.Select(f => f.Facts[0].Source.FilingId).ShouldBe(["2025q1", "2026q1"]);
        findings.Select(f => f.Status).ShouldBe([FindingStatus.Holds, status]);
    }

    private static BookOfFilings Growing(string rate, string marks) =>
        new BookOfFilings(b => b.Concept("volume").Concept("growth", PeriodType.Ratio, UnitKind.Percent,
        more: c => c with { GrowthOf = new ConceptId("volume") }))
        .Filed("first", "2023-11-16", "2023Q3", b => b.Table("operations", "2023Q3 RMB 1", "volume | 200,000"))
        .Filed("second", "2024-11-19", "2024Q3", b => b.Table("operations", "2024Q3 RMB 1000, 2023Q3 RMB 1000", "volume | 300 | 250")
            .Text("results", "2024Q3 RMB 1000000", "growth | " + rate), marks);

    // The base of 250 stands beside the rate; that of 200 is the finer one, of the filing before.
    [Theory]
    [InlineData("20.0", FindingStatus.Holds, "")]
    [InlineData("50.0", FindingStatus.Failed, "")]
    [InlineData("20.0", FindingStatus.Holds, "volume 2023Q3")]
    [InlineData("50.0", FindingStatus.Failed, "volume 2023Q3")]
    public void Growth_is_from_the_base_that_the_filing_itself_states(string rate, FindingStatus status, string marks) =>
        Growing(rate, marks).Run("QC17").ShouldHaveSingleItem().Status.ShouldBe(status);

    // A filing that came before the restatement grew from what it knew.
    [Theory]
    [InlineData("50.0", FindingStatus.Holds)]
    [InlineData("20.0", FindingStatus.Failed)]
    public void A_restatement_that_came_later_is_no_base_of_an_earlier_rate(string rate, FindingStatus status) =>
        new BookOfFilings(b => b.Concept("volume").Concept("growth", PeriodType.Ratio, UnitKind.Percent,
            more: c => c with { GrowthOf = new ConceptId("volume") }))
            .Filed("first", "2023-11-16", "2023Q3", b => b.Table("operations", "2023Q3 RMB 1000", "volume | 200"))
            .Filed("second", "2024-11-19", "2024Q3", b => b.Table("operations", "2024Q3 RMB 1000", "volume | 300")
                .Text("results", "2024Q3 RMB 1000000", "growth | " + rate))
            .Filed("third", "2025-11-18", "2025Q3", b => b.Table("operations", "2023Q3 RMB 1000", "volume | 250"), "volume 2023Q3")
            .Run("QC17").ShouldHaveSingleItem().Status.ShouldBe(status);

    // Not so one that came with it or before the rate.
    [Theory]
    [InlineData("20.0", FindingStatus.Holds)]
    [InlineData("50.0", FindingStatus.Failed)]
    public void A_restatement_that_came_before_is_the_base(string rate, FindingStatus status) =>
        new BookOfFilings(b => b.Concept("volume").Concept("growth", PeriodType.Ratio, UnitKind.Percent,
            more: c => c with { GrowthOf = new ConceptId("volume") }))
            .Filed("first", "2023-11-16", "2023Q3", b => b.Table("operations", "2023Q3 RMB 1", "volume | 200,000"))
            .Filed("second", "2024-08-19", "2024Q2", b => b.Table("operations", "2023Q3 RMB 1000", "volume | 250"), "volume 2023Q3")
            .Filed("third", "2024-11-19", "2024Q3", b => b.Table("operations", "2024Q3 RMB 1000", "volume | 300")
                .Text("results", "2024Q3 RMB 1000000", "growth | " + rate))
            .Run("QC17").ShouldHaveSingleItem().Status.ShouldBe(status);

    private static List<string> Failures(BookOfFilings filings) =>
        [.. filings.Run("QC36").Where(f => f.Status == FindingStatus.Failed).Select(f => f.Subject)];
}
