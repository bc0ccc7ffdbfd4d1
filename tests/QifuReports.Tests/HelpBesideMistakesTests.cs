namespace QifuReports.Tests;

/// <summary>Help is asked for where a command line is not finished yet: what is missing or wrong in it is no mistake.</summary>
public sealed class HelpBesideMistakesTests
{
    [Theory]
    [InlineData("quarterly", "--help")]
    [InlineData("quarterly", "--no-such-option", "--help")]
    [InlineData("quarterly", "2023Q3", "2023Q4", "2024Q1", "--help")]
    [InlineData("quarterly", "no period", "--help")]
    [InlineData("quarterly", "--output", "", "--help")]
    public void It_is_that_of_the_command(params string[] words)
    {
        var help = App.Run(words);
        help.Code.ShouldBe(0, help.Error);
        help.Error.ShouldBeEmpty();
        help.Output.ShouldBe(App.Run(words[0], "--help").Output);
    }
}
