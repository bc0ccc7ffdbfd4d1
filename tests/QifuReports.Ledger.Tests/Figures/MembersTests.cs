using QifuReports.Ledger.Facts;
using QifuReports.Ledger.Periods;
using QifuReports.Ledger.Taxonomy;

namespace QifuReports.Ledger.Tests.Figures;

/// <summary>
/// Of which parts of a company a figure is: how members are joined, left out and compared; and the units that figures have.
/// </summary>
public class MembersTests
{
    private static readonly AxisMember Trucks = new("trucks", "Industrial Trucks", MemberKind.Part),
        Service = new("service", "Service", MemberKind.Part), Between = new("between", "Eliminations", MemberKind.Reconciling);
    private static readonly AxisMember Asia = new("asia", "Asia", MemberKind.Part);
    private static readonly Axis Segment = new("segment", "Segment", [Trucks, Service, Between]), Region = new("region", "Region", [Asia]);

    [Fact]
    public void Members_stand_in_the_order_of_their_axes_the_later_of_two_on_one()
    {
        var both = Members.None.With(Segment, Trucks).With(Region, Asia);
        (both.Code, both.Names, both.ToString(), both.IsNone).ShouldBe(
            ("region=asia;segment=trucks", "Asia, Industrial Trucks", "region=asia;segment=trucks", false));
        both.With(Segment, Service).Code.ShouldBe("region=asia;segment=service");
        (Members.None.Code, Members.None.Names, Members.None.IsNone).ShouldBe(("", "", true));
        Members.Of([]).ShouldBeSameAs(Members.None);
    }

    [Fact]
    public void A_member_is_found_on_its_axis_and_left_out()
    {
        var both = Members.None.With(Segment, Trucks).With(Region, Asia);
        both.On("segment").ShouldBe(Trucks);
        both.On("other").ShouldBeNull();
        both.Without("segment").Code.ShouldBe("region=asia");
        both.Without("other").ShouldBeSameAs(both);
        both.Without("segment").Without("region").ShouldBeSameAs(Members.None);
    }

    [Fact]
    public void One_that_reconciles_makes_all_of_them_so()
    {
        Members.None.IsReconciling.ShouldBeFalse();
        Members.None.With(Segment, Trucks).IsReconciling.ShouldBeFalse();
        Members.None.With(Segment, Between).IsReconciling.ShouldBeTrue();
        Members.None.With(Segment, Between).With(Region, Asia).IsReconciling.ShouldBeTrue();
    }

    [Fact]
    public void Members_are_compared_by_axis_and_member()
    {
        var (trucks, service, both) = (Members.None.With(Segment, Trucks), Members.None.With(Segment, Service),
            Members.None.With(Segment, Trucks).With(Region, Asia));
        both.Has(trucks).ShouldBeTrue();
        both.Has(Members.None).ShouldBeTrue();
        both.Has(service).ShouldBeFalse();
        trucks.Has(both).ShouldBeFalse();
        trucks.IsOnAxesOf(service).ShouldBeTrue();
        trucks.IsOnAxesOf(both).ShouldBeFalse();
        trucks.IsOnAxesOf(Members.None.With(Region, Asia)).ShouldBeFalse();
        Members.None.IsOnAxesOf(Members.None).ShouldBeTrue();
        trucks.Equals(Members.None.With(Segment, Trucks)).ShouldBeTrue();
        trucks.Equals(service).ShouldBeFalse();
        trucks.Equals(null).ShouldBeFalse();
        trucks.Equals((object)"segment=trucks").ShouldBeFalse();
        trucks.GetHashCode().ShouldBe(Members.None.With(Segment, Trucks).GetHashCode());
    }

    [Fact]
    public void A_figure_is_told_apart_by_all_that_it_is_of()
    {
        var key = new FactKey(new ConceptId("a"), Period.Quarter(2025, 1), "EUR", Basis.UsGaap);
        key.Equals(new FactKey(new ConceptId("a"), Period.Quarter(2025, 1), "EUR", new Basis("us-gaap"))).ShouldBeTrue();
        key.Members.ShouldBeSameAs(Members.None);
        FactKey[] others =
        [
            key with { Concept = new ConceptId("b") }, key with { Period = Period.Quarter(2025, 2) }, key with { Unit = "USD" },
            key with { Basis = new Basis("ifrs") },
            key with { Members = Members.None.With(Segment, Trucks) },
        ];
        foreach (var other in others) key.Equals(other).ShouldBeFalse(other.ToString());
    }

    [Theory]
    [InlineData(UnitKind.Money, "EUR", "EUR")]
    [InlineData(UnitKind.Money, "", "")]
    [InlineData(UnitKind.MoneyPerShare, "EUR", "EUR/share")]
    [InlineData(UnitKind.MoneyPerShare, "", "")]
    [InlineData(UnitKind.MoneyPerAds, "EUR", "EUR/ads")]
    [InlineData(UnitKind.MoneyPerAds, "", "")]
    [InlineData(UnitKind.Shares, "EUR", "shares")]
    [InlineData(UnitKind.Ads, "EUR", "ads")]
    [InlineData(UnitKind.Percent, "EUR", "percent")]
    [InlineData(UnitKind.Months, "EUR", "months")]
    [InlineData(UnitKind.Rate, "EUR", "rate")]
    [InlineData(UnitKind.Count, "EUR", "count")]
    public void A_concept_has_its_unit(UnitKind kind, string currency, string unit) =>
        FactUnits.Of(new Concept(new ConceptId("a"), "A", PeriodType.Flow, kind, []), currency).ShouldBe(unit);

    [Theory]
    [InlineData("EUR", "EUR", "EUR", false)]
    [InlineData("EUR/share", "EUR", "EUR/share", false)]
    [InlineData("percent-of:revenue", "percent-of:revenue", "percent", true)]
    [InlineData("percent-change:2024Q3", "percent-change:2024Q3", "percent", true)]
    [InlineData("points-change:2024Q3", "points-change:2024Q3", "points", true)]
    [InlineData("EUR/ads-change:2024Q3", "EUR", "EUR/ads", true)]
    public void A_unit_says_what_is_counted(string unit, string currency, string counted, bool isRatio)
    {
        FactUnits.CurrencyOf(unit).ShouldBe(currency);
        RatioUnits.Counted(unit).ShouldBe(counted);
        RatioUnits.Is(unit).ShouldBe(isRatio);
    }
}
