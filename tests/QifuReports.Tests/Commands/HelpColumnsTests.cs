using System.CommandLine;
using QifuReports.App.CommandLines.Help;

namespace QifuReports.Tests.Commands;

/// <summary>The columns of the help, and how a command is typed.</summary>
public sealed class HelpColumnsTests
{
    [Fact]
    public void What_is_too_long_for_the_left_column_stands_alone()
    {
        var columns = new HelpColumns();
        columns.Add("--a", "Short.");
        columns.Add(new string('x', 26),
            "Twenty-six characters fit the left column, and the words beside them go on below where they end.");
        columns.Add(new string('y', 27), "One more does not.");
        columns.Add("--b", "");

        columns.LeftWidth.ShouldBe(26);
        Written(columns, null).ShouldBe("""
              --a                         Short.
              xxxxxxxxxxxxxxxxxxxxxxxxxx  Twenty-six characters fit the left column, and the
                                          words beside them go on below where they end.
              yyyyyyyyyyyyyyyyyyyyyyyyyyy
                                          One more does not.
              --b

            """.ReplaceLineEndings("\n"));
        Written(columns, 3).Split('\n')[..3].ShouldBe(
            ["  --a  Short.", "  " + new string('x', 26),
                "       Twenty-six characters fit the left column, and the words beside them go"]);
        new HelpColumns().LeftWidth.ShouldBe(0);
        HelpColumns.Fold("", 10).ShouldBeEmpty();
    }

    [Fact]
    public void A_command_is_typed_with_what_it_has_to_have()
    {
        var command = new Command("do", "Does.")
        {
            new Argument<string>("what") { HelpName = "WHAT" }, new Argument<string>("PERIOD") { Arity = ArgumentArity.ZeroOrOne },
            new Argument<string>("HOW") { DefaultValueFactory = _ => "so" },
            new Option<string>("--to") { HelpName = "LIST", Required = true }, new Option<bool>("--dry-run"),
            new Option<bool>("--really") { Required = true },
        };

        HelpText.UsageOf(command).ShouldBe("do WHAT [PERIOD] [HOW] --to LIST --really");
        HelpText.NameOf(command.Options[1]).ShouldBe("--dry-run");
        HelpText.NameOf(new System.CommandLine.Help.HelpOption()).ShouldBe("-h, --help");
        Enum.GetValues<CommandGroup>().Select(HelpText.TitleOf).ShouldBe(["Make", "Send", "Look into", "Set up"]);
    }

    [Fact]
    public void The_help_of_a_command_has_its_words_its_usage_and_its_examples()
    {
        var plain = new Command("do", "Does it") { new Argument<string>("WHAT") { Description = "The thing" } };
        using var output = new StringWriter { NewLine = "\n" };

        HelpText.WriteCommand(plain, new CommandEntry("do", CommandGroup.Make, _ => plain,
            ["qifu-reports do a", "qifu-reports do b"]) { Details = "And more." }, output);

        output.ToString().ShouldBe("""
            Does it. And more.

            Usage: qifu-reports do WHAT

              WHAT  The thing

            And what every command takes: --settings, --data, --issuer, --templates (see
            'qifu-reports --help').

            Examples
              qifu-reports do a
              qifu-reports do b

            """.ReplaceLineEndings("\n"));

        using var optional = new StringWriter { NewLine = "\n" };
        HelpText.WriteCommand(new Command("do", "Does it") { new Option<bool>("--now") },
            new CommandEntry("do", CommandGroup.Make, _ => plain, []) { Details = "" }, optional);
        optional.ToString().ShouldContain("Usage: qifu-reports do [options]\n");
    }

    private static string Written(HelpColumns columns, int? left)
    {
        using var output = new StringWriter { NewLine = "\n" };
        columns.Write(output, left);
        return output.ToString();
    }
}
