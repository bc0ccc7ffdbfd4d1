using System.Runtime.CompilerServices;
using QifuReports.App.Kinds;
using QifuReports.App.Output;
using QifuReports.Ledger.Diagnostics;

namespace QifuReports.App.Batches;

/// <summary>What a batch has under way and has done, on standard error: plain lines, one a briefing that has ended. Told from several threads.</summary>
public class BatchProgress
{
    private readonly TextWriter _error;
    private readonly int _total;
    private readonly Lock _gate = new();
    private int _done;

    protected BatchProgress(TextWriter error, int total) => (_error, _total) = (error, total);

    /// <summary>Progress to the given writer: a bar only where it is the process's own error stream and a person sees it.</summary>
    public static BatchProgress To(TextWriter error, int total) =>
        RunProgress.IsSeen(error) ? Terminal(error, total) : new BatchProgress(error, total);

    /// <summary>Does the work while progress is shown.</summary>
    public virtual BatchResult Run(Func<BatchResult> work) => work();

    /// <summary>A briefing is being made.</summary>
    public virtual void Started(BriefingJob job)
    {
    }

    /// <summary>A briefing was made, found up to date, or failed.</summary>
    public virtual void Ended(JobResult result)
    {
        lock (_gate) _error.WriteLine(FormattableString.Invariant($"[{++_done}/{_total}] {result.Job.Name}: {Words(result)}"));
    }

    private static string Words(JobResult result) => result.Outcome switch
    {
        JobOutcome.Made => "made, " + Counted.Of(result.Entry!.Pages, "page"),
        JobOutcome.UpToDate => "up to date",
        _ => "failed",
    };

    // Kept apart, so that a run in a pipe never loads the terminal library.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static BatchProgress Terminal(TextWriter error, int total) => new TerminalBatchProgress(error, total);
}
