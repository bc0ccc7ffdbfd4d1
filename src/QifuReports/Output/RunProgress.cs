using System.Runtime.CompilerServices;
using Spectre.Console;

namespace QifuReports.App.Output;

/// <summary>
/// On a terminal, shows the current step as one changing line on standard error. Otherwise shows nothing until <see cref="DoneText"/>
/// reports the end. Progress is never written to standard output, which is only for results.
/// </summary>
public sealed class RunProgress
{
    private readonly TextWriter _error;
    private readonly bool _seen;

    private RunProgress(TextWriter error, bool seen) => (_error, _seen) = (error, seen);

    /// <summary>
    /// Creates the progress display for a writer. Progress is shown only if the writer is the error stream of the process and is connected
    /// to a terminal.
    /// </summary>
    public static RunProgress To(TextWriter error) => new(error, IsSeen(error));

    /// <summary>Whether the writer is the error stream of the process and is connected to a terminal.</summary>
    internal static bool IsSeen(TextWriter error) => ReferenceEquals(error, Console.Error) && !Console.IsErrorRedirected;

    /// <summary>Runs the work. To show a step, the work calls the action that it receives, with the name of the step.</summary>
    public T Run<T>(string title, Func<Action<string>, T> work)
    {
        if (!_seen) return work(static _ => { });
        return OnTerminal(title, work);
    }

    // A separate method that is not inlined, so that a run whose output goes to a pipe never loads the terminal library.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private T OnTerminal<T>(string title, Func<Action<string>, T> work)
    {
        var terminal = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(_error) });
        return terminal.Status().Start(Markup.Escape(title), status => work(step => status.Status(Markup.Escape($"{title}: {step}"))));
    }
}
