using Spectre.Console;

namespace QifuReports.App.Output;

/// <summary>
/// What is under way, on standard error: one line that changes on a terminal, plain lines in a pipe. Never on standard
/// output, which has only results.
/// </summary>
public sealed class RunProgress
{
    private readonly TextWriter _error;
    private readonly IAnsiConsole? _terminal;

    private RunProgress(TextWriter error, IAnsiConsole? terminal) => (_error, _terminal) = (error, terminal);

    /// <summary>Progress to the given writer: as on a terminal only where it is the process's own error stream and a person sees it.</summary>
    public static RunProgress To(TextWriter error)
    {
        var seen = ReferenceEquals(error, Console.Error) && !Console.IsErrorRedirected;
        return new RunProgress(error, seen ? Terminal(error) : null);
    }

    /// <summary>Runs the work, which says its steps through the action it is handed.</summary>
    public T Run<T>(string title, Func<Action<string>, T> work)
    {
        if (_terminal is null) return work(step => _error.WriteLine($"{title}: {step}"));
        return _terminal.Status().Start(Markup.Escape(title), status => work(step => status.Status(Markup.Escape($"{title}: {step}"))));
    }

    // Kept apart, so that a run in a pipe never loads the terminal library.
    private static IAnsiConsole Terminal(TextWriter error) => AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(error) });
}
