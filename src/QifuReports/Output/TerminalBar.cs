using QifuReports.App.Output.Tables;
using Spectre.Console;

namespace QifuReports.App.Output;

/// <summary>A bar on a terminal, with how much is done, how long the rest may take, and what is under way.</summary>
/// <param name="terminal">Standard error of the process.</param>
/// <param name="idle">What is said where nothing is under way.</param>
/// <param name="total">How many things there are to do.</param>
internal sealed class TerminalBar(TextWriter terminal, string idle, int total)
{
    // Beside the bar on a terminal of 80 columns; the whole stands in what is printed at the end.
    private const int MostCells = 36;

    private ProgressTask? _task;

    /// <summary>Does the work while the bar is shown; it goes with the end of the work.</summary>
    public T Run<T>(Func<T> work) =>
        AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(terminal) }).Progress()
            .AutoClear(true)
            .Columns(new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn(), new TaskDescriptionColumn { Alignment = Justify.Left })
            .Start(shown =>
            {
                _task = shown.AddTask(idle, maxValue: Math.Max(1, total));
                return work();
            });

    /// <summary>Something else is under way; empty words for nothing.</summary>
    public void Say(string words)
    {
        // A task without words is not allowed.
        if (_task is { } task) task.Description = Markup.Escape(words.Length == 0 ? idle : CellWidth.Shortened(words, MostCells));
    }

    /// <summary>One more is done.</summary>
    public void Step() => _task?.Increment(1);
}
