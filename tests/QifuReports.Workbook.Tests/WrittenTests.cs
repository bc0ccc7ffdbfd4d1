using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using Xml = DocumentFormat.OpenXml.Spreadsheet;

namespace QifuReports.Workbook.Tests;

public sealed class WrittenTests
{
    public static TheoryData<string> Companies => [.. Shipped.Names];

    [Theory]
    [MemberData(nameof(Companies))]
    public void Every_cell_is_in_the_file_as_the_book_has_it(string company)
    {
        var made = Shipped.Of(company);
        using var document = SpreadsheetDocument.Open(new MemoryStream(made.File), isEditable: false);
        var main = document.WorkbookPart!;
        var tabs = main.Workbook!.Sheets!.Elements<Xml.Sheet>().ToList();
        tabs.Select(t => t.Name!.Value).ShouldBe(made.Book.Sheets.Select(s => s.Name.Text));
        for (var i = 0; i < tabs.Count; i++)
        {
            var part = (WorksheetPart)main.GetPartById(tabs[i].Id!.Value!);
            var written = part.Worksheet!.Descendants<Xml.Cell>().ToDictionary(c => c.CellReference!.Value!);
            var count = 0;
            foreach (var row in made.Book.Sheets[i].Rows)
                for (var c = 0; c < row.Cells.Count; c++)
                {
                    if (row.Cells[c] is not { } cell) continue;
                    count++;
                    Same(cell, written[new CellPlace(made.Book.Sheets[i].Name, c + 1, row.Index).Relative]);
                }
            written.Count.ShouldBe(count);
        }
    }

    [Fact]
    public void Sheets_have_their_frozen_heads_print_areas_and_charts()
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(Shipped.Data.File), isEditable: false);
        var main = document.WorkbookPart!;
        var names = main.Workbook!.DefinedNames!.Elements<Xml.DefinedName>().ToList();
        var sheets = Shipped.Data.Book.Sheets;
        foreach (var (index, tab) in main.Workbook.Sheets!.Elements<Xml.Sheet>().Index())
        {
            var part = (WorksheetPart)main.GetPartById(tab.Id!.Value!);
            var pane = part.Worksheet!.Descendants<Xml.Pane>().Single();
            pane.State!.Value.ShouldBe(Xml.PaneStateValues.Frozen);
            pane.VerticalSplit!.Value.ShouldBe(sheets[index].FrozenRows);
            names.Count(n => n.Name == "_xlnm.Print_Area" && n.LocalSheetId!.Value == index).ShouldBe(1, tab.Name!.Value);
            names.Single(n => n.Name == "_xlnm.Print_Titles" && n.LocalSheetId!.Value == index).Text
                .ShouldEndWith(FormattableString.Invariant($"!$1:${sheets[index].FrozenRows}"));
            (part.DrawingsPart?.ChartParts.Count() ?? 0).ShouldBe(sheets[index].Charts.Count);
        }
        sheets[0].Charts.Count.ShouldBe(4);
        main.Workbook.Descendants<Xml.ExternalReference>().ShouldBeEmpty();
    }

    [Fact]
    public void Filed_figures_are_blue_formulas_black_and_links_green()
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(Shipped.Data.File), isEditable: false);
        var styles = document.WorkbookPart!.WorkbookStylesPart!.Stylesheet!;
        var fonts = styles.Fonts!.Elements<Xml.Font>().Select(f => f.Color!.Rgb!.Value).ToList();
        var colours = styles.CellFormats!.Elements<Xml.CellFormat>().Select(f => fonts[(int)(f.FontId?.Value ?? 0)]).ToList();
        foreach (var cell in document.WorkbookPart.WorksheetParts.SelectMany(p => p.Worksheet!.Descendants<Xml.Cell>()))
        {
            var colour = colours[(int)cell.StyleIndex!.Value];
            if (cell.CellFormula is null) colour.ShouldNotBe("FF007A33", $"{cell.CellReference}: a constant is no link");
            else colour.ShouldNotBe("FF0000FF", $"{cell.CellReference}: a formula is not filed");
            if (colour == "FF007A33") cell.CellFormula!.Text.ShouldContain("!");
        }
    }

    [Fact]
    public void The_list_of_sources_leads_to_every_statement()
    {
        var made = Shipped.Data;
        var sources = made.Book.Sheets.Single(s => s.Name.Text == "Sources");
        var cells = new Evaluating.Evaluator(made.Book);
        sources.Links.Count.ShouldBe(made.Places.Statements.Count);
        foreach (var link in sources.Links) cells.Of(link.From).ShouldBe(link.To.Sheet.Text);
    }

    // Programs that tell the kind of a file by its first bytes look for this.
    [Fact]
    public void The_types_of_the_parts_come_first_and_name_each_part()
    {
        using var archive = new System.IO.Compression.ZipArchive(new MemoryStream(Shipped.Data.File));
        archive.Entries[0].FullName.ShouldBe("[Content_Types].xml");
        using var reader = new StreamReader(archive.Entries[0].Open());
        var types = reader.ReadToEnd();
        foreach (var entry in archive.Entries.Skip(1).Where(e => !e.FullName.EndsWith(".rels", StringComparison.Ordinal)))
            types.ShouldContain($"PartName=\"/{entry.FullName}\"");
        types.Split("PartName").Length.ShouldBe(archive.Entries.Count(e => !e.FullName.EndsWith(".rels", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(0, "#,##0_);(#,##0);\"-\"_)")]
    [InlineData(2, "#,##0.00_);(#,##0.00);\"-\"_)")]
    public void An_amount_is_shown_as_statements_show_it(int decimals, string code) =>
        NumberFormat.Amount(decimals).Code.ShouldBe(code);

    [Fact]
    public void An_error_leaves_the_stream_untouched()
    {
        using var to = new MemoryStream();
        var name = SheetName.Of("Broken");
        var book = new Book("Broken", [new Sheet(name, [], Broken())], []);
        Should.Throw<InvalidOperationException>(() => Writing.WorkbookWriter.Write(book, to));
        to.Length.ShouldBe(0);
    }

    private static IEnumerable<Row> Broken()
    {
        yield return new Row(1, [new Cell.Words("first", CellStyle.Words)]);
        throw new InvalidOperationException("The second row cannot be made.");
    }

    private static void Same(Cell cell, Xml.Cell written)
    {
        var type = written.DataType?.Value ?? Xml.CellValues.Number;
        switch (cell)
        {
            case Cell.Words words:
                type.ShouldBe(Xml.CellValues.InlineString);
                written.InlineString!.InnerText.ShouldBe(Writing.CellText.Of(words.Text));
                break;
            case Cell.Number number:
                type.ShouldBe(Xml.CellValues.Number);
                Value(written).ShouldBe(number.Value);
                written.CellFormula.ShouldBeNull();
                break;
            case Cell.Formula formula:
                written.CellFormula!.Text.ShouldBe(formula.Text);
                Value(written).ShouldBe(formula.Value);
                break;
            case Cell.WordFormula formula:
                type.ShouldBe(Xml.CellValues.String);
                written.CellFormula!.Text.ShouldBe(formula.Text);
                written.CellValue!.Text.ShouldBe(formula.Value);
                break;
        }
    }

    private static decimal Value(Xml.Cell cell) => decimal.Parse(cell.CellValue!.Text, NumberStyles.Float, CultureInfo.InvariantCulture);
}
