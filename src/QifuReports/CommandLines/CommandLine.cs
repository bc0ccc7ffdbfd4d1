using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.Runtime.InteropServices;
using QifuReports.App.CommandLines.Help;

namespace QifuReports.App.CommandLines;

/// <summary>The whole command line: parses it, runs one command, and turns every outcome, also an exception, into an exit code.</summary>
public static class CommandLine
{
    /// <summary>The name of the program, as a user types it.</summary>
    internal const string Program = "qifu-reports";

    /// <summary>
    /// Runs a command line and returns the exit code. Results go to <paramref name="output"/>, everything else to <paramref name="error"/>.
    /// </summary>
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

    /// <summary>Runs a command line like the public method, but is stopped by a cancellation token instead of a signal.</summary>
    internal static int Run(IReadOnlyList<string> args, TextWriter output, TextWriter error, CancellationToken stop,
        Surroundings? around = null)
    {
        around ??= new Surroundings();
        try
        {
            var parsed = Parse(args, output, error, around, stop);
            if (parsed.Action is not ParseErrorAction) return parsed.Invoke(Streams(output, error));

            // Error messages and suggestions are not results, so they go to standard error. The help that is shown when no argument is
            // typed also goes there.
            if (args.Count == 0) Build(error, error, stop, around).Parse(["--help"]).Invoke(Streams(error, error));
            else CommandMistakes.Write(parsed, error);
            return (int)ExitCode.Usage;
        }
        catch (Trouble trouble)
        {
            error.WriteLine(trouble.Message.StartsWith("error: ", StringComparison.Ordinal) ? trouble.Message
                : "error: " + trouble.Message);
            if (trouble.FirstCode is { } coded) error.WriteLine($"See 'qifu-reports errors {coded}'.");
            return (int)trouble.Code;
        }
        catch (OperationCanceledException)
        {
            error.WriteLine("Cancelled; nothing half-written was left behind.");
            return (int)ExitCode.Cancelled;
        }
        catch (FileRefusedException refused)
        {
            error.WriteLine("error: " + refused.Message);
            return (int)ExitCode.BadInput;
        }
        catch (Exception machine) when (BrokenMachine.Is(machine))
        {
            error.WriteLine("error: " + BrokenMachine.Say(machine));
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

    // Most command lines begin with a command and have no mistake. Then only that command is built, which saves the time for the other
    // commands, the help and the version.
    private static ParseResult Parse(IReadOnlyList<string> args, TextWriter output, TextWriter error, Surroundings around,
        CancellationToken stop)
    {
        // 'qifu-reports help X' works as well as 'qifu-reports X --help', as in many other programs.
        if (args is ["help", ..]) args = [.. args.Skip(1), "--help"];

        // With an unknown command, 'unknown --help' would print the help of the program and hide the mistake. So only the unknown word is
        // parsed.
        if (args.Count > 0 && CommandList.Find(args[0]) is null && IsWord(args[0])) args = [args[0]];
        if (args.Count > 0 && CommandList.Find(args[0]) is { } named && !args.Any(IsHelp))
        {
            var alone = new Command("qifu-reports");
            Add(alone, [named], output, error, around, stop);
            if (alone.Parse(args) is { Errors.Count: 0 } parsed) return parsed;
        }
        return Build(output, error, stop, around).Parse(args);
    }

    /// <summary>Returns all commands and their options, ready to parse.</summary>
    internal static RootCommand Build(TextWriter output, TextWriter error, CancellationToken cancellation, Surroundings? around = null)
    {
        var root = new RootCommand("Makes checked, typeset briefings out of the period data of a listed company.");
        Add(root, CommandList.All, output, error, around ?? new Surroundings(), cancellation);
        foreach (var option in root.Options)
            if (option is HelpOption help)
                (help.Action, help.Description) = (new ShowHelp(CommandList.All), "Shows this, or the help of a command");
            else if (option is VersionOption) option.Description = "Shows the version";
        return root;
    }

    private static void Add(Command root, IReadOnlyList<CommandEntry> commands, TextWriter output, TextWriter error, Surroundings around,
        CancellationToken cancellation)
    {
        var global = GlobalOptions.Create();
        CommandContext Context(ParseResult parsed) => new(parsed, global, output, error, cancellation) { Around = around };
        root.Options.Add(global.Settings);
        root.Options.Add(global.Data);
        root.Options.Add(global.Issuer);
        root.Options.Add(global.Templates);
        foreach (var command in commands) root.Subcommands.Add(command.Make(Context));
        EmptyValues.Refuse(root);
    }

    // Whether a word asks for help or version. A command that is built alone does not know these options and would take the word as an
    // argument.
    private static bool IsHelp(string word) => word is "--help" or "-h" or "-?" or "/h" or "/?" or "--version";

    // Whether a word is neither an option, nor a directive such as [suggest], nor a response file.
    private static bool IsWord(string word) => word.Length > 0 && word[0] is not ('-' or '/' or '[' or '@');

    private static InvocationConfiguration Streams(TextWriter output, TextWriter error) =>
        new() { Output = output, Error = error, EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null };
}
