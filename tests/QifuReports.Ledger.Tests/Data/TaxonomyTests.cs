using QifuReports.Ledger.Taxonomy;

namespace QifuReports.Ledger.Tests.Data;

public class TaxonomyTests
{
    private static TaxonomyBook Taxonomy => DataFolder.Book.Taxonomy;

    /// <summary>But for the part of equity that abridged tables leave out: without it their equity would seem to have to foot.</summary>
    [Fact]
    public void Every_concept_is_used_by_a_filing()
    {
        var used = DataFolder.Book.Filings.SelectMany(f => f.Statements).SelectMany(s => s.Lines).Select(l => l.Concept).ToHashSet();
        Taxonomy.Concepts.Where(c => !used.Contains(c.Id)).Select(c => c.Id.Value).ShouldBe(["other-equity-components"]);
    }

    [Fact]
    public void No_two_concepts_have_the_same_name() => Taxonomy.Concepts.Select(c => c.Name).ShouldBeUnique();

    [Fact]
    public void Every_non_gaap_measure_has_its_gaap_counterpart() =>
        Taxonomy.Concepts.Where(c => c.Id.Value.StartsWith("non-gaap-", StringComparison.Ordinal)).Some()
            .ShouldAllBe(c => c.GaapCounterpart != null);

    [Fact]
    public void Every_amount_per_share_says_what_it_is_made_of() =>
        Taxonomy.Concepts.Where(c => c.UnitKind is UnitKind.MoneyPerShare or UnitKind.MoneyPerAds && !IsDeclared(c)).Some()
            .ShouldAllBe(c => c.PerUnit != null);

    // A dividend is declared per share; no filing states what it comes to.
    private static bool IsDeclared(Concept concept) => concept.Id.Value is "dividend-per-share" or "dividend-per-ads";

    [Fact]
    public void A_part_and_its_sum_are_measured_alike()
    {
        foreach (var concept in Taxonomy.Concepts)
            foreach (var parent in concept.Parents)
            {
                var sum = Taxonomy.Find(parent.Parent)!;
                (sum.UnitKind, sum.PeriodType).ShouldBe((concept.UnitKind, concept.PeriodType), concept.Id.Value);
            }
    }

    [Theory]
    [InlineData("total-assets", true)]
    [InlineData("registered-users", true)]
    [InlineData("registered-users-growth", true)]
    [InlineData("loan-balance-growth", true)]
    [InlineData("delinquency-rate-90-day", true)]
    [InlineData("repurchased-ads", true)]
    [InlineData("loan-volume-growth", false)]
    [InlineData("repeat-borrower-contribution", false)]
    [InlineData("total-net-revenue", false)]
    [InlineData("weighted-ads-diluted", false)]
    public void A_concept_is_of_instants_or_of_spans(string concept, bool instant) =>
        Taxonomy.Find(new ConceptId(concept)).ShouldNotBeNull().AtInstant.ShouldBe(instant);

    [Theory]
    [InlineData("total-current-assets", "balance-sheet", 10)]
    [InlineData("total-noncurrent-assets", "balance-sheet", 10)]
    [InlineData("total-assets", "balance-sheet", 2)]
    [InlineData("total-current-liabilities", "balance-sheet", 9)]
    [InlineData("total-noncurrent-liabilities", "balance-sheet", 3)]
    [InlineData("total-liabilities-and-equity", "balance-sheet", 2)]
    [InlineData("credit-driven-services", "operations", 4)]
    [InlineData("platform-services", "operations", 3)]
    [InlineData("total-operating-costs", "operations", 8)]
    [InlineData("income-before-tax", "operations", 5)]
    [InlineData("net-change-in-cash", "cash-flows", 4)]
    [InlineData("management-cash", "cash", 3)]
    [InlineData("non-gaap-net-income", "non-gaap", 2)]
    [InlineData("loans-originated", "loans", 2)]
    [InlineData("company-equity", "balance-sheet", 3)]
    [InlineData("net-provisions", "provisions", 2)]
    [InlineData("net-provisions", "provision-categories", 4)]
    public void A_sum_has_its_parts(string sum, string role, int parts) =>
        Taxonomy.Concepts.Count(c => c.Parents.Any(p => p.Parent == new ConceptId(sum) && p.Role == role)).ShouldBe(parts);
}
