using QifuReports.Briefings.Figures;
using QifuReports.Briefings.Figures.Formatting;
using QifuReports.Briefings.Figures.Naming;
using QifuReports.Briefings.Proof;
using QifuReports.Ledger.Facts;
using QifuReports.Ledger.Taxonomy;

namespace QifuReports.Briefings.Tests.Figures;

/// <summary>
/// On which side of zero a cost stands, by its name, its sign, its role and the sums that it is part of; and the proof, which has the
/// rule a second time, agrees.
/// </summary>
public class CostSideTests
{
    private static readonly Concept Result = Line("operating-result", "Operating result");

    private static Concept Line(string id, string name, Concept? above = null, int weight = 1, int sign = 0, string? role = null,
        PeriodType type = PeriodType.Flow, bool isTax = false) =>
        new(new ConceptId(id), name, type, UnitKind.Money, above is null ? [] : [new CalculationParent(above.Id, weight, "operations")])
        {
            Sign = sign, Role = role is null ? null : RoleCatalogue.Find(role), TaxOn = isTax ? new ConceptId("income") : null,
        };

    private static int Side(Concept concept, decimal value, params Concept[] others) =>
        CostSide.Of(concept, new TaxonomyBook([concept, .. others]), value);

    [Theory]
    [InlineData("Staff costs", true)]
    [InlineData("Cost of sales", true)]
    [InlineData("Income tax", true)]
    [InlineData("Sales taxes", true)]
    [InlineData("Selling expense", true)]
    [InlineData("Selling expenses", true)]
    [InlineData("Restructuring charge", true)]
    [InlineData("Charges for claims", true)]
    [InlineData("Loss on disposal", true)]
    [InlineData("Credit losses", true)]
    [InlineData("Depreciation", true)]
    [InlineData("Amortisation of rights", true)]
    [InlineData("Amortization of rights", true)]
    [InlineData("Impairment", true)]
    [InlineData("Impairments", true)]
    [InlineData("Provision for claims", true)]
    [InlineData("Earnings before tax", false)]
    [InlineData("Income after costs", false)]
    [InlineData("Sales excluding taxes", false)]
    [InlineData("Sales including taxes", false)]
    [InlineData("Income from costs", false)]
    [InlineData("Income on taxes", false)]
    [InlineData("Refund of costs", false)]
    [InlineData("Payment for losses", false)]
    [InlineData("Savings in costs", false)]
    [InlineData("Additions to costs", false)]
    [InlineData("Income attributable costs", false)]
    [InlineData("On costs", true)] // Only behind the first word.
    [InlineData("Gain or loss", false)] // Both sides.
    [InlineData("Revenue", false)]
    [InlineData("Costing", false)]
    [InlineData("STAFF COSTS", true)]
    [InlineData("Research/costs (net)", true)]
    public void Some_names_are_those_of_costs(string name, bool isCost) => CostSide.IsNamedCost(Line("x", name)).ShouldBe(isCost);

    [Fact]
    public void A_tax_is_a_cost_whatever_its_name()
    {
        CostSide.IsNamedCost(Line("x", "Benefit (provision)", isTax: true)).ShouldBeTrue();
        CostSide.IsTax(Line("x", "Levies", isTax: true)).ShouldBeTrue();
        CostSide.IsTax(Line("x", "Levies", role: "income-tax")).ShouldBeTrue();
        CostSide.IsTax(Line("x", "Income taxes")).ShouldBeFalse();
    }

    [Theory]
    [InlineData("Provision for credit losses", true)]
    [InlineData("Net provisions for claims", true)]
    [InlineData("Total provision for claims", true)]
    [InlineData("provision for claims", true)]
    [InlineData("Provision of services", false)]
    [InlineData("Provision for (reversal of) claims", false)]
    [InlineData("Provision", false)]
    [InlineData("Net provision", false)]
    [InlineData("New provision for claims", false)]
    [InlineData("Provisional for claims", false)]
    public void Some_names_are_of_what_is_set_aside(string name, bool isOne) => CostSide.IsProvision(name).ShouldBe(isOne);

    [Theory]
    [InlineData("operating-result", UnitKind.Money, true)]
    [InlineData("net-result", UnitKind.Money, true)]
    [InlineData("result-before-tax", UnitKind.Money, true)]
    [InlineData("net-result", UnitKind.Percent, false)]
    [InlineData("revenue", UnitKind.Money, false)]
    [InlineData(null, UnitKind.Money, false)]
    public void A_result_is_one_by_its_role(string? role, UnitKind unit, bool isOne) =>
        CostSide.IsResult(Line("x", "Name", role: role) with { UnitKind = unit }).ShouldBe(isOne);

    [Theory]
    [InlineData("eps-basic", true)]
    [InlineData("eps-diluted", true)]
    public void So_are_earnings_for_a_share(string role, bool isOne)
    {
        if (RoleCatalogue.Find(role) is not { } known) return;
        foreach (var (unit, expected) in ((UnitKind, bool)[])[(UnitKind.MoneyPerShare, isOne), (UnitKind.MoneyPerAds, isOne),
            (UnitKind.Count, false)])
            CostSide.IsResult(Line("x", "Name") with { Role = known, UnitKind = unit }).ShouldBe(expected);
    }

    [Theory]
    [InlineData("Staff costs", false, "an income of", "a cost of")]
    [InlineData("Loss on disposal", false, "a gain of", "a loss of")]
    [InlineData("Credit losses", false, "a gain of", "a loss of")]
    [InlineData("Income taxes", true, "a credit of", "an expense of")]
    public void Both_sides_have_a_word(string name, bool isTax, string contrary, string natural) =>
        CostSide.Words(Line("x", name, isTax: isTax)).ShouldBe((contrary, natural));

    // Sign, weight in the result, value, and the side.
    [Theory]
    [InlineData("Staff costs", -1, 1, -5, -1)]
    [InlineData("Staff costs", -1, 1, 5, -1)]
    [InlineData("Staff costs", -1, -1, -5, 0)] // What is subtracted and below zero adds.
    [InlineData("Staff costs", 1, -1, 5, 0)] // A cost above zero has no side but that of a tax.
    [InlineData("Staff costs", 0, 1, -5, -1)]
    [InlineData("Staff costs", 0, 1, 5, 0)]
    [InlineData("Staff costs", 0, 1, 0, 0)]
    [InlineData("Staff costs", 0, -1, -5, 0)]
    [InlineData("Revenue", 0, 1, -5, 0)]
    [InlineData("Income from costs", -1, 1, -5, 0)]
    [InlineData("Administration", -1, 1, -5, -1)]
    [InlineData("Gain or loss", -1, 1, -5, 0)]
    public void A_line_of_the_result(string name, int sign, int weight, int value, int side) =>
        Side(Line("x", name, Result, weight, sign), value, Result).ShouldBe(side);

    [Theory]
    [InlineData(1, -5, -1)]
    [InlineData(-1, 5, 1)]
    [InlineData(1, 5, -1)]
    [InlineData(-1, -5, 1)]
    public void A_tax_has_a_side_whatever_its_figure(int weight, int value, int side) =>
        Side(Line("x", "Levies", Result, weight, isTax: true), value, Result).ShouldBe(side);

    [Theory]
    [InlineData(-5, -1)]
    [InlineData(5, 0)]
    public void A_tax_that_is_part_of_no_sum_has_one_below_zero(int value, int side) =>
        Side(Line("x", "Levies", isTax: true), value).ShouldBe(side);

    [Fact]
    public void What_is_no_amount_or_a_result_has_none()
    {
        Side(Line("x", "Staff costs", Result, 1, -1) with { UnitKind = UnitKind.Percent }, -5, Result).ShouldBe(0);
        Side(Line("x", "Staff costs", Result, 1, -1, role: "net-result"), -5, Result).ShouldBe(0);
        Side(Line("x", "Staff costs", Result, type: PeriodType.Balance), -5, Result).ShouldBe(0);
    }

    // Of parts of costs: by the sum above them, and the sum above that.
    [Theory]
    [InlineData("Administration", 1, -1)]
    [InlineData("Administration", -1, 0)]
    [InlineData("Other income", 1, 0)]
    public void A_part_of_a_cost_is_one(string name, int weight, int side)
    {
        var costs = Line("costs", "Operating costs", Result, 1, -1);
        var part = Line("part", name, costs, weight);
        var inner = Line("inner", "Rents", part);
        Side(part, -5, costs, Result).ShouldBe(side);
        Side(inner, -5, part, costs, Result).ShouldBe(side);
    }

    [Fact]
    public void The_operating_costs_are_costs_by_their_role()
    {
        var costs = Line("costs", "Operations", Result, 1, role: "total-operating-costs");
        Side(costs, -5, Result).ShouldBe(-1);
        Side(Line("part", "Rents", costs), -5, costs, Result).ShouldBe(-1);
        Side(costs with { Parents = [new CalculationParent(Result.Id, -1, "operations")] }, 5, Result).ShouldBe(0);
    }

    [Fact]
    public void What_a_line_does_to_the_sum_at_the_top_goes_by_every_sum_between()
    {
        var costs = Line("costs", "Costs", Result, -1);
        var part = Line("part", "Rents", costs, -1);
        var taxonomy = new TaxonomyBook([Result, costs, part]);
        (CostSide.Effect(Result, taxonomy), CostSide.Effect(costs, taxonomy), CostSide.Effect(part, taxonomy)).ShouldBe((1, -1, 1));
        (CostSide.Effect(part, null), CostSide.Effect(costs, new TaxonomyBook([costs]))).ShouldBe((1, 1));
    }

    [Theory]
    [InlineData("Staff costs", -1, 1)]
    [InlineData("Staff costs", 0, 1)]
    [InlineData("Staff costs", 0, -1)]
    [InlineData("Income taxes", 0, 1)]
    [InlineData("Provision for claims", 0, 1)]
    [InlineData("Total provision for claims", 0, 1)]
    [InlineData("Earnings before tax", -1, 1)]
    [InlineData("Loss after tax", 0, 1)]
    [InlineData("Revenue", 0, 1)]
    [InlineData("Administration", -1, 1)]
    [InlineData("Administration", -1, -1)]
    [InlineData("Administration", 1, 1)]
    [InlineData("Income tax benefit (expense)", -1, 1)]
    [InlineData("Gain or loss", 0, 1)]
    [InlineData("Impairments", -1, 1)]
    [InlineData("Amortization", 0, 1)]
    public void The_proof_comes_to_the_same(string name, int sign, int weight)
    {
        foreach (var isTax in (bool[])[false, true])
        {
            var concept = Line("x", name, Result, weight, sign, isTax: isTax);
            var taxonomy = new TaxonomyBook([concept, Result]);
            var figure = Make.Money(-5) with { Concept = concept };
            var rule = new CostRule(taxonomy);
            (rule.SideFault(figure, Manner.Cost) is null).ShouldBe(CostSide.Of(figure, taxonomy) < 0, $"{name}, tax {isTax}");
            (rule.SideFault(figure, Manner.Charge) is null).ShouldBe(CostSide.IsTax(concept)
                && CostSide.Of(figure, taxonomy) >= 0, $"{name}, tax {isTax}");
        }
    }

    [Fact]
    public void A_change_and_an_adjustment_have_no_side()
    {
        var concept = Line("x", "Staff costs", Result, 1, -1);
        var taxonomy = new TaxonomyBook([concept, Result]);
        var figure = Make.Money(-5) with { Concept = concept };
        CostSide.Of(figure, taxonomy).ShouldBe(-1);
        CostSide.Of(figure with { Measure = Measure.Growth }, taxonomy).ShouldBe(0);
        CostSide.Of(figure with { Origin = new FigureOrigin.Derived(Formula.Difference, [figure, figure]) }, taxonomy).ShouldBe(0);
        CostSide.Of(figure with { Origin = new FigureOrigin.Derived(Formula.Sum, [figure, figure]) }, taxonomy).ShouldBe(-1);
        var fact = ((FigureOrigin.Reported)figure.Origin).Fact;
        CostSide.Of(figure with { Origin =
            new FigureOrigin.Reported(fact with { Key = fact.Key with { Basis = new Basis("adjustment:ecl") } }) }, taxonomy).ShouldBe(0);
    }

    // By its role it is what is left, whatever its name and its sign.
    [Theory]
    [InlineData("operating-result")]
    [InlineData("result-before-tax")]
    [InlineData("net-result")]
    [InlineData("net-result-attributable")]
    [InlineData("non-gaap-net-result-attributable")]
    public void A_result_is_no_cost_for_the_proof_either(string role)
    {
        var concept = Line("x", "Loss of the year", Line("above", "Sum"), 1, -1, role);
        var taxonomy = new TaxonomyBook([concept, Line("above", "Sum")]);
        CostSide.Of(concept, taxonomy, -5).ShouldBe(0);
        new CostRule(taxonomy).SideFault(Make.Money(-5) with { Concept = concept }, Manner.Cost).ShouldNotBeNull();
        // Without the role it would be one.
        var other = concept with { Role = null };
        new CostRule(new TaxonomyBook([other, Line("above", "Sum")])).SideFault(Make.Money(-5) with { Concept = other }, Manner.Cost)
            .ShouldBeNull();
    }

    [Theory]
    [InlineData("Loss or gain", false)]
    [InlineData("Loss and gain", false)]
    [InlineData("Loss/gain", false)]
    [InlineData("Loss (gain)", false)]
    [InlineData("Loss", true)]
    [InlineData("Net provision for claims", true)]
    [InlineData("Provisions for claims", true)]
    [InlineData("Provision for (reversal of) claims", false)]
    [InlineData("Provision of services", false)]
    public void For_the_proof_a_name_says_one_side_or_both(string name, bool isCost)
    {
        var concept = Line("x", name, Result);
        (new CostRule(new TaxonomyBook([concept, Result])).SideFault(Make.Money(-5) with { Concept = concept }, Manner.Cost) is null)
            .ShouldBe(isCost);
    }

    // A balance among costs is one where the sum above it is.
    [Fact]
    public void For_the_proof_a_balance_goes_by_the_sum_above_it()
    {
        var costs = Line("costs", "Operating costs", Result, 1, -1);
        var balance = Line("x", "Accrued costs", costs, type: PeriodType.Balance);
        new CostRule(new TaxonomyBook([balance, costs, Result])).SideFault(Make.Money(-5) with { Concept = balance }, Manner.Cost)
            .ShouldBeNull();
        var lone = Line("x", "Accrued costs", Result, type: PeriodType.Balance);
        new CostRule(new TaxonomyBook([lone, Result])).SideFault(Make.Money(-5) with { Concept = lone }, Manner.Cost).ShouldNotBeNull();
        var without = Line("x", "Accrued costs", type: PeriodType.Balance);
        new CostRule(new TaxonomyBook([without])).SideFault(Make.Money(-5) with { Concept = without }, Manner.Cost).ShouldNotBeNull();
    }
}
