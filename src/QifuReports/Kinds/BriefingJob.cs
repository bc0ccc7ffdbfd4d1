using QifuReports.Ledger.Periods;

namespace QifuReports.App.Kinds;

/// <summary>One briefing to be made.</summary>
/// <param name="Kind">What.</param>
/// <param name="Period">Of when.</param>
/// <param name="Issuer">Whose, where a run has several: the name of the folder; empty otherwise.</param>
public sealed record BriefingJob(BriefingKind Kind, Period Period, string Issuer = "")
{
    /// <summary>
    /// Its path below the output folder of the run with <c>/</c> on every system, for instance <c>2023Q3/quarterly-briefing.pdf</c>, with the issuer's
    /// folder before it where there are several: what shards and manifests know it by.
    /// </summary>
    public string Name { get; } = Issuer.Length == 0 ? $"{Period}/{Kind.FileName}" : $"{Issuer}/{Period}/{Kind.FileName}";

    /// <summary>Where its file goes, below the output folder of its issuer.</summary>
    public string PathIn(string outputFolder) => Path.Combine(outputFolder, Period.ToString(), Kind.FileName);
}
