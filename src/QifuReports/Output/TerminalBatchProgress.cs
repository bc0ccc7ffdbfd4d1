using QifuReports.App.Issuing;
using Spectre.Console;

namespace QifuReports.App.Output;

/// <summary>A bar on a terminal, with the briefings that are under way beside it.</summary>
internal sealed class TerminalBatchProgress(TextWriter error, int total) : BatchProgress(error, total)
{
    private const int MostNamed = 3;

    private readonly TextWriter _terminal = error;
    private readonly int _count = total;
    private readonly List<string> _underWay = [];
    private readonly Lock _list = new();
    private ProgressTask? _bar;

    public override BatchResult Run(Func<BatchResult> work) =>
        AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(_terminal) }).Progress()
            .AutoClear(true)
            .Columns(new ProgressBarColumn(), new PercentageColumn(), new TaskDescriptionColumn { Alignment = Justify.Left })
            .Start(shown =>
            {
                _bar = shown.AddTask("briefings", maxValue: Math.Max(1, _count));
                return work();
            });

    public override void Started(BriefingJob job)
    {
        lock (_list)
        {
            _underWay.Add(job.Name);
            Show();
        }
    }

    public override void Ended(JobResult result)
    {
        lock (_list)
        {
            _underWay.Remove(result.Job.Name);
            Show();
        }
        _bar?.Increment(1);
    }

    private void Show()
    {
        var more = _underWay.Count - MostNamed;
        var names = string.Join(", ", _underWay.Take(MostNamed)) + (more > 0 ? FormattableString.Invariant($" and {more} more") : "");
        // A task without words is not allowed.
        if (_bar is { } bar) bar.Description = Markup.Escape(names.Length == 0 ? "briefings" : names);
    }
}
