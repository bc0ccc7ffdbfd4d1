using QifuReports.Briefings.Figures;
using QifuReports.Briefings.Proof;
using QifuReports.Ledger.Export;
using QifuReports.Ledger.Facts;
using QifuReports.Pdf.Attachments;

namespace QifuReports.App.Record;

/// <summary>The files attached to every briefing: the facts, the checks of these facts, the build record and the figures.</summary>
public static class BriefingFiles
{
    /// <summary>The stated facts that the figures and the checks are based on, as xBRL-JSON.</summary>
    public const string Facts = "facts.json";

    /// <summary>The checks that were made, and the waivers. Each fact is given by its id in the file <see cref="Facts"/>.</summary>
    public const string Checks = "checks.json";

    /// <summary>The <see cref="BuildRecord"/>.</summary>
    public const string Build = "build.json";

    /// <summary>
    /// The figures, the facts or formulas from which they are computed, and their positions on the pages; also the hashes of the pages and
    /// of the other files.
    /// </summary>
    public const string Figures = "figures.json";

    private const string Json = "application/json";

    /// <summary>Returns the attached files, in the order of the constants above.</summary>
    /// <param name="book">The data.</param>
    /// <param name="build">The record of what the briefing is made of.</param>
    /// <param name="result">The composed briefing.</param>
    /// <param name="report">The checks, as the briefing shows them.</param>
    /// <param name="proof">The proof, which has recorded the figures on the pages; null to leave out the file with the figures.</param>
    public static IReadOnlyList<AttachedFile> Of(LedgerBook book, BuildRecord build, BriefingResult result, CheckReport report,
        BriefingProof? proof = null)
    {
        var rows = FactRows.Of(book, FactsBehind.Of(result.Figures, report));
        var ids = new Dictionary<Fact, string>(rows.Count, ReferenceEqualityComparer.Instance);
        foreach (var row in rows) ids.Add(row.Fact, row.Id);
        var files = new List<AttachedFile>(4)
        {
            new(Facts, Json, FileRelation.Data, "The filed figures that this briefing states, derives from or checks, as xBRL-JSON.",
                Written(rows.Count * BytesOfFact, output => FactsXbrlJson.Write(book, rows, [], output, indented: false))),
            new(Checks, Json, FileRelation.Supplement,
                "The checks made of those figures, with the tolerance and outcome of each, and the waivers.",
                Written(report.Findings.Count * BytesOfCheck, output => CheckRecordJson.Write(report, fact => ids[fact], output))),
        };
        files.Add(new AttachedFile(Build, Json, FileRelation.Supplement,
            "What made this briefing: program, runtime, and the hashes of data, templates and settings.", build.Bytes()));
        if (proof is not null)
        {
            files.Add(new AttachedFile(Figures, Json, FileRelation.Supplement,
                "The figures of this briefing, what each follows from, and where it stands in the text of the pages.",
                Written(result.Figures.Count * BytesOfFigure,
                    output => FigureRecordJson.Write(result.Figures, fact => ids[fact], proof, files, book.Issuer.Calendar, output))));
        }
        return files;
    }

    // The typical size of one entry, in bytes, so that the buffers need not grow.
    private const int BytesOfFact = 512, BytesOfCheck = 256, BytesOfFigure = 128;

    private static ReadOnlyMemory<byte> Written(int expected, Action<Stream> write)
    {
        using var whole = new MemoryStream(expected);
        write(whole);
        return whole.GetBuffer().AsMemory(0, (int)whole.Length);
    }
}
