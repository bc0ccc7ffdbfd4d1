using System.Text;
using QifuReports.Import.Documents;
using QifuReports.Import.Documents.Model;
using QifuReports.Import.Documents.XbrlJson;
using QifuReports.Import.Drafts;
using QifuReports.Import.Importing;
using QifuReports.Import.Writing;
using QifuReports.Ledger;
using QifuReports.Ledger.Export;
using QifuReports.Ledger.Reading;

namespace QifuReports.Import.Tests;

public class OimImportTests
{
    [Theory]
    [InlineData("tests/Torvalin")]
    [InlineData("data")]
    public void Facts_that_were_exported_come_in_again_as_the_same_facts(string folder)
    {
        var data = Path.Combine(RepositoryRoot.Path, folder);
        var book = LedgerReader.Read(data).Book!;
        var exported = Export(book);
        var result = Importer.Run(Read(exported), book, book.Issuer.Calendar, new ImportHints());

        result.Unread.ShouldNotContain(u => u.What.StartsWith("the fact", StringComparison.Ordinal));
        result.Filings.Some().ShouldAllBe(f => f.Draft == "");
        var again = Again(data, book, result);
        Encoding.UTF8.GetString(Export(again)).ShouldBe(Encoding.UTF8.GetString(exported));
        var ends = result.Filings.SelectMany(f => f.Statements).SelectMany(s => s.Lines)
            .Where(l => l.Caption == "Cash at the end of the period").ToList();
        ends.Count.ShouldBeGreaterThan(folder == "tests/Torvalin" ? 0 : -1,
            "the invented issuer has the line, the other calls it otherwise");
        ends.ShouldAllBe(l => l.At == "closing");
        again.Filings.SelectMany(f => f.Statements).SelectMany(s => s.Lines).Select(l => (l.Caption, l.Kind, l.Indent))
            .ShouldBe(book.Filings.SelectMany(f => f.Statements).SelectMany(s => s.Lines).Select(l => (l.Caption, l.Kind, l.Indent)));
    }

    [Fact]
    public void What_facts_do_not_say_of_a_filing_that_is_not_there_is_said_and_makes_it_a_draft()
    {
        var data = Path.Combine(RepositoryRoot.Path, "tests/Torvalin");
        var book = LedgerReader.Read(data).Book!;
        var empty = new LedgerBook(book.Issuer, book.Taxonomy, []);
        var result = Importer.Run(Read(Export(book)), empty, book.Issuer.Calendar, new ImportHints());

        result.Filings.Count.ShouldBe(book.Filings.Count);
        result.Filings.Some()
            .ShouldAllBe(f => f.Draft == "A report of facts does not say the day of the filing, its form, its title, its audit status.");
        result.Unread.Count(u => u.Why.Contains("which lines are headings and sums")).ShouldBe(book.Filings.Count);
        // The figures are the same, in the same places; only their captions stand over no headings.
        var again = Again(data, book, result);
        again.Drafts.Count.ShouldBe(book.Filings.Count);
        FactRows.Of(again).Select(r => (r.Fact.Key, r.Fact.Value, r.Fact.Resolution, r.Fact.IsNil, r.Fact.Source.Caption))
            .ShouldBe(FactRows.Of(book).Select(r => (r.Fact.Key, r.Fact.Value, r.Fact.Resolution, r.Fact.IsNil, r.Fact.Source.Caption)));
    }

    [Theory]
    [InlineData("data")]
    [InlineData("tests/Companies/tarnholt")]
    [InlineData("tests/Companies/calderwick")]
    public void All_facts_carry_the_files_that_they_are_of(string folder)
    {
        var data = Path.Combine(RepositoryRoot.Path, folder);
        var book = LedgerReader.Read(data).Book!;
        var files = DataText.Of(data);
        var report = Read(Export(book, files)).Facts!;

        report.Files.ShouldBe(files);
        using var folderAgain = new TemporaryFolder();
        Directory.CreateDirectory(Path.Combine(folderAgain.Path, "filings"));
        foreach (var file in report.Files) File.WriteAllText(Path.Combine(folderAgain.Path, file.Name), file.Text);
        var again = LedgerReader.Read(folderAgain.Path).Book!;
        CarriedData.Difference(report, again).ShouldBeEmpty();
        again.Filings.Select(f => f.Title).ShouldBe(book.Filings.Select(f => f.Title));
        Export(again, files).ShouldBe(Export(book, files));
    }

    [Fact]
    public void A_fact_that_is_not_as_the_carried_files_have_it_is_named()
    {
        var data = Path.Combine(RepositoryRoot.Path, "tests/Torvalin");
        var book = LedgerReader.Read(data).Book!;
        var report = Read(Export(book, DataText.Of(data))).Facts!;
        var first = report.Facts[0];

        CarriedData.Difference(report, book).ShouldBeEmpty();
        CarriedData.Difference(report with { Facts = [first with { Value = first.Value + "1" }, .. report.Facts.Skip(1)] }, book)
            .ShouldBe(first.Id);
        CarriedData.Difference(report with { Facts = [.. report.Facts.Skip(1)] }, book).ShouldBe(first.Id);
    }

    [Theory]
    [InlineData("\"s:files\": []", "no object")]
    [InlineData("\"s:files\": {\"../issuer.json\": \"{}\"}", "none of a data folder")]
    [InlineData("\"s:files\": {\"/etc/passwd\": \"{}\"}", "none of a data folder")]
    [InlineData("\"s:files\": {\"filings/../../x.json\": \"{}\"}", "none of a data folder")]
    [InlineData("\"s:files\": {\"filings/.x.json\": \"{}\"}", "none of a data folder")]
    [InlineData("\"s:files\": {\"filings/a:b.json\": \"{}\"}", "none of a data folder")]
    [InlineData("\"s:files\": {\"filings/x.json\\n\": \"{}\"}", "none of a data folder")]
    [InlineData("\"s:files\": {\"issuer.json\": 7}", "no text")]
    [InlineData("\"s:files\": {\"filings/a.json\": \"\", \"filings/A.json\": \"\"}", "twice")]
    public void Files_that_no_data_folder_has_are_refused(string files, string says)
    {
        var trouble = DocumentReader.Read("a.json", Encoding.UTF8.GetBytes(Report("")[..^1] + ", " + files + "}")).Trouble!;

        trouble.Code.ShouldBe(ImportCodes.BrokenFiles);
        trouble.Message.ShouldContain(says);
    }

    [Fact]
    public void An_extension_of_others_is_passed_over() =>
        Read(Encoding.UTF8.GetBytes(Report("")[..^1] + ", \"c:files\": 7, \"x:files\": {\"a\": 1}}")).Facts!.Files.ShouldBeEmpty();

    [Fact]
    public void Facts_of_others_are_said_and_not_taken()
    {
        var book = LedgerReader.Read(Path.Combine(RepositoryRoot.Path, "tests/Torvalin")).Book!;
        var report = Report(
            "\"f1\": {\"value\": \"7\", \"dimensions\": {\"concept\": \"us-gaap:Revenues\", \"period\": " +
                "\"2025-01-01T00:00:00/2025-04-01T00:00:00\"}}, \"f2\": {\"value\": \"7\", \"dimensions\": {\"concept\": " +
                "\"c:no-such\"}}, \"f3\": {\"value\": \"7\", \"dimensions\": {\"concept\": \"c:total-net-revenue\"}}, \"d1\": " +
                "{\"value\": \"7\", \"dimensions\": {\"s:derivation\": \"x\"}}");
        var result = Importer.Run(Read(Encoding.UTF8.GetBytes(report)), book, book.Issuer.Calendar, new ImportHints());

        result.Filings.ShouldBeEmpty();
        result.Unread.Select(u => u.What).ShouldBe(["the fact f1", "the fact f2", "the fact f3", "1 derived figures"]);
    }

    [Theory]
    [InlineData("{", ImportCodes.NoFacts)]
    [InlineData("{}", ImportCodes.NoFacts)]
    [InlineData("{\"id\": \"6-K\", \"statements\": []}", ImportCodes.NoFacts)]
    [InlineData("{\"documentInfo\": {\"documentType\": \"https://xbrl.org/2021/xbrl-json\"}, \"facts\": []}", ImportCodes.NoFacts)]
    [InlineData(
        "{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{}}}}}}}}}}}}}}}}}}", ImportCodes.NoFacts)]
    public void JSON_that_is_no_report_is_said(string text, string code) =>
        DocumentReader.Read("a.json", Encoding.UTF8.GetBytes(text)).Trouble!.Code.ShouldBe(code);

    [Theory]
    [InlineData("\"f1\": 7")]
    [InlineData("\"f1\": {\"value\": \"7\"}")]
    [InlineData("\"f1\": {\"value\": 7, \"dimensions\": {}}")]
    [InlineData("\"f1\": {\"value\": \"7\", \"decimals\": 1e9, \"dimensions\": {}}")]
    [InlineData("\"f1\": {\"value\": \"7\", \"decimals\": \"2\", \"dimensions\": {}}")]
    [InlineData("\"f1\": {\"value\": \"7\", \"dimensions\": {}}, \"f1\": {\"value\": \"7\", \"dimensions\": {}}")]
    public void A_fact_that_cannot_be_read_is_named(string facts)
    {
        var trouble = DocumentReader.Read("a.json", Encoding.UTF8.GetBytes(Report(facts))).Trouble!;

        trouble.Code.ShouldBe(ImportCodes.BrokenFact);
        trouble.Place.JsonPath.ShouldBe("$.facts.f1");
    }

    [Theory]
    [InlineData("2025-04-01T00:00:00", null, "2025-03-31")]
    [InlineData("2025-01-01T00:00:00/2025-04-01T00:00:00", "2025-01-01", "2025-03-31")]
    [InlineData("2025-01-01/2025-04-01T00:00:00", null, null)]
    [InlineData("0001-01-01T00:00:00", null, null)]
    [InlineData("2025-13-01T00:00:00", null, null)]
    [InlineData("", null, null)]
    public void A_period_goes_from_midnight_to_midnight(string text, string? start, string? end)
    {
        var period = OimFacts.PeriodOf(text);

        (period?.Start?.ToString("yyyy-MM-dd"), period?.End.ToString("yyyy-MM-dd")).ShouldBe((start, end));
    }

    private static string Report(string facts) =>
        "{\"documentInfo\": {\"documentType\": \"https://xbrl.org/2021/xbrl-json\", \"namespaces\": {\"c\": " +
        "\"urn:qifu-reports:concept\", \"s\": \"urn:qifu-reports:source\"}}, \"facts\": {" + facts + "}}";

    private static byte[] Export(LedgerBook book, IReadOnlyList<DataText>? files = null)
    {
        using var stream = new MemoryStream();
        FactsXbrlJson.Write(book, FactRows.Of(book), [], stream, files: files);
        return stream.ToArray();
    }

    private static LedgerBook Again(string data, LedgerBook book, ImportResult result)
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(Path.Combine(folder.Path, "filings"));
        foreach (var name in (string[])["issuer.json", "taxonomy.json"])
            File.Copy(Path.Combine(data, name), Path.Combine(folder.Path, name));
        var number = 0;
        foreach (var filing in result.Filings)
            File.WriteAllText(Path.Combine(folder.Path, "filings", $"{number++:000}.json"), FilingJson.Of(filing));
        var (again, problems) = LedgerReader.Read(folder.Path);
        problems.ShouldBeEmpty();
        again.ShouldNotBeNull();
        return again;
    }

    private static SourceDocument Read(byte[] bytes)
    {
        var (document, trouble) = DocumentReader.Read("facts.json", bytes);
        trouble.ShouldBeNull();
        return document!;
    }
}
