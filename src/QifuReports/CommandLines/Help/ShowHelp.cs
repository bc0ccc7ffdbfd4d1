using System.CommandLine;
using System.CommandLine.Invocation;

namespace QifuReports.App.CommandLines.Help;

/// <summary>Shows the help of the command on the command line, or of the program if there is no command.</summary>
public sealed class ShowHelp(IReadOnlyList<CommandEntry> entries) : SynchronousCommandLineAction
{
    // A user asks for help before the command line is complete. So missing arguments are not reported as a mistake.
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        var output = parseResult.InvocationConfiguration.Output;
        if (parseResult.CommandResult.Command is RootCommand root) HelpText.WriteProgram(root, entries, output);
        else HelpText.WriteCommand(parseResult.CommandResult.Command, entries.Single(e => e.Name == parseResult.CommandResult.Command.Name),
            output);
        return (int)ExitCode.Done;
    }
}
