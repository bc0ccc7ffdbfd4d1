namespace QifuReports.App.Kinds;

/// <summary>One briefing to be made.</summary>
/// <param name="Kind">The kind of briefing.</param>
/// <param name="Period">The period that the briefing is about.</param>
/// <param name="Issuer">The name of the issuer's folder if the run has several issuers; otherwise empty.</param>
public sealed record BriefingJob(BriefingKind Kind, Period Period, string Issuer = "")
{
    /// <summary>
    /// The path of the briefing below the output folder of the run, with <c>/</c> on every system, for example
    /// <c>2023Q3/quarterly-briefing.pdf</c>. With several issuers, the issuer's folder comes first. Shards and manifests use this name.
    /// </summary>
    public string Name { get; } = Issuer.Length == 0 ? $"{Period}/{Kind.FileName}" : $"{Issuer}/{Period}/{Kind.FileName}";

    /// <summary>Returns the path of the briefing's PDF below the output folder of the issuer.</summary>
    public string PathIn(string outputFolder) => Path.Combine(outputFolder, Period.ToString(), Kind.FileName);

    /// <summary>Returns the path of the briefing's file in a format; the files of all formats stand side by side.</summary>
    public string PathIn(string outputFolder, BriefingFormat format) => format.Of(PathIn(outputFolder));
}
