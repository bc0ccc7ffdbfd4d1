namespace QifuReports.Tests;

public sealed class ProvisionsCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("2024H1")]
    [InlineData("2022FY")]
    public void The_briefing_is_made_for_the_periods_of_the_table(string period)
    {
        var outcome = App.RunHere("provisions", period, "--output", _folder.Path);

        outcome.Code.ShouldBe(0, outcome.Error);
        outcome.Output.ShouldBe(_folder.Combine(period, "provision-briefing.pdf") + Environment.NewLine);
    }

    [Fact]
    public void Without_a_period_the_latest_leads_and_the_file_is_the_same_as_if_it_were_asked_for()
    {
        var unasked = App.RunHere("provisions", "--output", _folder.Combine("unasked"));
        var asked = App.RunHere("provisions", "2024H1", "--output", _folder.Combine("asked"));

        unasked.Code.ShouldBe(0, unasked.Error);
        unasked.Output.ShouldBe(_folder.Combine("unasked", "2024H1", "provision-briefing.pdf") + Environment.NewLine);
        File.ReadAllBytes(unasked.Output.Trim()).ShouldBe(File.ReadAllBytes(asked.Output.Trim()));
    }

    [Fact]
    public void A_batch_makes_the_one_of_each_table_and_those_of_other_periods_where_they_are_asked_for()
    {
        static string[] Made(string output) =>
            [.. output.Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries)
                .Select(p => Path.GetFileName(Path.GetDirectoryName(p)!)).Order(StringComparer.Ordinal)];

        var all = App.RunHere("batch", "--briefings", "provisions", "--output", _folder.Combine("all"));
        all.Code.ShouldBe(0, all.Error);
        Made(all.Output).ShouldBe(["2024H1"]);

        var some = App.RunHere("batch", "--briefings", "provisions", "--periods", "2022FY,2023H1", "--output", _folder.Combine("some"));
        some.Code.ShouldBe(0, some.Error);
        Made(some.Output).ShouldBe(["2022FY", "2023H1"]);

        App.RunHere("list").Output.Split('\n').Count(l => l.Contains(" provisions ", StringComparison.Ordinal)).ShouldBe(4);
    }

    [Fact]
    public void Data_without_a_table_says_so()
    {
        var outcome = App.RunHere("provisions", "--data", RepositoryRoot.PathOf("tests", "Torvalin"), "--output", _folder.Path);

        outcome.Code.ShouldBe(2);
        outcome.Error.ShouldContain("the data has nothing for a provisions briefing.");
    }

    [Fact]
    public void A_period_without_a_table_is_bad_data_and_the_message_says_which_there_are()
    {
        var outcome = App.RunHere("provisions", "2023Q3", "--output", _folder.Path);

        outcome.Code.ShouldBe(2);
        outcome.Error.ShouldContain("2022FY, 2023H1, 2023FY, 2024H1");
        Directory.EnumerateFileSystemEntries(_folder.Path).ShouldBeEmpty();
    }

    [Fact]
    public void An_amount_that_does_not_tie_to_the_releases_stops_the_briefing()
    {
        var data = _folder.Combine("data");
        foreach (var file in Directory.GetFiles(RepositoryRoot.PathOf("data"), "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(data, Path.GetRelativePath(RepositoryRoot.PathOf("data"), file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.WriteAllText(copy, File.ReadAllText(file)
                .Replace("[1580, 2151, 1002, 1697]", "[1590, 2151, 1002, 1697]", StringComparison.Ordinal));
        }

        var outcome = App.RunHere("provisions", "2024H1", "--data", data, "--output", _folder.Combine("out"));

        outcome.Code.ShouldBe(3);
        outcome.Error.ShouldContain("Provision for loans receivable, 2022FY");
        Directory.Exists(_folder.Combine("out")).ShouldBeFalse();
    }
}
