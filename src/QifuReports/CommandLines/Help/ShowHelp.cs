using System.CommandLine;
using System.CommandLine.Invocation;
using QifuReports.App.Outcomes;

namespace QifuReports.App.CommandLines.Help;

/// <summary>Shows the help of the command that a command line names, of the program where it names none.</summary>
public sealed class ShowHelp(IReadOnlyList<CommandEntry> entries) : SynchronousCommandLineAction
{
    // Help is asked for where a command line is not finished yet: what is missing in it is no mistake.
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        var output = parseResult.InvocationConfiguration.Output;
        if (parseResult.CommandResult.Command is RootCommand root) HelpText.WriteProgram(root, entries, output);
        else HelpText.WriteCommand(parseResult.CommandResult.Command, entries.Single(e => e.Name == parseResult.CommandResult.Command.Name), output);
        return (int)ExitCode.Done;
    }
}
