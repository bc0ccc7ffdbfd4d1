using QifuReports.Ledger.Diagnostics;
using QifuReports.Ledger.Facts;
using QifuReports.Ledger.Filings;
using QifuReports.Ledger.Periods;
using QifuReports.Ledger.Taxonomy;

namespace QifuReports.Ledger.Tests.Figures;

/// <summary>
/// Which statements of one figure a restatement replaces: by the order of the filings, their values and how finely they are stated.
/// </summary>
public class RestatedFactsTests
{
    [Theory]
    [InlineData("70", "1", "70", "1", true)]
    [InlineData("70", "1", "71", "1", false)]
    [InlineData("70", "1", "70.4", "0.1", true)]
    [InlineData("70.4", "0.1", "70", "1", true)]
    [InlineData("70", "1", "69.5", "0.1", true)]
    [InlineData("70", "1", "70.5", "0.1", false)]
    [InlineData("-70", "1", "-69.5", "0.1", true)]
    [InlineData("-70", "1", "-70.5", "0.1", false)]
    [InlineData("0", "1", "0.4", "0.1", true)]
    public void The_coarser_is_the_finer_one_rounded(string a, string of, string b, string by, bool agree)
    {
        RestatedFacts.Agree(Stated("x", a, of), Stated("y", b, by)).ShouldBe(agree);
        RestatedFacts.Agree(Stated("y", b, by), Stated("x", a, of)).ShouldBe(agree);
    }

    [Fact]
    public void Only_a_mark_replaces_and_only_another_value()
    {
        RestatedFacts.Replaced([Stated("a", "70"), Stated("b", "71")], 1).ShouldBeNull();
        RestatedFacts.Replaced([Stated("a", "70"), Marked("b", "70")], 1).ShouldBeNull();
        RestatedFacts.Replaced([Marked("a", "70"), Stated("b", "71")], 0).ShouldBeNull();
        Fact[] stated = [Stated("a", "70"), Marked("b", "71")];
        RestatedFacts.Replaced(stated, 1).ShouldBeSameAs(stated[0]);
        // The same filing does not replace what it says itself.
        RestatedFacts.Replaced([Stated("a", "70"), Marked("a", "71")], 1).ShouldBeNull();
    }

    [Fact]
    public void What_is_replaced_is_of_the_last_filing_before_as_finely_as_it_has_it()
    {
        Fact[] stated = [Stated("a", "68.00", "0.01"), Stated("b", "69", "1"), Stated("b", "69.2", "0.1"), Stated("b", "69.2", "0.1"),
            Stated("b", "69", "1"), Marked("c", "75", "1"), Stated("d", "80", "1")];
        RestatedFacts.Replaced(stated, 5).ShouldBeSameAs(stated[2]);
        // The last one that has another value: what agrees with the new one is passed over.
        Fact[] agrees = [Stated("a", "68"), Stated("b", "71"), Marked("c", "71")];
        RestatedFacts.Replaced(agrees, 2).ShouldBeSameAs(agrees[0]);
    }

    [Fact]
    public void What_holds_begins_with_the_filing_of_the_last_restatement()
    {
        RestatedFacts.FirstThatHolds([]).ShouldBe(0);
        RestatedFacts.FirstThatHolds([Marked("a", "70")]).ShouldBe(0);
        RestatedFacts.FirstThatHolds([Stated("a", "70"), Stated("b", "71")]).ShouldBe(0);
        RestatedFacts.FirstThatHolds([Stated("a", "70"), Marked("b", "71")]).ShouldBe(1);
        RestatedFacts.FirstThatHolds([Stated("a", "70"), Marked("b", "70")]).ShouldBe(0);
        RestatedFacts.FirstThatHolds([Stated("a", "70"), Marked("b", "71"), Stated("c", "71")]).ShouldBe(1);
        RestatedFacts.FirstThatHolds([Stated("a", "70"), Marked("b", "71"), Stated("c", "72"), Marked("d", "73")]).ShouldBe(3);
        // All that its filing states of it holds, from the first.
        RestatedFacts.FirstThatHolds([Stated("a", "70"), Stated("b", "71"), Stated("b", "71"), Marked("b", "71")]).ShouldBe(1);
    }

    [Fact]
    public void A_restatement_that_is_not_known_yet_replaces_nothing()
    {
        Fact[] stated = [Stated("a", "70"), Marked("b", "71"), Marked("test", "72")];
        var book = new Checks.BookBuilder().Concept("a").Build();
        RestatedFacts.FirstThatHolds(stated).ShouldBe(2);
        RestatedFacts.FirstThatHolds(stated, new LaterFilings(book.Filings, book.Filings[0].Date)).ShouldBe(2);
        RestatedFacts.FirstThatHolds(stated, new LaterFilings(book.Filings, book.Filings[0].Date.AddDays(-1))).ShouldBe(1);
    }

    private static Fact Marked(string filing, string value, string resolution = "1") =>
        Stated(filing, value, resolution) with { Restated = new RestatementMark(RestatementKind.Restated, "an error", new Place("f")) };

    private static Fact Stated(string filing, string value, string resolution = "1")
    {
        var (stated, by) = (decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture),
            decimal.Parse(resolution, System.Globalization.CultureInfo.InvariantCulture));
        return new Fact(new FactKey(new ConceptId("a"), Period.Quarter(2025, 1), "EUR", Basis.UsGaap), stated, stated, 1, by, false,
            new Source(filing, "s", "A", 1, "", new Place("f")));
    }
}
