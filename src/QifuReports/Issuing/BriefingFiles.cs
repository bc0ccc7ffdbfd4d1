using QifuReports.App.Output;
using QifuReports.Briefings.Composing;
using QifuReports.Briefings.Figures;
using QifuReports.Briefings.Proof;
using QifuReports.Ledger.Checks;
using QifuReports.Ledger.Export;
using QifuReports.Ledger.Facts;
using QifuReports.Pdf;
using QifuReports.Pdf.Attachments;

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

    /// <summary>The figures, what they follow from, and where they stand on the pages; and what the pages and the other files are told by.</summary>
    public const string Figures = "figures.json";

    private const string Json = "application/json";

    /// <summary>The files, in that order.</summary>
    /// <param name="shop">Where the briefing is made.</param>
    /// <param name="job">Which briefing.</param>
    /// <param name="result">What was composed.</param>
    /// <param name="report">The checks as the briefing tells them.</param>
    /// <param name="proof">Which has seen the pages; null for none, and no file of figures.</param>
    public static IReadOnlyList<AttachedFile> Of(Workshop shop, BriefingJob job, BriefingResult result, CheckReport report, BriefingProof? proof = null)
    {
        var rows = FactRows.Of(shop.Book, FactsBehind.Of(result.Figures, report));
        var ids = new Dictionary<Fact, string>(rows.Count, ReferenceEqualityComparer.Instance);
        foreach (var row in rows) ids.Add(row.Fact, row.Id);
        var files = new List<AttachedFile>(4)
        {
            new(Facts, Json, FileRelation.Data, "The filed figures that this briefing states, derives from or checks, as xBRL-JSON.",
                Written(rows.Count * BytesOfFact, output => FactsXbrlJson.Write(shop.Book, rows, [], output, indented: false))),
            new(Checks, Json, FileRelation.Supplement, "The checks made of those figures, with the tolerance and outcome of each, and the waivers.",
                Written(report.Findings.Count * BytesOfCheck, output => CheckRecordJson.Write(report, fact => ids[fact], output))),
        };
        var maker = shop.Claimed ?? Maker.This(shop.Inputs);
        var record = new BuildRecord { Job = job, Draft = shop.Draft, Program = maker.Program, Runtime = maker.Runtime, Inputs = shop.Inputs.Of(job.Kind) };
        files.Add(new AttachedFile(Build, Json, FileRelation.Supplement, "What made this briefing: program, runtime, and the hashes of data, templates and settings.", record.Bytes()));
        if (proof is not null)
        {
            files.Add(new AttachedFile(Figures, Json, FileRelation.Supplement, "The figures of this briefing, what each follows from, and where it stands in the text of the pages.",
                Written(result.Figures.Count * BytesOfFigure, output => FigureRecordJson.Write(result.Figures, fact => ids[fact], proof, files, shop.Book.Issuer.Calendar, output))));
        }
        return files;
    }

    // About what one takes, so that the room need not grow.
    private const int BytesOfFact = 512, BytesOfCheck = 256, BytesOfFigure = 128;

    private static ReadOnlyMemory<byte> Written(int expected, Action<Stream> write)
    {
        using var whole = new MemoryStream(expected);
        write(whole);
        return whole.GetBuffer().AsMemory(0, (int)whole.Length);
    }
}
