using System.IO.Compression;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace QifuReports.Tests.Workbooks;

/// <summary>The fact book by its command and in a batch: whole, the same each time, and only if the figures tie.</summary>
public sealed partial class WorkbookCommandTests : IDisposable
{
    private static readonly string Invented = RepositoryRoot.PathOf("tests", "Torvalin");

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void It_is_one_file_of_all_filings_and_the_same_each_time()
    {
        var outcome = Run("workbook", "--data", Invented);

        outcome.Code.ShouldBe(0, outcome.Error);
        var path = _folder.Combine("fact-book.xlsx");
        outcome.Output.ShouldBe(path + Environment.NewLine);
        outcome.Error.ShouldMatch("^Fact book: [0-9]+ checks hold, ");
        Directory.EnumerateFiles(_folder.Path, "*", SearchOption.AllDirectories).ShouldBe([path]);
        var first = File.ReadAllBytes(path);
        SheetsOf(path).ShouldContain("Summary");
        SheetsOf(path).ShouldContain("Checks");

        File.WriteAllText(path, "an older one");
        Run("workbook", "--data", Invented).Code.ShouldBe(0);
        File.ReadAllBytes(path).ShouldBe(first);
    }

    [Fact]
    public void Up_to_a_period_it_has_nothing_that_was_published_later()
    {
        var outcome = Run("workbook", "2023Q3");

        outcome.Code.ShouldBe(0, outcome.Error);
        var path = _folder.Combine("2023Q3", "fact-book.xlsx");
        outcome.Output.ShouldBe(path + Environment.NewLine);
        outcome.Error.ShouldStartWith("Fact book up to 2023Q3: ");
        var sheets = SheetsOf(path);
        sheets.ShouldContain(name => name.StartsWith("2023Q3", StringComparison.Ordinal));
        sheets.ShouldNotContain(name => name.StartsWith("2024", StringComparison.Ordinal));
        AllText(path).ShouldNotContain("2024-05-20");
    }

    /// <summary>
    /// The first quarter of a year is known from the filing of the second: its book ends with that, as its briefing does.
    /// </summary>
    [Fact]
    public void Of_a_quarter_that_a_later_filing_tells_it_ends_with_that_filing()
    {
        Run("workbook", "2023Q1").Code.ShouldBe(0);

        var text = AllText(_folder.Combine("2023Q1", "fact-book.xlsx"));
        text.ShouldContain("6-K-2023-08-21");
        text.ShouldNotContain("6-K-2023-11-16");
    }

    [Fact]
    public void A_draft_in_the_data_stops_it_and_stands_in_a_draft_with_its_reason()
    {
        var data = _folder.CopyOf("data");
        var file = Directory.EnumerateFiles(Path.Combine(data, "filings"), "*2023q3.json").ShouldHaveSingleItem();
        var text = File.ReadAllText(file);
        var at = text.IndexOf("\"caption\"", text.IndexOf("\"lines\"", StringComparison.Ordinal), StringComparison.Ordinal);
        File.WriteAllText(file, text.Insert(at, "\"draft\": \"look at it again\", "));

        App.RunHere("workbook", "2023Q3", "--data", data, "--output", _folder.Combine("out")).Code.ShouldBe(3);
        App.RunHere("workbook", "2023Q3", "--data", data, "--output", _folder.Combine("out"), "--draft").Code.ShouldBe(0);
        var all = AllText(_folder.Combine("out", "2023Q3", "fact-book.xlsx"));
        all.ShouldContain("look at it again");
        all.ShouldContain("DRAFT \u2013 ");
    }

    [Theory]
    [InlineData(2, "no release is of 2031Q1, with which a fact book could end; there are those of 2022FY, ", "2031Q1")]
    [InlineData(2, "no release is of 2023-9M", "2023-9M")]
    [InlineData(1, "is not a period", "2023Q9")]
    public void A_period_that_is_not_there_is_told_and_nothing_is_made(int code, string told, string period)
    {
        var outcome = Run("workbook", period);

        outcome.Code.ShouldBe(code, outcome.Error);
        outcome.Error.ShouldContain(told);
        Directory.EnumerateFileSystemEntries(_folder.Path).ShouldBeEmpty();
    }

    [Fact]
    public void A_failed_check_stops_it_and_a_draft_shows_it()
    {
        var data = _folder.CopyOf("data");
        var file = Directory.EnumerateFiles(Path.Combine(data, "filings"), "*hkex-2024q1.json").ShouldHaveSingleItem();
        File.WriteAllText(file, File.ReadAllText(file).Replace("4153183", "4153184", StringComparison.Ordinal));

        var refused = App.RunHere("workbook", "--data", data, "--output", _folder.Combine("out"));
        refused.Code.ShouldBe(3, refused.Error);
        refused.Error.ShouldContain("4,153,184");
        refused.Error.ShouldContain("See 'qifu-reports check --status failed'");
        Directory.Exists(_folder.Combine("out")).ShouldBeFalse();
        // What was published before does not have the mistake.
        App.RunHere("workbook", "2023Q3", "--data", data, "--output", _folder.Combine("out")).Code.ShouldBe(0);

        var draft = App.RunHere("workbook", "--data", data, "--output", _folder.Combine("out"), "--draft");
        draft.Code.ShouldBe(0, draft.Error);
        draft.Error.ShouldContain("failed (a draft)");
        draft.Error.ShouldStartWith("Fact book, draft: ");
        AllText(_folder.Combine("out", "fact-book.xlsx")).ShouldContain("DRAFT \u2013 Qifu Technology");
        AllText(_folder.Combine("out", "fact-book.xlsx")).ShouldContain("failed");
    }

    [Fact]
    public void Only_what_makes_or_reads_it_loads_the_part_for_it()
    {
        Loaded("workbook").ShouldContain("QifuReports.Workbook");
        Loaded("batch", "--periods", "2025Q3").ShouldNotContain("QifuReports.Workbook");
        Loaded("list").ShouldNotContain("QifuReports.Workbook");
        File.WriteAllText(_folder.Combine("release.htm"), OrrindaleReleases.Html(OrrindaleReleases.Second));
        var read = Loaded("import", _folder.Combine("release.htm"), "--dry-run", "--new", _folder.Combine("new"));
        read.ShouldContain("QifuReports.Import");
        read.ShouldNotContain("QifuReports.Workbook");
        read.ShouldNotContain("DocumentFormat.OpenXml");
    }

    [Fact]
    public void Something_in_the_way_is_the_machine_and_stays()
    {
        Directory.CreateDirectory(_folder.Combine("fact-book.xlsx"));

        Run("workbook", "--data", Invented).Code.ShouldBe(4);
        Directory.EnumerateFiles(_folder.Path, "*", SearchOption.AllDirectories).ShouldBeEmpty();
    }

    [Fact]
    public void A_batch_has_one_for_each_period_of_its_briefings_lists_it_and_makes_it_again_only_if_the_data_changed()
    {
        var data = _folder.Combine("data");
        foreach (var from in Directory.EnumerateFiles(Invented, "*", SearchOption.AllDirectories))
        {
            var to = Path.Combine(data, Path.GetRelativePath(Invented, from));
            Directory.CreateDirectory(Path.GetDirectoryName(to)!);
            File.Copy(from, to);
        }
        Outcome Batch(string formats, params string[] more) => App.RunHere(["batch", "--briefings", "factsheet", "--formats", formats,
            "--data", data, "--output", _folder.Combine("out"), .. more]);

        var made = Batch("xlsx,pdf");
        made.Code.ShouldBe(0, made.Error);
        made.Error.ShouldContain("2025Q3/fact-book.xlsx: made, a fact book");
        made.Error.ShouldContain("3 briefings and 3 fact books: 6 made");
        using var manifest = JsonDocument.Parse(File.ReadAllText(_folder.Combine("out", "manifest.json")));
        var listed = manifest.RootElement.GetProperty("files").EnumerateArray()
            .Where(f => f.GetProperty("briefing").GetString() == "workbook").ToList();
        listed.Select(f => f.GetProperty("path").GetString())
            .ShouldBe(["2025Q1/fact-book.xlsx", "2025Q2/fact-book.xlsx", "2025Q3/fact-book.xlsx"]);
        listed.ShouldAllBe(f => f.GetProperty("inputs").EnumerateObject().All(i => !i.Name.StartsWith("templates")));

        // The same as alone, and not made again.
        Run("workbook", "2025Q2", "--data", data).Code.ShouldBe(0);
        File.ReadAllBytes(_folder.Combine("out", "2025Q2", "fact-book.xlsx"))
            .ShouldBe(File.ReadAllBytes(_folder.Combine("2025Q2", "fact-book.xlsx")));
        Batch("pdf,xlsx", "--resume").Error.ShouldContain("3 briefings and 3 fact books: 0 made, 6 up to date");
        File.Delete(_folder.Combine("out", "2025Q2", "fact-book.xlsx"));
        Batch("xlsx", "--resume").Error.ShouldContain("3 fact books: 1 made, 2 up to date");
        var issuer = Path.Combine(data, "issuer.json");
        File.WriteAllText(issuer, File.ReadAllText(issuer) + "\n");
        Batch("xlsx", "--resume").Error.ShouldContain("3 fact books: 3 made");
        File.Exists(_folder.Combine("out", "2025Q1", "fact-sheet.pdf")).ShouldBeTrue();
    }

    [Fact]
    public void Who_is_said_to_get_it_gets_it_once_beside_the_briefings_and_nobody_else_does()
    {
        using var server = new MailReceiver(_ => { });
        var settings = _folder.Combine("reportsettings.json");
        File.WriteAllText(settings, $$"""
            { "Data": "{{Invented}}", "Templates": "{{RepositoryRoot.PathOf("templates")}}", "Output": "{{_folder.Combine("out")}}",
              "Mail": { "From": "ir@example.org", "RequireApproval": true },
              "Smtp": { "Host": "127.0.0.1", "Port": {{server.Port}}, "Security": "None" },
              "Lists": { "analysts": [
                { "Address": "reads@example.org" },
                { "Address": "counts@example.org", "Briefings": [ "factsheet", "workbook" ] } ] } }
            """);
        App.Run("approve", "2025Q3", "--by", "A. Reader", "--settings", settings).Output.ShouldContain("workbook  ");

        for (var i = 0; i < 2; i++)
        {
            var sent = App.Run("send", "2025Q3", "--to", "analysts", "--settings", settings);
            sent.Code.ShouldBe(0, sent.Error + sent.Output);
        }

        server.Taken.Count.ShouldBe(2);
        var counts = server.Taken.Single(m => m.Recipient == "counts@example.org").Message.Replace("\r\n ", " ", StringComparison.Ordinal);
        counts.ShouldContain("filename=\"Torvalin-2025Q3-fact-book.xlsx\"");
        counts.ShouldContain("Content-Type: application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        counts.ShouldContain("filename=\"Torvalin-2025Q3-fact-sheet.pdf\"");
        var reads = server.Taken.Single(m => m.Recipient == "reads@example.org").Message;
        reads.ShouldNotContain("fact-book");
        reads.ShouldContain("quarterly-briefing.pdf");
    }

    private string[] Loaded(params string[] arguments)
    {
        var list = _folder.Combine("loaded.txt");
        string[] where = arguments[0] is "workbook" or "batch" ? ["--output", _folder.Combine("out"), "--data", Invented]
            : arguments[0] == "list" ? ["--data", Invented] : [];
        var outcome = ProgramRun.Of([.. arguments, .. where, "--settings", RepositoryRoot.PathOf("reportsettings.json")],
            ("DOTNET_STARTUP_HOOKS", typeof(StartupHook).Assembly.Location), (StartupHook.ListFile, list));
        outcome.Code.ShouldBe(0, outcome.Error);
        return File.ReadAllLines(list);
    }

    private Outcome Run(params string[] arguments) => App.RunHere([.. arguments, "--output", _folder.Path]);

    private static List<string> SheetsOf(string path) =>
        [.. SheetName().Matches(Part(path, "xl/workbook.xml")).Select(m => m.Groups[1].Value)];

    private static string AllText(string path)
    {
        using var zip = ZipFile.OpenRead(path);
        return string.Concat(zip.Entries.Where(e => e.FullName.EndsWith(".xml", StringComparison.Ordinal)).Select(Read));
    }

    private static string Part(string path, string name)
    {
        using var zip = ZipFile.OpenRead(path);
        return Read(zip.GetEntry(name).ShouldNotBeNull());
    }

    private static string Read(ZipArchiveEntry entry)
    {
        using var reader = new StreamReader(entry.Open());
        return reader.ReadToEnd();
    }

    [GeneratedRegex("<(?:x:)?sheet [^>]*?name=\"([^\"]*)\"")]
    private static partial Regex SheetName();
}
