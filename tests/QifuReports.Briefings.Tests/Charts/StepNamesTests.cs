using QifuReports.Briefings.Figures.Naming;
using QifuReports.Briefings.Tests.Figures;
using QifuReports.Ledger.Taxonomy;

namespace QifuReports.Briefings.Tests.Charts;

public class StepNamesTests
{
    [Theory]
    [InlineData("Financing income", 1, 120, 100, "Higher financing income")]
    [InlineData("Total operating costs", 1, 90, 100, "Lower operating costs")]
    [InlineData("Income tax expense", -1, -60, -45, "Higher income tax expense")]
    [InlineData("Investment loss", -1, -5, -9, "Lower investment loss")]
    [InlineData("Provision for loans", 0, -20, 10, "Provision for loans after a release")]
    [InlineData("Foreign exchange gain or loss", 0, -3, -70, "Lower foreign exchange loss")]
    [InlineData("Foreign exchange gain or loss", 0, -70, -3, "Higher foreign exchange loss")]
    [InlineData("Foreign exchange gain or loss", 0, 5, 3, "Higher foreign exchange gain")]
    [InlineData("Foreign exchange gain or loss", 0, -70, 3, "Foreign exchange loss after a gain")]
    [InlineData("Foreign exchange gain or loss", 0, 3, 0, "Foreign exchange gain")]
    [InlineData("Foreign exchange gain or loss", 0, 0, -3, "No foreign exchange loss")]
    [InlineData("Gain/(loss) on disposal", 0, -2, -1, "Higher loss on disposal")]
    [InlineData("Other income (expense)", 0, 4, -1, "Other income after an expense")]
    [InlineData("Expense or income of the fund", 0, -4, 1, "Expense of the fund after income")]
    [InlineData("Income taxes", 0, -4316, -3674, "Higher income taxes")]
    [InlineData("Finance costs, net", 0, -1180, -1245, "Lower finance costs, net")]
    [InlineData("Net finance income", 0, -6, -5, "Higher net finance expense")]
    [InlineData("Income taxes", 0, -5, 3, "Change in income taxes")]
    [InlineData("Employee benefits expense", -1, -60, -45, "Higher employee benefits expense")]
    [InlineData("5G services", 1, 2, 1, "Higher 5G services")]
    [InlineData("ICE fees", 1, 1, 2, "Lower ICE fees")]
    public void It_says_what_the_step_does(string name, int sign, int now, int before, string expected) =>
        StepNames.Of(new Concept(new ConceptId("x"), name, PeriodType.Flow, UnitKind.Money, []) { Sign = sign }, Make.Money(now),
            Make.Money(before)).ShouldBe(expected);

    // By what a positive amount does to the result: it adds, or takes off.
    [Theory]
    [InlineData("Finance costs, net", 1, -3, 5, "Net finance costs after income")]
    [InlineData("Finance costs, net", 1, 5, -5, "Net finance income after costs")]
    [InlineData("Finance costs, net", 1, 9, 5, "Higher net finance income")]
    [InlineData("Finance costs, net", 1, 3, 5, "Lower net finance income")]
    [InlineData("Finance costs, net", 1, 5, 0, "Net finance income")]
    [InlineData("Finance costs, net", 1, 0, 5, "No net finance income")]
    [InlineData("Finance costs, net", 1, 0, -5, "Lower finance costs, net")]
    [InlineData("Finance costs, net", 1, -5, 0, "Higher finance costs, net")]
    [InlineData("Finance costs, net", -1, -3, 5, "Net finance income after costs")]
    [InlineData("Finance costs, net", -1, 3, 5, "Lower finance costs, net")]
    [InlineData("Other operating expense", 1, 2, -4, "Other operating income after an expense")]
    [InlineData("Net foreign exchange losses", 1, 2, -4, "Net foreign exchange gains after losses")]
    [InlineData("Other operating income and expenses, net", 1, -3, 4, "Net other operating expenses after income")]
    [InlineData("Staff costs", 1, 2, -4, "Change in staff costs")]
    [InlineData("Staff costs", -1, -2, 4, "Change in staff costs")]
    [InlineData("Interest and other, net", 1, -3, 5, "Change in interest and other, net")]
    [InlineData("Interest and other, net", 1, 3, 5, "Lower interest and other, net")]
    [InlineData("Finance result", 1, -3, 5, "Lower finance result")]
    [InlineData("Finance income (costs), net", 1, -3, 5, "Net finance costs after income")]
    [InlineData("Finance income (costs), net", 1, -9, -3, "Higher net finance costs")]
    [InlineData("Finance income or costs, net", 1, 9, 3, "Higher net finance income")]
    [InlineData("Finance costs (income), net", -1, -3, 5, "Net finance income after costs")]
    [InlineData("Finance costs (income), net", -1, 5, 3, "Higher net finance costs")]
    [InlineData("Income tax benefit (expense)", 1, 4, -3, "Income tax benefit after an expense")]
    [InlineData("Income tax (expense) benefit", 1, -7, -3, "Higher income tax expense")]
    [InlineData("Income tax expense (benefit)", -1, -4, 3, "Income tax benefit after an expense")]
    [InlineData("Provision for (benefit from) income taxes", -1, 4, 3, "Higher provision for income taxes")]
    [InlineData("Provision for (benefit from) income taxes", -1, -4, 3, "Benefit from income taxes after a provision")]
    public void It_goes_by_what_the_line_does_to_the_result(string name, int effect, int now, int before, string expected) =>
        StepNames.Of(new Concept(new ConceptId("x"), name, PeriodType.Flow, UnitKind.Money, []), Make.Money(now), Make.Money(before), null,
            effect).ShouldBe(expected);

    // What is called by its income stands below zero: less of an expense is no higher income.
    [Theory]
    [InlineData("Interest income, net", 1, -3, -9, "Lower net interest expense")]
    [InlineData("Interest income, net", 1, -9, -3, "Higher net interest expense")]
    [InlineData("Interest income, net", 1, 9, 3, "Higher interest income, net")]
    [InlineData("Net interest", 1, -3, -9, "Lower net interest expense")]
    [InlineData("Net interest", 1, 3, -9, "Net interest income after an expense")]
    [InlineData("Net interest", 1, 9, 3, "Higher net interest")]
    [InlineData("Interest, net", 1, -3, -9, "Lower net interest expense")]
    [InlineData("Finance income", 1, -3, 5, "Finance expense after income")]
    [InlineData("Finance income", 1, 5, -3, "Finance income after an expense")]
    [InlineData("Finance income", 1, 0, -3, "No finance expense")]
    [InlineData("Finance income", 1, -3, 0, "Finance expense")]
    [InlineData("Finance income", 1, 0, 3, "Lower finance income")]
    [InlineData("Other income, net", 1, -9, -3, "Higher net other expense")]
    [InlineData("Share of profit of associates", 1, -9, -3, "Higher share of loss of associates")]
    [InlineData("Gain on disposals", 1, -9, 3, "Loss on disposals after a gain")]
    [InlineData("Rental income", 1, -3, -9, "Change in rental income")]
    [InlineData("Rental income", 1, -3, 9, "Change in rental income")]
    [InlineData("Eliminations", 1, -9, -3, "Change in eliminations")]
    [InlineData("Other operating income", -1, -9, -3, "Change in other operating income")]
    public void An_income_below_zero_is_an_expense(string name, int effect, int now, int before, string expected) =>
        StepNames.Of(new Concept(new ConceptId("x"), name, PeriodType.Flow, UnitKind.Money, []), Make.Money(now), Make.Money(before), null,
            effect).ShouldBe(expected);

    [Theory]
    [InlineData("Provision for credit losses", -1, 9, 3, "Higher provision for credit losses")]
    [InlineData("Provision for credit losses", -1, -3, 5, "Release of provision for credit losses after a charge")]
    [InlineData("Provision for credit losses", -1, 5, -3, "Provision for credit losses after a release")]
    [InlineData("Provision for credit losses", -1, -3, -5, "Lower release of provision for credit losses")]
    [InlineData("Provision for credit losses", -1, 0, -5, "No release of provision for credit losses")]
    [InlineData("Provision for credit losses", 1, -9, -3, "Higher provision for credit losses")]
    [InlineData("Provision for credit losses", 1, 3, -9, "Release of provision for credit losses after a charge")]
    [InlineData("Net provisions for claims", -1, -3, 5, "Net release of provisions for claims after a charge")]
    [InlineData("Provision for (reversal of) credit losses", -1, -3, 5, "Change in provision for (reversal of) credit losses")]
    public void A_provision_that_is_given_back_is_a_release(string name, int effect, int now, int before, string expected) =>
        StepNames.Of(new Concept(new ConceptId("x"), name, PeriodType.Flow, UnitKind.Money, []), Make.Money(now), Make.Money(before), null,
            effect).ShouldBe(expected);

    [Theory]
    [InlineData("Income tax", 8, 1, "Higher income tax credit")]
    [InlineData("Income tax expense", 8, -1, "Income tax credit after an expense")]
    [InlineData("Income taxes", -8, 1, "Income taxes after a credit")]
    [InlineData("Taxes on income", 8, 1, "Change in taxes on income")]
    [InlineData("Income taxes", -8, -1, "Higher income taxes")]
    [InlineData("Income tax credit", 8, 1, "Higher income tax credit")] // Called by its credit.
    [InlineData("Income tax credit", 1, 8, "Lower income tax credit")]
    [InlineData("Income tax credit", -8, -1, "Higher income tax expense")]
    [InlineData("Income tax credit", -1, -8, "Lower income tax expense")]
    [InlineData("Income tax credit", -8, 1, "Income tax expense after a credit")]
    [InlineData("Income tax credit", 8, -1, "Income tax credit after an expense")]
    [InlineData("Income tax credit", 0, 5, "Lower income tax credit")]
    [InlineData("Income tax credit", 0, -5, "No income tax expense")]
    [InlineData("Income tax credit", -5, 0, "Higher income tax expense")]
    [InlineData("Provision for income taxes", -60, -45, "Higher provision for income taxes")]
    [InlineData("Provision for income taxes", 6, 2, "Higher income tax credit")]
    [InlineData("Provision for income taxes", 2, 6, "Lower income tax credit")]
    [InlineData("Provision for income taxes", 3, -5, "Income tax credit after an expense")]
    [InlineData("Provision for income taxes", -5, 3, "Provision for income taxes after a credit")]
    public void A_tax_that_is_a_credit_is_called_one(string name, int now, int before, string expected) =>
        StepNames.Of(new Concept(new ConceptId("x"), name, PeriodType.Flow, UnitKind.Money, []) { TaxOn = new ConceptId("y") },
            Make.Money(now), Make.Money(before), null, 1).ShouldBe(expected);

    // What is said goes before the sums; where nothing is said, the first sum tells, and what is part of none is told as it stands.
    [Theory]
    [InlineData("+", 0, 9, 5, true, "Higher net finance income")]
    [InlineData("-", 0, 9, 5, true, "Higher finance costs, net")]
    [InlineData("+-", 0, 9, 5, true, "Higher net finance income")]
    [InlineData("", 0, 9, 5, true, "Higher finance costs, net")]
    [InlineData("+", 0, 9, 5, false, "Higher finance costs, net")]
    [InlineData("+", -1, 9, 5, true, "Higher finance costs, net")]
    [InlineData("-", 1, 9, 5, true, "Higher net finance income")]
    [InlineData("", 1, 9, 5, true, "Higher net finance income")]
    public void Its_sums_tell_what_it_does_where_nothing_is_said(string weights, int effect, int now, int before, bool hasTaxonomy,
        string expected)
    {
        CalculationParent[] parents = [.. weights.Select((w, i) =>
            new CalculationParent(new ConceptId("result-" + (char)('a' + i)), w == '+' ? 1 : -1, "operations"))];
        var concept = new Concept(new ConceptId("x"), "Finance costs, net", PeriodType.Flow, UnitKind.Money, parents);
        var wholes = parents.Select(p => new Concept(p.Parent, "Result", PeriodType.Flow, UnitKind.Money, []));
        var taxonomy = hasTaxonomy ? new TaxonomyBook([concept, .. wholes]) : null;
        StepNames.Of(concept, Make.Money(now), Make.Money(before), taxonomy, effect).ShouldBe(expected);
    }

    [Fact]
    public void It_goes_by_the_shorter_name() =>
        StepNames.Of(new Concept(new ConceptId("x"), "Revenue from releasing of guarantee liabilities", PeriodType.Flow, UnitKind.Money,
            []) { ShortName = "Guarantee release" }, Make.Money(1), Make.Money(2))
            .ShouldBe("Lower guarantee release");
}
