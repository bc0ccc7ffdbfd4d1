using System.Text;
using QifuReports.Import.Documents;
using QifuReports.Import.Documents.Model;
using QifuReports.Import.Tables;

namespace QifuReports.Import.Tests;

/// <summary>Points, commas, blanks and apostrophes in numbers, and what stands around them.</summary>
public class NumberStyleTests
{
    [Theory]
    [InlineData("In thousands", "412.350|389.120", "412350|389120")]
    [InlineData("", "4.123.500|3.891.200", "4123500|3891200")]
    [InlineData("", "412,4|389,1", "412.4|389.1")]
    [InlineData("", "1.412,4|-251,1", "1412.4|-251.1")]
    [InlineData("", "412'350|(251\u2019140)", "412350|-251140")]
    [InlineData("", "412\u00A0350|-251 140,5", "412350|-251140.5")]
    [InlineData("", "412,350|(251,140)", "412350|-251140")]
    [InlineData("", "412.35|0.925", "412.35|0.925")]
    [InlineData("Mio. EUR", "2.024|\u20AC 15", "2024|15")]
    public void The_numbers_of_a_table_say_how_they_are_written(string title, string cells, string values)
    {
        var table = Html(title, cells);
        table.Doubt.ShouldBeEmpty();
        Values(table).ShouldBe(values.Split('|').Select(decimal.Parse));
    }

    [Theory]
    [InlineData("In millions", "412.350|389.120", "412350|389120")]
    [InlineData("In Tausend", "412,350|389,120", "412350|389120")]
    [InlineData("", "412.350|389,120", "412.350|389120")]
    [InlineData("", "412.350|0.93", "412.350|0.93")]
    public void What_could_be_either_is_doubtful(string title, string cells, string values)
    {
        var table = cells.EndsWith("0.93", StringComparison.Ordinal) ? Html(title, "412.350|389.120", cells) : Html(title, cells);
        table.Doubt.ShouldContain("three digits");
        Values(table).TakeLast(2).ShouldBe(values.Split('|').Select(decimal.Parse));
    }

    [Theory]
    [InlineData("Notes", "")]
    [InlineData("Other", "three digits")]
    public void Two_numbers_of_notes_say_nothing_of_decimals(string head, string doubt)
    {
        var rows = string.Concat(((string[])["7,8|412.5", "9,10|389.1", "11|1,024.3"]).Select(
            (r, i) => $"<tr><td>Line {i}</td><td>{r.Replace("|", "</td><td>", StringComparison.Ordinal)}</td></tr>"));
        var table =
            TableReader.Read(Document($"<p>In millions</p><table><tr><td></td><td>{head}</td><td>2024</td></tr>{rows}</table>")).Single();

        if (doubt.Length == 0) table.Doubt.ShouldBeEmpty();
        else table.Doubt.ShouldContain(doubt);
    }

    [Fact]
    public void A_table_of_whole_numbers_is_written_as_the_document_is()
    {
        var tables = TableReader.Read(
            Document(
                "<table><tr><td></td><td>2024</td></tr><tr><td>Per " +
                    "share</td><td>0,93</td></tr></table><p>More</p><table><tr><td></td><td>2024</td></tr><tr><td>Revenue</td><td>412.350</td></tr></table>"));
        Values(tables[1]).ShouldBe([412350m]);
        tables[1].Doubt.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("412,350 (1)", 412350)]
    [InlineData("50,000(2)", 50000)]
    [InlineData("(50,000) [a]", -50000)]
    [InlineData("412,350*", 412350)]
    [InlineData("50,000 \u2020", 50000)]
    [InlineData("412,350 1", 412350)]
    [InlineData("<del>421,350</del> 412,350", 412350)]
    [InlineData("<s>421,350</s><span style=\"text-decoration:line-through\">7</span>412,350", 412350)]
    [InlineData("251,140-", -251140)]
    [InlineData("&lt;251,140&gt;", -251140)]
    [InlineData("412,350 \u20AC", 412350)]
    public void Marks_and_signs_around_a_number_are_read(string cell, int value)
    {
        var table = Html("", $"{cell}|389,120");
        Values(table).ShouldBe([value, 389120m]);
        table.Rows[0].Unreadable.ShouldBeEmpty();
    }

    [Fact]
    public void A_cell_with_digits_that_is_no_number_is_told()
    {
        Html("", "4l2,35O|389,120", "7|7").Rows[0].Unreadable.ShouldBe(["4l2,35O"]);
        Html("", "412,35|389,120", "1,234,567|7").Rows[0].Unreadable.ShouldBe(["412,35"]);
        Html("", "n/a|389,120", "7|7").Rows[0].Unreadable.ShouldBeEmpty();
    }

    [Fact]
    public void Text_is_read_the_same_way()
    {
        var table = TableReader.Read(DocumentReader.Read("a.txt",
            Encoding.UTF8.GetBytes(
                "In Tausend EUR\n\tQ3 2024\tQ3 2023\nRevenue\t412.350\t389.120\nCost\t(251.140)\t(240.005)\nPer share\t0,93\t0,78\n")).Document!).Single();
        Values(table).ShouldBe([412350m, 389120m, -251140m, -240005m, 0.93m, 0.78m]);
    }

    [Fact]
    public void Columns_set_by_blanks_are_a_table()
    {
        const string text = """
            Third Quarter 2024 Results

            STATEMENTS OF INCOME
            (In thousands)

                                     Three months ended     Three months ended
                                     September 30, 2024     September 30, 2023
            Net sales                           412,350                389,120
              Cost of sales                    (251,140)              (240,005)
            Gross profit                        161,210                149,115
            Per share                              0.93                   0.78

            BALANCE SHEETS
            (In thousands)
                                     September 30, 2024      December 31, 2023
            ASSETS
            Cash                                 95,120                 80,345
            Total assets                         95,120                 80,345
            """;
        var document = DocumentReader.Read("a.txt", Encoding.UTF8.GetBytes(text)).Document!;
        var tables = TableReader.Read(document);
        document.Form.ShouldBe(DocumentForm.Text);
        tables.Select(t => t.Titles[^2]).ShouldBe(["STATEMENTS OF INCOME", "BALANCE SHEETS"]);
        tables.SelectMany(t => t.Columns).Select(c => c.Text)
            .ShouldBe(["Three months ended September 30, 2024", "Three months ended September 30, 2023", "September 30, 2024",
                "December 31, 2023"]);
        Values(tables[0]).ShouldBe([412350m, 389120m, -251140m, -240005m, 161210m, 149115m, 0.93m, 0.78m]);
        tables[1].Rows.Select(r => r.Caption).ShouldBe(["ASSETS", "Cash", "Total assets"]);
    }

    [Fact]
    public void Heads_that_begin_over_the_column_of_a_sign_are_heads()
    {
        var table = TableReader.Read(Document(
            "<table><tr><td></td><td></td><td colspan=6>Three Months Ended September 30,</td></tr><tr><td></td><td></td><td " +
                "colspan=2>2024</td><td></td><td></td><td " +
                "colspan=2>2023</td><td></td></tr><tr><td>Revenue</td><td></td><td></td><td>412,350</td><td></td><td></td><td></td><td>389,120</td><td></td></tr></table>")).Single();
        table.Columns.Select(c => c.Text).ShouldBe(["Three Months Ended September 30, 2024", "Three Months Ended September 30, 2023"]);
        Values(table).ShouldBe([412350m, 389120m]);
    }

    [Fact]
    public void A_sign_of_percent_in_a_row_of_years_is_a_head()
    {
        var table = TableReader.Read(Document(
            "<table><tr><td></td><td>2024</td><td>2023</td><td>%</td></tr><tr><td>Revenue</td><td>412</td><td>389</td><td>6.0%</td></tr></table>")).Single();
        table.Columns.Select(c => c.Text).ShouldBe(["2024", "2023", "%"]);
    }

    private static IEnumerable<decimal> Values(StatedTable table) =>
        table.Rows.SelectMany(r => r.Cells).Select(c => c!.Number.Value!.Value);

    private static StatedTable Html(string title, params string[] rows) =>
        TableReader.Read(Document(
            $"<p>{title}</p><table><tr><td></td><td>March 31, 2024</td><td>March 31, " +
                $"2023</td></tr>{string.Concat(rows.Select(r => $"<tr><td>Cash</td><td>{r.Replace("|", "</td><td>", StringComparison.Ordinal)}</td></tr>"))}</table>")).Single();

    private static SourceDocument Document(string html) =>
        DocumentReader.Read("a.html", Encoding.UTF8.GetBytes(
            $"<html><head><meta charset=\"utf-8\"></head><body>{html}</body></html>")).Document!;
}
