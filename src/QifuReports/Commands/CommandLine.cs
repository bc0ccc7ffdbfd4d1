using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.Runtime.InteropServices;
using QifuReports.App.Issuing;
using QifuReports.App.Output;

namespace QifuReports.App.Commands;

/// <summary>The whole command line: parses, runs one command, and turns every way it can end into an exit code.</summary>
public static class CommandLine
{
    /// <summary>Runs a command line and gives the exit code. Writes results to <paramref name="output"/>, everything else to <paramref name="error"/>.</summary>
    public static int Run(IReadOnlyList<string> args, TextWriter output, TextWriter error)
    {
        using var stop = new CancellationTokenSource();
        void Stop(PosixSignalContext context)
        {
            context.Cancel = true;
            stop.Cancel();
        }
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
        return Run(args, output, error, stop.Token);
    }

    /// <summary>The same, stopped by a token rather than by a signal.</summary>
    internal static int Run(IReadOnlyList<string> args, TextWriter output, TextWriter error, CancellationToken stop)
    {
        try
        {
            var parsed = Build(output, error, stop).Parse(args);
            if (parsed.Errors.Count > 0 && parsed.Action is ParseErrorAction mistake) mistake.ShowHelp = false;
            var code = parsed.Invoke(new InvocationConfiguration { Output = output, Error = error, EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null });
            if (parsed.Errors.Count > 0) error.WriteLine("See 'qifu-reports --help'.");
            return code;
        }
        catch (Trouble trouble)
        {
            error.WriteLine(trouble.Message.StartsWith("error: ", StringComparison.Ordinal) ? trouble.Message : "error: " + trouble.Message);
            return (int)trouble.Code;
        }
        catch (OperationCanceledException)
        {
            error.WriteLine("Cancelled; nothing half-written was left behind.");
            return (int)ExitCode.Cancelled;
        }
        catch (Exception machine) when (machine is IOException or UnauthorizedAccessException)
        {
            error.WriteLine("error: " + machine.Message);
            return (int)ExitCode.Machine;
        }
#pragma warning disable CA1031 // The last resort: a bug must end in its own exit code, with all that helps to find it.
        catch (Exception bug)
        {
            error.WriteLine("This is a bug in qifu-reports. Please report it with the lines below and the command.");
            error.WriteLine(bug);
            return (int)ExitCode.Bug;
        }
#pragma warning restore CA1031
    }

    /// <summary>The commands and their options, ready to parse.</summary>
    internal static RootCommand Build(TextWriter output, TextWriter error, CancellationToken cancellation)
    {
        var global = GlobalOptions.Create();
        var root = new RootCommand("Makes checked, typeset briefings out of the period data of a listed company.")
        {
            global.Settings, global.Data, global.Issuer, global.Templates,
        };
        CommandContext Context(ParseResult parsed) => new(parsed, global, output, error, cancellation);
        foreach (var kind in BriefingKind.All) root.Subcommands.Add(BriefingCommand.Create(kind, Context));
        root.Subcommands.Add(BatchCommand.Create(Context));
        root.Subcommands.Add(SendCommand.Create(Context));
        root.Subcommands.Add(DeliveriesCommand.Create(Context));
        root.Subcommands.Add(ApproveCommand.Create(Context));
        root.Subcommands.Add(CheckCommand.Create(Context));
        root.Subcommands.Add(VerifyCommand.Create(Context));
        root.Subcommands.Add(ExplainCommand.Create(Context));
        root.Subcommands.Add(FactsCommand.Create(Context));
        root.Subcommands.Add(RestatementsCommand.Create(Context));
        root.Subcommands.Add(ListCommand.Create(Context));
        root.Subcommands.Add(SchemaCommand.Create(Context));
        root.Subcommands.Add(CompletionCommand.Create(Context));
        foreach (var option in root.Options)
            if (option is HelpOption help && help.Action is HelpAction plain) help.Action = new HelpWithExamples(plain);
        return root;
    }
}
