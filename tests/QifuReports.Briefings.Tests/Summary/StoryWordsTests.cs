using QifuReports.Briefings.Context;
using QifuReports.Briefings.Figures;
using QifuReports.Briefings.Figures.Naming;
using QifuReports.Briefings.Summary.Moves;

namespace QifuReports.Briefings.Tests.Summary;

/// <summary>Words that are true of most quarters, in those of which they would not be.</summary>
public class StoryWordsTests
{
    [Fact]
    public void A_small_company_with_a_large_balance_sheet_has_its_amounts_in_thousands()
    {
        var page = new InventedQuarter { Scale = "thousand", Goodwill = (11_600, 11_600, 11_600), Staff = (1_200, 1_180) }.FirstPage();
        page.ShouldContain("The net loss narrowed to EUR 455 thousand, from EUR 475 thousand a year before");
    }

    [Fact]
    public void Two_results_that_millions_would_show_alike_have_thousands()
    {
        new InventedQuarter { Scale = "thousand", Goods = (20_000, 20_000), Staff = (20_237, 20_229) }.FirstPage()
            .ShouldContain("The net loss narrowed to EUR 504 thousand, from EUR 512 thousand a year before");
        new InventedQuarter { Scale = "thousand", Goods = (20_000, 20_000), Staff = (20_337, 20_229) }.Of(c => c.Book.Scale)
            .ShouldBe(TableScale.Millions);
    }

    [Theory]
    [InlineData(100, 90, 160, false)]
    [InlineData(100, 20, 60, true)]
    public void One_line_moved_by_more_than_all_together_where_exactly_one_did(int goods, int services, int materials, bool expected)
    {
        var quarter =
            new InventedQuarter { Goods = (1_000, 1_000 + goods), Services = (500, 500 + services), Materials = (700, 700 + materials) };
        var change = (goods + services - materials) * 1_000_000m;
        static ResultMoves Moves(BriefingContext context) =>
            ResultMoves.Of(context, context.Concept("net-result")!, ComparedWith.YearBefore, byLine: true)!;
        var (allFrom, beyond) = quarter.Of(c => SumStory.Single(Moves(c), change));
        (allFrom?.Concept.Name, beyond?.Concept.Name).ShouldBe((null, "Goods"));
        quarter.Of(c => SumStory.IsOnly(Moves(c), change)).ShouldBe(expected);
    }

    [Fact]
    public void Of_no_revenue_nothing_more_is_said()
    {
        var quarter = new InventedQuarter { Goods = (0, 0), Services = (0, 0) };
        var text = quarter.Text();
        text.ShouldContain("There was no revenue, as a year before.");
        text.ShouldNotContain("with EUR 0");
        text.ShouldNotContain("Revenue was EUR 0");
        new InventedQuarter { Goods = (1_000, 0), Services = (500, 0) }.Text()
            .ShouldContain("There was no revenue, after EUR 1,500 million a year before.");
    }

    [Theory]
    [InlineData("Income tax credit after an expense", "an income tax credit after an expense")]
    [InlineData("Foreign exchange gain after a loss", "a foreign exchange gain after a loss")]
    [InlineData("Loss on disposal after a gain", "a loss on disposal after a gain")]
    [InlineData("Net finance costs after income", "net finance costs after income")]
    [InlineData("Higher income tax credit", "higher income tax credit")]
    [InlineData("No foreign exchange loss", "no foreign exchange loss")]
    [InlineData("What does not add up in the filing (waived)", "what does not add up in the filing (waived)")]
    public void What_stands_in_a_sentence_has_its_article(string name, string expected) => StepNames.InSentence(name).ShouldBe(expected);

    [Theory]
    [InlineData(52, 0, "lower tax credit")]
    [InlineData(52, 80, "higher tax credit")]
    [InlineData(52, -30, "a tax expense after a credit")]
    [InlineData(-30, 52, "a tax credit after an expense")]
    public void A_tax_that_is_called_a_credit_is_one(int before, int now, string words) =>
        new InventedQuarter { TaxName = "Tax credit", Tax = (before, now), Goods = (1_000, 1_000 + (before - now) / 2) }.FirstPage()
            .ShouldContain(words);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Earlier_filings_are_named_where_there_is_one(bool hasEarlier) =>
        new InventedQuarter { HasEarlier = hasEarlier, Goods = (1_000, 1_100) }.FirstPage()
            .Contains("and the earlier filings under Sources", StringComparison.Ordinal).ShouldBe(hasEarlier);
}
