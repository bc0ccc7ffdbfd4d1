using System.CommandLine;
using System.CommandLine.Help;

namespace QifuReports.App.CommandLines.Help;

/// <summary>The help of the program and of each command. The text is the same on a terminal and in a pipe.</summary>
public static class HelpText
{
    /// <summary>Writes the help of the program: its commands by group, the options of every command, and examples.</summary>
    public static void WriteProgram(RootCommand root, IReadOnlyList<CommandEntry> entries, TextWriter output)
    {
        output.WriteLine(root.Description);
        output.WriteLine();
        output.WriteLine("Usage: qifu-reports COMMAND [options]    (qifu-reports COMMAND --help for more)");
        output.WriteLine();
        var groups = entries.GroupBy(e => e.Group).OrderBy(g => g.Key).Select(g => (Title: TitleOf(g.Key), Columns: Commands(root, g)));
        (string Title, HelpColumns Columns)[] parts = [.. groups, ("Everywhere", Options(root))];
        var left = parts.Max(p => p.Columns.LeftWidth);
        foreach (var (title, columns) in parts)
        {
            output.WriteLine(title);
            columns.Write(output, left);
        }
        output.WriteLine("Examples");
        foreach (var example in ProgramExamples) output.WriteLine("  " + example);
    }

    /// <summary>Writes the help of one command: what it does, its arguments and options, and examples.</summary>
    public static void WriteCommand(Command command, CommandEntry entry, TextWriter output)
    {
        Paragraph($"{command.Description}. {entry.Details}", output);
        output.WriteLine();
        var usage =
            $"Usage: qifu-reports {UsageOf(command)}{(command.Options.Any(o => o is not HelpOption && !o.Required) ? " [options]" : "")}";
        output.WriteLine(usage);
        output.WriteLine();
        var arguments = new HelpColumns();
        foreach (var argument in command.Arguments) arguments.Add(NameOf(argument), argument.Description ?? "");
        var options = Options(command);
        var left = Math.Max(arguments.LeftWidth, options.LeftWidth);
        arguments.Write(output, left);
        options.Write(output, left);
        output.WriteLine();
        Paragraph("And what every command takes: --settings, --data, --issuer, --templates (see 'qifu-reports --help').", output);
        Heading("Examples", output);
        foreach (var example in entry.Examples) output.WriteLine("  " + example);
    }

    /// <summary>Returns a command as a user types it: its name, its arguments and its required options.</summary>
    public static string UsageOf(Command command) => string.Join(' ',
    [
        command.Name,
        .. command.Arguments.Select(a => a.Arity.MinimumNumberOfValues == 0 || a.HasDefaultValue ? $"[{NameOf(a)}]" : NameOf(a)),
        .. command.Options.Where(o => o.Required).Select(NameOf),
    ]);

    /// <summary>Returns an argument as a user types it.</summary>
    public static string NameOf(Argument argument) => argument.HelpName ?? argument.Name;

    /// <summary>Returns an option as a user types it, with its value.</summary>
    public static string NameOf(Option option) =>
        option is HelpOption ? "-h, --help" : option.HelpName is { } value ? $"{option.Name} {value}" : option.Name;

    /// <summary>Returns the heading of a group of commands.</summary>
    public static string TitleOf(CommandGroup group) => group switch
    {
        CommandGroup.Make => "Make",
        CommandGroup.Send => "Send",
        CommandGroup.LookInto => "Look into",
        _ => "Set up",
    };

    internal static IReadOnlyList<string> ProgramExamples { get; } = ["qifu-reports quarterly 2023Q3",
        "qifu-reports send 2023Q3 --to board --dry-run"];

    private static HelpColumns Commands(RootCommand root, IEnumerable<CommandEntry> entries)
    {
        var columns = new HelpColumns();
        foreach (var entry in entries)
        {
            var command = root.Subcommands.Single(c => c.Name == entry.Name);
            columns.Add(UsageOf(command), command.Description ?? "");
        }
        return columns;
    }

    private static HelpColumns Options(Command command)
    {
        var columns = new HelpColumns();
        foreach (var option in command.Options) columns.Add(NameOf(option), option.Description ?? "");
        return columns;
    }

    private static void Heading(string text, TextWriter output)
    {
        output.WriteLine();
        output.WriteLine(text);
    }

    private static void Paragraph(string text, TextWriter output)
    {
        foreach (var line in HelpColumns.Fold(text, HelpColumns.Width)) output.WriteLine(line);
    }
}
