using QifuReports.Ledger.Taxonomy;

namespace QifuReports.Ledger.Tests.Taxonomy;

/// <summary>Whether a name is a plural is told by its last word before what says more of it.</summary>
public class NameNumberTests
{
    [Theory]
    [InlineData("of")]
    [InlineData("from")]
    [InlineData("for")]
    [InlineData("to")]
    [InlineData("in")]
    [InlineData("on")]
    [InlineData("by")]
    [InlineData("with")]
    [InlineData("without")]
    [InlineData("per")]
    [InlineData("under")]
    [InlineData("before")]
    [InlineData("after")]
    [InlineData("over")]
    [InlineData("at")]
    [InlineData("through")]
    [InlineData("since")]
    [InlineData("including")]
    [InlineData("excluding")]
    [InlineData("attributable")]
    [InlineData("due")]
    [InlineData("receivable")]
    [InlineData("payable")]
    [InlineData("received")]
    [InlineData("provided")]
    [InlineData("used")]
    [InlineData("paid")]
    [InlineData("held")]
    [InlineData("originated")]
    [InlineData("outstanding")]
    [InlineData("repurchased")]
    public void What_says_more_of_it_counts_for_nothing(string word)
    {
        NameNumber.IsPlural($"Loans {word}").ShouldBeTrue();
        NameNumber.IsPlural($"Loans {word} the bank").ShouldBeTrue();
        NameNumber.IsPlural($"Interest {word} loans").ShouldBeFalse();

        // A name may begin so; then its first noun is behind it.
        NameNumber.IsPlural($"{word} banks").ShouldBeTrue();
    }

    [Theory]
    [InlineData("Sales", true)]
    [InlineData("Total operating costs and expenses", true)]
    [InlineData("Revenue", false)]
    [InlineData("Profit", false)]
    [InlineData("Net loss", false)]
    [InlineData("Surplus", false)]
    [InlineData("Loss on foreign exchange basis", false)]
    [InlineData("Tax basis", false)]
    [InlineData("Gas", true)]
    [InlineData("As", false)]
    [InlineData("Is", false)]
    [InlineData("", false)]
    [InlineData("  ", false)]
    [InlineData("Sales, net", true)]
    [InlineData("Revenue, all segments", false)]
    [InlineData(", sales", false)]
    [InlineData("Net  sales", true)]
    [InlineData("SALES", false)]
    [InlineData("Orders Received", false)]
    public void The_last_word_ends_as_plurals_do(string name, bool isPlural) => NameNumber.IsPlural(name).ShouldBe(isPlural);
}
