namespace QifuReports.App.Batches;

/// <summary>The result of one briefing of a batch.</summary>
/// <param name="Job">The briefing.</param>
/// <param name="Outcome">Whether the briefing was made, was up to date already, or failed.</param>
/// <param name="Files">The files of the briefing, in the order of their formats; empty if the briefing failed.</param>
/// <param name="Code">The exit code that says why the briefing failed; <see cref="ExitCode.Done"/> otherwise.</param>
/// <param name="Message">The error; empty if there is none.</param>
public sealed record JobResult(BriefingJob Job, JobOutcome Outcome, IReadOnlyList<JobFile> Files, ExitCode Code = ExitCode.Done,
    string Message = "")
{
    /// <summary>The formats that this run made, in the order of the files; the other files were up to date.</summary>
    public IReadOnlyList<BriefingFormat> Made { get; init; } = [];

    /// <summary>The name of the first file that was asked for.</summary>
    public string AskedName { get; init; } = Job.Name;

    /// <summary>The name of the first file, which stands for the briefing, also of one that failed.</summary>
    public string Name => Files.Count > 0 ? Files[0].Entry.Name : AskedName;

    /// <summary>The number of pages of the PDF; null if no PDF was asked for.</summary>
    public int? Pages => Files.Count > 0 ? Files[0].Entry.Pages : null;
}

/// <summary>A file of a briefing.</summary>
/// <param name="Path">The path of the file.</param>
/// <param name="Entry">The entry of the file in the manifest.</param>
public sealed record JobFile(string Path, ManifestEntry Entry);

public enum JobOutcome { Made, UpToDate, Failed }

/// <summary>The result of a batch.</summary>
/// <param name="Jobs">The results of the briefings, in ordinal order of names.</param>
/// <param name="Unlisted">Why the manifest could not be written; empty if the manifest was written.</param>
public sealed record BatchResult(IReadOnlyList<JobResult> Jobs, string Unlisted = "")
{
    /// <summary>Issuers whose data could not be read.</summary>
    public IReadOnlyList<UnreadIssuer> Unread { get; init; } = [];

    // The exit codes, the most serious first: a bug of the program, an error of the machine, an error in the input, and last a failed check
    // of figures.
    private static readonly ExitCode[] Gravest = [ExitCode.Bug, ExitCode.Machine, ExitCode.BadInput, ExitCode.ChecksFailed];

    /// <summary>
    /// The most serious exit code of the batch: of failed briefings, of a manifest that could not be written and of data that could not be
    /// read. <see cref="ExitCode.Done"/> if nothing failed.
    /// </summary>
    public ExitCode Code
    {
        get
        {
            foreach (var code in Gravest)
            {
                if ((code == ExitCode.Machine && Unlisted.Length > 0) || (code == ExitCode.BadInput && Unread.Count > 0)) return code;
                foreach (var job in Jobs)
                    if (job.Code == code) return code;
            }
            return ExitCode.Done;
        }
    }

    public int Count(JobOutcome outcome)
    {
        var count = 0;
        foreach (var job in Jobs)
            if (job.Outcome == outcome) count++;
        return count;
    }
}
