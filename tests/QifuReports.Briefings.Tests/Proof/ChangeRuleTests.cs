using QifuReports.Briefings.Figures;
using QifuReports.Briefings.Figures.Formatting;
using QifuReports.Briefings.Proof;
using QifuReports.Briefings.Proof.Reading;
using QifuReports.Briefings.Tests.Figures;
using QifuReports.Ledger.Periods;
using QifuReports.Ledger.Taxonomy;

namespace QifuReports.Briefings.Tests.Proof;

/// <summary>The direction of a change, found by the proof from the two figures behind it, at nil and on both sides of it.</summary>
public class ChangeRuleTests
{
    private static readonly Concept Result = new(new ConceptId("operating-result"), "Operating result", PeriodType.Flow, UnitKind.Money,
        []);
    private static readonly Concept Costs = new(new ConceptId("costs"), "Staff costs", PeriodType.Flow, UnitKind.Money,
        [new CalculationParent(Result.Id, 1, "operations")]) { Sign = -1 };
    private static readonly CostRule Rule = new(new TaxonomyBook([Result, Costs]));

    private static Figure Change(bool isCost, Formula formula, decimal now, decimal before, decimal change, bool isTurned = false)
    {
        var concept = isCost ? Costs : Result;
        Figure At(decimal value, Period period) => Make.Money(value, period) with { Concept = concept };
        var (later, earlier) = (At(now, Make.Quarter), At(before, Make.Quarter.YearBefore));
        return later with { Value = change, Origin = new FigureOrigin.Derived(formula, isTurned ? [earlier, later] : [later, earlier]) };
    }

    [Theory]
    [InlineData(true, -12, -10, 20, null)]
    [InlineData(true, -12, -10, -20, "the change has another direction")]
    [InlineData(true, 0, -10, -100, null)]
    [InlineData(true, -10, -12, -16, null)]
    [InlineData(false, 12, 10, 20, null)]
    [InlineData(false, 12, 10, -20, "the change has another direction")]
    [InlineData(false, 10, 10, 0, null)]
    [InlineData(false, 10, 10, 1, "the change has another direction")]
    [InlineData(false, 0, 10, -100, null)]
    [InlineData(false, -12, -10, 20, "nothing grows in percent of what is below zero")]
    [InlineData(false, 0, -10, -100, "nothing grows in percent of what is below zero")]
    public void A_growth(bool isCost, int now, int before, int change, string? told) =>
        Rule.Fault(Change(isCost, Formula.Growth, now, before, change), SignMark.None).ShouldBe(told);

    [Theory]
    [InlineData(false, 12, 10, 2, "Up", null)]
    [InlineData(false, 12, 10, -2, "Down", "the change has another direction")]
    [InlineData(false, -12, 10, -22, "Down", null)]
    [InlineData(false, -12, -10, -2, "Down", null)]
    [InlineData(true, -12, -10, 2, "Up", null)] // By its size.
    [InlineData(true, -12, -10, -2, "Down", "the change has another direction")]
    [InlineData(true, -12, 10, 22, "Up", null)]
    [InlineData(true, 12, 10, 2, "Up", null)]
    [InlineData(false, -12, -10, 2, "Larger", null)]
    [InlineData(false, -10, -12, -2, "Smaller", null)]
    [InlineData(false, -12, -10, -2, "Smaller", "the change has another direction")]
    [InlineData(false, 12, 10, 2, "Larger", "neither figure behind it is below zero")]
    [InlineData(false, -12, 10, 2, "Larger", "neither figure behind it is below zero")]
    [InlineData(false, -12, 0, 12, "Larger", null)]
    [InlineData(false, 10, 10, 0, "Larger", null)]
    [InlineData(false, -10, -12, 2, "LessNegative", null)]
    [InlineData(false, -12, -10, -2, "MoreNegative", null)]
    [InlineData(false, -12, -10, 2, "LessNegative", "the change has another direction")]
    [InlineData(false, 12, 10, 2, "LessNegative", "neither figure behind it is below zero")]
    [InlineData(false, 12, 10, -2, "None", null)] // A sign or a heading says it.
    public void A_difference(bool isCost, int now, int before, int change, string mark, string? told) =>
        Rule.Fault(Change(isCost, Formula.Difference, now, before, change), Enum.Parse<SignMark>(mark)).ShouldBe(told);

    [Fact]
    public void The_later_figure_counts_wherever_it_stands()
    {
        Rule.Fault(Change(false, Formula.Difference, 12, 10, 2, isTurned: true), SignMark.Up).ShouldBeNull();
        Rule.Fault(Change(false, Formula.Growth, 12, 10, -20, isTurned: true), SignMark.None).ShouldBe("the change has another direction");
    }

    [Fact]
    public void What_is_no_change_of_one_concept_over_time_has_no_direction()
    {
        var wrong = Change(false, Formula.Difference, 12, 10, -2);
        Rule.Fault(wrong, SignMark.Down).ShouldNotBeNull();
        Rule.Fault(wrong with { Origin = new FigureOrigin.Derived(Formula.Points, ((FigureOrigin.Derived)wrong.Origin).Inputs) },
            SignMark.Down).ShouldBeNull();
        Rule.Fault(wrong with { Origin = new FigureOrigin.Derived(Formula.Sum, ((FigureOrigin.Derived)wrong.Origin).Inputs) },
            SignMark.Down).ShouldBeNull();
        var inputs = ((FigureOrigin.Derived)wrong.Origin).Inputs;
        Rule.Fault(wrong with { Origin = new FigureOrigin.Derived(Formula.Difference, [inputs[0], inputs[1] with { Concept = Costs }]) },
            SignMark.Down).ShouldBeNull();
        Rule.Fault(wrong with { Origin = new FigureOrigin.Derived(Formula.Difference,
            [inputs[0], inputs[1] with { Period = inputs[0].Period }]) }, SignMark.Down).ShouldBeNull();
        Rule.Fault(wrong with { Origin = new FigureOrigin.Derived(Formula.Difference, [inputs[0]]) }, SignMark.Down).ShouldBeNull();
        Rule.Fault(inputs[0], SignMark.Down).ShouldBeNull();
    }

    [Theory]
    [InlineData(Manner.Cost, true, "it is no cost that is filed below zero")]
    [InlineData(Manner.CostCell, true, "it is no cost that is filed below zero, and part of none")]
    [InlineData(Manner.Charge, true, "it is no tax that is filed above zero")]
    [InlineData(Manner.Prose, false, null)]
    [InlineData(Manner.Cell, false, null)]
    public void Words_of_a_side_are_for_costs(Manner manner, bool isForCosts, string? told)
    {
        var revenue = Make.Money(5) with { Concept = Result };
        Rule.SideFault(revenue, manner).ShouldBe(told);
        (Rule.SideFault(Make.Money(-5) with { Concept = Costs }, manner) is null).ShouldBe(!isForCosts || manner != Manner.Charge);
    }

    [Fact]
    public void A_cost_that_is_the_other_side_of_one_does_not_stand_by_its_size()
    {
        var credit = Make.Money(5) with { Concept = Costs };
        Rule.SideFault(credit, Manner.Size).ShouldBe("it stands as a cost, and is the other side of one");
        Rule.SideFault(credit with { Value = 0 }, Manner.Size).ShouldBeNull();
        Rule.SideFault(credit with { Value = -5 }, Manner.Size).ShouldBeNull();
        Rule.SideFault(credit with { Concept = Result }, Manner.Size).ShouldBeNull();
        Rule.SideFault(credit with { Origin = new FigureOrigin.Derived(Formula.Difference, [credit]) }, Manner.Size).ShouldBeNull();
        // What only its name calls a cost may be an income.
        Rule.SideFault(credit with { Concept = Costs with { Id = new ConceptId("other"), Sign = 0 } }, Manner.Size).ShouldBeNull();
    }
}
