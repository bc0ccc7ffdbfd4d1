using QifuReports.Ledger.Periods;

namespace QifuReports.App.Issuing;

/// <summary>One briefing to be made.</summary>
public sealed record BriefingJob(BriefingKind Kind, Period Period)
{
    /// <summary>Its path below the output folder with <c>/</c> on every system, for instance <c>2023Q3/quarterly-briefing.pdf</c>: what shards and manifests know it by.</summary>
    public string Name { get; } = $"{Period}/{Kind.FileName}";

    /// <summary>Where its file goes.</summary>
    public string PathIn(string outputFolder) => Path.Combine(outputFolder, Period.ToString(), Kind.FileName);
}
