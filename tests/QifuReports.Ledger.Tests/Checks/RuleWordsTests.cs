using QifuReports.Ledger.Checks;
using QifuReports.Ledger.Checks.Findings;
using QifuReports.Ledger.Facts;
using QifuReports.Ledger.Filings;
using QifuReports.Ledger.Taxonomy;

namespace QifuReports.Ledger.Tests.Checks;

/// <summary>What each rule says of itself, and what a finding is told beside.</summary>
public class RuleWordsTests
{
    [Fact]
    public void Each_rule_says_what_it_tests_and_how_strictly() =>
        string.Concat(CheckRunner.Rules.Select(r => $"{r.Code} {r.Title} ({r.Tolerance})\n    {r.Statement}\n    {r.Reason}\n"))
            .ShouldMatchApproved(c => c.NoDiff());

    // Of two findings the last is meant, and only if it failed.
    [Fact]
    public void What_is_excused_or_amended_is_the_last_finding_if_it_failed()
    {
        var fact = new BookBuilder().Concept("a").Table("t", "2023Q3 RMB 1000", "a | 1")
            .Build().Filings[0].Statements[0].Lines[0].Cells[0].Fact!;
        var list = new FindingList(new TaxonomyBook([]));
        var rule = CheckRunner.Rules[0];
        list.AddCount(rule, [fact], "one", 1, "x");
        list.AddCount(rule, [fact], "two", 1, "x");
        list.Amend("more").ShouldBeTrue();
        list.Findings.Select(f => f.Subject).ShouldBe(["one", "two; more"]);
        list.Excuse("known").ShouldBeTrue();
        list.Findings.Select(f => (f.Status, f.WaiverReason)).ShouldBe([(FindingStatus.Failed, ""), (FindingStatus.Waived, "known")]);
        list.Excuse("again").ShouldBeFalse();
        list.Amend("again").ShouldBeFalse();
        list.AddCount(rule, [fact], "three", 0, "x");
        list.Excuse("again").ShouldBeFalse();
        list.Amend("again").ShouldBeFalse();
        list.Findings[^1].ShouldBe(list.Findings[^1] with { Status = FindingStatus.Holds, Subject = "three" });
    }

    // Measures that are adjusted for other items, or with another sign, are not held against each other.
    [Theory]
    [InlineData("+adjusted-net +adjusted-operating", "", 1)]
    [InlineData("+adjusted-net", "+adjusted-operating", 0)]
    [InlineData("+adjusted-net -adjusted-operating", "", 0)]
    [InlineData("+adjusted-net +adjusted-operating", "+adjusted-net", 0)]
    public void Only_measures_that_are_adjusted_alike_differ_alike(string compensation, string other, int comparisons) =>
        new BookBuilder().Concept("net", parents: "+adjusted-net").Concept("operating", parents: "+adjusted-operating")
            .Concept("compensation", parents: compensation).Concept("other", parents: other)
            .Concept("adjusted-net", more: c => c with { GaapCounterpart = new ConceptId("net") })
            .Concept("adjusted-operating", more: c => c with { GaapCounterpart = new ConceptId("operating") })
            .Text("results", "2023Q2 RMB 1000000", "operating | 30.0", "adjusted-operating | 33.2", "net | 50.0", "adjusted-net | 53.2")
            .Run("QC22").Count(f => f.Facts.Count == 4).ShouldBe(comparisons);

    [Theory]
    [InlineData("us-gaap", "US GAAP")]
    [InlineData("ifrs", "IFRS")]
    [InlineData("hgb", "HGB")]
    [InlineData("swiss-gaap-fer", "Swiss GAAP FER")]
    [InlineData("ind-as", "Ind AS")]
    [InlineData("k-ifrs", "K-IFRS")]
    [InlineData("j-gaap", "J-GAAP")]
    [InlineData("adjustment:ecl", "adjustment:ecl")]
    public void The_name_of_a_basis(string code, string name) => new Basis(code).Name.ShouldBe(name);

    // A caption is known by the headings above it; where none tells two of them apart, by their order.
    [Theory]
    [InlineData("Costs: wages", "Costs: wages", 0)]
    [InlineData("Costs: wages", "Other: wages", 0)]
    [InlineData("Costs: wages", "Costs: rent", 1)]
    [InlineData("Costs: wages", "COSTS: rent", 1)]
    public void A_caption_under_the_same_heading_is_the_same_concept(string first, string second, int against)
    {
        static Filing Under(string id, string text)
        {
            var parts = text.Split(": ");
            var filing = new BookBuilder { Id = id }.Concept("wages").Concept("rent")
                .Table("operations", "2023Q3 RMB 1000", parts[1] + " | 1").Build().Filings[0];
            var statement = filing.Statements[0];
            return filing with
            {
                Statements = [statement with { Lines = [new(parts[0], LineKind.Heading, null, 0, []),
                    statement.Lines[0] with { Caption = "In all", Indent = 0 }] }],
            };
        }
        var like = new BookBuilder().Concept("wages").Concept("rent").Build();
        var findings = CheckRunner.Run(new LedgerBook(like.Issuer, like.Taxonomy,
            [Under("one", first), Under("two", second)])).Findings.Where(f => f.Rule.Code == "QC34").ToArray();
        findings.Sum(f => f.Actual).ShouldBe(against);
        if (against > 0) findings.ShouldHaveSingleItem().Facts.Select(f => (f.Source.FilingId, f.Key.Concept.Value))
            .ShouldBe([("two", "rent"), ("one", "wages")]);
    }
}
