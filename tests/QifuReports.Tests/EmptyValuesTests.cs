using System.CommandLine;
using QifuReports.App.CommandLines;
using QifuReports.App.Commands.Parameters;

namespace QifuReports.Tests;

/// <summary>What is given as nothing but white space, as by a script whose variable is not set.</summary>
public sealed class EmptyValuesTests
{
    /// <summary>Each text that the command line takes: the command, and its option or argument.</summary>
    public static TheoryData<string, string> Texts()
    {
        var data = new TheoryData<string, string>();
        var root = CommandLine.Build(TextWriter.Null, TextWriter.Null, CancellationToken.None);
        foreach (var command in root.Subcommands)
        {
            foreach (var option in root.Options.Concat(command.Options))
                if (IsText(option.ValueType)) data.Add(command.Name, option.Name);
            foreach (var argument in command.Arguments)
                if (IsText(argument.ValueType)) data.Add(command.Name, argument.Name);
        }
        return data;
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_value_of_nothing_but_white_space_is_refused_by_its_name(string command, string name)
    {
        foreach (var empty in (string[])["", " ", "\t\u00A0"])
        {
            var outcome = App.Run(Line(command, name, empty));
            outcome.Code.ShouldBe(1, $"{command} {name} \"{empty}\": {outcome.Output}{outcome.Error}");
            outcome.Output.ShouldBeEmpty();
            outcome.Error.ShouldNotContain("   at ");
            outcome.Error.ShouldContain($"See 'qifu-reports {command} --help'.");
        }
    }

    [Theory]
    [InlineData("--data: a folder is expected.", "quarterly", "2023Q3", "--data", "")]
    [InlineData("--templates: a folder is expected.", "quarterly", "2023Q3", "--templates", " ")]
    [InlineData("--settings: a file is expected.", "list", "--settings", "")]
    [InlineData("--issuer: a name is expected.", "list", "--issuer", "")]
    [InlineData("--output: a folder is expected.", "batch", "--output", "")]
    [InlineData("--output: a file is expected.", "facts", "--output", "")]
    [InlineData("--json: a file is expected.", "check", "--json", "")]
    [InlineData("--sign: a certificate is expected.", "quarterly", "2023Q3", "--sign", "")]
    [InlineData("--data: a folder is expected.", "list", "--data", "data", "--data", "")]
    public void It_says_what_is_expected(string message, params string[] line)
    {
        var outcome = App.Run(line);
        outcome.Code.ShouldBe(1, outcome.Error);
        outcome.Error.ShouldContain(message);
    }

    private static bool IsText(Type type) => type == typeof(string) || type == typeof(string[]);

    // What else the command has to be given, so that the empty value is all that is wrong.
    private static string[] Line(string command, string name, string value)
    {
        var made = CommandLine.Build(TextWriter.Null, TextWriter.Null, CancellationToken.None).Subcommands.Single(c => c.Name == command);
        var line = new List<string> { command };
        foreach (var argument in made.Arguments)
            if (argument.Name == name) line.Add(value);
            else if (argument.Arity.MinimumNumberOfValues > 0)
                line.Add(argument.Name == "PERIOD" ? "2023Q3" : argument.Name == "SHELL" ? "bash" : "x");
        foreach (var option in made.Options)
            if (option.Required && option.Name != name) line.AddRange([option.Name, "x"]);
        if (name.StartsWith('-')) line.AddRange(name == "--waive" ? [name, "QC01", value] : [name, value]);
        return [.. line];
    }
}
