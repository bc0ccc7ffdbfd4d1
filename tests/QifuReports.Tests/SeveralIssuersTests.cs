using System.Text.Json;
using QifuReports.Delivery.Records;

namespace QifuReports.Tests;

/// <summary>Several data folders in one run: each issuer has its own folder, and nothing else changes.</summary>
public sealed class SeveralIssuersTests : IDisposable
{
    private static readonly string Shipped = RepositoryRoot.PathOf("data");
    private static readonly string Invented = RepositoryRoot.PathOf("tests", "Torvalin");
    private static readonly string[] Names =
    [
        "qifu-technology/2022FY", "qifu-technology/2023H1", "qifu-technology/2023Q1", "qifu-technology/2023Q2", "qifu-technology/2023Q3",
        "qifu-technology/2024H1", "qifu-technology/2024Q1", "torvalin/2025Q1", "torvalin/2025Q2", "torvalin/2025Q3",
    ];

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Each_has_its_folder_and_its_briefings_are_the_same_as_alone()
    {
        var outcome = Batch("both", "--data", Invented, "--data", Shipped);
        outcome.Code.ShouldBe(0, outcome.Error);
        Batch("invented", "--data", Invented).Code.ShouldBe(0);
        Batch("shipped", "--data", Shipped).Code.ShouldBe(0);

        var both = Files("both", "*.pdf");
        both.Keys.Select(f => Path.GetDirectoryName(f)!.Replace('\\', '/')).Distinct().ShouldBe(Names);
        both.ShouldBe(Under("qifu-technology", Files("shipped", "*.pdf")).Concat(Under("torvalin", Files("invented", "*.pdf")))
            .ToDictionary());

        using var manifest = JsonDocument.Parse(File.ReadAllText(_folder.Combine("both", "manifest.json")));
        var files = manifest.RootElement.GetProperty("files").EnumerateArray().ToList();
        files.Select(f => f.GetProperty("path").GetString()).ShouldBe(both.Keys);
        var issuers = files.Select(f => f.GetProperty("inputs").GetProperty("data/issuer.json").GetString()).Distinct().ToList();
        issuers.Count.ShouldBe(2);
    }

    [Fact]
    public void Settings_may_list_them_and_parts_and_resumption_work_as_with_one()
    {
        var settings = Settings($$"""{ "Data": ["{{Invented}}", "{{Shipped}}"], "Templates": "{{RepositoryRoot.PathOf("templates")}}" }""");
        App.Run("batch", "--settings", settings, "--output", _folder.Combine("whole")).Code.ShouldBe(0);

        for (var part = 1; part <= 3; part++)
            App.Run("batch", "--settings", settings, "--output", _folder.Combine("parts"), "--shard",
                FormattableString.Invariant($"{part}/3")).Code.ShouldBe(0);
        File.Delete(_folder.Combine("parts", "torvalin", "2025Q3", "quarterly-briefing.pdf"));
        var resumed = App.Run("batch", "--settings", settings, "--output", _folder.Combine("parts"), "--resume");

        resumed.Error.ShouldContain(" 1 made, ");
        resumed.Error.ShouldContain("[17/17]");
        Files("parts", "*.pdf").ShouldBe(Files("whole", "*.pdf"));
        File.ReadAllText(_folder.Combine("parts", "manifest.json")).ShouldBe(File.ReadAllText(_folder.Combine("whole", "manifest.json")));
    }

    [Fact]
    public void One_list_entry_of_the_environment_is_taken_in_place_of_those_of_the_file()
    {
        var settings = Settings("""{ "Data": ["nowhere", "neither"] }""");
        var outcome = ProgramRun.Of(["list", "--settings", settings], ("QIFUREPORTS_Data__0", Invented));
        outcome.Output.ShouldContain("interim-2025q3", Case.Sensitive, outcome.Error);
    }

    [Fact]
    public void A_command_about_one_issuer_asks_whose_and_writes_to_its_folder()
    {
        var unsaid = App.RunHere("quarterly", "2025Q3", "--data", Shipped, "--data", Invented, "--output", _folder.Combine("out"));
        unsaid.Code.ShouldBe(1);
        unsaid.Error.ShouldContain("--issuer: qifu-technology, torvalin");
        var wrong = App.RunHere("quarterly", "2025Q3", "--data", Shipped, "--data", Invented, "--issuer", "torvalim", "--output",
            _folder.Combine("out"));
        wrong.Code.ShouldBe(1);
        wrong.Error.ShouldContain("torvalin");
        Directory.Exists(_folder.Combine("out")).ShouldBeFalse();

        var said = App.RunHere("quarterly", "2025Q3", "--data", Shipped, "--data", Invented, "--issuer", "torvalin", "--output",
            _folder.Combine("out"));
        said.Output.Trim().ShouldBe(_folder.Combine("out", "torvalin", "2025Q3", "quarterly-briefing.pdf"), said.Error);
        App.RunHere("batch", "--data", Shipped, "--data", Invented, "--issuer", "torvalin", "--output",
            _folder.Combine("out")).Code.ShouldBe(0);
        Directory.GetDirectories(_folder.Combine("out")).ShouldHaveSingleItem();
        App.RunHere("check", "2025Q3", "--data", Shipped, "--data", Invented, "--issuer", "torvalin").Code.ShouldBe(0);
    }

    [Fact]
    public void The_list_names_all_of_them()
    {
        var list = App.RunHere("list", "--data", Shipped, "--data", Invented).Output;

        list.ShouldContain("qifu-technology  2023Q3");
        list.ShouldContain("torvalin         2025Q3");
        App.RunHere("list", "--data", Invented).Output.ShouldNotContain("torvalin");
    }

    [Fact]
    public void Two_that_would_share_a_folder_are_an_error_and_a_name_of_its_own_mends_it()
    {
        var twin = Copy("twin", "\"Torvalin\"", "\"TORVALIN!\"");

        var outcome = Batch("out", "--data", Invented, "--data", twin);
        outcome.Code.ShouldBe(2);
        outcome.Error.ShouldContain("QS0302");
        outcome.Error.ShouldContain(Path.Combine(twin, "issuer.json"));
        Batch("out", "--data", Invented, "--data", Invented).Error.ShouldContain("QS0302");
        Directory.Exists(_folder.Combine("out")).ShouldBeFalse();

        Copy("twin", "\"Torvalin\"", "\"Torvalin\", \"folder\": \"torvalin-2\"");
        Batch("out", "--data", Invented, "--data", twin).Code.ShouldBe(0);
        Directory.GetDirectories(_folder.Combine("out")).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)
            .ShouldBe(["torvalin", "torvalin-2"]);
    }

    [Fact]
    public void A_name_without_a_letter_of_ASCII_makes_no_folder()
    {
        var outcome = Batch("out", "--data", Invented, "--data", Copy("other", "\"Torvalin\"", "\"\u6258\u74E6\u6797\""));

        outcome.Code.ShouldBe(2);
        outcome.Error.ShouldContain("QS0301");
        outcome.Error.ShouldContain("\"folder\"");
    }

    [Fact]
    public void One_whose_data_cannot_be_read_leaves_the_others()
    {
        var broken = Copy("broken", "\"Torvalin\"", "\"Broken\"");
        File.WriteAllText(Path.Combine(broken, "taxonomy.json"), "{");

        var outcome = Batch("out", "--data", broken, "--data", Invented);

        outcome.Code.ShouldBe(2);
        outcome.Error.ShouldContain("failed: broken, all of it");
        outcome.Error.ShouldContain("taxonomy.json(");
        Files("out", "*.pdf").Count.ShouldBe(6);
    }

    [Fact]
    public void Mail_of_one_keeps_its_own_lines_and_words()
    {
        var settings = Settings($$"""
            { "Data": ["{{Invented}}", "{{Shipped}}"], "Templates": "{{RepositoryRoot.PathOf("templates")}}", "Mail": { "From": "ir@example.org" },
              "Lists": { "board": [ { "Name": "Board", "Address": "board@example.org", "Briefings": ["quarterly"] } ] } }
            """);

        var outcome = App.Run("send", "2025Q3", "--to", "board", "--issuer", "torvalin", "--dry-run", "--settings", settings);

        outcome.Code.ShouldBe(0, outcome.Error);
        var file = outcome.Output.Trim();
        file.ShouldStartWith(_folder.Combine("output", "torvalin", "2025Q3", "mail"));
        var message = File.ReadAllText(file);
        message.ShouldContain("Torvalin-2025Q3-quarterly-briefing.pdf");
        message[..message.IndexOf("application/pdf", StringComparison.Ordinal)].ShouldNotContain("GAAP");
        App.Run("approve", "2025Q3", "--by", "A. Reader", "--issuer", "torvalin", "--settings", settings).Code.ShouldBe(0);
        File.Exists(_folder.Combine("output", "deliveries.jsonl")).ShouldBeTrue();
        File.Exists(_folder.Combine("output", "torvalin", "deliveries.jsonl")).ShouldBeFalse();
        App.Run("deliveries", "--issuer", "torvalin", "--settings", settings).Output.ShouldContain("approved");
        App.Run("deliveries", "--issuer", "qifu-technology", "--settings", settings).Output.ShouldBeEmpty();
    }

    [Fact]
    public void Mail_of_each_about_one_period_reaches_the_same_person_once_and_is_noted_in_one_ledger()
    {
        using var server = new MailReceiver(_ => { });
        var settings = Settings($$"""
            { "Data": ["{{Invented}}", "{{Copy("twin", "\"Torvalin\"", "\"Torvalin Two\"")}}"], "Templates": "{{RepositoryRoot.PathOf("templates")}}", "Mail": { "From": "ir@example.org" },
              "Smtp": { "Host": "127.0.0.1", "Port": {{server.Port}}, "Security": "None" },
              "Lists": { "board": [ { "Address": "board@example.org", "Briefings": ["quarterly"] } ] } }
            """);
        Outcome Send(params string[] issuer) => App.Run(["send", "2025Q3", "--to", "board", "--settings", settings, .. issuer]);

        var unsaid = Send();
        unsaid.Code.ShouldBe(1);
        unsaid.Error.ShouldContain("--issuer: torvalin, torvalin-two");
        for (var i = 0; i < 2; i++)
            foreach (var issuer in (string[])["torvalin", "torvalin-two"])
            {
                var sent = Send("--issuer", issuer);
                sent.Code.ShouldBe(0, sent.Error);
            }

        server.Settle();
        server.Taken.Select(t => t.Recipient).ShouldBe(["board@example.org", "board@example.org"]);
        server.Taken[0].Message.ShouldContain("Torvalin-2025Q3-quarterly-briefing.pdf");
        server.Taken[1].Message.ShouldContain("Torvalin-Two-2025Q3-quarterly-briefing.pdf");
        server.Taken[1].Message.ShouldNotContain("Supersedes");
        foreach (var issuer in (string[])["torvalin", "torvalin-two"])
            LedgerFile.ReadOnly(_folder.Combine("output")).LastStepsOf(issuer)
                .ShouldHaveSingleItem().State.ShouldBe(DeliveryState.Accepted);
    }

    private Outcome Batch(string output, params string[] more) => App.RunHere(["batch", "--output", _folder.Combine(output), .. more]);

    private string Settings(string text)
    {
        var path = _folder.Combine("reportsettings.json");
        File.WriteAllText(path, text.Replace("\\", "/", StringComparison.Ordinal));
        return path;
    }

    private string Copy(string name, string was, string becomes)
    {
        var folder = _folder.Combine(name);
        foreach (var file in Directory.EnumerateFiles(Invented, "*.json", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(folder, Path.GetRelativePath(Invented, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy, overwrite: true);
        }
        var issuer = Path.Combine(folder, "issuer.json");
        File.WriteAllText(issuer, File.ReadAllText(issuer).Replace(was, becomes, StringComparison.Ordinal));
        return folder;
    }

    private static Dictionary<string, string> Under(string folder, Dictionary<string, string> files) =>
        files.ToDictionary(f => $"{folder}/{f.Key}", f => f.Value);

    private Dictionary<string, string> Files(string output, string pattern) =>
        Directory.EnumerateFiles(_folder.Combine(output), pattern, SearchOption.AllDirectories).Order(StringComparer.Ordinal)
        .ToDictionary(f => Path.GetRelativePath(_folder.Combine(output), f).Replace('\\', '/'),
            f => QifuReports.Ledger.Hashing.ContentHash.Of(File.ReadAllBytes(f)));
}
