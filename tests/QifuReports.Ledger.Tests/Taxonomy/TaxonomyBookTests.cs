using QifuReports.Ledger.Taxonomy;

namespace QifuReports.Ledger.Tests.Taxonomy;

/// <summary>
/// What a taxonomy answers with: concepts by name, by role and by what they are parts or growth of; and the parts of a sum each once.
/// </summary>
public class TaxonomyBookTests
{
    private static readonly TaxonomyBook Book = new(
    [
        Flow("fees") with { Parents = [Part("revenue", 1), Part("revenue", -1, "other"), Part("result", 1)] },
        Flow("costs") with { Parents = [Part("result", -1)] },
        Flow("revenue") with { Parents = [Part("result", 1)] },
        Flow("fees-again") with { Parents = [Part("revenue", 1), Part("result", 1), Part("revenue", 1, "third")] },
        Flow("result"),
        Flow("growth") with { GrowthOf = new ConceptId("revenue") },
        Flow("growth-again") with { GrowthOf = new ConceptId("revenue") },
        Flow("expected-low") with { Guidance = new Guidance(new ConceptId("revenue"), true, GuidanceKind.Amount) },
        Flow("expected-high") with { Guidance = new Guidance(new ConceptId("revenue"), false, GuidanceKind.Amount) },
        Flow("expected-growth") with { Guidance = new Guidance(new ConceptId("revenue"), false, GuidanceKind.Growth) },
    ], [new Axis("segment", "Segment", [new AxisMember("a", "A", MemberKind.Part), new AxisMember("b", "B", MemberKind.Part)]),
        new Axis("region", "Region", [])]);

    [Fact]
    public void A_sum_has_its_parts_each_once_in_the_order_of_the_file()
    {
        Parts("result").ShouldBe([("fees", 1), ("costs", -1), ("revenue", 1), ("fees-again", 1)]);
        Parts("revenue").ShouldBe([("fees", 1), ("fees-again", 1)]);
        Parts("fees").ShouldBeEmpty();
        Parts("nothing").ShouldBeEmpty();
    }

    [Fact]
    public void A_concept_is_found_by_its_name()
    {
        Book.Find(new ConceptId("costs")).ShouldBeSameAs(Book.Concepts[1]);
        Book.Find(new ConceptId("cost")).ShouldBeNull();
        Book.Find(default).ShouldBeNull();
    }

    [Fact]
    public void The_growth_of_a_concept_is_the_first_that_says_so()
    {
        Book.GrowthOf(new ConceptId("revenue")).ShouldNotBeNull().Id.Value.ShouldBe("growth");
        Book.GrowthOf(new ConceptId("costs")).ShouldBeNull();
    }

    [Fact]
    public void The_end_of_a_range_is_found_by_its_kind_and_side()
    {
        Guidance("revenue", GuidanceKind.Amount, true).ShouldBe("expected-low");
        Guidance("revenue", GuidanceKind.Amount, false).ShouldBe("expected-high");
        Guidance("revenue", GuidanceKind.Growth, false).ShouldBe("expected-growth");
        Guidance("revenue", GuidanceKind.Growth, true).ShouldBeNull();
        Guidance("revenue", GuidanceKind.Previous, false).ShouldBeNull();
        Guidance("costs", GuidanceKind.Amount, true).ShouldBeNull();
        Book.Guidance(default, GuidanceKind.Amount, true).ShouldBeNull();
    }

    [Fact]
    public void An_axis_and_its_members_are_found_by_their_ids()
    {
        Book.Axis("segment").ShouldBeSameAs(Book.Axes[0]);
        Book.Axis("region").ShouldBeSameAs(Book.Axes[1]);
        Book.Axis("Segment").ShouldBeNull();
        Book.Axes[0].Find("b").ShouldNotBeNull().Name.ShouldBe("B");
        Book.Axes[0].Find("c").ShouldBeNull();
        new TaxonomyBook([]).Axes.ShouldBeEmpty();
    }

    [Fact]
    public void A_role_is_that_of_the_concept_that_claims_it_or_is_called_so()
    {
        var claimed = new TaxonomyBook([Flow("revenue"), Flow("sales") with { Role = RoleCatalogue.Find("revenue") }]);
        claimed.WithRole("revenue").ShouldNotBeNull().Id.Value.ShouldBe("sales");
        claimed.Concepts[0].Role.ShouldBeNull();
        Book.WithRole("revenue").ShouldNotBeNull().Id.Value.ShouldBe("revenue");
        Book.WithRole("net-result").ShouldBeNull();
        // By the id that templates once knew, before one that is called like the role; and never one of another kind.
        new TaxonomyBook([Flow("revenue"), Flow("total-net-revenue")]).WithRole("revenue")
            .ShouldNotBeNull().Id.Value.ShouldBe("total-net-revenue");
        new TaxonomyBook([Flow("revenue") with { PeriodType = PeriodType.Balance }]).WithRole("revenue").ShouldBeNull();
        new TaxonomyBook([Flow("revenue") with { UnitKind = UnitKind.Count }]).WithRole("revenue").ShouldBeNull();
    }

    [Fact]
    public void A_range_is_of_the_concept_that_has_the_role_of_its_measure()
    {
        var role = RoleCatalogue.Find("net-result-guidance-low").ShouldNotBeNull();
        var expected = Flow("floor") with { Role = role };
        new TaxonomyBook([expected, Flow("profit") with { Role = RoleCatalogue.Find("net-result") }]).Concepts[0].Guidance.ShouldBe(
            new Guidance(new ConceptId("profit"), true, GuidanceKind.Amount));
        new TaxonomyBook([expected]).Concepts[0].Guidance.ShouldBe(new Guidance(new ConceptId("net-result"), true, GuidanceKind.Amount));
        // What is said goes before what follows from the id.
        var said = new Guidance(new ConceptId("other"), false, GuidanceKind.Growth);
        new TaxonomyBook([Flow("orders-guidance-low") with { Guidance = said }]).Concepts[0].Guidance.ShouldBe(said);
    }

    [Fact]
    public void Names_are_ordered_and_told_apart_letter_by_letter()
    {
        var (a, b) = (new ConceptId("a"), new ConceptId("b"));
        (a.CompareTo(b) < 0, b.CompareTo(a) > 0, a.CompareTo(new ConceptId("a")), a.Equals(new ConceptId("A")),
            a.Equals(new ConceptId("a")), a.ToString()).ShouldBe((true, true, 0, false, true, "a"));
        a.GetHashCode().ShouldNotBe(b.GetHashCode());
    }

    private static string? Guidance(string of, GuidanceKind kind, bool isLow) => Book.Guidance(new ConceptId(of), kind, isLow)?.Id.Value;

    private static (string, int)[] Parts(string whole) => [.. Book.PartsOf(new ConceptId(whole)).Select(p => (p.Part.Id.Value, p.Weight))];

    private static Concept Flow(string id) => new(new ConceptId(id), id, PeriodType.Flow, UnitKind.Money, []);

    private static CalculationParent Part(string parent, int weight, string role = "operations") =>
        new(new ConceptId(parent), weight, role);
}
