using QifuReports.Briefings.Summary;
using QifuReports.Briefings.Summary.Moves;

namespace QifuReports.Briefings.Tests.Summary;

/// <summary>What is told first, by invented quarters of which a reader knows at once what happened.</summary>
public class ResultStoryTests
{
    [Fact]
    public void A_result_that_rose_names_what_pushed_it_and_what_held_it_back()
    {
        var quarter = new InventedQuarter { Goods = (1_000, 1_300), Staff = (500, 560), Tax = (-75, -90) };
        var story = quarter.Story();
        story.Turn.ShouldBe(ResultTurn.Rose);
        story.Lines!.Push!.Name.ShouldBe("More revenue from goods");
        story.Lines.Hold!.Name.ShouldBe("Higher staff costs");
        var page = quarter.FirstPage();
        page.ShouldContain("Net result rose");
        page.ShouldContain(
            " to EUR 450 million: more revenue from goods added EUR 300 million, while higher staff costs took EUR 60 million.");
    }

    [Fact]
    public void The_lines_are_ranked_by_effect_with_costs_the_other_way_round()
    {
        var story = new InventedQuarter { Goods = (1_000, 1_300), Services = (500, 450), Materials = (700, 660), Staff = (500, 560),
            Tax = (-75, -100) }.Story();
        story.Lines!.Up.Select(m => (m.Name, m.Effect))
            .ShouldBe([("More revenue from goods", 300_000_000m), ("Lower materials costs", 40_000_000m)]);
        story.Lines.Down.Select(m => (m.Name, m.Effect))
            .ShouldBe([("Higher staff costs", -60_000_000m), ("Less revenue from services", -50_000_000m),
                ("Higher income tax", -25_000_000m)]);
    }

    [Fact]
    public void The_effects_of_all_lines_are_the_change_of_the_result()
    {
        var quarter = new InventedQuarter { Goods = (1_000, 1_317), Services = (500, 481), Materials = (700, 733), Staff = (500, 499),
            OtherIncome = (3, -20), Tax = (-75, -41) };
        var moves = quarter.Story().Moves!;
        moves.Lines.Sum(m => m.Effect).ShouldBe(moves.Result.Difference.Value);
    }

    [Fact]
    public void A_result_that_rose_on_lower_tax_alone_says_so()
    {
        var quarter = new InventedQuarter { Goods = (1_000, 990), Tax = (-75, -20) };
        quarter.Story().Lines!.OnTaxAlone.ShouldBeTrue();
        quarter.FirstPage().ShouldContain("on lower income tax alone (EUR 55 million); less revenue from goods took EUR 10 million.");
    }

    [Fact]
    public void A_result_that_rose_on_lower_tax_and_more_does_not()
    {
        new InventedQuarter { Goods = (1_000, 1_010), Tax = (-75, -20) }.Story().Lines!.OnTaxAlone.ShouldBeFalse();
    }

    [Theory]
    [InlineData(1_000, 900, ResultTurn.LossNarrowed, "The net loss narrowed to")]
    [InlineData(900, 1_000, ResultTurn.LossWidened, "The net loss widened to")]
    public void A_loss_narrows_or_widens(int staffBefore, int staff, ResultTurn turn, string words)
    {
        var quarter = new InventedQuarter { Staff = (staffBefore, staff) };
        quarter.Story().Turn.ShouldBe(turn);
        quarter.FirstPage().ShouldContain(words);
    }

    [Theory]
    [InlineData(1_000, 500, ResultTurn.TurnedToProfit, "A profit of EUR 225 million followed a loss of EUR 275 million a year before")]
    [InlineData(500, 1_000, ResultTurn.TurnedToLoss, "A loss of EUR 275 million followed a profit of EUR 225 million a year before")]
    public void A_result_that_turned_is_told_as_a_turn(int staffBefore, int staff, ResultTurn turn, string words)
    {
        var quarter = new InventedQuarter { Staff = (staffBefore, staff) };
        quarter.Story().Turn.ShouldBe(turn);
        quarter.FirstPage().ShouldContain(words);
    }

    [Theory]
    [InlineData("Finance costs, net", 50, -30, "net finance costs after income took EUR 80 million")]
    [InlineData("Finance costs, net", -50, 50, "net finance income after costs added EUR 100 million")]
    [InlineData("Finance income (costs), net", 50, -30, "net finance costs after income took EUR 80 million")]
    [InlineData("Interest income (expense), net", -50, -90, "higher net interest expense took EUR 40 million")]
    [InlineData("Interest income, net", -90, -30, "lower net interest expense added EUR 60 million")]
    [InlineData("Finance income", 50, -30, "a finance expense after income took EUR 80 million")]
    [InlineData("Provision for credit losses", -30, 50, "a release of provision for credit losses after a charge added EUR 80 million")]
    [InlineData("Interest and other, net", 50, -30, "change in interest and other, net took EUR 80 million")]
    public void A_line_that_may_be_of_either_side_is_told_by_its_side(string name, int before, int now, string words)
    {
        new InventedQuarter { OtherIncomeName = name, OtherIncome = (before, now) }.FirstPage().ShouldContain(words);
    }

    [Fact]
    public void A_line_that_turns_against_its_sign_is_told_where_the_sign_stands()
    {
        new InventedQuarter { OtherIncomeSign = -1, OtherIncome = (-50, 30) }.Checks().Failures.ShouldContain(
            f => f.Rule.Code == "QC30" && f.Subject.Contains("a line that may turn has no \"sign\" in taxonomy.json"));
        new InventedQuarter { OtherIncomeSign = -1, OtherIncome = (-50, -30) }.Checks().Failures.ShouldNotContain(
            f => f.Rule.Code == "QC30");
    }

    [Fact]
    public void What_rounding_leaves_near_nil_is_no_change_of_about_nothing()
    {
        var page = new InventedQuarter().FirstPage();
        page.ShouldContain("nearly unchanged year on year");
        page.ShouldNotContain("about 0.0%");
    }

    [Theory]
    [InlineData("Income tax", 10, 80, "on higher income tax credit alone (EUR 70 million)")]
    [InlineData("Income tax (expense) benefit", -30, 40, "on an income tax benefit after an expense alone (EUR 70 million)")]
    public void A_tax_that_is_a_credit_is_no_expense(string name, int before, int now, string words)
    {
        new InventedQuarter { TaxName = name, Tax = (before, now) }.FirstPage().ShouldContain(words);
    }

    [Theory]
    [InlineData("Income tax", 10, 80, "Income tax credit (expense)")]
    [InlineData("Provision for income taxes", -30, 40, "Income tax credit (expense)")]
    [InlineData("Income tax expense", 40, -30, "Income tax credit (expense)")]
    public void Its_row_names_both_sides(string name, int before, int now, string row)
    {
        var text = new InventedQuarter { TaxName = name, Tax = (before, now) }.Text();
        text.ShouldContain($"line     {row} |");
        new InventedQuarter { TaxName = name, Tax = (-75, -80) }.Text().ShouldContain($"line     {name} |");
    }

    [Theory]
    [InlineData("Loss for the period", "What moved result for the period")]
    [InlineData("Net loss", "What moved net result")]
    [InlineData("Net deficit", "What moved net result")]
    [InlineData("Deficit", "What moved result")]
    [InlineData("Shortfall for the period", "What moved result for the period")]
    [InlineData("Surplus (deficit)", "What moved surplus (deficit)")]
    [InlineData("Net income (loss)", "What moved net income (loss)")]
    public void A_result_is_not_called_by_its_loss_alone(string name, string words)
    {
        var page = new InventedQuarter { NetName = name, Goods = (900, 910), Staff = (800, 800) }.FirstPage();
        page.ShouldContain(words);
        page.ShouldNotContain("moved loss");
    }

    [Theory]
    [InlineData(725, 500, ResultTurn.TurnedToProfit, "A profit of EUR 225 million followed a nil result a year before")]
    [InlineData(725, 800, ResultTurn.TurnedToLoss, "A loss of EUR 75 million followed a nil result a year before")]
    [InlineData(500, 725, ResultTurn.ProfitToNil, "Net result was nil, after a profit of EUR 225 million a year before")]
    [InlineData(800, 725, ResultTurn.LossToNil, "Net result was nil, after a loss of EUR 75 million a year before")]
    public void Nil_is_neither_a_profit_nor_a_loss(int staffBefore, int staff, ResultTurn turn, string words)
    {
        var quarter = new InventedQuarter { Staff = (staffBefore, staff) };
        quarter.Story().Turn.ShouldBe(turn);
        quarter.FirstPage().ShouldContain(words);
    }

    [Fact]
    public void Nil_after_nil_is_unchanged()
    {
        var quarter = new InventedQuarter { Staff = (725, 725), Materials = (700, 710), Goods = (1_000, 1_010) };
        quarter.FirstPage().ShouldContain("Net result was unchanged year on year at nil");
        quarter.Text().ShouldNotContain("100.0%");
        quarter.Text().ShouldContain("Net result | 0 | 0 | \u2013");
    }

    [Theory]
    [InlineData(1_000, 1_300, 500, 450, "All of the rise came from goods.", true)]
    [InlineData(1_000, 900, 500, 550, "All of the fall came from goods.", true)]
    [InlineData(1_000, 1_300, 500, 501, "All of the rise", false)]
    public void All_of_a_change_came_from_a_line_where_no_other_went_its_way(int before, int now, int servicesBefore, int services,
        string words, bool isSaid)
    {
        var text = new InventedQuarter { Goods = (before, now), Services = (servicesBefore, services) }.Text();
        text.Contains(words, StringComparison.Ordinal).ShouldBe(isSaid, text);
    }

    [Theory]
    [InlineData(700, 740, 500, 480, "No line but materials cost more.", true)]
    [InlineData(700, 640, 500, 520, "No line but materials cost less.", true)]
    [InlineData(700, 740, 500, 501, "No line but", false)]
    public void So_it_is_with_costs(int before, int now, int staffBefore, int staff, string words, bool isSaid)
    {
        var text = new InventedQuarter { Materials = (before, now), Staff = (staffBefore, staff) }.Text();
        text.Contains(words, StringComparison.Ordinal).ShouldBe(isSaid, text);
    }

    [Fact]
    public void A_company_of_small_amounts_has_them_in_thousands()
    {
        var quarter = new InventedQuarter { Scale = "thousand", Goods = (1_000, 1_300), Staff = (500, 560), Tax = (-75, -90) };
        var text = quarter.Text();
        quarter.FirstPage().ShouldContain(
            " to EUR 450 thousand: more revenue from goods added EUR 300 thousand, while higher staff costs took EUR 60 thousand.");
        text.ShouldContain("EUR thousand");
        text.ShouldNotContain("EUR 0");
        text.ShouldNotContain("EUR million");
        text.ShouldNotContain("in millions");
    }

    [Fact]
    public void Where_nothing_moved_nothing_is_said_to_have()
    {
        var story = new InventedQuarter().Story();
        (story.Turn, story.Moves).ShouldBe((ResultTurn.Flat, null));
        new InventedQuarter().FirstPage().ShouldContain("Net result was broadly flat year on year at EUR 225 million.");
    }

    [Fact]
    public void Moves_that_cancel_are_both_told()
    {
        var quarter = new InventedQuarter { Goods = (1_000, 1_200), Staff = (500, 700) };
        quarter.Story().Lines!.Cancel.ShouldBeTrue();
        quarter.FirstPage().ShouldContain(
            "broadly flat year on year at EUR 225 million: more revenue from goods added EUR 200 million, while higher staff costs took " +
                "EUR 200 million.");
    }

    [Fact]
    public void A_gain_of_the_one_time_is_the_push_where_it_is_the_largest()
    {
        new InventedQuarter { Goods = (1_000, 1_010), OtherIncome = (0, 300), Tax = (-75, -150) }.Story().Lines!.Push!.Name.ShouldBe(
            "Higher other income");
    }

    [Fact]
    public void The_headline_names_the_first_line_of_each_side_of_the_table_below_it()
    {
        // Revenue and costs as a whole moved by 10 and 20 only; the lines within them by far more.
        var quarter = new InventedQuarter { Goods = (1_000, 1_300), Services = (500, 210), Materials = (700, 880), Staff = (500, 300),
            Tax = (-75, -82) };
        var story = quarter.Story();
        (story.Lines!.Push, story.Lines.Hold).ShouldBe((story.Lines.Up[0], story.Lines.Down[0]));
        quarter.FirstPage()
            .ShouldContain("more revenue from goods added EUR 300 million, while less revenue from services took EUR 290 million.");
    }

    [Fact]
    public void Tax_that_took_as_much_as_the_result_changed_is_told_besides()
    {
        var quarter = new InventedQuarter { Goods = (1_000, 1_500), Services = (500, 400), Materials = (700, 810), Staff = (500, 640),
            Tax = (-75, -160) };
        var lines = quarter.Story().Lines!;
        (lines.Tax, lines.Down.Count).ShouldBe((lines.Down[3], RankedMoves.Most + 1));
        quarter.FirstPage().ShouldContain(
            "more revenue from goods added EUR 500 million, higher staff costs took EUR 140 million, and higher income tax took EUR 85 " +
                "million.");
    }

    [Fact]
    public void Tax_that_took_less_is_not()
    {
        var lines = new InventedQuarter { Goods = (1_000, 1_500), Services = (500, 400), Materials = (700, 810), Staff = (500, 640),
            Tax = (-75, -130) }.Story().Lines!;
        (lines.Tax, lines.Down.Count).ShouldBe((null, RankedMoves.Most));
    }

    [Fact]
    public void What_is_small_beside_the_rest_is_not_told()
    {
        var story = new InventedQuarter { Goods = (1_000, 1_400), Services = (500, 505), Staff = (500, 510) }.Story();
        story.Lines!.Up.Select(m => m.Name).ShouldBe(["More revenue from goods"]);
        story.Lines.Down.ShouldBeEmpty();
    }

    [Fact]
    public void A_measure_that_worsened_much_is_the_first_news()
    {
        var quarter = new InventedQuarter { Goods = (1_000, 1_020), Overdue = (2.0m, 3.4m) };
        quarter.Story().MeasureLeads.ShouldBeTrue();
        quarter.FirstPage().ShouldContain("Overdue claims were 3.4%, up 1.4 percentage points since Q1 2025. Net result rose");
    }

    [Theory]
    [InlineData(2.0, 2.4)] // By a fifth only.
    [InlineData(2.0, 1.0)] // Better.
    public void Otherwise_the_result_is(double before, double now)
    {
        new InventedQuarter { Goods = (1_000, 1_020), Overdue = ((decimal)before, (decimal)now) }.Story().MeasureLeads.ShouldBeFalse();
    }

    [Fact]
    public void A_loss_goes_before_any_measure()
    {
        new InventedQuarter { Staff = (500, 1_000), Overdue = (1.0m, 9.0m) }.Story().MeasureLeads.ShouldBeFalse();
    }

    [Fact]
    public void A_measure_that_became_better_is_not_watched()
    {
        new InventedQuarter { Overdue = (2.0m, 1.5m) }.Story().Worsened.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(800, 900, 820, 880, GuidanceTurn.Narrowed)]
    [InlineData(800, 900, 800, 880, GuidanceTurn.Narrowed)]
    [InlineData(800, 900, 780, 920, GuidanceTurn.Widened)]
    [InlineData(800, 900, 850, 950, GuidanceTurn.Raised)]
    [InlineData(800, 900, 700, 850, GuidanceTurn.Lowered)]
    [InlineData(800, 900, 800, 900, GuidanceTurn.Kept)]
    public void An_outlook_is_told_beside_the_one_before(int lowBefore, int highBefore, int low, int high, GuidanceTurn turn)
    {
        new InventedQuarter { YearOutlook = ((lowBefore, highBefore), (low, high)) }.Story().Guidance.ShouldHaveSingleItem().Turn.ShouldBe(
            turn);
    }

    [Fact]
    public void An_outlook_is_told_beside_the_one_before_that_its_release_tells()
    {
        var quarter = new InventedQuarter { HasEarlier = false, YearOutlook = (null, (820, 880)), YearOutlookTold = (800, 900) };
        quarter.Story().Guidance.ShouldHaveSingleItem().Turn.ShouldBe(GuidanceTurn.Narrowed);
        var page = quarter.FirstPage();
        page.ShouldContain("Outlook narrowed");
        page.ShouldContain("the release gives as the one before EUR 800 million to EUR 900 million");
    }

    [Fact]
    public void Of_two_accounts_of_an_earlier_outlook_that_of_its_own_day_counts()
    {
        var quarter = new InventedQuarter { YearOutlook = ((700, 900), (820, 880)), YearOutlookTold = (850, 860) };
        quarter.Story().Guidance.ShouldHaveSingleItem().Turn.ShouldBe(GuidanceTurn.Narrowed);
        quarter.FirstPage().ShouldContain("on April 30, 2025 it was");
    }

    [Fact]
    public void An_outlook_that_is_not_repeated_is_told()
    {
        var quarter = new InventedQuarter { YearOutlook = ((800, 900), null) };
        quarter.Story().Guidance.ShouldHaveSingleItem().Turn.ShouldBe(GuidanceTurn.NotRepeated);
        quarter.FirstPage().ShouldContain("Outlook not repeated");
    }

    [Theory]
    [InlineData(200, 250, GuidanceTurn.Met)]
    [InlineData(225, 250, GuidanceTurn.Met)]
    [InlineData(100, 200, GuidanceTurn.Exceeded)]
    [InlineData(230, 250, GuidanceTurn.Missed)]
    public void What_was_reached_is_held_against_what_was_expected(int low, int high, GuidanceTurn turn)
    {
        new InventedQuarter { QuarterOutlook = (low, high) }.Story().Guidance.ShouldHaveSingleItem().Turn.ShouldBe(turn);
    }
}
