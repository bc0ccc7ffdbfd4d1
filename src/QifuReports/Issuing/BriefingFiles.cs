using QifuReports.App.Output;
using QifuReports.Briefings.Composing;
using QifuReports.Briefings.Figures;
using QifuReports.Ledger.Checks;
using QifuReports.Ledger.Export;
using QifuReports.Ledger.Facts;
using QifuReports.Pdf;

namespace QifuReports.App.Issuing;

/// <summary>The files that every briefing carries inside: its facts, the checks of them, and what it was made of.</summary>
public static class BriefingFiles
{
    /// <summary>The stated facts that the figures and the checks rest on, as xBRL-JSON.</summary>
    public const string Facts = "facts.json";

    /// <summary>The comparisons that were made, and the waivers; figures by their ids in <see cref="Facts"/>.</summary>
    public const string Checks = "checks.json";

    /// <summary>The <see cref="BuildRecord"/>.</summary>
    public const string Build = "build.json";

    private const string Json = "application/json";

    /// <summary>The three files, in that order.</summary>
    /// <param name="shop">Where the briefing is made.</param>
    /// <param name="job">Which briefing.</param>
    /// <param name="result">What was composed.</param>
    /// <param name="report">The checks as the briefing tells them.</param>
    public static IReadOnlyList<AttachedFile> Of(Workshop shop, BriefingJob job, BriefingResult result, CheckReport report)
    {
        var rows = FactRows.Of(shop.Book, FactsBehind.Of(result.Figures, report));
        var ids = new Dictionary<Fact, string>(rows.Count, ReferenceEqualityComparer.Instance);
        foreach (var row in rows) ids.Add(row.Fact, row.Id);
        var files = new List<AttachedFile>(3)
        {
            new(Facts, Json, FileRelation.Data, "The filed figures that this briefing states, derives from or checks, as xBRL-JSON.",
                Written(output => FactsXbrlJson.Write(shop.Book, rows, output, indented: false))),
            new(Checks, Json, FileRelation.Supplement, "The checks made of those figures, with the tolerance and outcome of each, and the waivers.",
                Written(output => CheckRecordJson.Write(report, fact => ids[fact], output))),
        };
        var record = new BuildRecord
        {
            Job = job, Draft = shop.Draft, Program = shop.Inputs.Program, Runtime = Environment.Version.ToString(), Inputs = shop.Inputs.Of(job.Kind),
        };
        files.Add(new AttachedFile(Build, Json, FileRelation.Supplement, "What made this briefing: program, runtime, and the hashes of data, templates and settings.", record.Bytes()));
        return files;
    }

    private static ReadOnlyMemory<byte> Written(Action<Stream> write)
    {
        using var whole = new MemoryStream(64 * 1024);
        write(whole);
        return whole.GetBuffer().AsMemory(0, (int)whole.Length);
    }
}
