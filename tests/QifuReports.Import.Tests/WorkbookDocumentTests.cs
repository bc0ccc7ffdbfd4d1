using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using QifuReports.Import.Documents;
using QifuReports.Import.Documents.Model;
using QifuReports.Import.Documents.Workbooks;
using QifuReports.Import.Tables;
using static QifuReports.Import.Tests.TestWorkbook;

namespace QifuReports.Import.Tests;

public class WorkbookDocumentTests
{
    private static readonly string Heads =
        Row(1, "Statements of operations") + Row(2, "(In thousands)")
            + Row(4, "", "Three months ended June 30, 2024", "Three months ended June 30, 2025");

    [Theory]
    [InlineData("0.30000000000000004", "General", "0.3")]
    [InlineData("4280.5", "#,##0.0_);(#,##0.0)", "4,280.5")]
    [InlineData("-4280.5", "#,##0_);(#,##0)", "(4,281)")]
    [InlineData("2.5", "0", "3")]
    [InlineData("1.005", "0.00", "1.01")]
    [InlineData("-7", "#,##0;[Red]#,##0", "-7")]
    [InlineData("-7", "#,##0", "-7")]
    [InlineData("0.279", "0.0%", "27.9%")]
    [InlineData("-0.031", "0.0%;(0.0%)", "(3.1%)")]
    [InlineData("0", "#,##0;(#,##0);\"-\"", "-")]
    [InlineData("0", "_(* #,##0_);_(* (#,##0);_(* \"-\"??_);_(@_)", "-")]
    [InlineData("1234567", "#,##0,", "1,235")]
    [InlineData("98.40000000000001", "[$€-407] #,##0.00", "€ 98.40")]
    [InlineData("1500000000000", "0.00E+00", "1500000000000")]
    [InlineData("1E-3", "0.###", "0.001")]
    [InlineData("12", "General\"x\"", "12x")]
    [InlineData("45838", "mmm d, yyyy", "2025-06-30")]
    [InlineData("45838.75", "[$-409]dd/mm/yy h:mm", "2025-06-30")]
    [InlineData("45838", "yyyy", "2025")]
    [InlineData("no number", "0", "no number")]
    [InlineData("1E+300", "0", "1E+300")]
    public void A_number_comes_as_its_format_prints_it(string stored, string format, string printed) =>
        NumberFormat.Of(format).Print(stored, false).ShouldBe(printed);

    [Fact]
    public void Days_are_counted_from_1904_where_the_workbook_says_so() =>
        NumberFormat.Of("yyyy-mm-dd").Print("44376", true).ShouldBe("2025-06-30");

    [Theory]
    [InlineData("")]
    [InlineData(";;;;;")]
    [InlineData("\"open")]
    [InlineData("[open")]
    [InlineData("\\")]
    [InlineData("0.0000000000000000000000000000000000000000")]
    [InlineData(",,,,0")]
    public void A_format_that_no_program_writes_is_no_trouble(string format) =>
        NumberFormat.Of(format).Print("-12.5", false).ShouldNotBeNull();

    [Fact]
    public void A_sheet_is_a_statement_with_its_titles()
    {
        var document = Read(Of(Heads + Row(5, "Revenue", "s1:4280.00000000001", "s1:4675")
            + Row(6, "Cost of revenue", "s1:-3020", "s1:-3300") + Row(7, "Staff", "2010", "2025"), ["#,##0_);(#,##0)"]));
        var table = TableReader.Read(document).Single();

        document.Form.ShouldBe(DocumentForm.Workbook);
        table.Titles.ShouldBe(["Results", "Statements of operations", "(In thousands)"]);
        table.Columns.Select(c => c.Text).ShouldBe(["Three months ended June 30, 2024", "Three months ended June 30, 2025"]);
        table.Rows.Select(r => (r.Caption, r.Cells[0]!.Number.Value, r.Cells[1]!.Number.Value, r.Line))
            .ShouldBe([("Revenue", 4280m, 4675m, 5), ("Cost of revenue", -3020m, -3300m, 6), ("Staff", 2010m, 2025m, 7)]);
        document.Notes.ShouldBeEmpty();
    }

    [Fact]
    public void Merged_heads_cover_their_columns_and_cells_their_lines_and_indents()
    {
        var merged = Row(1, "Income statement") + Row(2, "", "Three months ended June 30,", "", "Six months ended June 30,")
            + Row(3, "", "2024", "2025", "2024", "2025")
            + Row(4, "Sales", "7", "8", "15", "17") + Row(5, "s3:Materials", "2", "3", "4", "5")
            + Row(6, "Profit", "s1:5", "s1:5", "s1:11", "s1:12");
        var table = TableReader.Read(Read(
            Of(merged,
                behind: "<mergeCells><mergeCell ref=\"A1:E1\"/><mergeCell ref=\"B2:C2\"/><mergeCell ref=\"D2:XFD2\"/></mergeCells>")))
                .Single();

        table.Columns.Select(c => c.Text)
            .ShouldBe(["Three months ended June 30, 2024", "Three months ended June 30, 2025", "Six months ended June 30, 2024",
                "Six months ended June 30, 2025"]);
        table.Rows.Select(r => (r.Indent, r.IsRuledAbove)).ShouldBe([(0, false), (2, false), (0, true)]);
    }

    [Fact]
    public void What_a_person_would_not_see_or_not_expect_is_said()
    {
        var rows = Heads + Row(5, "Revenue", "7", "8")
            + "<row r=\"6\" hidden=\"1\"><c r=\"A6\" t=\"inlineStr\"><is><t>Secret</t></is></c><c r=\"B6\"><v>1</v></c></row>"
            + "<row r=\"7\"><c r=\"A7\" t=\"inlineStr\"><is><t>Sum</t></is></c><c r=\"B7\"><f>SUM(B5)</f></c><c " +
                "r=\"C7\"><f>B1+0.1</f><v>0.30000000000000004</v></c><c r=\"D7\"><v>9</v></c></row>"
            + "<row r=\"8\"><c r=\"A8\" t=\"inlineStr\"><is><t>Tax</t></is></c><c r=\"B8\" t=\"e\"><f>1/0</f><v>#DIV/0!</v></c><c " +
                "r=\"C8\"><v>2</v></c></row>";
        var document = Read(Of(rows, before: "<cols><col min=\"4\" max=\"5\" hidden=\"1\"/></cols>"));
        var table = TableReader.Read(document).Single();

        table.Rows.Select(r => r.Caption).ShouldBe(["Revenue", "Sum", "Tax"]);
        table.Rows[1].Cells.Select(c => c?.Text).ShouldBe([null, "0.3"]);
        table.Rows[2].Cells.Select(c => c?.Text).ShouldBe([null, "2"]);
        document.Notes.Select(n => $"{n.Line} {n.What}: {n.Why}").ShouldBe([
            "6 Results: Secret: the row is hidden, and is not read",
            "7 Results: cell B7: its formula has no value: open the workbook in a program that computes it, and save it",
            "7 Results: columns D to E: the columns are hidden, and are not read",
            "8 Results: cell B8: it holds the error #DIV/0!, which is no figure"]);
    }

    [Fact]
    public void A_hidden_sheet_is_said_and_not_read()
    {
        var document = Read(Of(Heads + Row(5, "Revenue", "7", "8"), state: "state=\"veryHidden\""));

        document.Blocks.ShouldBeEmpty();
        document.Notes.Single().Why.ShouldContain("hidden");
    }

    [Fact]
    public void Numbers_that_a_format_hides_or_turns_to_words_are_said()
    {
        var document = Read(Of(Heads + Row(5, "Revenue", "7", "8") + Row(6, "Hidden", "s1:5", "s2:6"), [";;;", "0.0\" pts\""]));

        document.Notes.Select(n => n.Why)
            .ShouldBe(["its format hides the number 5, which is not read", "it is printed as '6.0 pts', which is read as words"]);
    }

    [Fact]
    public void Shared_texts_are_read_without_how_they_are_spoken()
    {
        var texts =
            "<si><t>  Sa</t><phoneticPr/></si><si><r><t>Net </t></r><rPh sb=\"0\" eb=\"1\"><t>netto</t></rPh><rPh sb=\"0\" " +
                "eb=\"1\"><t>x</t></rPh><r><t xml:space=\"preserve\">in_x0063_ome</t></r></si>";
        var rows = Heads
            + "<row><c t=\"s\"><v>0</v></c><c><v>1</v></c></row><row><c t=\"s\"><v>1</v></c><c><v>2</v></c><c t=\"s\"><v>99</v></c></row>";
        var table = TableReader.Read(Read(Of(rows, texts: texts))).Single();

        table.Rows.Select(r => (r.Caption, r.Indent)).ShouldBe([("Sa", 1), ("Net income", 0)]);
    }

    [Fact]
    public void Two_statements_below_each_other_are_two_tables_with_their_own_titles()
    {
        var rows = Heads + Row(5, "Revenue", "7", "8") + Row(6, "Per share:") + Row(7, "Basic", "1.1", "1.2") + Row(9, "Balance sheets")
            + Row(10, "", "June 30, 2024", "June 30, 2025") + Row(11, "Total assets", "70", "80") + Row(13, "See the notes.");
        var document = Read(Of(rows));
        var tables = TableReader.Read(document);

        tables.Select(t => t.Titles[^1]).ShouldBe(["(In thousands)", "Balance sheets"]);
        tables.Select(t => t.Rows.Count).ShouldBe([3, 1]);
        document.Blocks[^1].ShouldBeOfType<SourceText>().Words.ShouldBe("See the notes.");
    }

    [Fact]
    public void Heads_that_come_again_behind_a_caption_are_no_figures()
    {
        var rows = Row(1, "Operations") + Row(2, "(In thousands)", "Q2 2024", "Q2 2025") + Row(3, "Revenue", "7", "8")
            + Row(4, "By region", "2025", "2024") + Row(5, "North", "4", "5") + Row(6, "Stores", "2025", "2030");
        var tables = TableReader.Read(Read(Of(rows)));

        tables.SelectMany(t => t.Rows).Select(r => (r.Caption, r.Cells.Count == 0 ? null : r.Cells[0]?.Number.Value))
            .ShouldBe([("Revenue", 7m), ("North", 4m), ("Stores", 2025m)]);
        tables.Select(t => t.Columns[0].Text).ShouldBe(["Q2 2024", "2025"]);
    }

    [Fact]
    public void The_size_that_a_sheet_says_it_has_is_not_believed()
    {
        var rows = Row(1, "Balance sheets")
            + "<row r=\"1048576\"><c r=\"A1048576\" t=\"inlineStr\"><is><t>Assets</t></is></c><c r=\"XFD1048576\"><v>7</v></c></row>";
        TableReader.Read(Read(Of(rows, before: "<dimension ref=\"A1:XFD1048576\"/>",
            behind: "<mergeCells><mergeCell ref=\"A1:XFD1048576\"/></mergeCells>"))).Single().Rows.Single().Line.ShouldBe(1_048_576);
    }

    [Theory]
    [InlineData("<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>", "entities")]
    [InlineData("<!DOCTYPE x [<!ENTITY a SYSTEM \"http://127.0.0.1:9/a\">]>", "entities")]
    [InlineData("<a><b></a>", "no XML")]
    public void Entities_and_broken_parts_are_refused(string start, string says)
    {
        var parts = Parts("", []);
        parts["xl/worksheets/sheet1.xml"] = start + "<worksheet><sheetData/></worksheet>";

        Trouble(Zip(parts))
            .ShouldSatisfyAllConditions(t => t.Code.ShouldBe(ImportCodes.BrokenWorkbook), t => t.Message.ShouldContain(says));
    }

    [Theory]
    [InlineData("<c><v>1</v></c>", 500_000)]
    [InlineData("<x>", 200_000)]
    [InlineData("</row><row><c><v>1</v></c>", 20_002)]
    [InlineData(
        "<!-- -->                                                                                                                       ",
        800_000)]
    public void A_sheet_that_holds_more_than_is_read_is_refused(string again, int times)
    {
        var parts = Parts("<worksheet><sheetData><row>" + string.Concat(Enumerable.Repeat(again, times)), []);

        Trouble(Zip(parts)).Code.ShouldBe(ImportCodes.WorkbookTooLarge);
    }

    [Fact]
    public void Columns_that_are_hidden_over_and_over_are_refused() =>
        Trouble(Of(Heads + Row(5, "Revenue", "7", "8"),
            before: "<cols>" + string.Concat(Enumerable.Repeat("<col min=\"1\" max=\"16384\" hidden=\"1\"/>", 5))
                + "</cols>")).Code.ShouldBe(ImportCodes.WorkbookTooLarge);

    [Fact]
    public void A_tag_with_a_million_attributes_is_refused() =>
        Trouble(Zip(Parts("<worksheet " + string.Concat(Enumerable.Range(0, 1_000_000).Select(i => $"a{i}=\"&gt;\" ")) + "/>",
            []))).Code.ShouldBe(ImportCodes.WorkbookTooLarge);

    [Fact]
    public void An_archive_that_unpacks_to_ten_gigabytes_is_refused_soon()
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, true))
        {
            foreach (var (name, text) in Parts("", []))
                if (!name.EndsWith("sheet1.xml", StringComparison.Ordinal))
                    using (var part = zip.CreateEntry(name).Open()) part.Write(Encoding.UTF8.GetBytes(text));
            using var stream = zip.CreateEntry("xl/worksheets/sheet1.xml", CompressionLevel.Fastest).Open();
            stream.Write("<worksheet><sheetData>"u8);
            var rows = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("<row/>", 200_000)));
            for (var i = 0; i < 100; i++) stream.Write(rows);
        }
        var (before, watch) = (GC.GetAllocatedBytesForCurrentThread(), Stopwatch.StartNew());

        Trouble(bytes.ToArray()).Code.ShouldBe(ImportCodes.WorkbookTooLarge);
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(64 * 1024 * 1024);
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(20));
    }

    [Fact]
    public void Macros_and_links_to_other_files_are_not_opened()
    {
        var parts = Parts(
            $"<worksheet xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheetData>{Heads}{Row(5, "Revenue", "7", "8")}</sheetData></worksheet>", []);
        parts["xl/vbaProject.bin"] = "not a macro";
        parts["xl/externalLinks/externalLink1.xml"] = "<broken";
        parts["xl/_rels/workbook.xml.rels"] =
            parts["xl/_rels/workbook.xml.rels"].Replace("</Relationships>",
                "<Relationship Id=\"rId2\" TargetMode=\"External\" Target=\"http://127.0.0.1:9/\"/></Relationships>",
                StringComparison.Ordinal);

        TableReader.Read(Read(Zip(parts))).Single().Rows.Single().Caption.ShouldBe("Revenue");
    }

    [Fact]
    public void A_workbook_with_a_password_is_said_to_have_one() =>
        Trouble([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[512],
            .. Encoding.Unicode.GetBytes("EncryptedPackage")]).Code.ShouldBe(ImportCodes.Encrypted);

    [Fact]
    public void What_is_no_workbook_that_can_be_read_is_said()
    {
        Trouble([.. "PK\u0003\u0004"u8, .. "xl/workbook.xml"u8]).Code.ShouldBe(ImportCodes.BrokenWorkbook);
        var whole = Of(Heads + Row(5, "Revenue", "7", "8"));
        Trouble(whole[..(whole.Length - 40)]).Code.ShouldBe(ImportCodes.BrokenWorkbook);
        Trouble(Zip(new Dictionary<string, string> { ["xl/workbook.bin"] = "" })).Message.ShouldContain(".xlsb");
    }

    [Fact]
    public void Damaged_workbooks_are_read_or_refused_and_nothing_worse()
    {
        var parts = Parts(
            $"<worksheet>{"<cols><col min=\"9\" max=\"9\" hidden=\"1\"/></cols>"}<sheetData>{Heads}{Row(5, "s2:Revenue", "s1:7", "8")}</sheetData><mergeCells><mergeCell ref=\"A1:C1\"/></mergeCells></worksheet>", ["#,##0.0_);(#,##0.0)"], workbook: "<workbookPr date1904=\"0\"/>", texts: "<si><t>x</t></si>");
        var whole = Zip(parts);
        var chance = new Random(7);
        for (var i = 0; i < 1_500; i++)
        {
            byte[] bytes;
            if (i % 3 == 0)
            {
                bytes = [.. whole];
                for (var n = 0; n < 3; n++) bytes[chance.Next(4, bytes.Length)] = (byte)chance.Next(256);
            }
            else
            {
                // Damaged within a part, where unpacking finds nothing wrong.
                var changed = new Dictionary<string, string>(parts);
                var name = changed.Keys.ElementAt(chance.Next(changed.Count));
                var text = new StringBuilder(changed[name]);
                for (var n = 0; n < 2; n++)
                    text[chance.Next(text.Length)] = i % 3 == 1 ? "0123456789"[chance.Next(10)] : "\"<>/=;:-A[_x9"[chance.Next(13)];
                changed[name] = text.ToString();
                bytes = Zip(changed);
            }
            var (document, trouble) = DocumentReader.Read("a.xlsx", bytes);
            (document is null).ShouldNotBe(trouble is null);
            if (document is not null) Should.NotThrow(() => TableReader.Read(document));
        }
    }

    private static SourceDocument Read(byte[] bytes)
    {
        var (document, trouble) = DocumentReader.Read("a.xlsx", bytes);
        trouble.ShouldBeNull();
        return document!;
    }

    private static QifuReports.Ledger.Diagnostics.Diagnostic Trouble(byte[] bytes)
    {
        var (document, trouble) = DocumentReader.Read("a.xlsx", bytes);
        document.ShouldBeNull();
        trouble!.Hint.ShouldNotBeEmpty();
        return trouble;
    }
}
