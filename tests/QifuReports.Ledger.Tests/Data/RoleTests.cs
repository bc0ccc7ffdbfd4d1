using QifuReports.Ledger.Taxonomy;

namespace QifuReports.Ledger.Tests.Data;

/// <summary>Which concept has which role, and what follows from it.</summary>
public class RoleTests
{
    [Fact]
    public void Every_role_is_one_of_its_name_with_a_meaning()
    {
        RoleCatalogue.All.Select(r => r.Id).ShouldBeUnique();
        RoleCatalogue.All.Select(r => r.FormerId).ShouldBeUnique();
        foreach (var role in RoleCatalogue.All)
        {
            RoleCatalogue.Find(role.Id).ShouldBe(role);
            RoleCatalogue.OfFormerId(role.FormerId).ShouldBe(role);
            role.Meaning.ShouldNotBeNullOrWhiteSpace();
            role.Meaning.Length.ShouldBeLessThanOrEqualTo(66, role.Id);
        }
        RoleCatalogue.Find("total-net-revenue").ShouldBeNull();
    }

    [Fact]
    public void A_concept_that_names_none_has_that_of_its_id_or_of_its_former_id()
    {
        Book(Money("revenue")).WithRole("revenue")!.Id.Value.ShouldBe("revenue");
        Book(Money("total-net-revenue")).WithRole("revenue")!.Id.Value.ShouldBe("total-net-revenue");
        // What templates knew before goes first.
        Book(Money("revenue"), Money("total-net-revenue")).WithRole("revenue")!.Id.Value.ShouldBe("total-net-revenue");
        Book(Money("revenue"), Money("total-net-revenue")).Find(new ConceptId("revenue"))!.Role.ShouldBeNull();
    }

    [Fact]
    public void One_that_claims_the_role_keeps_it()
    {
        var book = Book(Money("total-net-revenue"), Money("revenue"), Money("umsatz") with { Role = RoleCatalogue.Find("revenue") });
        book.WithRole("revenue")!.Id.Value.ShouldBe("umsatz");
        book.Concepts.Count(c => c.Role is not null).ShouldBe(1);
        // And one that claims another role does not have that of its id.
        Book(Money("revenue") with { Role = RoleCatalogue.Find("net-result") }).WithRole("revenue").ShouldBeNull();
    }

    [Fact]
    public void One_of_another_kind_has_no_role_by_its_id()
    {
        Book(new Concept(new ConceptId("cash"), "Cash", PeriodType.Flow, UnitKind.Money, [])).WithRole("cash").ShouldBeNull();
        Book(new Concept(new ConceptId("equity"), "Equity", PeriodType.Balance, UnitKind.Percent, [])).WithRole("equity").ShouldBeNull();
    }

    [Fact]
    public void The_ends_of_ranges_follow_from_roles_from_ids_or_are_said()
    {
        var book = Book(
            Money("gewinn") with { Role = RoleCatalogue.Find("net-result") },
            Money("von") with { Role = RoleCatalogue.Find("net-result-guidance-low") }, Money("orders-guidance-low"),
            Money("orders-previous-guidance-high"),
            new Concept(new ConceptId("orders-growth-guidance-low"), "x", PeriodType.Ratio, UnitKind.Percent, []),
            Money("bis") with { Guidance = new Guidance(new ConceptId("gewinn"), false, GuidanceKind.Amount) },
            Money("net-income-guidance-low") with { Role = RoleCatalogue.Find("revenue") });
        book.Guidance(new ConceptId("gewinn"), GuidanceKind.Amount, isLow: true)!.Id.Value.ShouldBe("von");
        book.Guidance(new ConceptId("gewinn"), GuidanceKind.Amount, isLow: false)!.Id.Value.ShouldBe("bis");
        book.Guidance(new ConceptId("orders"), GuidanceKind.Amount, isLow: true)!.Id.Value.ShouldBe("orders-guidance-low");
        book.Guidance(new ConceptId("orders"), GuidanceKind.Amount, isLow: false).ShouldBeNull();
        book.Guidance(new ConceptId("orders"), GuidanceKind.Previous, isLow: false)!.Id.Value.ShouldBe("orders-previous-guidance-high");
        book.Guidance(new ConceptId("orders"), GuidanceKind.Growth, isLow: true)!.Id.Value.ShouldBe("orders-growth-guidance-low");
        book.WithRole("revenue")!.Guidance.ShouldBeNull();
    }

    [Theory]
    [InlineData("Sales", true)]
    [InlineData("Revenues", true)]
    [InlineData("Total operating costs and expenses", true)]
    [InlineData("Total net assets", true)]
    [InlineData("Orders received", true)]
    [InlineData("Cash and cash equivalents", true)]
    [InlineData("Earnings before interest", true)]
    [InlineData("Amounts due from related parties, current", true)]
    [InlineData("Revenue from releasing of guarantee liabilities", false)]
    [InlineData("Total net revenue", false)]
    [InlineData("Income from operations", false)]
    [InlineData("Net loss", false)]
    [InlineData("Surplus", false)]
    [InlineData("Cash, cash equivalents and restricted cash", false)]
    [InlineData("Umsatzerl\u00F6se", false)]
    public void A_name_is_a_plural_as_its_words_tell(string name, bool isPlural)
    {
        (Money("x") with { Name = name }).IsPlural.ShouldBe(isPlural);
        (Money("x") with { Name = name, IsPlural = !isPlural }).IsPlural.ShouldBe(!isPlural);
    }

    private static TaxonomyBook Book(params Concept[] concepts) => new(concepts);

    private static Concept Money(string id)
    {
        var role = RoleCatalogue.Find(id) ?? RoleCatalogue.OfFormerId(id);
        return new Concept(new ConceptId(id), id, role?.PeriodType ?? PeriodType.Flow, UnitKind.Money, []);
    }
}
