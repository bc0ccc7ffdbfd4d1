using QifuReports.Briefings.Composing;
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
    [InlineData("Provision for loans", 0, -20, 10, "Lower provision for loans")]
    [InlineData("Foreign exchange gain or loss", 0, -3, -70, "Lower foreign exchange loss")]
    [InlineData("Foreign exchange gain or loss", 0, -70, -3, "Higher foreign exchange loss")]
    [InlineData("Foreign exchange gain or loss", 0, 5, 3, "Higher foreign exchange gain")]
    [InlineData("Foreign exchange gain or loss", 0, -70, 3, "Foreign exchange loss")]
    [InlineData("Foreign exchange gain or loss", 0, 3, 0, "Foreign exchange gain")]
    [InlineData("Foreign exchange gain or loss", 0, 0, -3, "No foreign exchange loss")]
    [InlineData("Gain/(loss) on disposal", 0, -2, -1, "Higher loss on disposal")]
    [InlineData("Other income (expense)", 0, 4, -1, "Other income")]
    [InlineData("Expense or income of the fund", 0, -4, 1, "Expense of the fund")]
    [InlineData("Income taxes", 0, -4316, -3674, "Higher income taxes")]
    [InlineData("Finance costs, net", 0, -1180, -1245, "Lower finance costs, net")]
    [InlineData("Net finance income", 0, -6, -5, "Lower net finance income")]
    [InlineData("Income taxes", 0, -5, 3, "Lower income taxes")]
    [InlineData("5G services", 1, 2, 1, "Higher 5G services")]
    [InlineData("ICE fees", 1, 1, 2, "Lower ICE fees")]
    public void It_says_what_the_step_does(string name, int sign, int now, int before, string expected) =>
        StepNames.Of(new Concept(new ConceptId("x"), name, PeriodType.Flow, UnitKind.Money, []) { Sign = sign }, Make.Money(now), Make.Money(before)).ShouldBe(expected);

    [Fact]
    public void It_goes_by_the_shorter_name() =>
        StepNames.Of(new Concept(new ConceptId("x"), "Revenue from releasing of guarantee liabilities", PeriodType.Flow, UnitKind.Money, []) { ShortName = "Guarantee release" }, Make.Money(1), Make.Money(2))
            .ShouldBe("Lower guarantee release");
}
