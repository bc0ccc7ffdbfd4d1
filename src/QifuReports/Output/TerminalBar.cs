using Spectre.Console;

namespace QifuReports.App.Output;

/// <summary>A progress bar on a terminal, with the share that is done, the remaining time and the current work.</summary>
/// <param name="terminal">The standard error of the process.</param>
/// <param name="idle">The text shown while no item is being worked on.</param>
/// <param name="total">The number of items to do.</param>
internal sealed class TerminalBar(TextWriter terminal, string idle, int total)
{
    // The number of cells beside the bar on a terminal of 80 cells. Longer text is cut; the output at the end has the full text.
    private const int MostCells = 36;

    private ProgressTask? _task;

    /// <summary>Runs the work while the bar is shown; the bar is removed at the end.</summary>
    public T Run<T>(Func<T> work) =>
        AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(terminal) }).Progress()
            .AutoClear(true)
            .Columns(new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn(),
                new TaskDescriptionColumn { Alignment = Justify.Left })
            .Start(shown =>
            {
                _task = shown.AddTask(idle, maxValue: Math.Max(1, total));
                return work();
            });

    /// <summary>Shows what is being worked on. Pass an empty text if nothing is being worked on.</summary>
    public void Say(string words)
    {
        // The library does not allow a task without a description.
        if (_task is { } task) task.Description = Markup.Escape(words.Length == 0 ? idle : CellWidth.Shortened(words, MostCells));
    }

    /// <summary>Advances the bar by one item.</summary>
    public void Step() => _task?.Increment(1);
}
