namespace QifuReports.App.Batches;

/// <summary>A progress bar on a terminal, with the names of the briefings that are being made.</summary>
internal sealed class TerminalBatchProgress(TextWriter error, int total) : BatchProgress(error, total)
{
    private const int MostNamed = 3;

    private readonly TerminalBar _bar = new(error, "briefings", total);
    private readonly List<string> _underWay = [];
    private readonly Lock _list = new();

    public override BatchResult Run(Func<BatchResult> work) => _bar.Run(work);

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
        _bar.Step();
    }

    private void Show()
    {
        var more = _underWay.Count - MostNamed;
        _bar.Say(string.Join(", ", _underWay.Take(MostNamed)) + (more > 0 ? FormattableString.Invariant($" and {more} more") : ""));
    }
}
