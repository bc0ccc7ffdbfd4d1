using System.IO.Compression;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using QifuReports.Import.Cover;
using QifuReports.Import.Documents;
using QifuReports.Import.Documents.Model;
using QifuReports.Import.Documents.Workbooks.Template;
using QifuReports.Import.Importing;
using QifuReports.Import.Tables;
using QifuReports.Ledger.Periods;

namespace QifuReports.Import.Tests;

public class WorkbookTemplateTests
{
    [Fact]
    public void The_template_is_a_workbook_by_the_standard_and_always_the_same()
    {
        using var package = SpreadsheetDocument.Open(new MemoryStream(WorkbookTemplate.Bytes()), false);

        new OpenXmlValidator().Validate(package).Select(e => $"{e.Part?.Uri} {e.Path?.XPath}: {e.Description}").ShouldBeEmpty();
        WorkbookTemplate.Bytes().ShouldBe(WorkbookTemplate.Bytes());
    }

    [Fact]
    public void An_empty_template_says_that_its_examples_stand_there_still()
    {
        var document = Read(WorkbookTemplate.Bytes());

        TableReader.Read(document).ShouldBeEmpty();
        document.Notes.Count.ShouldBe(2 + 5 * 4);
        document.Notes.Some().ShouldAllBe(n => n.Why.Contains("example"));
    }

    [Fact]
    public void A_template_that_is_filled_in_is_imported()
    {
        var bytes = Filled(new()
        {
            ["Balance sheet"] = new() { ["Cash and cash equivalents"] = (70, 82.5m), ["Inventories"] = (30, 20),
                ["Total current assets"] = (100, 102.5m), ["Total assets"] = (100, 102.5m) },
            ["Operations"] = new() { ["Revenue"] = (4280, 4675), ["Cost of revenue"] = (-3020, -3300), ["Gross profit"] = (1260, 1375),
                ["Net income"] = (200, 2025) },
        });
        var document = Read(bytes);
        var result =
            Importer.Run(document, null, FiscalCalendar.CalendarYears, new ImportHints(new DateOnly(2025, 8, 1), "interim report"));
        var statements = result.Filings.SelectMany(f => f.Statements).ToList();

        statements.Select(s => s.Id).ShouldBe(["balance-sheet", "operations"]);
        statements[0].Columns.Select(c => (c.Period.ToString(), c.Currency, c.Scale))
            .ShouldBe([("2024-12-31", "USD", "thousand"), ("2025-06-30", "USD", "thousand")]);
        statements[1].Columns.Select(c => (c.Period.ToString(), c.Currency, c.Scale))
            .ShouldBe([("2024Q2", "USD", "thousand"), ("2025Q2", "USD", "thousand")]);
        statements[0].Lines.Single(l => l.Caption == "Cash and cash equivalents").Values.ShouldBe(["70", "82.5"]);
        statements[1].Lines.Single(l => l.Caption == "Net income").Values.ShouldBe(["200", "2025"]);
        statements.SelectMany(s => s.Lines).ShouldNotContain(l => l.Caption == "Goodwill");
    }

    [Fact]
    public void The_day_of_filing_and_the_listing_are_read_where_they_are_written_over()
    {
        var parts = new Dictionary<string, string>();
        using (var zip = new ZipArchive(new MemoryStream(WorkbookTemplate.Bytes())))
            foreach (var entry in zip.Entries)
                using (var reader = new StreamReader(entry.Open()))
                    parts[entry.FullName] = reader.ReadToEnd().Replace("[July 30, 2025]", "July 29, 2025", StringComparison.Ordinal)
                        .Replace("[NASDAQ: ACME]", "NYSE: FERR", StringComparison.Ordinal);
        var document = Read(TestWorkbook.Zip(parts));

        DocumentFacts.Of(document).Date.ShouldBe(new DateOnly(2025, 7, 29));
        Company.CompanyFacts.Of(document, []).Listings.ShouldBe(["NYSE: FERR"]);
        DocumentFacts.Of(Read(WorkbookTemplate.Bytes())).Date.ShouldBeNull();
    }

    // Writes amounts behind captions, and over the examples what they are examples of.
    private static byte[] Filled(Dictionary<string, Dictionary<string, (decimal, decimal)>> amounts)
    {
        var parts = new Dictionary<string, string>();
        using (var zip = new ZipArchive(new MemoryStream(WorkbookTemplate.Bytes())))
            foreach (var entry in zip.Entries)
                using (var reader = new StreamReader(entry.Open())) parts[entry.FullName] = reader.ReadToEnd();
        var names = Regex.Matches(parts["xl/workbook.xml"], "sheet name=\"([^\"]+)\" sheetId=\"(\\d+)\"")
            .ToDictionary(m => m.Groups[1].Value, m => $"xl/worksheets/sheet{m.Groups[2].Value}.xml");
        foreach (var (sheet, lines) in amounts)
        {
            var text = parts[names[sheet]].Replace("[Name of the company]", "Ferrow Inc.", StringComparison.Ordinal)
                .Replace("<t>[", "<t>", StringComparison.Ordinal).Replace("]</t>", "</t>", StringComparison.Ordinal);
            foreach (var (caption, (first, second)) in lines)
                text = Regex.Replace(text, $"(<t>{caption}</t></is></c><c r=\"B\\d+\" s=\"\\d\")/>(<c r=\"C\\d+\" s=\"\\d\")/>",
                    FormattableString.Invariant($"$1><v>{first}</v></c>$2><v>{second}</v></c>"));
            parts[names[sheet]] = text;
        }
        return TestWorkbook.Zip(parts);
    }

    private static SourceDocument Read(byte[] bytes)
    {
        var (document, trouble) = DocumentReader.Read("template.xlsx", bytes);
        trouble.ShouldBeNull();
        return document!;
    }
}
