namespace QifuReports.Import.Tests;

/// <summary>
/// Deficits of a balance sheet that are printed above zero, and net assets that no total of liabilities and equity stands beside.
/// </summary>
public class DeficitRowTests
{
    private const string Head = "\tJune 30, 2025\tDecember 31, 2024",
        Assets = "Cash\t60,000\t65,000\nEquipment\t40,000\t45,000\nTotal assets\t100,000\t110,000\n",
        Liabilities = "Payables\t20,000\t25,000\nNotes\t200,000\t195,000\nTotal liabilities\t220,000\t220,000\n";

    [Theory]
    [InlineData("Shareholders' deficit\t120,000\t110,000\nTotal liabilities and shareholders' deficit\t100,000\t110,000", "-120000 100000")]
    [InlineData(
        "Common stock\t10,000\t10,000\nAccumulated deficit\t130,000\t120,000\nTotal shareholders' deficit\t120,000\t110,000\nTotal " +
            "liabilities and shareholders' deficit\t100,000\t110,000", "10000 -130000 -120000 100000")]
    [InlineData(
        "Common stock\t10,000\t10,000\nAccumulated deficit\t(130,000)\t(120,000)\nTotal shareholders' deficit\t120,000\t110,000\nTotal " +
            "liabilities and shareholders' deficit\t100,000\t110,000", "10000 -130000 -120000 100000")]
    [InlineData(
        "Common stock\t10,000\t10,000\nAccumulated deficit\t(130,000)\t(120,000)\nTotal shareholders' " +
            "deficit\t(120,000)\t(110,000)\nTotal liabilities and shareholders' deficit\t100,000\t110,000", "10000 -130000 -120000 100000")]
    [InlineData(
        "Net liabilities\t120,000\t110,000\nShare capital\t10,000\t10,000\nAccumulated deficit\t130,000\t120,000\nCapital " +
            "deficiency\t120,000\t110,000", "-120000 10000 -130000 -120000")]
    public void A_deficit_is_below_zero_where_the_sums_come_out_so(string equity, string values)
    {
        var plan = Plan(Liabilities + equity);
        string.Join(' ', Values(plan).Skip(6)).ShouldBe(values);
        Enumerable.Range(0, plan.Table.Rows.Count).ShouldAllBe(i => plan.DoubtOf(i).Length == 0);
    }

    [Fact]
    public void A_deficit_that_no_sum_holds_is_a_doubt()
    {
        var plan = Plan(Liabilities + "Accumulated deficit\t130,500\t120,000");
        (Values(plan)[^1], plan.DoubtOf(6)).ShouldBe(
            ("130500", "it is called a deficit and printed above zero, and no sum proves its sign"));
    }

    [Fact]
    public void Retained_earnings_or_a_deficit_are_as_printed()
    {
        var plan = Plan(
            "Total liabilities\t20,000\t25,000\nRetained earnings (accumulated deficit)\t80,000\t85,000\nTotal liabilities and " +
                "equity\t100,000\t110,000");
        (Values(plan)[4], plan.DoubtOf(4)).ShouldBe(("80000", ""));
    }

    // Liabilities in parentheses, and above zero; with a line for each kind and none for all; and as they are printed in Hong Kong.
    [Theory]
    [InlineData(Assets
        + "Payables\t(20,000)\t(25,000)\nNotes\t(30,000)\t(35,000)\nTotal liabilities\t(50,000)\t(60,000)\nNet " +
            "assets\t50,000\t50,000\nShare capital\t10,000\t10,000\nReserves\t40,000\t40,000\nTotal equity\t50,000\t50,000",
            "Total assets+1 Total liabilities+1")]
    [InlineData(Assets
        + "Payables\t20,000\t25,000\nNotes\t30,000\t35,000\nTotal liabilities\t50,000\t60,000\nNet assets\t50,000\t50,000\nShare " +
            "capital\t10,000\t10,000\nReserves\t40,000\t40,000\nTotal equity\t50,000\t50,000", "Total assets+1 Total liabilities-1")]
    [InlineData(Assets
        + "Payables\t(20,000)\t(25,000)\nNotes\t(30,000)\t(35,000)\nNet assets\t50,000\t50,000\nShare " +
            "capital\t10,000\t10,000\nReserves\t40,000\t40,000\nTotal equity\t50,000\t50,000", "Total assets+1 Payables+1 Notes+1")]
    [InlineData(
        "Equipment\t40,000\t45,000\nCash\t60,000\t65,000\nPayables\t(20,000)\t(25,000)\nNet current assets\t40,000\t40,000\nTotal " +
            "assets less current liabilities\t80,000\t85,000\nNotes\t(30,000)\t(35,000)\nNet assets\t50,000\t50,000\nShare " +
            "capital\t10,000\t10,000\nReserves\t40,000\t40,000\nTotal equity\t50,000\t50,000",
            "Total assets less current liabilities+1 Notes+1")]
    public void Net_assets_are_the_assets_less_the_liabilities(string sheet, string parts)
    {
        var plan = StatedTables.Plan([.. $"CONSOLIDATED BALANCE SHEETS\n{Head}\n{sheet}".Split('\n')]);
        var captions = plan.Table.Rows.Select(r => r.Caption).ToList();
        var sum = plan.Sums.Single(s => captions[s.Parent] == "Net assets");
        string.Join(' ', sum.Parts.Select(p => $"{captions[p.Row]}{p.Weight:+0;-0}")).ShouldBe(parts);
        string.Join(' ', plan.Sums.Single(s => captions[s.Parent] == "Total equity").Parts.Select(p => captions[p.Row]))
            .ShouldBe("Share capital Reserves");
    }

    // "Net current assets" between the liabilities is no part of any total.
    [Theory]
    [InlineData("70,000", "Total assets+1 Total liabilities+1", "Total current liabilities+1 Loans+1")]
    [InlineData("71,000", "", "")]
    public void The_rest_of_the_current_ones_stands_in_no_sum(string rest, string net, string liabilities)
    {
        var plan = StatedTables.Plan(
            [.. ($"CONSOLIDATED BALANCE SHEETS\n{Head}\nEquipment\t10,000\t20,000\nStock\t50,000\t50,000\nCash\t40,000\t40,000\nTotal " +
                $"current assets\t90,000\t90,000\nTotal assets\t100,000\t110,000\n"
            + "Payables\t(15,000)\t(20,000)\nOverdraft\t(5,000)\t(5,000)\nTotal current liabilities\t(20,000)\t(25,000)\n"
            + $"Net current assets\t{rest}\t65,000\nLoans\t(30,000)\t(35,000)\nTotal liabilities\t(50,000)\t(60,000)\nNet " +
                $"assets\t50,000\t50,000").Split('\n')]);
        (PartsOf(plan, "Net assets"), PartsOf(plan, "Total liabilities")).ShouldBe((net, liabilities));
    }

    private static string PartsOf(QifuReports.Import.Statements.StatementPlan plan, string sum) =>
        string.Join(' ', plan.Sums.Where(s => plan.Table.Rows[s.Parent].Caption == sum).SelectMany(s => s.Parts)
            .Select(p => $"{plan.Table.Rows[p.Row].Caption}{p.Weight:+0;-0}"));

    [Fact]
    public void Net_assets_with_a_changed_digit_are_no_sum()
    {
        var plan = Plan(
            "Total liabilities\t(50,000)\t(60,000)\nNet assets\t51,000\t50,000\nShare " +
                "capital\t10,000\t10,000\nReserves\t40,000\t40,000\nTotal equity\t50,000\t50,000");
        plan.Sums.ShouldNotContain(s => plan.Table.Rows[s.Parent].Caption == "Net assets");
        plan.DoubtOf(4).ShouldBe("it is not the assets less the liabilities above it");
    }

    private static List<string> Values(QifuReports.Import.Statements.StatementPlan plan) =>
        [.. plan.Table.Rows.Select(r => r.Cells[0]!.Number.Value!.Value.ToString(System.Globalization.CultureInfo.InvariantCulture))];

    private static QifuReports.Import.Statements.StatementPlan Plan(string rows) =>
        StatedTables.Plan([.. $"CONSOLIDATED BALANCE SHEETS\n{Head}\n{Assets}{rows}".Split('\n')]);
}
