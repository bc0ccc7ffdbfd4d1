using QifuReports.Import.Units;

namespace QifuReports.Import.Tests;

/// <summary>
/// Margins that are printed without a sign of percent: amounts where sums hold them, percentages where they tie with revenue, and doubtful
/// elsewhere.
/// </summary>
public class MarginRowTests
{
    private static readonly string[] Heads = ["Statements of Operations", "", "(In millions of US$)", "",
        "\tThree months ended June 30, 2025\tThree months ended June 30, 2024"];
    private static readonly string[] Profit = ["Revenue\t100.4\t90.2", "Cost of revenue\t72.9\t65.2", "Gross profit\t27.5\t25.0",
        "Operating expenses\t20.1\t19.0", "Operating income\t7.4\t6.0"];

    [Fact]
    public void A_margin_that_sums_hold_is_an_amount()
    {
        var plan = StatedTables.Plan([.. Heads, "Revenue\t100.4\t90.2", "Cost of revenue\t73.0\t65.2", "Gross margin\t27.4\t25.0",
            "Operating expenses\t20.1\t19.0", "Operating margin\t7.3\t6.0", "Income tax expense\t1.3\t1.0", "Net income\t6.0\t5.0"]);
        plan.Units.ShouldAllBe(u => u == RowUnit.Money);
        plan.Sums.Select(s => s.Parent).ShouldBe([2, 4, 6]);
        plan.Table.Rows.ShouldAllBe(r => r.Doubt.Length == 0);
    }

    [Theory]
    [InlineData("Gross margin\t27.4\t27.7", RowUnit.Percent, false)]
    [InlineData("Operating margin\t7.4\t6.7", RowUnit.Percent, false)]
    [InlineData("Gross margin\t31.4\t29.7", RowUnit.Percent, true)]
    [InlineData("Gross margin\t31.4%\t29.7%", RowUnit.Percent, false)]
    [InlineData("Gross margin (%)\t31.4\t29.7", RowUnit.Percent, false)]
    public void A_margin_that_ties_with_revenue_is_a_percentage_and_one_that_nothing_bears_out_a_doubt(string row, RowUnit unit,
        bool isDoubt)
    {
        var plan = StatedTables.Plan([.. Heads, .. Profit, row]);
        (plan.Units[^1], plan.Table.Rows[^1].Doubt.Contains("an amount or a percentage", StringComparison.Ordinal)).ShouldBe((unit,
            isDoubt));
    }

    [Fact]
    public void What_its_cost_leaves_of_revenue_is_a_margin_too() =>
        StatedTables.Plan([.. Heads, "Revenue\t100.4\t90.2", "Cost of revenue\t72.9\t65.2",
            "Gross margin\t27.4\t27.7"]).Table.Rows[^1].Doubt.ShouldBeEmpty();

    [Fact]
    public void What_is_both_is_a_doubt() =>
        StatedTables.Plan([.. Heads, "Revenue\t100.0\t100.0", "Cost of revenue\t72.6\t74.1",
            "Gross margin\t27.4\t25.9"]).Table.Rows[^1].Doubt.ShouldContain("bear out both");
}
