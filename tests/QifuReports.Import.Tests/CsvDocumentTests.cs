using System.Text;
using QifuReports.Import.Documents;
using QifuReports.Import.Documents.Model;
using QifuReports.Import.Tables;

namespace QifuReports.Import.Tests;

public class CsvDocumentTests
{
    private const string Commas =
        "Statements of operations\n\"(In thousands, except share data)\",,\n,\"Three months ended June " +
            "30,\",\n,2024,2025\nRevenue,\"4,280\",4675\n  Cost of revenue,(3020),(3300)\n\"Profit " +
            "\"\"net\"\"\",\"1,260\",\"1,375\"\n\"Staff\",1985,2010\nAs of the end of each period.\n";

    [Fact]
    public void A_file_is_a_statement_with_its_titles()
    {
        var document = Read(Encoding.UTF8.GetBytes(Commas));
        var table = TableReader.Read(document).Single();

        document.Form.ShouldBe(DocumentForm.Csv);
        table.Titles.ShouldBe(["Statements of operations", "(In thousands, except share data)"]);
        table.Columns.Select(c => c.Text).ShouldBe(["Three months ended June 30, 2024", "Three months ended June 30, 2025"]);
        table.Rows.Select(r => (r.Caption, r.Cells[0]!.Number.Value, r.Cells[1]!.Number.Value, r.Indent, r.Line))
            .ShouldBe([("Revenue", 4280m, 4675m, 0, 5), ("Cost of revenue", -3020m, -3300m, 1, 6), ("Profit \"net\"", 1260m, 1375m, 0, 7),
                ("Staff", 1985m, 2010m, 0, 8)]);
        document.Blocks[^1].ShouldBe(new SourceText("As of the end of each period.", 9));
    }

    [Fact]
    public void Commas_semicolons_and_tabs_and_any_set_of_characters_are_the_same_table()
    {
        var expected = TableReader.Read(Read(Encoding.UTF8.GetBytes(Commas)))
            .Single().Rows.Select(r => (r.Caption, r.Cells[0]!.Number.Value)).ToList();
        const string semicolons =
            "Statements of operations\n;Three months ended June 30, 2024;Three months ended June 30, 2025\nRevenue;4280;4675\nCost of " +
                "revenue;-3020;-3300\nProfit \"net\";1260;1375\nStaff;1985;2010";
        var tabs = semicolons.Replace(';', '\t').Replace("Revenue", "\"Revenue\"", StringComparison.Ordinal)
            .Replace("Profit \"net\"", "\"Profit \"\"net\"\"\"", StringComparison.Ordinal);
        foreach (var bytes in (byte[][])[Encoding.UTF8.GetBytes(semicolons), Encoding.UTF8.GetBytes(tabs),
            [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(semicolons)], [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Commas)]])
            TableReader.Read(Read(bytes)).Single().Rows.Select(r => (r.Caption, r.Cells[0]!.Number.Value)).ShouldBe(expected);
        TableReader.Read(Read([.. "Balance sheets;;\n;30.06.2024;30.06.2025\nCaf"u8, 0xE9, .. ";7;8\nTotal assets;7;8"u8]))
            .Single().Rows[0].Caption.ShouldBe("Café");
    }

    [Fact]
    public void Statements_below_each_other_may_have_columns_of_their_own_number()
    {
        var tables = TableReader.Read(
            Read(
                "Balance sheets\n,30.06.2025\nCash,7\nTotal assets,7\nIncome statements\n,1H 2025,1H 2024,Change\nRevenue,4,5,\"(1)\"\nNet income,1,2,(1)\nCash flows\n,1H 2025,1H 2024\nCash at end of period,7,6\nDividends,-,-\n"u8.ToArray()));

        tables.Select(t => t.Columns.Count).ShouldBe([1, 3, 2]);
        tables.SelectMany(t => t.Rows).Select(r => r.Caption)
            .ShouldBe(["Cash", "Total assets", "Revenue", "Net income", "Cash at end of period", "Dividends"]);
    }

    [Theory]
    // A nought before a comma has decimals behind it; three digits behind another number may be a group.
    [InlineData(";2025;2024\nRevenue;5,120;4,880\nTax;-0,045;0,610", "5.120|4.880|-0.045|0.610")]
    [InlineData(";2025;2024\nRevenue;5,120;4,880\nTax;-45;610", "5,120|4,880|-45|610")]
    [InlineData(";2025;2024\nRevenue;5'120;1'004'880.5\nTax;-45;(1\u2019610)", "5,120|1,004,880.5|-45|(1,610)")]
    [InlineData(",2025,2024\nRevenue,5 120,4\u00A0880\nTax,-45,610", "5,120|4,880|-45|610")]
    public void Numbers_are_read_as_the_file_writes_them(string text, string cells) =>
        string.Join('|', TableReader.Read(Read(Encoding.UTF8.GetBytes(text))).Single().Rows.SelectMany(r => r.Cells).Select(c => c?.Text))
            .ShouldBe(cells);

    [Theory]
    [InlineData(",2025,2024\nRevenue,5,120,4,880\nTax,-45,-52\nProfit,424,340", true)]
    [InlineData(",2025,2024\nRevenue,5,120,4,880\nTax,-3,010,-2,950\nProfit,424,340", true)]
    [InlineData(",2025,2024\nRevenue,\"5,120\",\"4,880\"\nTax,-45,-52\nProfit,424,340", false)]
    [InlineData(",2025,2024,2023,2022\nRevenue,5,120,4,880\nTax,-45,-52,1,2\nProfit,424,340,1,2", false)]
    public void Rows_longer_than_their_heads_are_a_doubt_of_the_whole_table(string text, bool isDoubtful) =>
        TableReader.Read(Read(Encoding.UTF8.GetBytes(text))).ShouldAllBe(t => t.Doubt.Length > 0 == isDoubtful);

    [Fact]
    public void Commas_before_decimals_are_told_by_the_numbers()
    {
        var table = TableReader.Read(Read(
            ";30.06.2024;30.06.2025\nRevenue;1.234,5;1 300,0\nTax;(12,5);-7\nMargin;27,9%;2025\n"u8.ToArray())).Single();
        table.Rows.Select(r => (r.Cells[0]!.Text, r.Cells[1]!.Text)).ShouldBe([("1234.5", "1300.0"), ("(12.5)", "-7"), ("27.9%", "2025")]);

        // Where each can be read both ways and semicolons part the fields, points part thousands, and that is said.
        var either = Read(";30.06.2024;30.06.2025\nRevenue;1.234;1.300\nTax;12.345;7\n"u8.ToArray());
        TableReader.Read(either).Single().Rows[0].Cells[0]!.Number.Value.ShouldBe(1234m);
        either.Notes.Single().Why.ShouldContain("thousands");

        var english = Read(";30.06.2024;30.06.2025\nRevenue;1,234;1,300\nPer share;1.25;1.5\n"u8.ToArray());
        TableReader.Read(english).Single().Rows[0].Cells[0]!.Number.Value.ShouldBe(1234m);
        english.Notes.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Revenue rose, it fell, it rose\nand 7, 8 were the numbers.\nSales\t7\t8\nNet income\t1\t2")]
    [InlineData("In 2024, revenue was 7, and in 2025, 8.\nOur costs, all of them, rose.\nA third line, with words.\nA fourth.")]
    [InlineData("| Sales | 7 |\n| Costs, all | 8 |")]
    [InlineData("only,words\nin,here\nand,there")]
    public void Text_with_commas_in_it_is_text(string text) => Read(Encoding.UTF8.GetBytes(text)).Form.ShouldBe(DocumentForm.Text);

    [Theory]
    [InlineData("a,\"open\nb,1\nc,2\nd,3")]
    [InlineData("\"a\"x,1\n\"b,2\nc,3")]
    public void Broken_quotation_marks_are_no_trouble(string text) => Read(Encoding.UTF8.GetBytes(text)).Blocks.ShouldNotBeNull();

    [Fact]
    public void A_title_with_a_comma_and_no_quotation_marks_is_one_title() =>
        TableReader.Read(Read("Ferrow, Inc.\n,2024-06-30,2025-06-30\nAssets,7,8\nTotal assets,7,8"u8.ToArray()))
            .Single().Titles.ShouldBe(["Ferrow, Inc."]);

    [Fact]
    public void A_field_of_a_million_letters_or_a_million_fields_do_no_harm()
    {
        Read(Encoding.UTF8.GetBytes("a,1\nb,2\n" + new string('x', 1_000_000) + ",3")).Form.ShouldBe(DocumentForm.Text);
        Read(Encoding.UTF8.GetBytes("a,1\nb,2\n" + new string(',', 1_000_000))).ShouldNotBeNull();
    }

    private static SourceDocument Read(byte[] bytes)
    {
        var (document, trouble) = DocumentReader.Read("a.csv", bytes);
        trouble.ShouldBeNull();
        return document!;
    }
}
