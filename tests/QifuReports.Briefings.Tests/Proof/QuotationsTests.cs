using QifuReports.Briefings.Proof;
using QifuReports.Ledger;
using QifuReports.Ledger.Taxonomy;

namespace QifuReports.Briefings.Tests.Proof;

public sealed class QuotationsTests
{
    private static Quotations Of(params string[] texts) =>
        new(new LedgerBook(new Issuer("Example plc", "Example", texts, "EUR", null, new IssuerPolicies(false, false, 0)), new TaxonomyBook([]), []));

    [Theory]
    [InlineData("Bridge 2030 AG", "The Bridge 2030 AG said", "The xxxxxx xxxx xx said")]
    [InlineData("Bridge 2030 AG", "bridge\u00A02030\u00A0ag", "xxxxxx\u00A0xxxx\u00A0xx")]
    [InlineData("Bridge 2030 AG", "of 2030 and 2.5", "of 2030 and 2.5")]
    [InlineData("Bridge 2030 AG", "2030", "2030")]
    [InlineData("Bridge 2030 AG", "said by Bridge 2030", "said by xxxxxx xxxx")]
    [InlineData("Bridge 2030 AG", "Bridge 20301 AG", "Bridge 20301 AG")]
    [InlineData("Bridge 2030 AG", "Bridge 2030.5", "Bridge 2030.5")]
    [InlineData("Plan 1.5", "Plan 1 for all", "Plan 1 for all")]
    [InlineData("1.5 Plan", "21.5 Plan", "21.5 Plan")]
    [InlineData("Report of January", "the report of January of 2025", "the xxxxxx xx xxxxxxx of 2025")]
    [InlineData("Report", "the Report of 2025", "the Report of 2025")]
    public void Only_the_text_as_a_whole_or_a_line_of_it_is_known(string text, string words, string bare) => Of(text).Without(words).ShouldBe(bare);

    [Theory]
    [InlineData("as Bridge", "2030", "AG says", "xxxx")]
    [InlineData("as the Bridge", "2030 AG", "", "xxxx xx")]
    [InlineData("of", "2030", "AG", "2030")]
    [InlineData("Bri\u00AD", "dge 2030 AG of 7", "", "xxx xxxx xx of 7")]
    [InlineData("", "in 2025 Bridge 2030", "AG", "in 2025 xxxxxx xxxx")]
    [InlineData("", "Bridge 2030 A", "G of 7", "xxxxxx xxxx x")]
    [InlineData("Bri", "dge 2030 A", "G of 7", "xxx xxxx x")]
    [InlineData("Bri", "dge 2031 A", "G of 7", "dge 2031 A")]
    public void A_text_may_stand_on_two_lines(string before, string words, string after, string bare) => Of("Bridge 2030 AG").Without(before, words, after).ShouldBe(bare);
}
