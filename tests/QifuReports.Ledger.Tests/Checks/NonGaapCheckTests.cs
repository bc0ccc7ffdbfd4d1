using QifuReports.Ledger.Checks.Findings;
using QifuReports.Ledger.Facts;
using QifuReports.Ledger.Taxonomy;

namespace QifuReports.Ledger.Tests.Checks;

public class NonGaapCheckTests
{
    private static BookBuilder Concepts => new BookBuilder()
        .Concept("net-income", parents: "+adjusted-net-income").Concept("operating-income", parents: "+adjusted-operating-income")
        .Concept("compensation", parents: "+adjusted-net-income +adjusted-operating-income")
        .Concept("adjusted-net-income", more: c => c with { GaapCounterpart = new ConceptId("net-income") })
        .Concept("adjusted-operating-income", more: c => c with { GaapCounterpart = new ConceptId("operating-income") });

    [Theory]
    [InlineData("105", 0)]
    [InlineData("106", 1)]
    public void A_measure_is_reconciled_without_tolerance(string adjusted, int failures)
    {
        var findings = Concepts.Table("non-gaap", "2023Q3 RMB 1000", "net-income | 100", "compensation | 5",
            "adjusted-net-income | " + adjusted).Run("QC22");
        findings.Count.ShouldBe(3);
        findings.Count(f => f.Status == FindingStatus.Failed).ShouldBe(failures);
    }

    [Fact]
    public void A_measure_without_its_gaap_measure_fails() =>
        Concepts.Text("remarks", "2023Q3 RMB 1000000", "adjusted-net-income | 105").Run("QC22")
            .ShouldHaveSingleItem().Status.ShouldBe(FindingStatus.Failed);

    [Fact]
    public void A_measure_in_a_table_without_its_reconciliation_fails() =>
        Concepts.Table("operations", "2023Q3 RMB 1000", "net-income | 100").Table("other", "2023Q3 RMB 1000", "adjusted-net-income | 105")
            .Run("QC22").Count(f => f.Status == FindingStatus.Failed).ShouldBe(1);

    // In the text of a prior quarter each of the four amounts may be half a unit off.
    [Theory]
    [InlineData("53.2", FindingStatus.Holds)]
    [InlineData("53.4", FindingStatus.Rounding)]
    [InlineData("53.5", FindingStatus.Failed)]
    public void Measures_that_are_adjusted_alike_differ_alike(string adjusted, FindingStatus status) =>
        Concepts.Text("results", "2023Q2 RMB 1000000", "operating-income | 30.0", "adjusted-operating-income | 33.2", "net-income | 50.0",
            "adjusted-net-income | " + adjusted)
            .Run("QC22").Single(f => f.Facts.Count == 4).Status.ShouldBe(status);

    [Theory]
    [InlineData(null, "us-gaap", true)]
    [InlineData(null, "ifrs", false)]
    [InlineData("NASDAQ: TEST", "ifrs", true)]
    [InlineData("NYSE American: TEST", "us-gaap", true)]
    [InlineData("SIX: TEST", "us-gaap", false)]
    [InlineData("Nasdaqian: TEST", "ifrs", false)]
    [InlineData("NYSE/TSX: TEST", "ifrs", true)]
    [InlineData("Nasdaq Global Select Market: TEST", "ifrs", true)]
    [InlineData("Nasdaq Stockholm: TEST", "ifrs", false)]
    [InlineData("Nasdaq Dubai: TEST", "ifrs", false)]
    [InlineData("NYSE Euronext: TEST", "ifrs", false)]
    public void Regulation_g_is_of_who_is_listed_in_the_united_states(string? listing, string basis, bool applies) =>
        new BookBuilder { Listings = listing is null ? [] : ["HKEX: 1", listing] }.Build().Issuer.IsUnderRegulationG(new Basis(basis))
            .ShouldBe(applies);

    [Theory]
    [InlineData(false, "105", "QC01", FindingStatus.Holds)]
    [InlineData(false, "106", "QC01", FindingStatus.Failed)]
    [InlineData(true, "106", "QC22", FindingStatus.Failed)]
    public void A_measure_of_who_is_not_under_regulation_g_foots_by_rule_1(bool isUnder, string adjusted, string code, FindingStatus worst)
    {
        var book = Concepts;
        (book.Listings, book.Policies) = (["NYSE: TEST"], new IssuerPolicies(true, true, 5) { RegulationG = isUnder });
        book.Table("non-gaap", "2023Q3 RMB 1000", "net-income | 100", "compensation | 5", "adjusted-net-income | " + adjusted);
        book.Run(code).Max(f => f.Status).ShouldBe(worst);
        book.Run(code == "QC01" ? "QC22" : "QC01").ShouldBeEmpty();
    }
}
