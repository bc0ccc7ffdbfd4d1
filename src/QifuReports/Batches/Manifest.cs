using System.Text.Json.Serialization;
using QifuReports.Ledger.Numbers;

namespace QifuReports.App.Batches;

/// <summary>The list of files that a batch has made, in ordinal order of names.</summary>
public sealed record Manifest(Shard Shard, IReadOnlyList<ManifestEntry> Files)
{
    /// <summary>The file name of the manifest of a whole batch, in the output folder.</summary>
    public const string FileName = "manifest.json";
}

/// <summary>
/// One file that was made, with its inputs and the results of the checks. The entry has no machine name and no time, so that the same
/// input gives the same manifest. The JSON has the members in this order.
/// </summary>
public sealed record ManifestEntry
{
    /// <summary>
    /// The path of the file below the output folder of the run, with <c>/</c>: <see cref="BriefingJob.Name"/>, with the ending of its
    /// format.
    /// </summary>
    [JsonPropertyName("path")]
    public required string Name { get; init; }
    public required string Briefing { get; init; }
    public required string Period { get; init; }
    public required bool Draft { get; init; }

    /// <summary>SHA-256 of the file, in lower-case hexadecimal.</summary>
    [JsonPropertyName("sha256")]
    public required string Hash { get; init; }

    /// <summary>The size in bytes.</summary>
    [JsonPropertyName("bytes")]
    public required long Size { get; init; }

    /// <summary>The number of pages; null for a web edition, which has none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Pages { get; init; }

    /// <summary>Same as <see cref="BatchInputs.ProgramOf"/>.</summary>
    public required string Program { get; init; }

    [JsonConverter(typeof(InputsConverter))]
    public required IReadOnlyList<BatchInput> Inputs { get; init; }
    public required CheckCounts Checks { get; init; }
    public required IReadOnlyList<ManifestWaiver> Waivers { get; init; }

    /// <summary>Whether the file was made by exactly this program and from exactly these inputs.</summary>
    public bool IsMadeOf(string program, IReadOnlyList<BatchInput> inputs)
    {
        if (Program != program || Inputs.Count != inputs.Count) return false;
        for (var i = 0; i < inputs.Count; i++)
            if (Inputs[i] != inputs[i]) return false;
        return true;
    }

    /// <summary>Whether the file exists below a folder and is unchanged since it was made; false if the file cannot be read.</summary>
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

/// <summary>How many comparisons the checks made, and how many had each outcome.</summary>
public sealed record CheckCounts(
    int Made, [property: JsonPropertyName("holds")] int Hold, int Rounding, int Waived, [property: JsonPropertyOrder(1)] int Failed,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] int Warnings = 0)
{
    public static CheckCounts Of(CheckReport report) => new(
        report.Findings.Count, report.Count(FindingStatus.Holds), report.Count(FindingStatus.Rounding), report.Count(FindingStatus.Waived),
        report.Count(FindingStatus.Failed), report.Count(FindingStatus.Warning));
}

/// <summary>A waived difference: the code of the check, what was compared, and why the difference is accepted.</summary>
public sealed record ManifestWaiver(string Check, string What, string Reason)
{
    /// <summary>Returns the waived differences of a check report, in the order of the report.</summary>
    public static IReadOnlyList<ManifestWaiver> Of(CheckReport report)
    {
        var waivers = new List<ManifestWaiver>();
        foreach (var finding in report.Findings)
            if (finding.Status == FindingStatus.Waived)
                waivers.Add(new ManifestWaiver(finding.Rule.Code, finding.Subject, finding.WaiverReason));
        return waivers;
    }
}
