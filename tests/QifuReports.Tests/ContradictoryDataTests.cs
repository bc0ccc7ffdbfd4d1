using System.Text;
using System.Text.Json;
using QifuReports.Pdf.Reading;
using QifuReports.Pdf.Reading.Syntax;
using QifuReports.Pdf.Reading.Text;

namespace QifuReports.Tests;

/// <summary>
/// Data that contradict themselves, settings that cannot be, and names as companies have them: each ends with what was asked for or with a
/// code, never as a bug.
/// </summary>
public sealed class ContradictoryDataTests : IDisposable
{
    private const string Half = "2024-11-12-2025h1.json";
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_draft_shows_each_of_two_numbers_of_one_figure_where_it_is_filed()
    {
        var data = Changed("calderwick", Path.Combine("filings", Half), ("-5.1, \"-\", 51.0]", "-5.1, \"-\", 52.0]"));

        var outcome = App.RunHere("results", "2025H1", "--draft", "--data", data, "--output", _folder.Combine("out"));

        outcome.Code.ShouldBe(0, outcome.Error);
        var text = TextOf(outcome.Output.Trim().Split('\n')[0]);
        text.ShouldContain(Joined("Operating profit 34.6 12.7 8.8 (5.1) – 52.0"));
        text.ShouldContain(Joined("Operating profit 51.0"));
        App.RunHere("verify", outcome.Output.Trim().Split('\n')[0], "--data", data).Code.ShouldBe(0);
    }

    [Fact]
    public void A_draft_of_which_nothing_can_be_proved_is_refused_with_a_code_and_what_to_do()
    {
        var data = Changed("calderwick", "issuer.json", ("\"03-31\"", "\"last Monday of February\""));

        var outcome = App.RunHere("results", "2025H1", "--draft", "--data", data, "--output", _folder.Combine("out"));

        outcome.Code.ShouldBe(3, outcome.Error);
        outcome.Error.ShouldContain("QP0008");
        outcome.Error.ShouldContain("Mend what 'qifu-reports check' shows first");
        outcome.Error.ShouldNotContain("bug");
    }

    [Fact]
    public void Columns_that_are_told_apart_by_their_parts_alone_are_headed_by_them()
    {
        var data = Changed("calderwick", Path.Combine("filings", Half), ("\"heading\": \"Great Britain\"", "\"heading\": \"2024\""),
            ("\"heading\": \"Ireland\"", "\"heading\": \"2024\""), ("\"heading\": \"Nordics\"", "\"heading\": \"2024\""));

        var outcome = App.RunHere("results", "2025H1", "--data", data, "--output", _folder.Combine("out"));

        outcome.Code.ShouldBe(0, outcome.Error);
        var text = TextOf(outcome.Output.Trim().Split('\n')[0]);
        text.ShouldContain(Joined(
            "Great Britain Ireland Nordics Central costs Eliminations Company 2024 2024 2024 Central costs Eliminations Company"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("filings")]
    [InlineData("filings/out")]
    public void A_briefing_is_not_written_among_the_data(string below)
    {
        var data = Changed("calderwick", "issuer.json");
        var before = Directory.GetFileSystemEntries(data, "*", SearchOption.AllDirectories).Length;

        var outcome = App.RunHere("results", "2025H1", "--data", data, "--output", Path.Combine(data, below));

        outcome.Code.ShouldBe(2, outcome.Error);
        outcome.Error.ShouldContain("QS0211");
        Directory.GetFileSystemEntries(data, "*", SearchOption.AllDirectories).Length.ShouldBe(before);
    }

    [Fact]
    public void A_folder_beside_the_data_that_begins_alike_is_no_data_folder()
    {
        var data = Changed("calderwick", "issuer.json");
        App.RunHere("results", "2025H1", "--data", data, "--output", data + "-out").Code.ShouldBe(0);
    }

    [Fact]
    public void A_font_folder_that_is_not_there_has_a_code_and_what_to_do()
    {
        var settings = Settings("brackenfold", RepositoryRoot.PathOf("tests", "Companies", "brackenfold"),
            """, "Style": {"FontFolder": "nowhere"}""");

        var outcome = App.Run("quarterly", "2024Q1", "--settings", settings);

        outcome.Code.ShouldBe(2, outcome.Error);
        outcome.Error.ShouldContain("QS0306: There is no font folder");
        outcome.Error.ShouldContain("Correct Style:FontFolder");
    }

    [Fact]
    public void A_mail_says_that_the_quarters_have_not_as_many_weeks_and_its_attachment_has_single_hyphens()
    {
        var settings = Settings("brackenfold",
            Changed("brackenfold", "issuer.json", ("\"shortName\": \"Brackenfold\"", "\"shortName\": \"Brackenfold, & Sons\"")), "");

        var outcome = App.Run("send", "2024Q1", "--to", "board", "--dry-run", "--settings", settings);

        outcome.Code.ShouldBe(0, outcome.Error);
        var message = File.ReadAllText(outcome.Output.Trim());
        message.ShouldContain("Brackenfold-Sons-2024Q1-quarterly-briefing.pdf");
        var text = string.Join(' ', MailText.Of(message).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        text.ShouldContain(
            "The first quarter of fiscal 2024 has thirteen weeks, the fourth quarter of fiscal 2023 fourteen weeks; no change is " +
                "adjusted for it.");
    }

    [Fact]
    public void A_mail_on_quarters_of_months_says_nothing_of_weeks()
    {
        var outcome = App.Run("send", "2025H1", "--to", "board", "--dry-run", "--settings",
            Settings("calderwick", RepositoryRoot.PathOf("tests", "Companies", "calderwick"), ""));

        outcome.Code.ShouldBe(0, outcome.Error);
        MailText.Of(File.ReadAllText(outcome.Output.Trim())).ShouldNotContain("weeks");
    }

    [Fact]
    public void A_figure_is_explained_by_its_role_and_a_range_of_a_role_is_told_its_concept()
    {
        App.RunHere("explain", "2025H1", "net-result", "--data", RepositoryRoot.PathOf("tests", "Companies", "calderwick")).Code.ShouldBe(
            0);

        var outcome = App.RunHere("check", "--data",
            Changed("calderwick", "taxonomy.json", ("\"guidance\": {\"of\": \"profit\"", "\"guidance\": {\"of\": \"net-result\"")));
        outcome.Code.ShouldBe(2, outcome.Error);
        outcome.Error.ShouldContain("\"net-result\" is the role of \"profit\": name that.");
    }

    [Fact]
    public void A_derived_half_names_both_filings_that_it_rests_on()
    {
        var outcome = App.RunHere("results", "2025H2", "--data", RepositoryRoot.PathOf("tests", "Companies", "calderwick"), "--output",
            _folder.Combine("out"));

        outcome.Code.ShouldBe(0, outcome.Error);
        TextOf(outcome.Output.Trim().Split('\n')[0])
            .ShouldContain(Joined(
                "the former as in the annual report of May 20, 2025, the latter as in the half-year report of November 12, 2024"));
    }

    // A company's folder with words changed in one of its files.
    private string Changed(string company, string file, params (string From, string To)[] changes)
    {
        var data = _folder.Combine(company);
        foreach (var from in Directory.GetFiles(RepositoryRoot.PathOf("tests", "Companies", company), "*", SearchOption.AllDirectories))
        {
            var to = Path.Combine(data, Path.GetRelativePath(RepositoryRoot.PathOf("tests", "Companies", company), from));
            Directory.CreateDirectory(Path.GetDirectoryName(to)!);
            File.Copy(from, to);
        }
        var path = Path.Combine(data, file);
        foreach (var (from, to) in changes)
        {
            var text = File.ReadAllText(path);
            text.ShouldContain(from, Case.Sensitive);
            File.WriteAllText(path, text.Replace(from, to, StringComparison.Ordinal));
        }
        return data;
    }

    private string Settings(string company, string data, string more)
    {
        var path = _folder.Combine(company + ".json");
        File.WriteAllText(path, $$"""
            {"Data": {{JsonSerializer.Serialize(data)}}, "Templates": {{JsonSerializer.Serialize(RepositoryRoot.PathOf("templates"))}}, "Output": {{JsonSerializer.Serialize(_folder.Combine("out"))}},
             "Mail": {"From": "ir@example.org"}, "Lists": {"board": [{"Name": "Board", "Address": "b@example.org", "Briefings": ["{{(company == "calderwick" ? "results" : "quarterly")}}"]}]}{{more}} }
            """);
        return path;
    }

    private static string TextOf(string path)
    {
        var document = PdfDocument.Open(File.ReadAllBytes(path), ReadingLimits.OwnFile);
        var reader = new PageTextReader(document);
        var text = new StringBuilder();
        for (var i = 0; i < document.PageCount; i++) text.Append(reader.Read(i).Characters).Append(' ');
        return Joined(text.ToString());
    }

    private static string Joined(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c) && c != '\u00AD'));
}
