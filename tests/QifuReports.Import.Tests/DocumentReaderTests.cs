using System.Text;
using QifuReports.Import.Documents;
using QifuReports.Import.Documents.Model;
using QifuReports.Import.Importing;
using QifuReports.Import.Sentences;
using QifuReports.Import.Sentences.Clauses;
using QifuReports.Import.Sentences.Proof;
using QifuReports.Import.Tables;
using QifuReports.Ledger.Periods;

namespace QifuReports.Import.Tests;

public class DocumentReaderTests
{
    private const string Table = "<table><tr><td>Bénéfice</td><td>7</td></tr></table>";

    [Theory]
    [InlineData("<html><body>" + Table)]
    [InlineData("\uFEFF \n\0<!DOCTYPE html><html>" + Table)]
    [InlineData("<?xml version='1.0'?><!-- c --><html xmlns='http://www.w3.org/1999/xhtml'>" + Table)]
    [InlineData("-----BEGIN PRIVACY-ENHANCED MESSAGE-----\n<html>" + Table)]
    [InlineData(Table)]
    public void HTML_is_told_by_its_content(string text) => Read(Encoding.UTF8.GetBytes(text)).Form.ShouldBe(DocumentForm.Html);

    [Theory]
    [InlineData("Sales\t7\t8\nNet income\t1\t2")]
    [InlineData("| Sales <b>x</b> | 7 |")]
    [InlineData("Where a < b\nSales\t7")]
    public void Text_is_what_has_no_tags_around_it(string text) => Read(Encoding.UTF8.GetBytes(text)).Form.ShouldBe(DocumentForm.Text);

    [Fact]
    public void The_set_of_characters_is_that_of_the_mark_the_bytes_or_the_declaration()
    {
        var html = "<html><meta charset=iso-8859-1>" + Table;
        foreach (var bytes in (byte[][])[Encoding.UTF8.GetBytes(html), [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(html)],
            [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(html)], [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(html)],
            Encoding.Unicode.GetBytes(html), Encoding.Latin1.GetBytes(html)])
            TableReader.Read(Read(bytes)).Single().Rows[0].Caption.ShouldBe("Bénéfice");
        // Windows-1252 has quotation marks where Latin 1 has nothing.
        Read([.. "<p>Ferrow"u8, 0x92, .. "s"u8]).Blocks.OfType<SourceText>().Single().Words.ShouldBe("Ferrow’s");
    }

    [Theory]
    [InlineData("", ImportCodes.Empty, "empty")]
    [InlineData(" \n\t", ImportCodes.Empty, "empty")]
    [InlineData("%PDF-1.7\n%âãÏÓ", ImportCodes.UnknownKind, "a PDF")]
    [InlineData("\u0089PNG\r\n", ImportCodes.UnknownKind, "an image (PNG)")]
    [InlineData("PK\u0003\u0004abc", ImportCodes.UnknownKind, "a ZIP archive that is no workbook")]
    [InlineData("{\\rtf1 x}", ImportCodes.UnknownKind, "RTF")]
    [InlineData("<?xml version='1.0'?>\n<!-- x --><xbrli:xbrl xmlns:xbrli='http://www.xbrl.org/2003/instance'/>", ImportCodes.OnlyXml,
        "XML")]
    public void What_is_not_read_is_said_by_its_kind(string start, string code, string says)
    {
        var (document, trouble) = DocumentReader.Read("results.htm", Encoding.Latin1.GetBytes(start));

        document.ShouldBeNull();
        trouble!.Code.ShouldBe(code);
        trouble.Message.ShouldContain(says);
        trouble.Hint.ShouldNotBeEmpty();
        trouble.Place.File.ShouldBe("results.htm");
    }

    [Fact]
    public void Bytes_that_are_no_text_are_refused() =>
        DocumentReader.Read("a", [.. "<html>"u8, .. new byte[1000]]).Trouble!.Code.ShouldBe(ImportCodes.NotText);

    [Fact]
    public void A_document_that_is_too_large_is_refused_at_once()
    {
        DocumentReader.Read("a", new byte[DocumentReader.MostBytes + 1]).Trouble!.Code.ShouldBe(ImportCodes.TooLarge);
        var text = new byte[17 * 1024 * 1024];
        Array.Fill(text, (byte)'x');
        DocumentReader.Read("a", text).Trouble!.Code.ShouldBe(ImportCodes.TooLarge);
    }

    [Theory]
    [InlineData("<table><tr><td>", 10_000, "7", ImportCodes.TooDeep)]
    [InlineData("<div>", 200_000, "7", ImportCodes.TooDeep)]
    [InlineData("<span>", 2_000, "7", ImportCodes.TooDeep)]
    [InlineData("<ix:nonFraction name='a:b'>", 2_000, "7", ImportCodes.TooDeep)]
    [InlineData("<p>x", 600_000, "", ImportCodes.TooManyTags)]
    [InlineData("<", 600_000, "", ImportCodes.TooManyTags)]
    [InlineData("&x;", 2_100_000, "", ImportCodes.TooManyTags)]
    [InlineData("<tr>x<br>", 2_000, "", ImportCodes.TooManyTags)]
    [InlineData("<p>x</p>", 40_000, "", ImportCodes.TooMuch)]
    [InlineData("<p>one word after the other, and on it goes until the line is full of them", 29_000, "", ImportCodes.TooMuch)]
    [InlineData("a word ", 1_200_000, "", ImportCodes.TooMuch)]
    [InlineData("<table><tr><td>Cash<td>7</table>", 21_000, "", ImportCodes.TooMuch)]
    public void A_document_made_to_do_harm_is_refused(string again, int times, string end, string code)
    {
        var (document, trouble) =
            DocumentReader.Read("a", Encoding.UTF8.GetBytes("<html>" + string.Concat(Enumerable.Repeat(again, times)) + end));

        document.ShouldBeNull();
        trouble!.Code.ShouldBe(code);
    }

    [Theory]
    [InlineData("Cash\t7\t8\n", 20_001)]
    [InlineData("| Cash | 7 |\n", 20_001)]
    [InlineData("Cash,7,8\n", 20_001)]
    [InlineData("x\n", 2_000_000)]
    public void A_text_of_more_rows_or_lines_than_a_filing_is_refused_at_once(string again, int times)
    {
        var trouble = DocumentReader.Read("a", Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(again, times)))).Trouble!;

        trouble.Code.ShouldBe(ImportCodes.TooMuch);
        trouble.Message.ShouldContain("20,000 rows of tables, 30,000 paragraphs");
    }

    // Each looked for its end to the end of the line.
    [Theory]
    [InlineData("x <")]
    [InlineData("x^{")]
    [InlineData("x *")]
    public void A_long_line_of_open_marks_is_read_as_far_as_a_paragraph_goes(string again) =>
        Read(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(again, 1_000_000)))).Blocks.OfType<SourceText>()
            .Single().Words.Length.ShouldBeLessThanOrEqualTo(20_000);

    [Theory]
    [InlineData("<html><p>x")]
    [InlineData("Cash\t7\t8\n")]
    [InlineData("Cash,7,8\nDebt,8,9\n")]
    public void Reading_ends_where_it_is_cancelled(string text) =>
        Should.Throw<OperationCanceledException>(
            () => DocumentReader.Read("a", Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(text, 1_000))),
                new CancellationToken(canceled: true)));

    [Fact]
    public void Importing_ends_where_it_is_cancelled() =>
        Should.Throw<OperationCanceledException>(
            () => Importer.Run(Read("Results of operations\nRevenue was $7 million in 2025."u8.ToArray()), null,
                FiscalCalendar.CalendarYears, new ImportHints(), new CancellationToken(canceled: true)));

    [Fact]
    public void Of_the_amounts_in_sentences_so_many_are_read_and_the_line_of_the_rest_is_told()
    {
        var document = Read(Encoding.UTF8.GetBytes(
            "Results of operations\n"
                + string.Concat(Enumerable.Repeat("Revenue was $7 million in 2025.\n", SentenceReader.MostAmounts + 10))));

        var reading = new SentenceReader(FiscalCalendar.CalendarYears, "USD").Read(document, KnownFigures.None);

        reading.Amounts.Count.ShouldBe(SentenceReader.MostAmounts);
        reading.EndsBefore.ShouldBe(SentenceReader.MostAmounts + 2);
    }

    [Fact]
    public void A_tag_with_a_million_attributes_is_refused() =>
        DocumentReader.Read("a", Encoding.UTF8.GetBytes(
            "<p " + string.Concat(Enumerable.Range(0, 1_000_000).Select(i => $"a{i}=1 ")) + ">x")).Trouble!.Code.ShouldBe(
                ImportCodes.TooManyTags);

    [Theory]
    [InlineData("<b><i><u><table><tr><td>Net<td>7<tr><td>Sales<td><p><b>8")]
    [InlineData("<table></b><tr></p><td>Net</td></div><td>7</td></i></tr><tr><td>Sales<td>8</table></table></table>")]
    [InlineData(
        "<!DOCTYPE html [<!ENTITY a 'aaaa'><!ENTITY b " +
            "'&a;&a;&a;&a;'>]><html><table><tr><td>N\0et</td><td>7</td></tr><tr><td>Sales</td><td>8</td></tr></table>")]
    [InlineData(
        "<script>if (a < b) '<table>'</script><style>td { x: '</td>' }</style><table><tr><td>Net</td><td>7</td></tr><!-- <tr> " +
            "--><tr><td>Sales</td><td>8</td></tr><tr><td rowspan=99999 colspan=99999></table>")]
    [InlineData(
        "<link rel=stylesheet href='http://127.0.0.1:9/a.css'><iframe src='http://127.0.0.1:9/'></iframe><table " +
            "background='http://127.0.0.1:9/b'><tr><td>Net<img " +
            "src='http://127.0.0.1:9/c.png'></td><td>7</td></tr><tr><td>Sales</td><td>8</td></tr></table><meta http-equiv=refresh " +
            "content='0;url=http://127.0.0.1:9/'>")]
    public void Broken_markup_is_read_as_far_as_it_goes_and_nothing_is_fetched(string html)
    {
        var table = TableReader.Read(Read(Encoding.UTF8.GetBytes(html))).Single();

        table.Rows.Select(r => (r.Caption, r.Cells[0]!.Text)).ShouldBe([("Net", "7"), ("Sales", "8")]);
    }

    [Fact]
    public void Unclosed_comments_and_quotes_take_the_rest_and_no_more()
    {
        Read("<p>a</p><!-- b"u8.ToArray()).Blocks.Count.ShouldBe(1);
        Read("<p>a</p><p title=\"b"u8.ToArray()).Blocks.Count.ShouldBe(1);
        Read("<p>a</p><"u8.ToArray()).Blocks.OfType<SourceText>().Select(t => t.Words).ShouldBe(["a", "<"]);
    }

    private static SourceDocument Read(byte[] bytes)
    {
        var (document, trouble) = DocumentReader.Read("a", bytes);
        trouble.ShouldBeNull();
        return document!;
    }
}
