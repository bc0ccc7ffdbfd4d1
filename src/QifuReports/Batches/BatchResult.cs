using QifuReports.App.Kinds;
using QifuReports.App.Outcomes;

namespace QifuReports.App.Batches;

/// <summary>How one briefing of a batch came out.</summary>
/// <param name="Job">Which.</param>
/// <param name="Outcome">How.</param>
/// <param name="Path">Where its file is, or would be.</param>
/// <param name="Entry">Its line in the manifest; null where it failed.</param>
/// <param name="Code">Why it failed; <see cref="ExitCode.Done"/> otherwise.</param>
/// <param name="Message">What went wrong; empty otherwise.</param>
public sealed record JobResult(BriefingJob Job, JobOutcome Outcome, string Path, ManifestEntry? Entry, ExitCode Code = ExitCode.Done, string Message = "");

public enum JobOutcome { Made, UpToDate, Failed }

/// <summary>How a batch came out.</summary>
/// <param name="Jobs">Its briefings in ordinal order of names.</param>
/// <param name="Unlisted">Why the manifest could not be written; empty where it was.</param>
public sealed record BatchResult(IReadOnlyList<JobResult> Jobs, string Unlisted = "")
{
    /// <summary>Issuers whose data could not be read.</summary>
    public IReadOnlyList<UnreadIssuer> Unread { get; init; } = [];

    // What has to be seen to first: a bug, the machine, the input, and last a filing that does not tie.
    private static readonly ExitCode[] Gravest = [ExitCode.Bug, ExitCode.Machine, ExitCode.BadInput, ExitCode.ChecksFailed];

    /// <summary>The gravest of the codes of the briefings that failed, and of a manifest that could not be written or data that could not be read; done where all is well.</summary>
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
