namespace QifuReports.Tests;

public sealed class QuarterlyCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_briefing_is_made_and_its_path_is_what_stands_on_standard_output()
    {
        var outcome = App.RunHere("quarterly", "2023Q3", "--output", _folder.Path);

        outcome.Code.ShouldBe(0, outcome.Error);
        var path = _folder.Combine("2023Q3", "quarterly-briefing.pdf");
        outcome.Output.ShouldBe(path + Environment.NewLine);
        var bytes = File.ReadAllBytes(path);
        bytes.AsSpan(0, 8).SequenceEqual("%PDF-1.7"u8).ShouldBeTrue();
        Directory.EnumerateFiles(_folder.Path, "*", SearchOption.AllDirectories).ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData("Q3 2023")]
    [InlineData("3q23")]
    [InlineData("2023-q3")]
    public void A_period_may_be_written_as_people_write_it(string period)
    {
        var outcome = App.RunHere("quarterly", period, "--output", _folder.Path);

        outcome.Code.ShouldBe(0, outcome.Error);
        outcome.Output.ShouldBe(_folder.Combine("2023Q3", "quarterly-briefing.pdf") + Environment.NewLine);
    }

    [Fact]
    public void Results_of_a_quarter_are_the_same_file_by_either_name()
    {
        var by = App.RunHere("results", "2023Q3", "--output", _folder.Combine("results"));
        by.Code.ShouldBe(0, by.Error);
        App.RunHere("quarterly", "2023Q3", "--output", _folder.Combine("quarterly")).Code.ShouldBe(0);

        by.Output.TrimEnd().ShouldBe(_folder.Combine("results", "2023Q3", "quarterly-briefing.pdf"));
        File.ReadAllBytes(by.Output.TrimEnd())
            .ShouldBe(File.ReadAllBytes(_folder.Combine("quarterly", "2023Q3", "quarterly-briefing.pdf")));
    }

    // It reports six months beside its second quarter, and no half by itself.
    [Fact]
    public void Results_of_a_half_that_no_release_is_of_are_refused_with_the_quarter_that_tells_of_it()
    {
        var outcome = App.RunHere("results", "2023H1", "--output", _folder.Path);

        outcome.Code.ShouldBe(2);
        outcome.Error.ShouldContain(
            "No filing held reports on 2023H1: its figures stand as comparatives beside those of 2023Q2 in 6-K-2023-08-21 of 2023-08-21.");
        App.RunHere("batch", "--briefings", "results", "--output", _folder.Path).Output.Split('\n',
            StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(4);
    }

    [Fact]
    public void A_period_without_a_release_is_bad_data_and_the_message_says_which_there_are()
    {
        var outcome = App.RunHere("quarterly", "2031Q1", "--output", _folder.Path);

        outcome.Code.ShouldBe(2);
        outcome.Error.ShouldContain("2023Q3");
        Directory.EnumerateFileSystemEntries(_folder.Path).ShouldBeEmpty();
    }

    [Fact]
    public void A_link_to_nowhere_among_the_data_is_bad_input_and_is_named()
    {
        var data = _folder.CopyOf("data");
        File.CreateSymbolicLink(Path.Combine(data, "filings", "gone.json"), _folder.Combine("nowhere"));

        var outcome = App.RunHere("quarterly", "2023Q3", "--data", data, "--output", _folder.Combine("out"));

        outcome.Code.ShouldBe(2, outcome.Error);
        outcome.Error.ShouldContain("gone.json");
        Directory.Exists(_folder.Combine("out")).ShouldBeFalse();
    }

    [Fact]
    public void A_failing_check_stops_the_briefing_names_what_failed_and_leaves_no_file()
    {
        var data = DataWith("4281026", "4281027");

        var outcome = App.RunHere("quarterly", "2023Q3", "--data", data, "--output", _folder.Combine("out"));

        outcome.Code.ShouldBe(3);
        outcome.Error.ShouldContain("Total net revenue");
        outcome.Error.ShouldContain("4,281,027");
        Directory.Exists(_folder.Combine("out")).ShouldBeFalse();
        outcome.Output.ShouldBeEmpty();
    }

    [Fact]
    public void A_draft_is_issued_all_the_same()
    {
        var data = DataWith("4281026", "4281027");

        var outcome = App.RunHere("quarterly", "2023Q3", "--draft", "--data", data, "--output", _folder.Combine("out"));

        outcome.Code.ShouldBe(0, outcome.Error);
        File.Exists(_folder.Combine("out", "2023Q3", "quarterly-briefing.pdf")).ShouldBeTrue();
    }

    [Fact]
    public void A_template_with_an_unknown_name_is_an_error_with_its_place()
    {
        var templates = _folder.CopyOf("templates");
        var file = Directory.EnumerateFiles(Path.Combine(templates, "quarterly"), "*.sbn").Order(StringComparer.Ordinal).First();
        File.AppendAllText(file, "\n{{ nobody_knows_this }}\n");

        var outcome = App.RunHere("quarterly", "2023Q3", "--templates", templates, "--output", _folder.Combine("out"));

        outcome.Code.ShouldBe(2);
        outcome.Error.ShouldContain(Path.GetFileName(file) + "(");
        outcome.Error.ShouldContain("nobody_knows_this");
        Directory.Exists(_folder.Combine("out")).ShouldBeFalse();
    }

    [Fact]
    public void Data_that_cannot_be_read_gives_every_error_with_its_place()
    {
        var data = DataWith("4281026", "\"4,281,026\"");

        var outcome = App.RunHere("quarterly", "2023Q3", "--data", data, "--output", _folder.Combine("out"));

        outcome.Code.ShouldBe(2);
        outcome.Error.ShouldContain(".json(");
        outcome.Error.ShouldContain("$.statements[");
        Directory.Exists(_folder.Combine("out")).ShouldBeFalse();
    }

    [Fact]
    public void Cancelled_it_ends_with_130_and_leaves_nothing()
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        using var stop = new CancellationTokenSource();
        stop.Cancel();

        var code = QifuReports.App.CommandLines.CommandLine.Run(
            ["quarterly", "2023Q3", "--settings", RepositoryRoot.PathOf("reportsettings.json"), "--output", _folder.Combine("out")], output,
            error, stop.Token);

        code.ShouldBe(130);
        output.ToString().ShouldBeEmpty();
        error.ToString().ShouldContain("Cancelled");
        Directory.Exists(_folder.Combine("out")).ShouldBeFalse();
    }

    [Fact]
    public void A_folder_that_cannot_be_written_to_is_the_machine()
    {
        var file = _folder.Combine("in-the-way");
        File.WriteAllText(file, "");

        var outcome = App.RunHere("quarterly", "2023Q3", "--output", file);

        outcome.Code.ShouldBe(4);
        outcome.Error.ShouldContain("in-the-way");
        File.ReadAllText(file).ShouldBeEmpty();
    }

    // Changes the first statement of a figure in a copy of the data; fails where the figure is not there.
    private string DataWith(string figure, string other)
    {
        var data = _folder.CopyOf("data");
        var file = Directory.EnumerateFiles(Path.Combine(data, "filings"), "*2023q3.json").ShouldHaveSingleItem();
        var text = File.ReadAllText(file);
        var at = text.IndexOf(figure, StringComparison.Ordinal);
        at.ShouldBeGreaterThan(0);
        File.WriteAllText(file, text[..at] + other + text[(at + figure.Length)..]);
        return data;
    }
}
