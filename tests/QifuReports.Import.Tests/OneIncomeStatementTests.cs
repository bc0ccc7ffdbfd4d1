using System.Text;
using QifuReports.Import.Documents;
using QifuReports.Import.Drafts;
using QifuReports.Import.Importing;

namespace QifuReports.Import.Tests;

/// <summary>Releases that state revenue and result in more tables than the income statement.</summary>
public sealed class OneIncomeStatementTests
{
    private const string Heads = "\tThree months ended June 30, 2025\tThree months ended June 30, 2024\n";
    private const string Statement =
        "CONSOLIDATED STATEMENTS OF OPERATIONS\n(EUR in thousands)\n" + Heads
            + "Revenue\t100,400\t90,100\nCost of revenue\t(60,400)\t(55,100)\nGross profit\t40,000\t35,000\nOperating " +
                "expenses\t(28,000)\t(26,200)\nNet income\t12,000\t8,800";

    private static ImportResult Import(params string[] parts)
    {
        var document = DocumentReader.Read("release.txt",
            Encoding.UTF8.GetBytes("Orlim Tools N.V. (NASDAQ: ORLM)\n\nAugust 1, 2025\n\n" + string.Join("\n\n", parts) + "\n")).Document!;
        return Importer.Run(document, null, Importer.Meet(document, new ImportHints()).Calendar.Calendar, new ImportHints());
    }

    private static FilingDraft Filing(ImportResult result) => result.Filings.ShouldHaveSingleItem();

    private static string Table(string title, string revenue, string income, string heads = Heads, string scale = "thousands") =>
        $"{title}\n(EUR in {scale})\n{heads}Revenue\t{revenue}\nNet income\t{income}";

    [Theory]
    [InlineData("100,400\t90,100", "12,000\t8,800", "thousands")]
    // Rounded to millions.
    [InlineData("100.4\t90.1", "12.0\t8.8", "millions")]
    public void Highlights_with_the_figures_of_the_income_statement_are_a_table_of_their_own(string revenue, string income, string scale)
    {
        var result = Import(Table("Financial highlights", revenue, income, scale: scale), Statement);

        Filing(result).Statements.Select(s => s.Id).ShouldBe(["financial-highlights", "operations"]);
        Filing(result).Statements[0].Lines.Select(l => l.Concept).ShouldBe(["revenue", "net-income"]);
        Filing(result).Statements[1].Lines.Select(l => l.Concept)
            .ShouldBe(["revenue", "cost-revenue", "gross-profit", "operating-expenses", "net-income"]);
        result.Unread.ShouldAllBe(u => !u.IsContradiction);
    }

    [Fact]
    public void One_figure_that_differs_in_the_highlights_is_told_as_wrong_in_one_of_the_two()
    {
        var result = Import(Table("Financial highlights", "100,400\t90,100", "12,000\t8,900"), Statement);

        Filing(result).Statements.Select(s => s.Id).ShouldBe(["operations"]);
        result.Unread.Single(u => u.IsContradiction).Why.ShouldContain("\"Net income\" of 2024Q2");
    }

    [Theory]
    [InlineData("Supplemental pro forma information")]
    [InlineData("Parent company only condensed statements of operations")]
    [InlineData("Summary of Gizmo Holdings (equity-accounted associate)")]
    public void A_table_of_other_figures_is_told_and_not_taken(string title)
    {
        var result = Import(Statement, Table(title, "131,000\t129,000", "13,900\t13,500"));

        Filing(result).Statements.Select(s => s.Id).ShouldBe(["operations"]);
        result.Unread.Single(u =>
            u.Why.Contains("not of the company as a whole", StringComparison.Ordinal)).IsContradiction.ShouldBeFalse();
    }

    [Fact]
    public void Quarters_side_by_side_are_taken_beside_the_income_statement()
    {
        var result = Import(Statement,
            Table("Quarterly trend", "100,400\t95,000\t90,100", "12,000\t11,000\t8,800", "\tQ2 2025\tQ1 2025\tQ2 2024\n"));

        Filing(result).Statements.Select(s => s.Id).ShouldBe(["operations", "quarterly-trend"]);
        Filing(result).Statements[1].Lines[0].Values.ShouldBe(["100400", "95000", "90100"]);
    }

    [Fact]
    public void The_quarter_and_the_half_year_are_both_income_statements()
    {
        var half = Statement.Replace("Three months", "Six months", StringComparison.Ordinal)
            .Replace("100,400", "190,400", StringComparison.Ordinal).Replace("60,400", "150,400", StringComparison.Ordinal);

        Filing(Import(Statement, half)).Statements.Select(s => s.Id).ShouldBe(["operations-quarter", "operations-six-months"]);
    }
}
