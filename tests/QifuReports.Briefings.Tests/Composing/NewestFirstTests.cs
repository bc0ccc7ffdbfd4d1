using QifuReports.Briefings.Composing.Tables;
using QifuReports.Ledger.Facts;
using QifuReports.Ledger.Filings;
using QifuReports.Ledger.Periods;

namespace QifuReports.Briefings.Tests.Composing;

public class NewestFirstTests
{
    private static readonly Period Now = Period.Quarter(2025, 2), Before = Period.Quarter(2024, 2);

    private static StatementColumn Column(string id, Period period, string group = "", ColumnRatio? ratio = null) =>
        new(id, id, group, period, "EUR", 1_000m, Basis.UsGaap) { Ratio = ratio };

    private static Statement Of(params StatementColumn[] columns) => new("operations", "Operations", true, columns,
    [
        new StatementLine("Heading", LineKind.Heading, null, 0, []),
        new StatementLine("Line", LineKind.Line, null, 0, [.. columns.Select(c => new StatementCell(c.Id, null))]),
    ]);

    private static string Order(params StatementColumn[] columns)
    {
        var sorted = NewestFirst.Of(Of(columns));
        sorted.Lines[0].Cells.ShouldBeEmpty();
        var ids = string.Join(' ', sorted.Columns.Select(c => c.Id));
        string.Join(' ', sorted.Lines[1].Cells.Select(c => c.Text)).ShouldBe(ids);
        return ids;
    }

    [Fact]
    public void The_newest_period_comes_first_and_its_translation_stays_beside_it() =>
        Order(Column("2024", Before), Column("2025", Now), Column("2025-usd", Now)).ShouldBe("2025 2025-usd 2024");

    [Fact]
    public void Under_each_spanning_head_for_itself() =>
        Order(Column("q24", Before, "three"), Column("q25", Now, "three"), Column("h24", Period.Half(2024, 1), "six"),
            Column("h25", Period.Half(2025, 1), "six")).ShouldBe("q25 q24 h25 h24");

    [Fact]
    public void Spans_of_one_length_stay_together_those_of_the_newest_first() =>
        Order(Column("y23", Period.FullYear(2023)), Column("y24", Period.FullYear(2024)), Column("h24", Period.Half(2024, 1)),
            Column("h25", Period.Half(2025, 1))).ShouldBe("h25 h24 y24 y23");

    [Fact]
    public void A_percentage_stays_with_its_amount_and_a_change_last() =>
        Order(Column("24", Before), Column("24%", Before, ratio: new ColumnRatio(RatioKind.PercentOf, 0, -1, null)), Column("25", Now),
            Column("25%", Now, ratio: new ColumnRatio(RatioKind.PercentOf, 2, -1, null)),
            Column("change", Now, ratio: new ColumnRatio(RatioKind.PercentChange, 2, 0, null))).ShouldBe("25 25% 24 24% change");

    [Fact]
    public void What_is_in_that_order_already_is_the_same_statement()
    {
        var statement = Of(Column("25", Now), Column("24", Before),
            Column("change", Now, ratio: new ColumnRatio(RatioKind.PercentChange, 0, 1, null)));
        NewestFirst.Of(statement).ShouldBeSameAs(statement);
    }

    [Fact]
    public void Columns_that_end_with_the_newest_period_are_the_newest_whatever_their_length()
    {
        var statement = Of(Column("q", Now), Column("h", Period.Half(2025, 1)), Column("old", Before));
        statement.Columns.Select(c => NewestFirst.IsNewest(statement, c)).ShouldBe([true, true, false]);
    }
}
