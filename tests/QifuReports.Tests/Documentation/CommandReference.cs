using System.CommandLine;
using System.CommandLine.Help;
using System.Text;
using QifuReports.App.CommandLines;
using QifuReports.App.CommandLines.Help;
using QifuReports.App.Commands.Parameters;
using QifuReports.App.Errors;

namespace QifuReports.Tests.Documentation;

/// <summary>The text of <c>docs/commands.md</c>, out of the commands themselves.</summary>
internal static class CommandReference
{
    public static string Text()
    {
        var root = CommandLine.Build(TextWriter.Null, TextWriter.Null, CancellationToken.None);
        var text = new StringBuilder();
        text.Append("""
            # Commands

            Made from the commands by CommandReferenceTests; every example is run by a test. `qifu-reports --help` says the same on a terminal. Results stand on standard
            output, everything else on standard error.

            A period is written `2023Q3`, `2023H1`, `2023-9M` or `2022FY`, or as people write it (`"Q3 2023"`).

            Every command takes:


            """);
        Options(text, root.Options.Where(o => o is not VersionOption));
        foreach (var group in CommandList.All.GroupBy(e => e.Group).OrderBy(g => g.Key))
        {
            text.Append("\n## ").Append(HelpText.TitleOf(group.Key)).Append('\n');
            foreach (var entry in group) Of(text, entry, root.Subcommands.Single(c => c.Name == entry.Name));
        }
        text.Append("\n## Exit codes\n\n| code | meaning |\n|---|---|\n");
        foreach (var entry in ErrorCatalogue.Areas[0].Entries) text.Append($"| {entry.Code} | {entry.What} |\n");
        text.Append("\n[errors.md](errors.md) says what to do about each.\n");
        return text.ToString();
    }

    private static void Of(StringBuilder text, CommandEntry entry, Command command)
    {
        text.Append($"\n### {command.Name}\n\n{command.Description}. {entry.Details}\n\n");
        text.Append(
            $"`qifu-reports {HelpText.UsageOf(command)}{(command.Options.Any(o => o is not HelpOption && !o.Required) ? " [options]" : "")}`\n\n");
        if (command.Arguments.Count + command.Options.Count > 0)
        {
            text.Append("| to type | what it does |\n|---|---|\n");
            foreach (var argument in command.Arguments) Row(text, HelpText.NameOf(argument), argument.Description);
            foreach (var option in command.Options) Row(text, HelpText.NameOf(option), option.Description);
            text.Append('\n');
        }
        text.Append("```sh\n");
        foreach (var example in entry.Examples) text.Append(example).Append('\n');
        text.Append("```\n");
    }

    private static void Options(StringBuilder text, IEnumerable<Option> options)
    {
        text.Append("| to type | what it does |\n|---|---|\n");
        foreach (var option in options) Row(text, HelpText.NameOf(option), option.Description);
    }

    private static void Row(StringBuilder text, string name, string? does) =>
        text.Append($"| `{name}` | {does!.Replace("|", "\\|", StringComparison.Ordinal)} |\n");
}
