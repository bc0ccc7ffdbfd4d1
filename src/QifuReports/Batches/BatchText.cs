namespace QifuReports.App.Batches;

/// <summary>The summary at the end of a batch.</summary>
public static class BatchText
{
    /// <summary>Writes each failure with its error, then the number of briefings of each outcome, and the time.</summary>
    public static void WriteSummary(BatchResult result, TimeSpan took, TextWriter error)
    {
        foreach (var job in result.Jobs)
        {
            if (job.Outcome != JobOutcome.Failed) continue;
            error.WriteLine($"failed: {job.Name}");
            foreach (var line in job.Message.Split('\n')) error.WriteLine("  " + line);
        }
        foreach (var issuer in result.Unread)
        {
            error.WriteLine($"failed: {issuer.Name}, all of it");
            foreach (var line in issuer.Message.Split('\n')) error.WriteLine("  " + line);
        }
        if (result.Unlisted.Length > 0) error.WriteLine($"failed: the manifest\n  error: {result.Unlisted}");
        error.WriteLine(FormattableString.Invariant(
            $"{Kinds(result.Jobs)}: {result.Count(JobOutcome.Made)} made, {result.Count(JobOutcome.UpToDate)} up to date, {result.Count(JobOutcome.Failed)} failed, {ElapsedText.Of(took)}"));
    }

    private static string Kinds(IReadOnlyList<JobResult> jobs)
    {
        var books = jobs.Count(job => job.Job.Kind == BriefingKind.FactBook);
        return books == 0 ? Counted.Of(jobs.Count, "briefing")
            : books == jobs.Count ? Counted.Of(books, "fact book")
            : $"{Counted.Of(jobs.Count - books, "briefing")} and {Counted.Of(books, "fact book")}";
    }
}
