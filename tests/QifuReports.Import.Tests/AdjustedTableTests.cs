using System.Text;
using QifuReports.Import.Documents;
using QifuReports.Import.Drafts;
using QifuReports.Import.Heads;
using QifuReports.Import.Importing;

namespace QifuReports.Import.Tests;

/// <summary>Tables of nothing but adjusted figures are no statements of the accounting standards.</summary>
public class AdjustedTableTests
{
    private const string Title = "CONSOLIDATED STATEMENTS OF INCOME";

    [Theory]
    // By the heads of all columns.
    [InlineData(Title, "|Core Q3 2024|Core Q3 2023")]
    [InlineData(Title, "|Q3 2024 before exceptional items|Q3 2023 before exceptional items")]
    [InlineData(Title, "|Headline Q3 2024|Headline Q3 2023")]
    [InlineData(Title, "|Pro forma Q3 2024|Pro forma Q3 2023")]
    [InlineData(Title, "|Adjusted Q3 2024|Adjustments Q3 2024")]
    // By the head over the captions, or a line by itself.
    [InlineData(Title, "Non-GAAP|Q3 2024|Q3 2023")]
    [InlineData(Title + "</p><p>Underlying basis", "|Q3 2024|Q3 2023")]
    // By the title.
    [InlineData("Adjusted income statement", "|Q3 2024|Q3 2023")]
    [InlineData("Underlying results (unaudited)", "|Q3 2024|Q3 2023")]
    [InlineData("Non-GAAP consolidated statements of operations", "|Q3 2024|Q3 2023")]
    [InlineData("Income statement \u2013 underlying", "|Q3 2024|Q3 2023")]
    [InlineData("Core results", "|Q3 2024|Q3 2023")]
    [InlineData("Pro forma income statement", "|Q3 2024|Q3 2023")]
    public void A_table_of_adjusted_figures_alone_is_not_taken_and_told(string title, string heads)
    {
        var result = Import(Table(title, heads));

        result.Filings.ShouldBeEmpty();
        result.Unread.Count(u => u.What.Contains("column", StringComparison.Ordinal)).ShouldBe(2);
    }

    [Theory]
    // Under new standards, or with the reported figures beside them; a title that only names such a measure too.
    [InlineData("Consolidated income statement, as adjusted", "|Q3 2024|Q3 2023", 2)]
    [InlineData("Adjusted income statement", "|Adjusted Q3 2024|Statutory Q3 2024", 1)]
    [InlineData("Income statement and adjusted EBITDA", "|Q3 2024|Q3 2023", 2)]
    [InlineData("Income statement, adjusted and statutory", "|Q3 2024|Q3 2023", 2)]
    [InlineData(Title, "|Q3 2024 Pre-exceptional|Q3 2024 Statutory", 1)]
    [InlineData(Title, "|Headline Q3 2024|Statutory Q3 2024", 1)]
    [InlineData(Title, "|Q3 2024|Comparable Q3 2023", 2)]
    public void Figures_as_reported_go_in(string title, string heads, int columns) =>
        Import(Table(title, heads)).Filings.Single().Statements.Single().Columns.Count.ShouldBe(columns);

    [Fact]
    public void Beside_the_income_statement_a_table_of_adjusted_figures_leaves_it_as_it_is()
    {
        var result = Import(Table(Title, "|Q3 2024|Q3 2023") + Table("Underlying income statement", "|Q3 2024|Q3 2023", add: 4));
        var statement = result.Filings.Single().Statements.ShouldHaveSingleItem();

        statement.Lines[0].Values.ShouldBe(["412350", "402350"]);
        result.Filings.Single().Draft.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("adjusted", AdjustedKind.Surely)]
    [InlineData("As adjusted", AdjustedKind.None)]
    [InlineData("non-GAAP", AdjustedKind.Surely)]
    [InlineData("at constant currency", AdjustedKind.Surely)]
    [InlineData("Core", AdjustedKind.Perhaps)]
    [InlineData("excl. special items", AdjustedKind.Perhaps)]
    [InlineData("incl. special items", AdjustedKind.None)]
    [InlineData("Exceptionals", AdjustedKind.Perhaps)]
    [InlineData("Recurring revenue", AdjustedKind.None)]
    [InlineData("Comparable sales", AdjustedKind.None)]
    [InlineData("Three months ended 30 June", AdjustedKind.None)]
    public void A_head_names_adjusted_figures_for_sure_or_perhaps(string head, object kind) =>
        AdjustedWords.Of(head).ShouldBe((AdjustedKind)kind);

    private static string Table(string title, string heads, int add = 0) =>
        $"<p>{title}</p><p>(in thousands of US " +
            $"dollars)</p><table>{Row(heads)}{Row($"Revenue|41{2 + add},350|402,350")}{Row("Cost of sales|211,350|206,350")}{Row($"Net income|20{1 + add},000|196,000")}</table>";

    private static string Row(string cells) => $"<tr><td>{cells.Replace("|", "</td><td>", StringComparison.Ordinal)}</td></tr>";

    private static ImportResult Import(string html)
    {
        var document = DocumentReader.Read("a.html",
            Encoding.UTF8.GetBytes(
                $"<html><head><meta charset=\"utf-8\"></head><body><p>Orrin Vale Limited (NYSE: ORVL)</p>{html}</body></html>")).Document!;
        var hints = new ImportHints(new DateOnly(2024, 11, 1), Currency: "USD");
        return Importer.Run(document, null, Importer.Meet(document, hints).Calendar.Calendar, hints);
    }
}
