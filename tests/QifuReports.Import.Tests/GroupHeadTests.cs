using System.Text;
using QifuReports.Import.Documents;
using QifuReports.Import.Documents.Model;
using QifuReports.Import.Drafts;
using QifuReports.Import.Importing;

namespace QifuReports.Import.Tests;

/// <summary>Heads of groups in one cell with blank cells beside it, as sheets have them.</summary>
public class GroupHeadTests
{
    private const string Six = "Six months ended 30 June";

    [Theory]
    // A head holds until the next of its row, above the others or below them, over spacers too.
    [InlineData("Six months ended 30 June|", "2024|2023", "2024H1 2023H1")]
    [InlineData("Three months ended 30 September||Nine months ended 30 September|", "2024|2023|2024|2023", "2024Q3 2023Q3 2024-9M 2023-9M")]
    [InlineData("Six months ended 30 June||Year ended 31 December", "2024|2023|2023", "2024H1 2023H1 2023FY")]
    [InlineData("Before exceptional items|Exceptional items|Total|Before exceptional items|Exceptional items|Total",
        "Six months ended 30 June 2024|||Six months ended 30 June 2023||", "2024H1 2023H1")]
    [InlineData("Six months ended 30 June 2024|||Six months ended 30 June 2023||",
        "Before exceptional items|Exceptional items|Total|Before exceptional items|Exceptional items|Total", "2024H1 2023H1")]
    [InlineData("IFRS||Adjusted|", "Q2 2024|Q2 2023|Q2 2024|Q2 2023", "2024Q2 2023Q2")]
    [InlineData("2024||2023|", "Q3|9M|Q3|9M", "2024Q3 2024-9M 2023Q3 2023-9M")]
    [InlineData("Three months ended|||", "30 September 2024|30 September 2023|30 June 2024|31 March 2024", "2024Q3 2023Q3 2024Q2 2024Q1")]
    // A column that says its own span is not of the group.
    [InlineData("Six months ended 30 June||", "2024|2023|FY 2023", "2024H1 2023H1 2023FY")]
    // The numbers of notes are no group.
    [InlineData("Note||", "|H1 2024|H1 2023", "2024H1 2023H1")]
    public void A_head_in_one_cell_holds_over_the_blank_cells_beside_it(string upper, string lower, string periods)
    {
        foreach (var form in Forms(upper, lower))
        {
            var columns = Columns(form);
            string.Join(' ', columns.Select(c => c.Period)).ShouldBe(periods, form.Name);
            columns.ShouldAllBe(c => c.Draft.Length == 0);
        }
    }

    [Fact]
    public void A_head_over_the_sign_of_a_currency_is_that_of_its_figures()
    {
        var rows = Row("", "Six months ended 30 June||||Year ended 31 December|") + Row("", "|2024||2023||2023")
            + Row("Revenue", "$|412,350|$|402,350|$|800,000") + Row("Cost of sales", "|211,350||206,350||400,000")
            + Row("Net income", "$|201,000|$|196,000|$|400,000");
        var columns = Columns(Read("a.html", Page($"<table>{rows}</table>")));

        (string.Join(' ', columns.Select(c => c.Period)), columns.Count(c => c.Draft.Length > 0)).ShouldBe(("2024H1 2023H1 2023FY", 0));
    }

    [Fact]
    public void Of_columns_before_and_after_exceptional_items_the_total_is_taken()
    {
        var document = Html("Before exceptional items|Exceptional items|Total", "Six months ended 30 June 2024||");

        Import(document).Filings.Single().Statements.Single().Lines[0].Values.ShouldBe(["392350"]);
    }

    [Fact]
    public void A_year_that_stands_before_the_head_of_a_group_is_a_draft()
    {
        foreach (var form in Forms("|" + Six, "2024|2023"))
            Columns(form).Select(c => (c.Period.ToString(), c.Draft.Contains("may be its own too")))
                .ShouldBe([("2024FY", true), ("2023H1", false)], form.Name);
    }

    [Fact]
    public void A_column_beside_one_adjusted_head_is_a_draft() =>
        Columns(Html("Adjusted|", "H1 2024|H1 2023")).ShouldHaveSingleItem().Draft.ShouldContain("\"Adjusted\"");

    [Fact]
    public void A_row_that_repeats_its_heads_has_none_to_be_filled_in() =>
        Columns(Html("|Adjusted|Adjusted|", "H1 2024|H1 2024|H1 2023|FY 2023")).ShouldAllBe(c => c.Draft.Length == 0);

    [Fact]
    public void Where_a_document_says_how_far_heads_go_a_single_cell_stays_as_it_is()
    {
        var html = "<table>" + Row("", "<td colspan=\"2\">Six months ended 30 June</td><td>Year ended 31 December</td><td></td>",
            isCells: true) + Row("", "2024|2023|2023|FY 2022") + Body(4) + "</table>";

        string.Join(' ', Columns(Read("a.html", Page(html))).Select(c => c.Period)).ShouldBe("2024H1 2023H1 2023FY 2022FY");
    }

    private static IEnumerable<SourceDocument> Forms(string upper, string lower)
    {
        var rows = new[] { upper, lower }.Concat(Figures(lower.Split('|').Length)).Select((r, i) => i < 2 ? "|" + r : r).ToList();
        var before = "Orrin Vale Limited (NYSE: ORVL)\n\nCONSOLIDATED STATEMENTS OF INCOME\n\n(in thousands of US dollars)\n\n";
        yield return Html(upper, lower);
        yield return Read("a.txt", before + string.Join('\n', rows.Select(r => "|" + r + "|")));
        yield return Read("b.txt", before + string.Join('\n', rows.Select(r => r.Replace('|', '\t'))));
        yield return Read("a.csv", before.Replace("\n\n", "\n", StringComparison.Ordinal)
            + string.Join('\n', rows.Select(r => string.Join(',', r.Split('|').Select(c => $"\"{c}\"")))));
    }

    private static SourceDocument Html(string upper, string lower) =>
        Read("a.html", Page($"<table>{Row("", upper)}{Row("", lower)}{Body(lower.Split('|').Length)}</table>"));

    private static string Page(string table) =>
        $"<html><head><meta charset=\"utf-8\"></head><body><p>Orrin Vale Limited (NYSE: ORVL)</p><p>CONSOLIDATED STATEMENTS OF " +
            $"INCOME</p><p>(in thousands of US dollars)</p>{table}</body></html>";

    private static string Body(int count) =>
        string.Concat(Figures(count).Select(r => Row(r.Split('|')[0], r[(r.IndexOf('|', StringComparison.Ordinal) + 1)..])));

    private static IEnumerable<string> Figures(int count)
    {
        string Of(Func<int, int> amount) =>
            string.Join('|', Enumerable.Range(0, count).Select(i => FormattableString.Invariant($"{amount(i):N0}")));
        yield return "Revenue|" + Of(i => 412350 - 10000 * i);
        yield return "Cost of sales|" + Of(i => 211350 - 5000 * i);
        yield return "Net income|" + Of(i => 201000 - 5000 * i);
    }

    private static string Row(string caption, string cells, bool isCells = false) =>
        $"<tr><td>{caption}</td>{(isCells ? cells : $"<td>{cells.Replace("|", "</td><td>", StringComparison.Ordinal)}</td>")}</tr>";

    private static IReadOnlyList<ColumnDraft> Columns(SourceDocument document) =>
        Import(document).Filings.Single().Statements.Single().Columns;

    private static SourceDocument Read(string name, string text) => DocumentReader.Read(name, Encoding.UTF8.GetBytes(text)).Document!;

    private static ImportResult Import(SourceDocument document)
    {
        var hints = new ImportHints(new DateOnly(2024, 11, 1), Currency: "USD");
        return Importer.Run(document, null, Importer.Meet(document, hints).Calendar.Calendar, hints);
    }
}
