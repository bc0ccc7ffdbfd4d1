using QifuReports.Import.Sums;

namespace QifuReports.Import.Tests;

public class SumProverTests
{
    [Fact]
    public void A_subtotal_is_the_run_of_rows_above_it_in_every_column()
    {
        var sums = Prove(("Cash", [5, 7]), ("Loans", [10, 12]), ("Total current assets", [15, 19]), ("Goodwill", [3, 4]),
            ("Total assets", [18, 23]));

        sums.ShouldBe(["2 = +0 +1", "4 = +2 +3"]);
    }

    [Fact]
    public void Costs_printed_above_zero_are_subtracted()
    {
        var sums = Prove(("Revenue", [100, 120]), ("Cost of sales", [60, 70]), ("Gross profit", [40, 50]), ("Selling", [10, 11]),
            ("Administration", [5, 6]), ("Operating profit", [25, 33]));

        sums.ShouldBe(["2 = +0 -1", "5 = +2 -3 -4"]);
    }

    [Fact]
    public void The_financial_result_is_its_income_less_its_expenses_right_above_it()
    {
        var sums = Prove(("Revenue", [1240, 1190]), ("Materials", [1050, 1013]), ("EBIT", [190, 177]), ("Financial income", [5, 4]),
            ("Financial expenses", [20, 21]), ("Financial result", [-15, -17]), ("Profit before tax", [175, 160]));

        sums.ShouldBe(["2 = +0 -1", "5 = +3 -4", "6 = +2 +5"]);
    }

    [Theory]
    [InlineData("Net finance costs", 15, 17, false)]
    [InlineData("Net interest income", 15, 18, false)]
    [InlineData("Net interest income", 15, 17, true)]
    [InlineData("Interest margin", 15, 17, false)]
    public void A_net_amount_of_few_lines_takes_the_later_off_in_every_column(string caption, decimal first, decimal second, bool isSum) =>
        Prove(("Interest income", [caption[4] == 'f' ? 14 : 20, 21]), ("Interest expense", [5, 4]),
            (caption, [first, second])).Count.ShouldBe(isSum ? 1 : 0);

    [Fact]
    public void Expenses_above_zero_come_to_a_sum_below_it()
    {
        Prove(("Expenses", []), ("Wages", [60, 70]), ("Rent", [40, 50]), ("", [-100, -120])).ShouldBe(["3 = -1 -2"]);
        Prove(("Wages", [60]), ("Rent", [40]), ("", [-100])).ShouldBeEmpty("one column alone is chance");
    }

    [Fact]
    public void A_section_of_cash_flows_may_have_one_line()
    {
        var sums = Prove(("Net income", [10, 12]), ("Depreciation", [2, 3]), ("Net cash provided by operating activities", [12, 15]),
            ("Purchases of equipment", [-4, -6]),
            ("Net cash used in investing activities", [-4, -6]), ("Repayment of loans", [-3, -2]),
            ("Net cash used in financing activities", [-3, -2]), ("Net increase in cash", [5, 7]));

        sums.ShouldBe(["2 = +0 +1", "4 = +3", "6 = +5", "7 = +2 +4 +6"]);
    }

    [Fact]
    public void Parts_may_stand_below_their_sum()
    {
        var sums = Prove(("Lending", [50, 60]), ("Fees", [20, 25]), ("Interest", [30, 35]), ("Platform", [10, 14]), ("Referrals", [4, 6]),
            ("Licences", [6, 8]), ("Total revenue", [60, 74]));

        sums.ShouldBe(["0 = +1 +2", "3 = +4 +5", "6 = +0 +3"]);
    }

    [Fact]
    public void The_last_row_of_equity_is_not_what_is_left_of_the_assets()
    {
        var sums = Prove(("Cash", [10, 20]), ("Loans", [30, 35]), ("Total assets", [40, 55]), ("Debt", [25, 30]),
            ("Total liabilities", [25, 30]), ("Capital", [5, 5]), ("Retained earnings", [10, 20]), ("Total equity", [15, 25]),
            ("Total liabilities and equity", [40, 55]));

        sums.ShouldBe(["2 = +0 +1", "4 = +3", "7 = +5 +6", "8 = +4 +7"]);
    }

    [Fact]
    public void Rows_of_dashes_belong_to_the_run_they_stand_before_but_not_to_the_section_above()
    {
        var rows = new SumRow[]
        {
            new("Total current assets", [15m, 19m]), new("Non-current assets:", []), new("Investments", [0m, 0m]),
            new("Goodwill", [3m, 4m]), new("Land", [2m, 1m]), new("Total non-current assets", [5m, 5m]),
        };

        SumProver.Prove(rows).Select(Text).ShouldBe(["5 = +2 +3 +4"]);
    }

    [Fact]
    public void One_unit_of_rounding_is_allowed_only_where_a_row_looks_like_a_subtotal()
    {
        Prove(("A", [10, 20]), ("B", [10, 21]), ("Total", [21, 41])).ShouldBe(["2 = +0 +1 ~"]);
        Prove(("A", [10, 20]), ("B", [10, 21]), ("Other things", [21, 41])).ShouldBeEmpty();
        Prove(("A", [10, 20]), ("B", [10, 21]), ("Total", [22, 41])).ShouldBeEmpty();
        Prove(("A", [10, 20]), ("B", [10, 21]), ("C", [5, 5]), ("D", [5, 5]), ("Total", [32, 51])).ShouldBe(["4 = +0 +1 +2 +3 ~"]);
        Prove(("A", [10, 20]), ("B", [10, 21]), ("C", [5, 5]), ("D", [5, 5]), ("Total", [33, 51])).ShouldBeEmpty();
    }

    [Fact]
    public void A_row_that_fits_in_one_column_only_is_no_part()
    {
        Prove(("A", [10, 20]), ("B", [5, 7]), ("Total", [15, 38])).ShouldBeEmpty();
    }

    [Fact]
    public void A_sum_to_which_the_rows_come_under_two_choices_of_signs_is_ambiguous()
    {
        Prove(("Revenue", [12, 24]), ("Rent", [2, 4]), ("Wages", [2, 4]), ("Operating profit", [12, 24])).Some()
            .ShouldAllBe(s => s.EndsWith('?'));
    }

    private static List<string> Prove(params (string Caption, decimal[] Values)[] rows) =>
        [.. SumProver.Prove([.. rows.Select(r => new SumRow(r.Caption, [.. r.Values.Select(v => (decimal?)v)]))]).Select(Text)];

    private static string Text(SumRelation sum) =>
        $"{sum.Parent} = {string.Join(" ", sum.Parts.Select(p => (p.Weight > 0 ? "+" : "-") + p.Row))}{(sum.IsExact ? "" : " ~")}{(sum.IsAmbiguous ? " ?" : "")}";
}
