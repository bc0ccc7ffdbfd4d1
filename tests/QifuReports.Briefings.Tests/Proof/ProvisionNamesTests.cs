using QifuReports.Briefings.Figures.Formatting;
using QifuReports.Briefings.Proof;
using QifuReports.Briefings.Tests.Figures;
using QifuReports.Ledger.Taxonomy;

namespace QifuReports.Briefings.Tests.Proof;

/// <summary>Which names tell the proof of a cost where the taxonomy says nothing of it.</summary>
public class ProvisionNamesTests
{
    [Theory]
    [InlineData("Provision for loans", true)]
    [InlineData("Provisions for loans", true)]
    [InlineData("provision for loans", true)]
    [InlineData("Net provision for loans", true)]
    [InlineData("Net provisions for loans", true)]
    [InlineData("Total provision for loans", true)]
    [InlineData("Total provisions for loans", true)]
    [InlineData("Total net provision for loans", false)]
    [InlineData("Other provision for loans", false)]
    [InlineData("Provision (reversal) for loans", false)]
    [InlineData("Net provision for loans (given back)", false)]
    [InlineData("Provisions", false)]
    [InlineData("Provision of services", false)]
    [InlineData("Netprovision for loans", false)]
    public void What_is_put_by_is_a_cost(string name, bool isCost) => IsCost(name).ShouldBe(isCost, name);

    [Theory]
    [InlineData("Staff costs", true)]
    [InlineData("Staff cost", true)]
    [InlineData("Taxes", true)]
    [InlineData("Costly goods", false)]
    [InlineData("Lossless goods", false)]
    [InlineData("Loss/gain", false)]
    [InlineData("Impairment losses", true)]
    [InlineData("Gain or loss", false)]
    [InlineData("Income tax benefit and expense", false)]
    [InlineData("Income tax expense", true)]
    [InlineData("Earnings before tax", false)]
    [InlineData("Goods after costs", false)]
    [InlineData("Costs of goods", true)]
    [InlineData("Charges on income", true)]
    public void Words_of_a_name_tell_a_cost_up_to_what_it_is_of(string name, bool isCost) => IsCost(name).ShouldBe(isCost, name);

    private static bool IsCost(string name)
    {
        var line = new Concept(new ConceptId("line"), name, PeriodType.Flow, UnitKind.Money, []);
        return new CostRule(new TaxonomyBook([line])).SideFault(Make.Money(-5_000) with { Concept = line }, Manner.Cost) is null;
    }
}
