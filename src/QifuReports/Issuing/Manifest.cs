using QifuReports.App.Output;
using QifuReports.Ledger.Checks;
using QifuReports.Ledger.Checks.Rules;
using QifuReports.Ledger.Numbers;

namespace QifuReports.App.Issuing;

/// <summary>What a batch has made: a list of files, in ordinal order of their names.</summary>
public sealed record Manifest(Shard Shard, IReadOnlyList<ManifestEntry> Files)
{
    /// <summary>Of a whole batch, in the output folder.</summary>
    public const string FileName = "manifest.json";
}

/// <summary>A file that was made, of what, and with which result of the checks. Knows no machine and no time.</summary>
public sealed record ManifestEntry
{
    /// <summary>As <see cref="BriefingJob.Name"/>.</summary>
    public required string Name { get; init; }
    public required string Briefing { get; init; }
    public required string Period { get; init; }
    public required bool Draft { get; init; }

    /// <summary>SHA-256 of the file, in lower case.</summary>
    public required string Hash { get; init; }

    /// <summary>In bytes.</summary>
    public required long Size { get; init; }
    public required int Pages { get; init; }

    /// <summary>As <see cref="BatchInputs.Program"/>.</summary>
    public required string Program { get; init; }
    public required IReadOnlyList<BatchInput> Inputs { get; init; }
    public required CheckCounts Checks { get; init; }
    public required IReadOnlyList<ManifestWaiver> Waivers { get; init; }

    /// <summary>Whether the file was made of just these.</summary>
    public bool IsMadeOf(string program, IReadOnlyList<BatchInput> inputs)
    {
        if (Program != program || Inputs.Count != inputs.Count) return false;
        for (var i = 0; i < inputs.Count; i++)
            if (Inputs[i] != inputs[i]) return false;
        return true;
    }

    /// <summary>Whether the file is below that folder, byte for byte as it was made. A file that cannot be read is not.</summary>
    public bool IsIn(string outputFolder)
    {
        var file = new FileInfo(Path.Combine(outputFolder, Name));
        try
        {
            return file.Exists && file.Length == Size && Ledger.Hashing.ContentHash.Of(File.ReadAllBytes(file.FullName)) == Hash;
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}

/// <summary>How many comparisons were made and how they came out.</summary>
public sealed record CheckCounts(int Made, int Hold, int Rounding, int Waived, int Failed, int Warnings = 0)
{
    public static CheckCounts Of(CheckReport report) => new(
        report.Findings.Count, report.Count(FindingStatus.Holds), report.Count(FindingStatus.Rounding), report.Count(FindingStatus.Waived), report.Count(FindingStatus.Failed), report.Count(FindingStatus.Warning));
}

/// <summary>A difference that was found and is explained: the code of the check, what was compared, and why it is accepted.</summary>
public sealed record ManifestWaiver(string Check, string What, string Reason)
{
    /// <summary>Those of a report, in its order.</summary>
    public static IReadOnlyList<ManifestWaiver> Of(CheckReport report)
    {
        var waivers = new List<ManifestWaiver>();
        foreach (var finding in report.Findings)
            if (finding.Status == FindingStatus.Waived) waivers.Add(new ManifestWaiver(finding.Rule.Code, finding.Subject, finding.WaiverReason));
        return waivers;
    }
}
