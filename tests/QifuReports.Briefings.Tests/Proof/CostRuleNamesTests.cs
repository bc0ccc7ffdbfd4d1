using QifuReports.Briefings.Figures;
using QifuReports.Briefings.Figures.Formatting;
using QifuReports.Briefings.Proof;
using QifuReports.Briefings.Proof.Reading;
using QifuReports.Briefings.Tests.Figures;
using QifuReports.Ledger.Facts;
using QifuReports.Ledger.Taxonomy;

namespace QifuReports.Briefings.Tests.Proof;

/// <summary>What the proof takes for a cost that is filed below zero: by its name, its sign, and the sums that it is a part of.</summary>
public sealed class CostRuleNamesTests
{
    private const string NoCost = "it is no cost that is filed below zero";
    private const string OtherWay = "the change has another direction";

    private static Concept Line(string name, int sign = 0, params CalculationParent[] parents) =>
        new(new ConceptId("line"), name, PeriodType.Flow, UnitKind.Money, parents) { Sign = sign };

    private static CalculationParent In(string parent, int weight = 1) => new(new ConceptId(parent), weight, "operations");

    private static CostRule Rule(Concept concept, params Concept[] others) => new(new TaxonomyBook([concept, .. others]));

    private static bool IsFiledBelow(Concept concept, params Concept[] others)
    {
        var fault = Rule(concept, others).SideFault(Make.Money(-5) with { Concept = concept }, Manner.Cost);
        if (fault is not null) fault.ShouldBe(NoCost);
        return fault is null;
    }

    [Theory]
    [InlineData("Interest expense", 0, true)]
    [InlineData("INTEREST EXPENSES", 0, true)]
    [InlineData("Losses on loans", 0, true)]
    [InlineData("Lossmaking lines", 0, false)]
    [InlineData("Taxes", 0, true)]
    [InlineData("Cost/charge", 0, true)]
    [InlineData("Depreciation, amortisation", 0, true)]
    [InlineData("Impairments", 0, true)]
    [InlineData("Sale of costs", 0, false)] // What stands behind "of" is not what it is.
    [InlineData("Earnings before tax", 0, false)]
    [InlineData("Profit attributable to loss makers", 0, false)]
    [InlineData("Costs of sales", 0, true)]
    [InlineData("Administration", 0, false)]
    [InlineData("Administration", -1, true)]
    [InlineData("Administration", 1, false)]
    [InlineData("Interest expense", -1, true)]
    [InlineData("Interest expense", 1, false)]
    [InlineData("Rental income", -1, false)]
    [InlineData("Revenues", -1, false)]
    [InlineData("Provision for claims", 0, true)]
    [InlineData("Provisions for claims", 0, true)]
    [InlineData("PROVISIONS FOR CLAIMS", 0, true)]
    [InlineData("Net provision for claims", 0, true)]
    [InlineData("Total provisions for claims", 0, true)]
    [InlineData("Total net provisions for claims", 0, false)]
    [InlineData("Provision for claims (net)", 0, false)]
    [InlineData("Provision of services", 0, false)]
    [InlineData("Gain or loss", 0, false)]
    [InlineData("Loss or gain", -1, false)]
    [InlineData("Losses and gains", -1, false)]
    [InlineData("Loss (income)", -1, false)]
    [InlineData("Loss/surplus", -1, false)]
    [InlineData("Loss or charge", -1, true)]
    [InlineData("Loss with gain", -1, true)]
    [InlineData("Tax expense (benefit)", -1, false)]
    [InlineData("Tax expense or credit", -1, false)]
    [InlineData("Tax expense (income)", -1, true)] // Of a tax, benefit and credit are the other side.
    public void A_name_and_a_sign_say_it(string name, int sign, bool isCost) => IsFiledBelow(Line(name, sign)).ShouldBe(isCost);

    [Fact]
    public void Only_money_is_a_cost()
    {
        IsFiledBelow(Line("Expense")).ShouldBeTrue();
        IsFiledBelow(Line("Expense") with { UnitKind = UnitKind.Percent }).ShouldBeFalse();
        IsFiledBelow(Line("Gain") with { TaxOn = new ConceptId("before-tax") }).ShouldBeTrue();
        IsFiledBelow(Line("Anything") with { Role = RoleCatalogue.Find("total-operating-costs") }).ShouldBeTrue();
        IsFiledBelow(Line("Gain") with { Role = RoleCatalogue.Find("income-tax") }).ShouldBeTrue();
        foreach (var role in (string[])["operating-result", "result-before-tax", "net-result", "net-result-attributable",
            "non-gaap-net-result-attributable"])
            IsFiledBelow(Line("Loss of the period", -1) with { Role = RoleCatalogue.Find(role).ShouldNotBeNull() }).ShouldBeFalse(role);
    }

    [Fact]
    public void A_balance_is_one_by_its_sign_or_by_what_it_is_a_part_of()
    {
        var accrued = Line("Accrued expenses") with { PeriodType = PeriodType.Balance };
        IsFiledBelow(accrued).ShouldBeFalse();
        IsFiledBelow(accrued with { Sign = -1 }).ShouldBeTrue();
        var whole = new Concept(new ConceptId("whole"), "All expenses", PeriodType.Balance, UnitKind.Money, []) { Sign = -1 };
        IsFiledBelow(accrued with { Parents = [In("whole")] }, whole).ShouldBeTrue();
        IsFiledBelow(accrued with { Parents = [In("whole")] }, whole with { Sign = 0 }).ShouldBeFalse();
        IsFiledBelow(accrued with { Parents = [In("elsewhere")] }, whole).ShouldBeFalse();
    }

    // Two sums that both subtract leave it where it is; a sum that is not known ends the way.
    [Theory]
    [InlineData(1, 1, true)]
    [InlineData(-1, 1, false)]
    [InlineData(1, -1, false)]
    [InlineData(-1, -1, true)]
    public void An_even_number_of_subtractions_adds(int weight, int weightAbove, bool isCost)
    {
        var costs = new Concept(new ConceptId("costs"), "Costs", PeriodType.Flow, UnitKind.Money, [In("result", weightAbove)]);
        var result = new Concept(new ConceptId("result"), "Result", PeriodType.Flow, UnitKind.Money, []);
        IsFiledBelow(Line("Interest expense", 0, In("costs", weight)), costs, result).ShouldBe(isCost);
        IsFiledBelow(Line("Interest expense", 0, In("costs", weight)), costs)
            .ShouldBe(isCost, "the result is counted where it is not known, too");
        IsFiledBelow(Line("Interest expense", 0, In("costs", weight))).ShouldBe(weight > 0);
    }

    [Fact]
    public void A_part_of_costs_whose_own_name_says_nothing_is_one()
    {
        var costs = new Concept(new ConceptId("costs"), "Costs", PeriodType.Flow, UnitKind.Money, []);
        IsFiledBelow(Line("Administration", 0, In("costs")), costs).ShouldBeTrue();
        IsFiledBelow(Line("Administration", 0, In("costs"))).ShouldBeFalse();
        IsFiledBelow(Line("Administration", 0, In("costs")), costs with { Name = "Result" }).ShouldBeFalse();
        IsFiledBelow(Line("Rental income", 0, In("costs")), costs).ShouldBeFalse();
        IsFiledBelow(Line("Rental income", -1, In("costs")), costs).ShouldBeTrue();
    }

    [Fact]
    public void Sums_that_are_parts_of_each_other_come_to_an_end()
    {
        var one = new Concept(new ConceptId("line"), "Administration", PeriodType.Flow, UnitKind.Money, [In("other")]);
        var other = new Concept(new ConceptId("other"), "Other things", PeriodType.Flow, UnitKind.Money, [In("line")]);
        IsFiledBelow(one, other).ShouldBeFalse();
        Rule(one, other).SideFault(Make.Money(-5) with { Concept = one }, Manner.CostCell).ShouldNotBeNull();
    }

    [Fact]
    public void An_income_among_costs_may_stand_in_their_column()
    {
        var costs = new Concept(new ConceptId("costs"), "Costs", PeriodType.Flow, UnitKind.Money, [In("group")]);
        var group = new Concept(new ConceptId("group"), "All costs", PeriodType.Flow, UnitKind.Money, []);
        string? Fault(Concept line) => Rule(line, costs, group).SideFault(Make.Money(5) with { Concept = line }, Manner.CostCell);
        Fault(Line("Rental income", 0, In("costs"))).ShouldBeNull();
        Fault(Line("Rental income", 0, In("costs", -1))).ShouldBe(NoCost + ", and part of none");
        Fault(Line("Rental income")).ShouldBe(NoCost + ", and part of none");
        Fault(Line("Rental income", 0, In("elsewhere"))).ShouldNotBeNull();
        // Through a sum of its own that is none.
        var between = new Concept(new ConceptId("between"), "Rental result", PeriodType.Flow, UnitKind.Money, [In("costs")]);
        var line = Line("Rental income", 0, In("between"));
        Rule(line, between, costs, group).SideFault(Make.Money(5) with { Concept = line }, Manner.CostCell).ShouldBeNull();
    }

    [Fact]
    public void A_charge_is_a_tax_that_is_filed_above_zero()
    {
        string? Fault(Concept line) => Rule(line).SideFault(Make.Money(5) with { Concept = line }, Manner.Charge);
        var tax = Line("Income tax") with { TaxOn = new ConceptId("before-tax") };
        Fault(tax).ShouldBe("it is no tax that is filed above zero");
        Fault(tax with { Sign = 1 }).ShouldBeNull();
        Fault(Line("Income tax", 1)).ShouldBe("it is no tax that is filed above zero");
    }

    [Fact]
    public void The_other_side_of_a_cost_does_not_stand_by_its_size()
    {
        const string Other = "it stands as a cost, and is the other side of one";
        string? Fault(Concept line, decimal value, Func<Figure, Figure>? change = null)
        {
            var figure = Make.Money(value) with { Concept = line };
            return Rule(line).SideFault(change is null ? figure : change(figure), Manner.Size);
        }
        var sure = Line("Interest expense", -1);
        Fault(sure, 5).ShouldBe(Other);
        Fault(sure, 0).ShouldBeNull();
        Fault(sure, -5).ShouldBeNull();
        Fault(Line("Interest expense"), 5).ShouldBeNull("its sign is not said");
        Fault(Line("Interest expense") with { TaxOn = new ConceptId("before-tax") }, 5).ShouldBe(Other);
        Fault(sure, 5, f => f with { Origin = new FigureOrigin.Derived(Formula.Sum, []) }).ShouldBeNull();
        Fault(sure, 5, f => f with { Origin =
            new FigureOrigin.Reported(((FigureOrigin.Reported)f.Origin).Fact with { Key =
                ((FigureOrigin.Reported)f.Origin).Fact.Key with { Basis = new Basis("adjustment:leases") } }) }).ShouldBeNull();
        foreach (var manner in (Manner[])[Manner.Prose, Manner.Cell])
            Rule(sure).SideFault(Make.Money(5) with { Concept = sure }, manner).ShouldBeNull();
    }

    private static string? Fault(decimal later, decimal earlier, decimal change, Formula formula, SignMark mark = SignMark.None,
        string name = "Result", bool swapped = false)
    {
        var concept = Line(name);
        var (now, before) =
            (Make.Money(later) with { Concept = concept }, Make.Money(earlier, Make.Quarter.YearBefore) with { Concept = concept });
        return Rule(concept)
            .Fault(now with { Value = change, Origin = new FigureOrigin.Derived(formula, swapped ? [before, now] : [now, before]) }, mark);
    }

    [Theory]
    [InlineData(110, 100, 10, "Result", null)]
    [InlineData(110, 100, -10, "Result", OtherWay)]
    [InlineData(100, 100, 0, "Result", null)]
    [InlineData(100, 100, 1, "Result", OtherWay)]
    [InlineData(-5, 0, -10, "Result", "nothing grows in percent of what is below zero")]
    [InlineData(0, -5, -10, "Result", "nothing grows in percent of what is below zero")]
    [InlineData(0, 0, 0, "Result", null)]
    [InlineData(-5, 5, -200, "Result", null)]
    [InlineData(5, -5, 200, "Result", null)]
    [InlineData(-5, -4, 25, "Expense", null)]
    [InlineData(-5, -4, -25, "Expense", OtherWay)]
    [InlineData(-4, -5, -20, "Expense", null)]
    [InlineData(0, -5, -100, "Expense", null)]
    [InlineData(5, 4, 25, "Expense", null)]
    public void Growth(int later, int earlier, int growth, string name, string? fault)
    {
        Fault(later, earlier, growth, Formula.Growth, name: name).ShouldBe(fault);
        Fault(later, earlier, growth, Formula.Growth, name: name, swapped: true).ShouldBe(fault, "whichever is named first");
    }

    private const string NotBelow = "neither figure behind it is below zero";

    [Theory]
    [InlineData(-5, -3, 2, "Larger", "Result", null)]
    [InlineData(-5, -3, -2, "Larger", "Result", OtherWay)]
    [InlineData(-3, -5, -2, "Smaller", "Result", null)]
    [InlineData(5, 3, 2, "Larger", "Result", NotBelow)]
    [InlineData(3, 5, -2, "Smaller", "Result", NotBelow)]
    [InlineData(3, 3, 0, "Larger", "Result", null)]
    [InlineData(-5, -3, -2, "MoreNegative", "Result", null)]
    [InlineData(-3, -5, 2, "LessNegative", "Result", null)]
    [InlineData(-3, -5, -2, "LessNegative", "Result", OtherWay)]
    [InlineData(3, 5, 2, "LessNegative", "Result", NotBelow)]
    [InlineData(3, 5, 2, "MoreNegative", "Result", NotBelow)]
    [InlineData(5, 3, 2, "Up", "Result", null)]
    [InlineData(3, 5, -2, "Down", "Result", null)]
    [InlineData(3, 5, 2, "Down", "Result", OtherWay)]
    [InlineData(-3, -5, 2, "Up", "Result", null)]
    [InlineData(-5, -3, 2, "Up", "Expense", null)]
    [InlineData(-5, -3, -2, "Up", "Expense", OtherWay)]
    [InlineData(-3, -5, -2, "Down", "Expense", null)]
    [InlineData(-5, 3, 8, "Up", "Expense", null)]
    [InlineData(3, -5, -8, "Down", "Expense", null)]
    [InlineData(5, 3, 2, "Up", "Expense", null)]
    [InlineData(5, 0, 5, "Up", "Expense", null)]
    [InlineData(5, 3, -2, "Plus", "Result", null)]
    public void The_words_of_a_difference(int later, int earlier, int change, string mark, string name, string? fault)
    {
        Fault(later, earlier, change, Formula.Difference, Enum.Parse<SignMark>(mark), name).ShouldBe(fault);
        Fault(later, earlier, change, Formula.Difference, Enum.Parse<SignMark>(mark), name, swapped: true).ShouldBe(fault);
    }

    [Fact]
    public void What_is_no_change_of_one_concept_in_time_is_not_judged()
    {
        Fault(110, 100, -10, Formula.Points).ShouldBeNull();
        Fault(110, 100, -10, Formula.Sum).ShouldBeNull();
        var concept = Line("Result");
        var (now, before) =
            (Make.Money(110) with { Concept = concept }, Make.Money(100, Make.Quarter.YearBefore) with { Concept = concept });
        string? Of(params Figure[] inputs) =>
            Rule(concept).Fault(now with { Value = -10, Origin = new FigureOrigin.Derived(Formula.Growth, inputs) }, SignMark.None);
        Of(now, before).ShouldBe(OtherWay);
        Of(now, now with { Value = 100 }).ShouldBeNull();
        Of(now, before with { Concept = concept with { Id = new ConceptId("other") } }).ShouldBeNull();
        Of(now, before, before).ShouldBeNull();
        Rule(concept).Fault(now, SignMark.Down).ShouldBeNull();
    }
}
