using System.Text.Json;
using System.Text.RegularExpressions;
using Json.Schema;
using QifuReports.App.Initializing;
using QifuReports.App.Settings;

namespace QifuReports.Tests;

/// <summary><c>init</c>: a folder to begin with, whole, never over what is there, and true in what it says.</summary>
public sealed partial class InitCommandTests(InitCommandTests.Example example) : IClassFixture<InitCommandTests.Example>, IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_example_comes_with_its_first_briefing_the_same_as_the_repository_makes()
    {
        example.Made.Code.ShouldBe(0, example.Made.Error);
        var made = Path.Combine(example.Folder, "output", "2024Q1", "quarterly-briefing.pdf");
        example.Made.Output.ShouldContain(made);

        App.RunHere("quarterly", "2024Q1", "--output", _folder.Combine("own")).Code.ShouldBe(0);

        File.ReadAllBytes(made).ShouldBe(File.ReadAllBytes(_folder.Combine("own", "2024Q1", "quarterly-briefing.pdf")));
    }

    [Fact]
    public void Every_schema_that_a_file_names_is_there_and_the_file_fits_it()
    {
        var files = Directory.EnumerateFiles(example.Folder, "*.json", SearchOption.AllDirectories)
            .Where(f => !f.EndsWith(".schema.json", StringComparison.Ordinal)).ToList();
        files.Count.ShouldBeGreaterThan(8);
        var company = CompanyOf("company");
        files.AddRange(Directory.EnumerateFiles(company, "*.json", SearchOption.AllDirectories)
            .Where(f => !f.EndsWith(".schema.json", StringComparison.Ordinal)));
        files.Count(f => f.StartsWith(company, StringComparison.Ordinal)).ShouldBe(5);

        var schemas = new Dictionary<string, JsonSchema>(StringComparer.Ordinal);
        foreach (var file in files)
        {
            using var document = JsonDocument.Parse(File.ReadAllText(file));
            var named =
                Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, document.RootElement.GetProperty("$schema").GetString()!));
            File.Exists(named).ShouldBeTrue($"{file} names {named}");
            var text = File.ReadAllText(named);
            if (!schemas.TryGetValue(text, out var schema)) schemas.Add(text, schema = JsonSchema.FromText(text));
            schema.Evaluate(document.RootElement).IsValid.ShouldBeTrue(file);
        }
        schemas.Count.ShouldBe(5);
    }

    [Fact]
    public void What_it_says_to_edit_is_there_and_what_it_says_to_run_works()
    {
        var said = example.Made.Output;
        said.Split('\n').Where(l => !l.Contains(example.Folder, StringComparison.Ordinal)).Some().ShouldAllBe(l => l.Length <= 100);

        File.ReadAllText(Path.Combine(example.Folder, "templates", "shared", "headline.sbn"))
            .ShouldContain(Quotation().Match(said).Groups[1].Value);
        var commands = Command().Matches(said).Select(m => m.Groups[1].Value.TrimEnd()).ToList();
        commands.Count.ShouldBe(4);
        var settings = Path.Combine(example.Folder, SettingsLocator.FileName);
        foreach (var command in commands)
        {
            var words = System.CommandLine.Parsing.CommandLineParser.SplitCommandLine(command).ToArray();
            var output = words[0] is "quarterly" or "send" ? (string[])["--output", _folder.Combine("output")] : [];
            if (words[0] == "init") words[1] = Path.Combine(example.Folder, words[1]);
            var outcome = words[0] == "init" ? App.Run(words) : App.Run([.. words, .. output, "--settings", settings]);
            outcome.Code.ShouldBe(0, command + "\n" + outcome.Error);
        }
        Directory.Delete(Path.Combine(example.Folder, "data", "acme"), recursive: true);
        Directory.EnumerateFiles(_folder.Path, "*.eml", SearchOption.AllDirectories).ShouldNotBeEmpty();
    }

    [Fact]
    public void Run_again_it_leaves_all_as_it_is_and_a_half_finished_one_is_finished()
    {
        var folder = Copy();
        File.Delete(Path.Combine(folder, SettingsLocator.FileName));
        File.Delete(Path.Combine(folder, "templates", "shared", "headline.sbn"));
        var before = Contents(example.Folder);

        var outcome = App.Run("init", folder);

        outcome.Code.ShouldBe(0, outcome.Error);
        Contents(folder).ShouldBe(before);

        // What was made is counted, and what was there is told as there.
        example.Made.Output.ShouldContain(": settings, templates and an example company, ");
        example.Made.Output.ShouldContain("Its first briefing: ");
        outcome.Output.ShouldContain(": settings, templates and an example company, 2 files.");
        outcome.Output.ShouldContain("Its first briefing was there already: ");
        var again = App.Run("init", folder).Output;
        again.ShouldContain("Everything was in ");
        again.ShouldContain(" already: settings, templates, an example company.");
        again.ShouldNotContain(" files.");
    }

    [Fact]
    public void What_is_there_and_differs_is_named_each_and_nothing_is_written()
    {
        var folder = _folder.Combine("foreign");
        Directory.CreateDirectory(Path.Combine(folder, "data", "filings"));
        Directory.CreateDirectory(Path.Combine(folder, SettingsLocator.FileName));
        File.WriteAllText(Path.Combine(folder, "data", "issuer.json"), "mine");
        File.WriteAllText(Path.Combine(folder, "templates"), "mine, too");
        File.CreateSymbolicLink(Path.Combine(folder, "data", "taxonomy.json"), _folder.Combine("nowhere"));
        var before = Names(folder);

        var outcome = App.Run("init", folder);

        outcome.Code.ShouldBe(2);
        outcome.Output.ShouldBeEmpty();
        var named = outcome.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        named.Length.ShouldBe(5, outcome.Error);
        foreach (var path in new[] { "reportsettings.json", "templates", "data/issuer.json", "data/taxonomy.json" })
            named.ShouldContain(l => l.StartsWith($"error: {Path.Combine(folder, path)}: QS04", StringComparison.Ordinal));
        Names(folder).ShouldBe(before);
        File.Exists(_folder.Combine("nowhere")).ShouldBeFalse();
    }

    [Fact]
    public void A_folder_that_cannot_be_made_is_told_with_the_right_code()
    {
        File.WriteAllText(_folder.Combine("file"), "");

        App.Run("init", _folder.Combine("file")).Code.ShouldBe(2);
        App.Run("init", _folder.Combine("file", "below")).Code.ShouldBe(2);
        var machine = App.Run("init", "/proc/nothing");
        (machine.Code, machine.Output).ShouldBe((4, ""));
        machine.Error.TrimEnd().ShouldStartWith("error: ");
        machine.Error.TrimEnd().ShouldNotContain("\n");
        App.Run("init", "").Code.ShouldBe(1);
        App.Run("init", _folder.Combine("x"), "--data", "y").Code.ShouldBe(1);
    }

    [Fact]
    public void The_skeleton_of_a_company_passes_the_checks_and_says_that_it_has_no_figures()
    {
        var settings = Path.Combine(CompanyOf("blank"), SettingsLocator.FileName);

        var check = App.Run("check", "--settings", settings);
        check.Code.ShouldBe(0);
        check.Output.ShouldContain("No filing has a figure yet");
        check.Output.ShouldContain(Path.Combine("filings", "2026Q1.json"));
        check.Output.ShouldNotContain("0 made");
        App.Run("list", "--settings", settings).Output.ShouldContain("no figures yet");
        foreach (var kind in new[] { "quarterly", "factsheet" })
        {
            var outcome = App.Run(kind, "2026Q1", "--settings", settings);
            outcome.Code.ShouldBe(2, outcome.Error);
            outcome.Error.ShouldContain("QB0006");
        }
    }

    [Theory]
    [InlineData("2026Q1", "ifrs")]
    [InlineData("2026Q3", "us-gaap")]
    [InlineData("2026H1", "ifrs")]
    [InlineData("2025FY", "us-gaap")]
    public void Filled_in_it_makes_a_briefing(string period, string gaap)
    {
        var settings = FilledIn(period, gaap, leaveYearBefore: false);

        var check = App.Run("check", "--settings", settings);
        check.Code.ShouldBe(0, check.Output + check.Error);
        check.Output.ShouldContain(" 0 failed");
        var outcome = App.Run("results", period, "--settings", settings);

        outcome.Code.ShouldBe(0, outcome.Error);
        var text = SkeletonFigures.TextOf(outcome.Output.Trim());
        foreach (var words in new[] { "Acme \"Ω\" Widgets", "What moved", "EUR 1.0 million", "+100.0% year on year",
            gaap == "ifrs" ? "Profit for the period" : "Net income" })
            text.ShouldContain(words);
    }

    [Theory]
    [InlineData("06-30", "2026Q1", "\"fiscalYear\": \"06-30\"", "September 30, 2025", "Three months ended September 30,")]
    [InlineData("last saturday of September", "2026Q3", "\"fiscalYear\": \"last Saturday of September\"", "June 27, 2026",
        "13 weeks ended")]
    [InlineData("02-28", "2025FY", "\"fiscalYear\": \"02-28\"", "February 28, 2025", "Year ended")]
    [InlineData("03-31", "2026H1", "\"fiscalYear\": \"03-31\"", "September 30, 2025", "Six months ended September 30,")]
    public void A_year_that_ends_otherwise_is_written_down_and_filled_in_makes_a_briefing(string yearEnd, string period, string issuer,
        string day, string group)
    {
        var folder = CompanyOf("filled", "--fiscal-year-end", yearEnd, "--period", period);
        File.ReadAllText(Path.Combine(folder, "data", "issuer.json")).ShouldContain(issuer);
        var file = Path.Combine(folder, "data", "filings", period + ".json");
        var filing = File.ReadAllText(file);
        filing.ShouldContain($"\"heading\": \"{day}\"");
        filing.ShouldContain($"\"group\": \"{group}\"");
        SkeletonFigures.FillIn(file, leaveYearBefore: false);
        var settings = Path.Combine(folder, SettingsLocator.FileName);

        var check = App.Run("check", "--settings", settings);
        check.Code.ShouldBe(0, check.Output + check.Error);
        check.Output.ShouldContain(" 0 failed");
        var outcome = App.Run("results", period, "--settings", settings);
        outcome.Code.ShouldBe(0, outcome.Error);
    }

    [Fact]
    public void A_year_that_ends_with_December_needs_no_word_and_one_that_does_not_read_is_told_with_what_does()
    {
        var folder = CompanyOf("december", "--fiscal-year-end", "12-31");
        File.ReadAllText(Path.Combine(folder, "data", "issuer.json")).ShouldNotContain("fiscalYear");

        foreach (var wrong in (string[])["30-06", "last Caturday of May", "", "2024-09-28, 2026-01-03"])
        {
            var outcome = App.Run("init", _folder.Combine("none"), "--company", "Acme SE", "--currency", "EUR", "--fiscal-year-end", wrong);
            outcome.Code.ShouldBe(1);
            outcome.Error.ShouldContain("--fiscal-year-end");
            if (wrong.Length > 0) outcome.Error.ShouldContain("\"last Saturday of September\"");
            Directory.Exists(_folder.Combine("none")).ShouldBeFalse();
        }
        App.Run("init", _folder.Combine("none"), "--fiscal-year-end", "06-30").Error.ShouldContain(
            "--fiscal-year-end goes with --company.");
    }

    [Theory]
    [InlineData("ifrs", "Higher income taxes")]
    [InlineData("us-gaap", "Higher income tax expense")]
    public void Costs_that_are_filed_negative_and_grow_are_called_higher(string gaap, string words)
    {
        var settings = FilledIn("2026Q1", gaap, leaveYearBefore: false);

        var outcome = App.Run("quarterly", "2026Q1", "--settings", settings);

        outcome.Code.ShouldBe(0, outcome.Error);
        var text =
            string.Join(' ', SkeletonFigures.TextOf(outcome.Output.Trim()).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        text.ShouldContain(words);
        text.ShouldNotContain("Lower ");
    }

    [Fact]
    public void The_root_and_the_home_folder_are_refused()
    {
        Directory.CreateDirectory(_folder.Combine("home"));
        if (!OperatingSystem.IsWindows()) Directory.CreateSymbolicLink(_folder.Combine("link"), _folder.Combine("home"));

        NewFolder.Refusal(Path.GetPathRoot(_folder.Path)!, "")!.ShouldContain("root of the file system");
        NewFolder.Refusal(_folder.Combine("home") + Path.DirectorySeparatorChar, _folder.Combine("home"))!.ShouldContain(
            "Name a folder of its own");
        if (!OperatingSystem.IsWindows()) NewFolder.Refusal(_folder.Combine("link"), _folder.Combine("home")).ShouldNotBeNull();
        NewFolder.Refusal(_folder.Combine("home", "briefings"), _folder.Combine("home")).ShouldBeNull();
        NewFolder.Refusal(_folder.Combine("home"), "").ShouldBeNull();

        var outcome = ProgramRun.Of(["init", _folder.Combine("home")], ("HOME", _folder.Combine("home")),
            ("USERPROFILE", _folder.Combine("home")), ("DOTNET_CLI_HOME", _folder.Path));
        outcome.Code.ShouldBe(1, outcome.Error);
        Names(_folder.Combine("home")).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("plain-1", "cd '", false)]
    [InlineData("it's a $(touch x) \"b\"", "it'\\''s a $(touch x) \"b\"'", true)]
    public void The_folder_is_quoted_for_the_shell_and_a_second_run_says_that_all_was_there(string name, string quoted, bool isQuoted)
    {
        if (OperatingSystem.IsWindows()) return; // It has no such names.
        var first = App.Run("init", _folder.Combine(name), "--company", "Acme SE", "--currency", "EUR");
        var again = App.Run("init", _folder.Combine(name), "--company", "Acme SE", "--currency", "EUR");

        first.Code.ShouldBe(0, first.Error);
        first.Output.Contains(quoted, StringComparison.Ordinal).ShouldBe(isQuoted, first.Output);
        first.Output.ShouldStartWith("Made ");
        again.Output.ShouldStartWith("Everything was in ");
        foreach (var told in new[] { "share counts are not scaled", "is a placeholder, 2026-04-30", "--period 2025Q4" })
            first.Output.ShouldContain(told);
    }

    [Fact]
    public void Nothing_sent_yet_is_said_with_the_place_of_the_ledger()
    {
        var outcome = App.Run("deliveries", "--settings", Path.Combine(CompanyOf("unsent"), SettingsLocator.FileName));

        outcome.Code.ShouldBe(0, outcome.Error);
        outcome.Output.ShouldBeEmpty();
        outcome.Error.ShouldContain("Nothing has been sent yet");
        outcome.Error.ShouldContain("deliveries.jsonl");
    }

    [Fact]
    public void Without_the_year_before_the_checks_say_so_and_a_draft_is_made_all_the_same()
    {
        var settings = FilledIn("2026Q1", "ifrs", leaveYearBefore: true);

        var check = App.Run("check", "--settings", settings);
        check.Code.ShouldBe(3);
        check.Output.ShouldContain("QC29");
        var outcome = App.Run("quarterly", "2026Q1", "--draft", "--settings", settings);
        outcome.Code.ShouldBe(0, outcome.Error);

        var several = App.Run("quarterly", "2026Q1", "--settings", settings, "--data",
            Path.Combine(Path.GetDirectoryName(settings)!, "data"), "--data", RepositoryRoot.PathOf("tests", "Torvalin"), "--issuer",
            "acme-widgets");
        several.Code.ShouldBe(3, several.Error);
        several.Error.ShouldContain("See 'qifu-reports check 2026Q1 --status failed --issuer acme-widgets'.");
    }

    [Fact]
    public void What_a_list_could_get_of_a_period_is_told_with_its_setting()
    {
        var settings = FilledIn("2026H1", "ifrs", leaveYearBefore: false);
        File.WriteAllText(settings, File.ReadAllText(settings).Replace("[\"results\"]", "[\"reconciliation\"]", StringComparison.Ordinal));

        var outcome = App.Run("send", "2026H1", "--to", "board", "--dry-run", "--settings", settings);

        outcome.Code.ShouldBe(2);
        outcome.Error.ShouldContain(
            "It has results, factsheet, workbook: \"Briefings\" of a recipient, below Lists:board in reportsettings.json, names what is " +
                "sent; without it all briefings are.");
    }

    [Fact]
    public void Inside_a_workspace_a_company_gets_its_data_alone_and_the_line_for_the_settings_is_told()
    {
        var folder = Copy();
        var settings = Path.Combine(folder, SettingsLocator.FileName);
        var own = File.ReadAllText(settings);

        var outcome = App.Run("init", Path.Combine(folder, "data", "acme"), "--company", "奇富", "--currency", "eur");

        outcome.Code.ShouldBe(0, outcome.Error);
        File.ReadAllText(settings).ShouldBe(own);
        Names(Path.Combine(folder, "data", "acme")).ShouldBe(
            ["filings/2026Q1.json", "issuer.json", "schema/filing.schema.json", "schema/issuer.schema.json", "schema/taxonomy.schema.json",
                "schema/waivers.schema.json", "taxonomy.json", "waivers.json"]);
        var line = outcome.Output.Split('\n').Single(l => l.StartsWith("  \"Data\": ", StringComparison.Ordinal)).Trim();
        File.WriteAllText(settings, own.Replace("\"Data\": \"data\",", line, StringComparison.Ordinal));
        var list = App.Run("list", "--settings", settings);
        list.Code.ShouldBe(0, list.Error);
        list.Output.ShouldContain("acme");
        App.Run("check", "--settings", settings, "--issuer", "acme").Code.ShouldBe(0);
    }

    [Theory]
    [InlineData("--company", "", "--currency", "EUR")]
    [InlineData("--company", "Acme")]
    [InlineData("--company", "Acme", "--currency", "EURO")]
    [InlineData("--company", "Acme", "--currency", "E1R")]
    [InlineData("--company", "Acme", "--currency", "ÄÖÜ")]
    [InlineData("--company", "Ac\u0007me", "--currency", "EUR")]
    [InlineData("--company", "Ac\nme", "--currency", "EUR")]
    [InlineData("--company", "Ac\u202Eme", "--currency", "EUR")]
    [InlineData("--company", "Acme", "--short-name", "\u200F", "--currency", "EUR")]
    [InlineData("--company", "Acme", "--currency", "EUR", "--period", "2026H2")]
    [InlineData("--company", "Acme", "--currency", "EUR", "--period", "2026-9M")]
    [InlineData("--currency", "EUR")]
    [InlineData("--short-name", "Acme")]
    public void Words_that_make_no_company_are_refused(params string[] words)
    {
        var outcome = App.Run(["init", _folder.Combine("refused"), .. words]);

        outcome.Code.ShouldBe(1, outcome.Error);
        outcome.Error.ShouldContain("--");
        Directory.Exists(_folder.Combine("refused")).ShouldBeFalse();
    }

    [Fact]
    public void A_name_that_fits_no_page_is_refused()
    {
        App.Run("init", _folder.Combine("long"), "--company", new string('A', 121), "--currency", "EUR").Code.ShouldBe(1);
        App.Run("init", _folder.Combine("long"), "--company", new string('A', 61), "--currency", "EUR").Error.ShouldContain("--short-name");
    }

    [Fact]
    public void All_schemas_go_into_a_folder_the_same_as_those_of_the_repository()
    {
        var outcome = App.Run("schema", "--folder", _folder.Combine("schemas"));

        outcome.Code.ShouldBe(0, outcome.Error);
        Names(_folder.Combine("schemas"))
            .ShouldBe(["filing.schema.json", "issuer.schema.json", "settings.schema.json", "taxonomy.schema.json", "waivers.schema.json"]);
        foreach (var name in new[] { "filing", "issuer", "taxonomy", "waivers" })
            File.ReadAllBytes(_folder.Combine("schemas", name + ".schema.json"))
                .ShouldBe(File.ReadAllBytes(RepositoryRoot.PathOf("data", "schema", name + ".schema.json")));
        File.ReadAllText(_folder.Combine("schemas", "settings.schema.json"))
            .ShouldBe(File.ReadAllText(RepositoryRoot.PathOf("docs", "reportsettings.schema.json")));
        outcome.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(5);
    }

    private string CompanyOf(string name, params string[] more)
    {
        var outcome = App.Run(["init", _folder.Combine(name), "--company", "Acme \"Ω\" Widgets SE", "--currency", "EUR", .. more]);
        outcome.Code.ShouldBe(0, outcome.Error);
        return _folder.Combine(name);
    }

    private string FilledIn(string period, string gaap, bool leaveYearBefore)
    {
        var folder = CompanyOf("filled", "--gaap", gaap, "--period", period);
        SkeletonFigures.FillIn(Path.Combine(folder, "data", "filings", period + ".json"), leaveYearBefore);
        return Path.Combine(folder, SettingsLocator.FileName);
    }

    private string Copy()
    {
        var to = _folder.Combine("copy");
        foreach (var file in Directory.EnumerateFiles(example.Folder, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(example.Folder, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
        return to;
    }

    private static Dictionary<string, string> Contents(string folder) =>
        Names(folder).ToDictionary(n => n,
            n => Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(Path.Combine(folder, n)))));

    private static string[] Names(string folder) =>
        [.. Directory.EnumerateFileSystemEntries(folder, "*", SearchOption.AllDirectories).Where(p => !Directory.Exists(p))
            .Select(p => Path.GetRelativePath(folder, p).Replace('\\', '/')).Order(StringComparer.Ordinal)];

    [GeneratedRegex("begins \"([^\"]+)\"")]
    private static partial Regex Quotation();

    [GeneratedRegex(@"qifu-reports ((?:quarterly|send|check|init)\b[^\n]*)")]
    private static partial Regex Command();

    /// <summary>One folder with the example, made once.</summary>
    public sealed class Example : IDisposable
    {
        private readonly TemporaryFolder _folder = new();

        public Example() => Made = App.Run("init", Folder);

        public string Folder => _folder.Combine("new");

        internal Outcome Made { get; }

        public void Dispose() => _folder.Dispose();
    }
}
