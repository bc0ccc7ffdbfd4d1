using QifuReports.Ledger.Checks.Views;
using QifuReports.Ledger.Taxonomy;

namespace QifuReports.Ledger.Tests.Checks;

/// <summary>The sums of a taxonomy turned around: their terms, what kind of sum each is, and whether costs are taken off in it.</summary>
public class NetworkTests
{
    [Fact]
    public void Each_sum_has_its_terms_role_by_role_in_the_order_of_the_file()
    {
        var book =
            Of(Flow("a", "+whole", "+whole@other"), Flow("b", "-whole"), Flow("whole", "+more"), Flow("more"), Flow("c", "+whole@other"));
        book.Of(new ConceptId("whole"))
            .Select(n => (n.Role, n.Parent.Id.Value, string.Join(' ', n.Terms.Select(t => $"{t.Weight:+0;-0}{t.Child.Id}"))))
            .ShouldBe([("test", "whole", "+1a -1b"), ("other", "whole", "+1a +1c")]);
        book.Of(new ConceptId("more")).ShouldHaveSingleItem().Terms.ShouldHaveSingleItem().Child.Id.Value.ShouldBe("whole");
        book.Of(new ConceptId("a")).ShouldBeEmpty();
        // A sum that the taxonomy does not have is none.
        Of(Flow("a", "+missing")).Of(new ConceptId("missing")).ShouldBeEmpty();
    }

    [Fact]
    public void A_result_has_something_taken_off_or_is_made_of_a_result()
    {
        var book = Of(Flow("fees", "+revenue"), Flow("dues", "+revenue"), Flow("revenue", "+operating"), Flow("costs", "-operating"),
            Flow("operating", "+net"), Flow("gain", "+net"), Flow("net"), Flow("other", "+total"), Flow("revenue-again", "+total"),
            Flow("total"));
        Kind(book, "revenue").ShouldBe(SumKind.Footing);
        Kind(book, "operating").ShouldBe(SumKind.Identity);
        Kind(book, "net").ShouldBe(SumKind.Identity);
        Kind(book, "total").ShouldBe(SumKind.Footing);
    }

    [Fact]
    public void A_measure_with_a_counterpart_is_non_gaap_whatever_is_taken_off()
    {
        var book =
            Of(Flow("net", "+adjusted"), Flow("gain", "-adjusted"), Flow("adjusted") with { GaapCounterpart = new ConceptId("net") });
        Kind(book, "adjusted").ShouldBe(SumKind.NonGaap);
    }

    // Asked for more than once, a concept without costs stays without, and one with them stays with them.
    [Fact]
    public void The_same_part_of_several_sums_is_the_same_in_each()
    {
        var book = Of(
            Flow("fees", "+plain"), Flow("plain", "+first", "+second", "+third"), Flow("first"), Flow("second"), Flow("third"),
            Flow("sales", "+result"), Flow("costs", "-result"), Flow("result", "+fourth", "+fifth", "+sixth"), Flow("fourth"),
            Flow("fifth"), Flow("sixth"));
        foreach (var name in (string[])["first", "second", "third"])
            (Kind(book, name), Takes(book, name)).ShouldBe((SumKind.Footing, false), name);
        foreach (var name in (string[])["fourth", "fifth", "sixth"])
            (Kind(book, name), Takes(book, name)).ShouldBe((SumKind.Identity, true), name);
    }

    // Costs below zero are taken off where something else stands beside them; alone they make total costs.
    [Fact]
    public void Costs_below_zero_are_taken_off_beside_something_else()
    {
        var book = Of(
            Cost("wages", "+costs"), Cost("rent", "+costs"), Flow("costs", "+outer"), Flow("outer"),
            Cost("dues", "+gross"), Flow("sales", "+gross"), Flow("gross", "+wider"), Flow("wider"));
        (Takes(book, "costs"), Takes(book, "outer"), Takes(book, "gross"), Takes(book, "wider")).ShouldBe((true, false, true, true));
        (Kind(book, "costs"), Kind(book, "gross"), Kind(book, "wider")).ShouldBe((SumKind.Footing, SumKind.Footing, SumKind.Footing));
        Network.IsCost(new NetworkTerm(Cost("a"), 1)).ShouldBeTrue();
        Network.IsCost(new NetworkTerm(Flow("a"), -1)).ShouldBeTrue();
        Network.IsCost(new NetworkTerm(Flow("a"), 1)).ShouldBeFalse();
        Network.IsCost(new NetworkTerm(Flow("a") with { Sign = 1 }, 1)).ShouldBeFalse();
    }

    [Fact]
    public void Sums_of_each_other_come_to_an_end()
    {
        var book = Of(Flow("a", "+b"), Flow("b", "+a"));
        (Kind(book, "a"), Takes(book, "b")).ShouldBe((SumKind.Footing, false));
    }

    private static SumKind Kind(NetworkBook book, string id) => book.Of(new ConceptId(id))[0].Kind;

    private static bool Takes(NetworkBook book, string id) => book.Of(new ConceptId(id))[0].TakesCosts;

    private static NetworkBook Of(params Concept[] concepts) => new(new TaxonomyBook(concepts));

    private static Concept Cost(string id, params string[] parents) => Flow(id, parents) with { Sign = -1 };

    // "+whole" adds to a sum, "-whole" takes off, "+whole@other" in another network.
    private static Concept Flow(string id, params string[] parents) => new(new ConceptId(id), id, PeriodType.Flow, UnitKind.Money,
        [.. parents.Select(p => p[1..].Split('@'))
            .Select((p, i) => new CalculationParent(new ConceptId(p[0]), parents[i][0] == '-' ? -1 : 1, p.Length > 1 ? p[1] : "test"))]);
}
