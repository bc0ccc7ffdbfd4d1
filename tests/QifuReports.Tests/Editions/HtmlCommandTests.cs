using System.Text.RegularExpressions;

namespace QifuReports.Tests.Editions;

/// <summary>The web edition of one briefing: whole, the same each time, and only where the PDF would be issued too.</summary>
public sealed partial class HtmlCommandTests : IDisposable
{
    private static readonly string Invented = RepositoryRoot.PathOf("tests", "Torvalin");

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void It_is_one_file_under_the_name_of_the_PDF_and_the_same_each_time()
    {
        var outcome = Html("2025Q3", "--data", Invented);

        outcome.Code.ShouldBe(0, outcome.Error);
        var path = _folder.Combine("2025Q3", "quarterly-briefing.html");
        outcome.Output.ShouldBe(path + Environment.NewLine);
        outcome.Error.ShouldStartWith("Quarterly briefing 2025Q3, web edition: ");
        Directory.EnumerateFiles(_folder.Path, "*", SearchOption.AllDirectories).ShouldBe([path]);
        var first = File.ReadAllBytes(path);
        var text = File.ReadAllText(path);
        text.ShouldStartWith("<!DOCTYPE html>");
        Figure().Count(text).ShouldBeGreaterThan(100);

        File.WriteAllText(path, "an older one");
        Html("2025Q3", "--data", Invented).Code.ShouldBe(0);
        File.ReadAllBytes(path).ShouldBe(first);
    }

    [Theory]
    [InlineData("2025Q3", "factsheet", "2025Q3/fact-sheet.html")]
    [InlineData("2025Q3", "quarterly", "2025Q3/quarterly-briefing.html")]
    [InlineData("2025-09-30", "results", "2025Q3/quarterly-briefing.html")]
    public void The_briefing_is_the_one_that_is_named(string period, string briefing, string file)
    {
        var outcome = Html(period, "--briefing", briefing, "--data", Invented);

        outcome.Code.ShouldBe(0, outcome.Error);
        outcome.Output.ShouldBe(_folder.Combine(file.Split('/')) + Environment.NewLine);
    }

    [Theory]
    [InlineData("2022FY", "reconciliation", "2022FY/reconciliation-briefing.html")]
    [InlineData("2024H1", "provisions", "2024H1/provision-briefing.html")]
    public void Every_other_kind_has_an_edition_too(string period, string briefing, string file)
    {
        var outcome = Html(period, "--briefing", briefing);

        outcome.Code.ShouldBe(0, outcome.Error);
        File.Exists(_folder.Combine(file.Split('/'))).ShouldBeTrue();
    }

    [Theory]
    [InlineData("'quartely' is not a kind of briefing. Did you mean \"quarterly\"?", "2023Q3", "--briefing", "quartely")]
    [InlineData("2022FY is no quarter: write 'qifu-reports html 2022FY'.", "2022FY", "--briefing", "quarterly")]
    [InlineData("PERIOD is missing", "--briefing", "factsheet")]
    public void A_mistake_of_the_command_line_is_told_and_nothing_is_made(string told, params string[] arguments)
    {
        var outcome = Html(arguments);

        outcome.Code.ShouldBe(1);
        outcome.Error.ShouldContain(told);
        Directory.EnumerateFileSystemEntries(_folder.Path).ShouldBeEmpty();
    }

    [Fact]
    public void A_failed_check_stops_it_and_a_draft_says_what_it_is()
    {
        var data = _folder.CopyOf("data");
        var file = Directory.EnumerateFiles(Path.Combine(data, "filings"), "*hkex-2024q1.json").ShouldHaveSingleItem();
        File.WriteAllText(file, File.ReadAllText(file).Replace("4153183", "4153184", StringComparison.Ordinal));
        var path = _folder.Combine("out", "2024Q1", "quarterly-briefing.html");

        var refused = App.RunHere("html", "2024Q1", "--data", data, "--output", _folder.Combine("out"));
        refused.Code.ShouldBe(3, refused.Error);
        refused.Error.ShouldContain("4,153,184");
        refused.Output.ShouldBeEmpty();
        Directory.Exists(_folder.Combine("out")).ShouldBeFalse();

        App.RunHere("html", "2024Q1", "--data", data, "--output", _folder.Combine("out"), "--draft").Code.ShouldBe(0);
        File.ReadAllText(path).ShouldContain("DRAFT");
    }

    [Fact]
    public void No_data_for_the_period_ends_as_it_does_for_the_PDF()
    {
        var html = Html("2031Q1");
        var pdf = App.RunHere("results", "2031Q1", "--output", _folder.Path);

        (html.Code, html.Error).ShouldBe((pdf.Code, pdf.Error));
        html.Code.ShouldBe(2);
    }

    [Fact]
    public void What_there_is_of_a_period_is_named_where_what_was_asked_for_is_not()
    {
        var outcome = Html("2022FY");

        outcome.Code.ShouldBe(2);
        outcome.Error.ShouldContain("Briefings of 2022FY are: reconciliation, provisions.");
        Html("2022FY", "--briefing", "reconciliation").Code.ShouldBe(0);
    }

    [Fact]
    public void A_PDF_that_is_older_than_what_the_edition_is_made_of_is_named_and_so_the_other_way_round()
    {
        App.RunHere("quarterly", "2025Q3", "--data", Invented, "--output", _folder.Path).Code.ShouldBe(0);
        Html("2025Q3", "--data", Invented).Error.ShouldNotContain("QB0023");
        var old = new DateTime(2001, 2, 3, 0, 0, 0, DateTimeKind.Utc);
        foreach (var file in Directory.GetFiles(_folder.Combine("2025Q3"))) File.SetLastWriteTimeUtc(file, old);

        var html = Html("2025Q3", "--data", Invented);
        html.Code.ShouldBe(0);
        html.Error.ShouldContain($"warning: {_folder.Combine("2025Q3", "quarterly-briefing.pdf")}: QB0023");
        File.SetLastWriteTimeUtc(_folder.Combine("2025Q3", "quarterly-briefing.html"), old);
        App.RunHere("quarterly", "2025Q3", "--data", Invented, "--output", _folder.Path).Error
            .ShouldContain($"warning: {_folder.Combine("2025Q3", "quarterly-briefing.html")}: QB0023");
    }

    [Fact]
    public void Something_in_the_way_is_the_machine_and_stays()
    {
        Directory.CreateDirectory(_folder.Combine("2025Q3", "quarterly-briefing.html"));

        Html("2025Q3", "--data", Invented).Code.ShouldBe(4);
        Directory.EnumerateFiles(_folder.Path, "*", SearchOption.AllDirectories).ShouldBeEmpty();
    }

    /// <summary>Whatever a company is called, its name is words.</summary>
    [Theory]
    [InlineData("<script>alert(1)</script> & \\\"Sons\\\"", "&lt;script&gt;alert(1)&lt;/script&gt; &amp; ")]
    [InlineData("</style><img src=x onerror=y>", "&lt;/style&gt;&lt;img src=x onerror=y&gt;")]
    [InlineData("--></title>' onload='x", "--&gt;&lt;/title&gt;' onload='x")]
    public void A_name_with_signs_of_HTML_stays_a_name(string name, string shown)
    {
        var data = _folder.Combine("data");
        Copy(Invented, data);
        var issuer = Path.Combine(data, "issuer.json");
        File.WriteAllText(issuer, File.ReadAllText(issuer).Replace("Torvalin Instruments AG", name, StringComparison.Ordinal));

        var outcome = App.RunHere("html", "2025Q3", "--data", data, "--output", _folder.Combine("out"));

        outcome.Code.ShouldBe(0, outcome.Error);
        var text = File.ReadAllText(_folder.Combine("out", "2025Q3", "quarterly-briefing.html"));
        text.ShouldContain(shown);
        foreach (var element in (string[])["<script>alert", "<img", "</style><img", "</title>'"])
            text.ShouldNotContain(element, Case.Sensitive);
    }

    [Fact]
    public void Only_what_makes_it_loads_the_part_for_it()
    {
        Loaded("html", "2025Q3").ShouldContain("QifuReports.Edition");
        Loaded("factsheet", "2025Q3").ShouldNotContain("QifuReports.Edition");
        Loaded("batch", "--periods", "2025Q3").ShouldNotContain("QifuReports.Edition");
        Loaded("list").ShouldNotContain("QifuReports.Edition");
    }

    private string[] Loaded(params string[] arguments)
    {
        var list = _folder.Combine("loaded.txt");
        string[] where = arguments[0] == "list" ? [] : ["--output", _folder.Combine("out")];
        var outcome = ProgramRun.Of(
            [.. arguments, .. where, "--data", Invented, "--settings", RepositoryRoot.PathOf("reportsettings.json")],
            ("DOTNET_STARTUP_HOOKS", typeof(StartupHook).Assembly.Location), (StartupHook.ListFile, list));
        outcome.Code.ShouldBe(0, outcome.Error);
        return File.ReadAllLines(list);
    }

    private Outcome Html(params string[] arguments) => App.RunHere(["html", .. arguments, "--output", _folder.Path]);

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }

    [GeneratedRegex(" data-figure=\"")]
    private static partial Regex Figure();
}
