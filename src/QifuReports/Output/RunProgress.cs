using System.Runtime.CompilerServices;
using QifuReports.App.Issuing;
using Spectre.Console;

namespace QifuReports.App.Output;

/// <summary>
/// What is under way, on standard error: one line that changes on a terminal, nothing in a pipe, where <see cref="DoneText"/> says what came of it. Never on
/// standard output, which has only results.
/// </summary>
public sealed class RunProgress
{
    private readonly TextWriter _error;
    private readonly bool _seen;

    private RunProgress(TextWriter error, bool seen) => (_error, _seen) = (error, seen);

    /// <summary>Progress to the given writer: as on a terminal only where it is the process's own error stream and a person sees it.</summary>
    public static RunProgress To(TextWriter error) => new(error, IsSeen(error));

    /// <summary>Whether a person sees what is written there as it comes.</summary>
    internal static bool IsSeen(TextWriter error) => ReferenceEquals(error, Console.Error) && !Console.IsErrorRedirected;

    /// <summary>Runs the work, which says its steps through the action it is handed.</summary>
    public T Run<T>(string title, Func<Action<string>, T> work)
    {
        if (!_seen) return work(static _ => { });
        return OnTerminal(title, work);
    }

    // Kept apart, so that a run in a pipe never loads the terminal library.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private T OnTerminal<T>(string title, Func<Action<string>, T> work)
    {
        var terminal = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(_error) });
        return terminal.Status().Start(Markup.Escape(title), status => work(step => status.Status(Markup.Escape($"{title}: {step}"))));
    }
}
