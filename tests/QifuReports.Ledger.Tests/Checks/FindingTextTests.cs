using QifuReports.Ledger.Checks.Findings;
using QifuReports.Ledger.Taxonomy;

namespace QifuReports.Ledger.Tests.Checks;

public class FindingTextTests
{
    private static BookBuilder Lines => new BookBuilder().Concept("a", parents: "+sum").Concept("b", parents: "+sum").Concept("sum")
        .Concept("ratio", PeriodType.Ratio, UnitKind.Percent,
            more: c => c with { Quotient = new Quotient(new ConceptId("a"), new ConceptId("b")) });

    [Fact]
    public void Amounts_are_grouped_and_losses_stand_in_parentheses()
    {
        var text = FindingText.Of(Lines.Table("operations", "2023Q3 RMB 1000", "a | (10,000)", "b | 20", "sum | (9,981)").Run("QC01")
            .ShouldHaveSingleItem());
        (text.Expected, text.Actual, text.Difference, text.Tolerance, text.Unit, text.Status).ShouldBe(
            ("(9,980)", "(9,981)", "\u22121", "0", "RMB thousand", "failed"));
        text.Sources.ShouldBe(["test, operations, \"sum\", 2023Q3 RMB 1000", "test, operations, \"a\", 2023Q3 RMB 1000",
            "test, operations, \"b\", 2023Q3 RMB 1000"]);
    }

    [Fact]
    public void Percentages_differ_by_percentage_points_and_keep_their_decimals()
    {
        var text = FindingText.Of(Lines.Text("results", "2023Q3 RMB 1000000", "a | 200", "b | 1,000", "ratio | 20.1").Run("QC21")
            .ShouldHaveSingleItem());
        (text.Expected, text.Actual, text.Difference, text.Tolerance, text.Unit, text.DifferenceUnit).ShouldBe(
            ("20.0", "20.1", "+0.1", "0.1", "percent", "percentage points"));
    }

    [Fact]
    public void Nothing_is_said_of_a_difference_where_there_is_none()
    {
        var text = FindingText.Of(Lines.Table("operations", "2023Q3 RMB 1000", "a | 10", "b | 20", "sum | 30").Run("QC01")
            .ShouldHaveSingleItem());
        (text.Difference, text.Tolerance, text.Status, text.Note).ShouldBe(("0", "0", "holds", ""));
    }
}
