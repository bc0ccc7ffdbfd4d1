using QifuReports.Ledger.Facts;
using QifuReports.Ledger.Filings;
using QifuReports.Ledger.Periods;

namespace QifuReports.Ledger.Tests.Filings;

/// <summary>Which columns of a table lead from one basis to another.</summary>
public class ReconciledColumnsTests
{
    private static Statement Table(bool isTable, params (string Basis, int Year)[] columns) =>
        new("t", "T", isTable, [.. columns.Select(
            (c, i) => new StatementColumn($"c{i}", "", "", Period.FullYear(c.Year), "RMB", 1000, new Basis(c.Basis)))], []);

    [Fact]
    public void Adjustments_stand_between_two_bases()
    {
        var found = ReconciledColumns.Of(Table(true, ("us-gaap", 2022), ("adjustment:a", 2022), ("adjustment:b", 2022), ("ifrs", 2022)))
            .ShouldHaveSingleItem();
        (found.At, found.Count, found.From.Basis.Code, found.To.Basis.Code).ShouldBe((0, 2, "us-gaap", "ifrs"));
        (found.Adjustment(0).Basis.Code, found.Adjustment(1).Basis.Code).ShouldBe(("adjustment:a", "adjustment:b"));
    }

    [Fact]
    public void Each_period_of_a_table_is_reconciled_for_itself() =>
        ReconciledColumns.Of(Table(true, ("us-gaap", 2022), ("adjustment:a", 2022), ("ifrs", 2022), ("us-gaap", 2021),
            ("adjustment:a", 2021), ("ifrs", 2021))).Select(f => f.At).ShouldBe([0, 3]);

    [Fact]
    public void Columns_of_other_periods_do_not_belong() =>
        ReconciledColumns.Of(Table(true, ("us-gaap", 2022), ("adjustment:a", 2022), ("ifrs", 2021))).ShouldBeEmpty();

    [Fact]
    public void Adjustments_without_both_bases_reconcile_nothing()
    {
        ReconciledColumns.Of(Table(true, ("adjustment:a", 2022), ("ifrs", 2022))).ShouldBeEmpty();
        ReconciledColumns.Of(Table(true, ("us-gaap", 2022), ("adjustment:a", 2022))).ShouldBeEmpty();
        ReconciledColumns.Of(Table(true, ("us-gaap", 2022), ("ifrs", 2022))).ShouldBeEmpty();
    }

    [Fact]
    public void A_text_reconciles_nothing() =>
        ReconciledColumns.Of(Table(false, ("us-gaap", 2022), ("adjustment:a", 2022), ("ifrs", 2022))).ShouldBeEmpty();

    [Fact]
    public void Columns_of_another_period_among_the_adjustments_part_them()
    {
        ReconciledColumns.Of(Table(true, ("us-gaap", 2022), ("adjustment:a", 2021), ("ifrs", 2022))).ShouldBeEmpty();
        ReconciledColumns.Of(Table(true, ("us-gaap", 2022), ("adjustment:a", 2022), ("adjustment:b", 2021), ("ifrs", 2022)))
            .ShouldBeEmpty();
        ReconciledColumns.Of(Table(true, ("ifrs", 2021), ("us-gaap", 2022), ("adjustment:a", 2022), ("ifrs", 2022), ("hgb", 2022)))
            .ShouldHaveSingleItem().At.ShouldBe(1);
    }

    [Fact]
    public void Columns_of_another_currency_do_not_belong()
    {
        var table = Table(true, ("us-gaap", 2022), ("adjustment:a", 2022), ("ifrs", 2022));
        ReconciledColumns.Of(table with { Columns = [table.Columns[0], table.Columns[1], table.Columns[2] with { Currency = "USD" }] })
            .ShouldBeEmpty();
        ReconciledColumns.Of(table with { Columns = [table.Columns[0], table.Columns[1] with { Currency = "USD" }, table.Columns[2]] })
            .ShouldBeEmpty();
    }
}
