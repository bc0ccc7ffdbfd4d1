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
            File.WriteAllText(copy, File.ReadAllText(file).Replace("[1580, 2151, 1002, 1697]", "[1590, 2151, 1002, 1697]", StringComparison.Ordinal));
        }

        var outcome = App.RunHere("provisions", "2024H1", "--data", data, "--output", _folder.Combine("out"));

        outcome.Code.ShouldBe(3);
        outcome.Error.ShouldContain("Provision for loans receivable, 2022FY");
        Directory.Exists(_folder.Combine("out")).ShouldBeFalse();
    }
}
