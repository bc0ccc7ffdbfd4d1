using QifuReports.Briefings.Figures.Naming;
using QifuReports.Ledger.Taxonomy;

namespace QifuReports.Briefings.Tests.Figures;

/// <summary>Words for both sides of zero of a line, from its name alone.</summary>
public class SideWordsTests
{
    private static Concept Named(string name, bool isTax = false) =>
        new(new ConceptId("line"), name, PeriodType.Flow, UnitKind.Money, []) { TaxOn = isTax ? new ConceptId("income") : null };

    // The other side, the cost alone, and the other side alone.
    [Theory]
    [InlineData("Finance costs", "Finance income", "costs", "income")]
    [InlineData("Finance cost", "Finance income", "a cost", "income")]
    [InlineData("Finance costs, net", "Net finance income", "costs", "income")]
    [InlineData("Other operating expense", "Other operating income", "an expense", "income")]
    [InlineData("Other expenses", "Other income", "expenses", "income")]
    [InlineData("Financial charge", "Financial income", "a charge", "income")]
    [InlineData("Interest charges", "Interest income", "charges", "income")]
    [InlineData("Exchange loss", "Exchange gain", "a loss", "a gain")]
    [InlineData("Currency losses", "Currency gains", "losses", "gains")]
    [InlineData("Loss on disposal", "Gain on disposal", "a loss", "a gain")]
    [InlineData("Losses on disposals", "Gains on disposals", "losses", "gains")]
    [InlineData("Financing costs", "Financing income", "costs", "income")]
    [InlineData("Staff costs", null, "costs", "income")]
    [InlineData("Materials", null, "costs", "income")]
    [InlineData("Interest", null, "costs", "income")]
    public void Of_a_cost(string name, string? contrary, string natural, string noun)
    {
        var concept = Named(name);
        SideWords.Contrary(concept, name).ShouldBe(contrary);
        SideWords.Natural(concept, name).ShouldBe(natural);
        SideWords.ContraryNoun(concept, name).ShouldBe(noun);
    }

    [Theory]
    [InlineData("Income tax expense", "Income tax credit")]
    [InlineData("Income tax expenses", "Income tax credit")]
    [InlineData("Income tax charge", "Income tax credit")]
    [InlineData("Income tax charges", "Income tax credit")]
    [InlineData("Income taxes", "Income tax credit")]
    [InlineData("Income tax", "Income tax credit")]
    [InlineData("Provision for income taxes", "Income tax credit")]
    [InlineData("Deferred tax credit", "Deferred tax credit")]
    [InlineData("Tax", "Tax credit")]
    [InlineData("Taxes on income", null)]
    [InlineData("Expense", null)]
    public void Of_a_tax(string name, string? credit)
    {
        var concept = Named(name, isTax: true);
        SideWords.Contrary(concept, name).ShouldBe(credit);
        (SideWords.Natural(concept, name), SideWords.ContraryNoun(concept, name)).ShouldBe(("an expense", "a credit"));
    }

    [Theory]
    [InlineData("Provision for credit losses", "Release of provision for credit losses")]
    [InlineData("Net provisions for claims", "Net release of provisions for claims")]
    [InlineData("Provisions for claims, net", "Net release of provisions for claims")]
    [InlineData("Total provisions for claims", "Release of total provisions for claims")]
    public void Of_what_is_set_aside(string name, string release)
    {
        SideWords.Contrary(Named(name), name).ShouldBe(release);
        (SideWords.Natural(Named(name), name), SideWords.ContraryNoun(Named(name), name)).ShouldBe(("a charge", "a release"));
    }

    [Theory]
    [InlineData("Finance costs, net", "Net finance costs")]
    [InlineData("VAT costs, net", "Net VAT costs")]
    [InlineData("Finance costs", "Finance costs")]
    [InlineData(", net", ", net")]
    [InlineData("Networks, netting", "Networks, netting")]
    public void Net_may_stand_first(string name, string expected) => SideWords.WithNetFirst(name).ShouldBe(expected);

    [Theory]
    [InlineData("gain", "a gain")]
    [InlineData("expense", "an expense")]
    [InlineData("income", "income")]
    [InlineData("surplus", "surplus")]
    [InlineData("costs", "costs")]
    [InlineData("loss", "a loss")]
    [InlineData("asset", "an asset")]
    [InlineData("item", "an item")]
    [InlineData("outflow", "an outflow")]
    public void A_noun_has_its_article(string noun, string expected) => SideWords.WithArticle(noun).ShouldBe(expected);

    // Before the pair, the side that is earned, the side that is borne, after it; as one word with bars between.
    [Theory]
    [InlineData("Foreign exchange gain or loss", "Foreign exchange|gain|loss|")]
    [InlineData("Foreign exchange loss or gain", "Foreign exchange|gain|loss|")]
    [InlineData("Gain/(loss) on disposal", "|gain|loss|on disposal")]
    [InlineData("Finance income (costs), net", "Finance|income|costs|, net")]
    [InlineData("Income and expenses", "|income|expenses|")]
    [InlineData("Profit or loss", "|profit|loss|")]
    [InlineData("Earnings or losses", "|earnings|losses|")]
    [InlineData("Surplus (deficit) of the year", "|surplus|deficit|of the year")]
    [InlineData("Provision for (benefit from) income taxes", "|benefit from|provision for|income taxes")]
    [InlineData("Benefit from (provision for) income taxes", "|benefit from|provision for|income taxes")]
    [InlineData("Income tax benefit (expense)", "Income tax|benefit|expense|")]
    [InlineData("Tax credit (charge)", "Tax|credit|charge|")]
    [InlineData("Benefit (expense)", null)] // Of employees.
    [InlineData("Gain and income", null)]
    [InlineData("Loss and expense", null)]
    [InlineData("Gain of the loss", null)]
    [InlineData("Provision for income taxes", null)]
    [InlineData("Gain or", null)]
    [InlineData("Gain", null)]
    [InlineData("Revenue", null)]
    public void A_name_may_say_both_sides(string name, string? parts)
    {
        var either = EitherWayName.Of(name);
        (either is null ? null : string.Join('|', either.Before, either.Good, either.Bad, either.After)).ShouldBe(parts is null ? null
            : parts.Replace("|, net", "|, net", StringComparison.Ordinal));
        EitherWayName.Is(name).ShouldBe(parts is not null);
    }

    [Theory]
    [InlineData("Foreign exchange gain or loss", "Foreign exchange gain", "Foreign exchange loss", "a gain", "a loss")]
    [InlineData("Finance income (costs), net", "Net finance income", "Net finance costs", "income", "costs")]
    [InlineData("Gain/(loss) on disposal", "gain on disposal", "loss on disposal", "a gain", "a loss")]
    [InlineData("Provision for (benefit from) income taxes", "benefit from income taxes", "provision for income taxes", "a benefit",
        "a provision")]
    public void Each_side_has_its_own_name(string name, string good, string bad, string goodNoun, string badNoun)
    {
        var either = EitherWayName.Of(name).ShouldNotBeNull();
        (either.Side(true), either.Side(false), either.Noun(true), either.Noun(false)).ShouldBe((good, bad, goodNoun, badNoun));
    }

    [Theory]
    [InlineData("Finance income, net", "Net finance income", "Net finance expense", "income", "an expense")]
    [InlineData("Gain on sale", "Gain on sale", "Loss on sale", "a gain", "a loss")]
    [InlineData("Gains on sale", "Gains on sale", "Losses on sale", "gains", "losses")]
    [InlineData("Share of profit of associates", "Share of profit of associates", "Share of loss of associates", "a profit", "a loss")]
    [InlineData("Share of profits", "Share of profits", "Share of losses", "profits", "losses")]
    [InlineData("Surplus", "Surplus", "Deficit", "surplus", "a deficit")]
    [InlineData("Earnings of the year", "Earnings of the year", "Losses of the year", "earnings", "losses")]
    [InlineData("Net interest", "Net interest income", "Net interest expense", "income", "an expense")]
    [InlineData("Interest, net", "Net interest income", "Net interest expense", "income", "an expense")]
    public void Of_an_income(string name, string earned, string borne, string earnedNoun, string borneNoun) =>
        IncomeWords.Of(name).ShouldBe(new IncomeWords(earned, borne, earnedNoun, borneNoun));

    [Theory]
    [InlineData("Rental income")]
    [InlineData("Interest")]
    [InlineData("Gross interest")]
    [InlineData("Net gross interest")]
    [InlineData("Revenue")]
    [InlineData("Fees on gain")] // What stands behind "on" is what they are from.
    [InlineData("Income on finance")]
    public void Of_others_no_word_is_certain(string name) => IncomeWords.Of(name).ShouldBeNull();
}
