using QifuReports.Briefings.Figures;
using QifuReports.Briefings.Proof;
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
    public void The_word_of_an_amount_fits_what_is_behind_it(string concept, double now, double before, double move, string mark, bool isRight) =>
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

    // The two rules were written apart: they agree for every company that there is.
    [Theory]
    [InlineData("data")]
    [InlineData("tests/Torvalin")]
    [InlineData("tests/Companies/hellmar")]
    [InlineData("tests/Companies/brackenfold")]
    [InlineData("tests/Companies/larkmere")]
    public void The_composers_and_the_proof_agree(string folder)
    {
        var taxonomy = Ledger.Reading.LedgerReader.Read(RepositoryRoot.PathOf(folder.Split('/'))).Book!.Taxonomy;
        var rule = new CostRule(taxonomy);
        foreach (var concept in taxonomy.Concepts)
            if (concept.UnitKind == UnitKind.Money && concept.PeriodType == PeriodType.Flow && concept.Sign <= 0)
                (rule.SideFault(Make.Money(-1) with { Concept = concept }, Manner.Cost) is null).ShouldBe(CostSide.Of(concept, taxonomy, -1) < 0, concept.Name);
    }

    private static Figure Of(string concept, double value, Period period) => Make.Money((decimal)value, period, "EUR") with { Concept = Taxonomy.Find(new ConceptId(concept))! };

    private static Figure Change(string concept, double now, double before, double change, Formula formula)
    {
        var (current, @base) = (Of(concept, now, Make.Quarter), Of(concept, before, Make.Quarter.YearBefore));
        return current with { Value = (decimal)change, Measure = formula == Formula.Growth ? Measure.Growth : Measure.Money, Origin = new FigureOrigin.Derived(formula, [current, @base]) };
    }
}
