using System.Runtime.CompilerServices;

namespace QifuReports.App.Batches;

/// <summary>
/// Shows the progress of a batch on standard error: plain lines, one for each finished briefing. May be called from several threads.
/// </summary>
public class BatchProgress
{
    private readonly TextWriter _error;
    private readonly int _total;
    private readonly Lock _gate = new();
    private int _done;

    protected BatchProgress(TextWriter error, int total) => (_error, _total) = (error, total);

    /// <summary>
    /// Creates the progress display for a writer. A progress bar is shown only if the writer is the error stream of the process and is
    /// connected to a terminal.
    /// </summary>
    public static BatchProgress To(TextWriter error, int total) =>
        RunProgress.IsSeen(error) ? Terminal(error, total) : new BatchProgress(error, total);

    /// <summary>Runs the work while progress is shown.</summary>
    public virtual BatchResult Run(Func<BatchResult> work) => work();

    /// <summary>Called when a briefing is started.</summary>
    public virtual void Started(BriefingJob job)
    {
    }

    /// <summary>Called when a briefing was made, was found up to date, or failed.</summary>
    public virtual void Ended(JobResult result)
    {
        lock (_gate) _error.WriteLine(FormattableString.Invariant($"[{++_done}/{_total}] {result.Name}: {Words(result)}"));
    }

    private static string Words(JobResult result) => result.Outcome switch
    {
        JobOutcome.Made when result.Made.Count > 0 && result.Made.Count < result.Files.Count => result.Made[0] == BriefingFormat.Pdf
            ? $"made, {Counted.Of(result.Pages ?? 0, "page")}; the web edition is up to date"
            : "made, a web edition; the PDF is up to date",
        JobOutcome.Made when result.Pages is { } pages =>
            $"made, {Counted.Of(pages, "page")}{(result.Files.Count > 1 ? " and a web edition" : "")}",
        JobOutcome.Made => result.Job.Kind == BriefingKind.FactBook ? "made, a fact book" : "made, a web edition",
        JobOutcome.UpToDate => "up to date",
        _ => "failed",
    };

    // A separate method that is not inlined, so that a run whose output goes to a pipe never loads the terminal library.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static BatchProgress Terminal(TextWriter error, int total) => new TerminalBatchProgress(error, total);
}
