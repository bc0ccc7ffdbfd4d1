using QifuReports.Briefings.Figures;
using QifuReports.Briefings.Figures.Formatting;
using QifuReports.Briefings.Figures.Naming;
using QifuReports.Briefings.Proof;
using QifuReports.Briefings.Proof.Reading;
using QifuReports.Briefings.Tests.Figures;
using QifuReports.Briefings.Tests.Quarterly;
using QifuReports.Ledger.Periods;
using QifuReports.Ledger.Taxonomy;

namespace QifuReports.Briefings.Tests.Proof;

/// <summary>The proof knows by itself in which direction a change goes, whatever the composer made of it.</summary>
public class CostRuleTests
{
    private static readonly TaxonomyBook Taxonomy = Hellmar.Book.Taxonomy;
    private static readonly CostRule Rule = new(Taxonomy);

    [Theory]
    [InlineData("materials", -224.1, -231.0, -2.99, true)] // It fell.
    [InlineData("materials", -224.1, -231.0, 2.99, false)]
    [InlineData("total-net-revenue", 103, 100, 3, true)]
    [InlineData("total-net-revenue", 103, 100, -3, false)]
    [InlineData("income-before-tax", -224.1, -231.0, -2.99, false)] // A loss has no growth.
    [InlineData("income-tax-expense", -60, -45, 33.3, true)]
    public void Growth_goes_the_way_of_the_size_of_a_cost(string concept, double now, double before, double growth, bool isRight) =>
        (Rule.Fault(Change(concept, now, before, growth, Formula.Growth), SignMark.None) is null).ShouldBe(isRight);

    [Theory]
    [InlineData("materials", -224.1, -231.0, -6.9, "Down", true)]
    [InlineData("materials", -224.1, -231.0, 6.9, "Up", false)]
    [InlineData("materials", 0, -231.0, -231.0, "Down", true)]
    [InlineData("income-before-tax", -5, -3, -2, "Down", true)]
    [InlineData("income-before-tax", -5, -3, 2, "Larger", true)]
    [InlineData("income-before-tax", -5, -3, -2, "Smaller", false)]
    [InlineData("income-before-tax", 5, 3, 2, "Larger", false)]
    [InlineData("financial-result", -6.8, -6.1, -0.7, "MoreNegative", true)]
    [InlineData("financial-result", -6.8, -6.1, 0.7, "LessNegative", false)]
    [InlineData("financial-result", -6.8, 6.1, -12.9, "MoreNegative", false)]
    public void The_word_of_an_amount_fits_what_is_behind_it(string concept, double now, double before, double move, string mark,
        bool isRight) =>
        (Rule.Fault(Change(concept, now, before, move, Formula.Difference), Enum.Parse<SignMark>(mark)) is null).ShouldBe(isRight);

    [Theory]
    [InlineData("materials", Manner.CostCell, -5, true)]
    [InlineData("total-net-revenue", Manner.CostCell, 5, false)]
    [InlineData("other-costs", Manner.Cost, 5, true)]
    [InlineData("income-before-tax", Manner.Cost, 5, false)] // Earnings before tax are no tax.
    [InlineData("income-tax-expense", Manner.Size, -5, true)]
    [InlineData("income-tax-expense", Manner.Size, 5, false)] // A credit that stands as an expense.
    [InlineData("income-tax-expense", Manner.Charge, 5, false)]
    public void A_cost_stands_on_its_side_of_zero(string concept, Manner manner, double value, bool isRight) =>
        (Rule.SideFault(Of(concept, value, Make.Quarter), manner) is null).ShouldBe(isRight);

    // A sign and a sum that say cost go before a name that says income; what the name says goes before a sum alone.
    [Theory]
    [InlineData("Income from paper", -1, 1, -5, true, true)]
    [InlineData("Sales commissions income", -1, 1, -5, true, true)]
    [InlineData("Other operating income", 0, 1, 5, false, true)]
    [InlineData("Other operating income", 1, 1, 5, false, true)]
    [InlineData("Foreign exchange gain or loss", 0, 1, -5, false, true)]
    [InlineData("Administration", 0, 1, -5, true, true)]
    [InlineData("Rebates", 1, -1, 5, false, false)]
    public void Among_costs_below_zero(string name, int sign, int weight, double value, bool isCost, bool mayStandByItsSize)
    {
        var result = new Concept(new ConceptId("operating-result"), "Operating result", PeriodType.Flow, UnitKind.Money, []);
        var costs = new Concept(new ConceptId("total-operating-costs"), "Operating costs", PeriodType.Flow, UnitKind.Money,
            [new CalculationParent(result.Id, 1, "operations")]) { Sign = -1 };
        var line = new Concept(new ConceptId("line"), name, PeriodType.Flow, UnitKind.Money,
            [new CalculationParent(costs.Id, weight, "operations")]) { Sign = sign };
        var taxonomy = new TaxonomyBook([result, costs, line]);
        var (rule, figure) = (new CostRule(taxonomy), Make.Money((decimal)value) with { Concept = line });

        (CostSide.Of(line, taxonomy, (decimal)value) < 0).ShouldBe(isCost);
        (rule.SideFault(figure, Manner.Cost) is null).ShouldBe(isCost);
        (rule.SideFault(figure, Manner.CostCell) is null).ShouldBe(mayStandByItsSize);
    }

    // Among what earns, an income below zero is none of the costs.
    [Fact]
    public void What_is_called_an_income_is_no_cost_beside_a_result()
    {
        var result = new Concept(new ConceptId("operating-result"), "Operating result", PeriodType.Flow, UnitKind.Money, []);
        var line = new Concept(new ConceptId("line"), "Income from paper", PeriodType.Flow, UnitKind.Money,
            [new CalculationParent(result.Id, 1, "operations")]) { Sign = -1 };
        var taxonomy = new TaxonomyBook([result, line]);

        CostSide.Of(line, taxonomy, -5).ShouldBe(0);
        new CostRule(taxonomy).SideFault(Make.Money(-5) with { Concept = line }, Manner.CostCell).ShouldNotBeNull();
    }

    private static Figure Of(string concept, double value, Period period) =>
        Make.Money((decimal)value, period, "EUR") with { Concept = Taxonomy.Find(new ConceptId(concept))! };

    private static Figure Change(string concept, double now, double before, double change, Formula formula)
    {
        var (current, @base) = (Of(concept, now, Make.Quarter), Of(concept, before, Make.Quarter.YearBefore));
        return current with { Value = (decimal)change, Measure = formula == Formula.Growth ? Measure.Growth : Measure.Money,
            Origin = new FigureOrigin.Derived(formula, [current, @base]) };
    }
}
