using QifuReports.Import.Doubts;
using QifuReports.Import.Statements;
using QifuReports.Import.Tables;
using QifuReports.Import.Units;

namespace QifuReports.Import.Tests;

/// <summary>Statements of one document that print the same digits and scale them otherwise.</summary>
public sealed class ScaleQuarrelTests
{
    private static readonly StatementPlan Flows =
        Plan("Statements of Cash Flows", "In thousands of USD", "\tYear ended December 31, 2025", "Net income\t4,120",
            "Net cash from operating activities\t5,120", "Cash at beginning of year\t1,300", "Cash at end of year\t6,420");
    private static readonly StatementPlan Income =
        Plan("Statements of Operations", "In thousands of USD", "\tYear ended December 31, 2025", "Revenue\t41,200", "Net income\t4,120");

    [Fact]
    public void The_one_that_differs_from_two_others_is_marked() =>
        Marked(Income, Balance("millions", "Cash\t6,420"), Flows).ShouldBe(["Balance Sheet"]);

    [Fact]
    public void Of_two_that_differ_both_are() =>
        Marked(Balance("millions", "Cash\t6,420"), Flows).ShouldBe(["Balance Sheet", "Statements of Cash Flows"]);

    [Theory]
    [InlineData("thousands", "Cash\t6,420")]
    [InlineData("millions", "Cash\t6.42")]
    [InlineData("millions", "Inventories\t6,420")]
    [InlineData("millions", "Cash\t1,300")]
    public void The_same_scale_other_digits_another_line_and_another_day_are_no_quarrel(string scale, string row) =>
        Marked(Income, Balance(scale, row), Flows).ShouldBeEmpty();

    private static StatementPlan Balance(string scale, string row) =>
        Plan("Balance Sheet", $"In {scale} of USD", "\tDecember 31, 2025", row, "Total assets\t90,400");

    private static StatementPlan Plan(params string[] lines) =>
        StatedTables.Plan(lines) is var plan ? plan with { Scale = ScaleLine.Of(plan.Table).ShouldNotBeNull() } : plan;

    private static List<string> Marked(params StatementPlan[] plans) =>
        [.. ScaleQuarrel.Marked([.. plans]).Where(p => p.ScaleDoubt.Contains("same digits", StringComparison.Ordinal))
            .Select(p => p.Title)];
}
