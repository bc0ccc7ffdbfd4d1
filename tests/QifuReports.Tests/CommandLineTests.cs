using System.CommandLine.Parsing;
using QifuReports.App.CommandLines;
using QifuReports.App.CommandLines.Help;

namespace QifuReports.Tests;

public sealed class CommandLineTests
{
    public static TheoryData<string> Commands() => new(CommandList.All.Select(e => e.Name));

    [Fact]
    public void Help_is_one_screen_that_names_every_command_in_its_group()
    {
        var help = App.Run("--help");

        help.Code.ShouldBe(0);
        help.Error.ShouldBeEmpty();
        FitsAScreen(help.Output);
        help.Output.ShouldMatchApproved(c => c.NoDiff().WithDiscriminator("program"));
        foreach (var command in CommandList.All) help.Output.ShouldContain($"\n  {command.Name} ");
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void Help_of_a_command_is_one_screen_with_two_examples(string command)
    {
        var help = App.Run(command, "--help");

        help.Code.ShouldBe(0);
        help.Error.ShouldBeEmpty();
        FitsAScreen(help.Output);
        help.Output.ShouldContain($"Usage: qifu-reports {command}");
        help.Output[help.Output.IndexOf("Examples", StringComparison.Ordinal)..].Split('\n')
            .Count(l => l.Contains($"qifu-reports {command}", StringComparison.Ordinal)).ShouldBeGreaterThanOrEqualTo(2);
        App.Run("help", command).ShouldBe(help);
    }

    // The lists of periods and figures that a shell is offered are not help: no line and no text grows with the data.
    private static void FitsAScreen(string help)
    {
        var lines = help.TrimEnd('\n').Split('\n');
        lines.Length.ShouldBeLessThanOrEqualTo(42, help);
        lines.Max(l => l.Length).ShouldBeLessThanOrEqualTo(80, help);
        help.ShouldNotContain('\u001b');
    }

    [Fact]
    public void Nothing_typed_shows_the_help_as_a_mistake()
    {
        var outcome = App.Run();

        outcome.Code.ShouldBe(1);
        outcome.Output.ShouldBeEmpty();
        outcome.Error.ShouldContain(App.Run("--help").Output);
    }

    [Fact]
    public void What_may_have_been_meant_is_no_result()
    {
        var outcome = App.Run("quartely", "2023Q3");

        outcome.Output.ShouldBeEmpty();
        outcome.Error.ShouldContain("quarterly");
        outcome.Error.ShouldContain("qifu-reports --help");
    }

    [Theory]
    [InlineData("there is no command 'qarterly'. Did you mean 'quarterly'?", "", "qarterly", "2026Q1")]
    [InlineData("there is no command 'nope'.", "", "help", "nope")]
    [InlineData("there is no command 'nope'.", "", "nope", "--help")]
    [InlineData("no command is named, and one is expected.", "", "--data", "x")]
    [InlineData("there is no option '--ouput'. Did you mean '--output'?", "quarterly ", "quarterly", "2023Q3", "--ouput", "x")]
    [InlineData("there is no option '--drft'. Did you mean '--draft'?", "quarterly ", "quarterly", "2023Q3", "--drft=x")]
    [InlineData("'h' is one word too many for 'quarterly'.", "quarterly ", "quarterly", "2023Q3", "h")]
    [InlineData("'draft' is one word too many for 'quarterly'. Did you mean '--draft'?", "quarterly ", "quarterly", "2023Q3", "draft")]
    [InlineData("--output needs a value: DIR.", "quarterly ", "quarterly", "2023Q3", "--output")]
    [InlineData("SHELL is missing: bash, zsh or fish.", "completion ", "completion")]
    [InlineData("'fail' is none of holds, rounding, waived, warning, failed.", "check ", "check", "--status", "fail")]
    [InlineData("'tssv' is not a period. Write 2023Q3, 2023H1, 2023-9M or 2022FY.", "check ", "check", "tssv")]
    public void A_mistake_is_one_line_and_where_the_help_is(string mistake, string command, params string[] args)
    {
        var outcome = App.Run(args);

        outcome.ShouldBe(new Outcome(1, "",
            $"error: {mistake}{Environment.NewLine}See 'qifu-reports {command}--help'.{Environment.NewLine}"));
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("-h")]
    [InlineData("-?")]
    public void Help_is_help_behind_words_too(string word)
    {
        var help = App.Run("explain", "2023Q2", "net-income", word);

        help.Code.ShouldBe(0);
        help.Output.ShouldBe(App.Run("explain", "--help").Output);
    }

    [Fact]
    public void Every_example_of_the_help_is_a_command_line_that_parses()
    {
        foreach (var example in CommandList.All.SelectMany(e => e.Examples).Concat(HelpText.ProgramExamples).Some())
        {
            var line = example[example.IndexOf("qifu-reports", StringComparison.Ordinal)..].Split(['|', '>', ')'])[0];
            var parsed = CommandLine.Build(TextWriter.Null, TextWriter.Null, CancellationToken.None)
                .Parse([.. CommandLineParser.SplitCommandLine(line).Skip(1)]);
            parsed.Errors.ShouldBeEmpty(example);
        }
    }

    [Theory]
    [InlineData]
    [InlineData("quarterly")]
    [InlineData("quarterly", "yesterday")]
    [InlineData("quarterly", "2023Q5")]
    [InlineData("quartely", "2023Q3")]
    [InlineData("quarterly", "2023Q3", "--ouput", "x")]
    [InlineData("batch", "2023Q3")]
    [InlineData("batch", "--periods", "2023Q3,yesterday")]
    [InlineData("batch", "--briefings", "quartely")]
    [InlineData("batch", "--shard", "3/2")]
    [InlineData("batch", "--shard", "0/2")]
    [InlineData("batch", "--parallel", "0")]
    [InlineData("completion", "tcsh")]
    [InlineData("schema", "nothing")]
    [InlineData("errors", "nothing")]
    [InlineData("schema", "filing", "--folder", "x")]
    [InlineData("init", "a", "b")]
    [InlineData("init", "a", "--gaap", "hgb")]
    public void A_wrong_command_line_says_so_and_ends_with_1(params string[] args)
    {
        var outcome = App.Run(args);

        outcome.Code.ShouldBe(1);
        outcome.Error.ShouldNotBeEmpty();
        outcome.Error.ShouldContain("--help");
        outcome.Output.ShouldBeEmpty();
    }

    [Fact]
    public void Version_is_a_number()
    {
        var outcome = App.Run("--version");

        outcome.Code.ShouldBe(0);
        Version.TryParse(outcome.Output.Trim().Split('-', '+')[0], out _).ShouldBeTrue(outcome.Output);
    }

    [Fact]
    public void List_names_the_period_and_its_filing()
    {
        var outcome = App.RunHere("list");

        outcome.Code.ShouldBe(0);
        outcome.Output.ShouldContain("2023Q3");
        outcome.Output.ShouldContain("2023-11-16");
    }

    [Theory]
    [InlineData("filing")]
    [InlineData("taxonomy")]
    [InlineData("settings")]
    public void Schema_prints_a_JSON_Schema(string name)
    {
        var outcome = App.Run("schema", name);

        outcome.Code.ShouldBe(0);
        using var schema = System.Text.Json.JsonDocument.Parse(outcome.Output);
        schema.RootElement.GetProperty("$schema").GetString().ShouldBe("https://json-schema.org/draft/2020-12/schema");
    }

    [Fact]
    public void The_shell_is_offered_commands_options_and_the_periods_of_the_data()
    {
        App.Run("[suggest:1]", "q").Output.ShouldContain("quarterly");
        App.Run("[suggest:12]", "quarterly --").Output.ShouldContain("--draft");
    }

    [Theory]
    [InlineData("bash")]
    [InlineData("zsh")]
    [InlineData("fish")]
    public void Completion_asks_the_program_itself(string shell)
    {
        var outcome = App.Run("completion", shell);

        outcome.Code.ShouldBe(0);
        outcome.Output.ShouldContain("[suggest:");
        outcome.Output.ShouldNotContain("dotnet-suggest");
    }
}
