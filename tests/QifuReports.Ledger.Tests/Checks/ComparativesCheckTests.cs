using QifuReports.Ledger.Checks.Findings;
using QifuReports.Ledger.Taxonomy;

namespace QifuReports.Ledger.Tests.Checks;

public class ComparativesCheckTests
{
    private static BookBuilder Concepts => new BookBuilder().Concept("income").Concept("cash", PeriodType.Balance);

    [Theory]
    [InlineData("2022Q3 RMB 1000, 2023Q3 RMB 1000", FindingStatus.Holds)]
    [InlineData("2023Q2 RMB 1000, 2023Q3 RMB 1000", FindingStatus.Failed)]
    [InlineData("2022Q3 USD 1000, 2023Q3 RMB 1000", FindingStatus.Failed)]
    public void Flows_stand_beside_those_of_last_year(string columns, FindingStatus status) =>
        Concepts.Table("operations", columns, "income | 1 | 2").Status("QC29").ShouldBe(status);

    [Theory]
    [InlineData("2022-12-31", FindingStatus.Holds)]
    [InlineData("2022-09-30", FindingStatus.Failed)]
    public void Balances_stand_beside_those_of_the_prior_year_end(string date, FindingStatus status) =>
        Concepts.Table("balance-sheet", date + " RMB 1000, 2023-09-30 RMB 1000", "cash | 1 | 2").Status("QC29").ShouldBe(status);

    [Fact]
    public void A_text_may_give_one_period_alone() =>
        Concepts.Text("remarks", "2023Q3 RMB 1000", "income | 1").Run("QC29").ShouldBeEmpty();

    // The first that will do: in the same table, or else in another one that has the figure.
    [Fact]
    public void The_first_comparative_is_named()
    {
        var segment = new Axis("segment", "Segment", [new("a", "Alpha", MemberKind.Part), new("b", "Beta", MemberKind.Part)]);
        BookBuilder Builder() => new BookBuilder { Axes = [segment] }.Concept("income").Concept("costs");
        string[] Told(BookBuilder book) =>
            [.. book.Run("QC29").Select(f => $"{f.Subject} {string.Join(' ', f.Facts.Select(x => $"{x.Source.Statement} {x.Stated}"))}")];
        const string mine = "2023Q3 RMB 1000 us-gaap segment=a", first = "2022Q3 RMB 1000 us-gaap segment=a",
            second = "2022Q3 RMB 1000 us-gaap segment=b";
        Told(Builder().Table("t", $"{mine}, {first}, {second}", "income | 1 | 2 | 3"))
            .ShouldBe(["t, 2023Q3, RMB, Alpha: 2022Q3 stands beside it t 1 t 2"]);
        Told(Builder().Table("t", "2023Q3 RMB 1000", "income | 1").Table("costs", "2022Q3 RMB 1000", "costs | 2")
            .Table("u", "2022Q3 RMB 1000", "income | 3").Table("v", "2022Q3 RMB 1000", "income | 4"))
            .ShouldBe(["t, 2023Q3, RMB: 2022Q3 stands beside it t 1 u 3"]);
        Told(Builder().Table("t", "2023Q3 RMB 1000", "income | 1").Text("u", "2022Q3 RMB 1000", "income | 3"))
            .ShouldBe(["t, 2023Q3, RMB: 2022Q3 stands beside it t 1"]);
    }
}
