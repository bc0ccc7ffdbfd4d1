using System.Runtime.CompilerServices;
using QifuReports.Briefings.Proof.Codes;
using QifuReports.Charts;
using QifuReports.Edition;
using QifuReports.Edition.Figures;
using QifuReports.Edition.Proof;

namespace QifuReports.App.Issuing;

/// <summary>
/// Makes the web edition of a composed briefing. Only this class and the preview use the Edition project, so that other runs do not load
/// it.
/// </summary>
internal static class EditionIssue
{
    private const string Hint = "Nothing was issued. This is a bug of the program: please report it.";

    // The size of the buffer at first, so that it seldom grows.
    private const int Usual = 1 << 20;

    /// <summary>
    /// Returns the file. Throws <see cref="Trouble"/> if its words, read back, are not those of the document: a bug of the program.
    /// </summary>
    /// <param name="shop">Gives the data, the colours and the fonts.</param>
    /// <param name="job">The briefing.</param>
    /// <param name="result">The composed briefing, which has a document.</param>
    /// <param name="report">The checks, as the briefing shows them.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static ReadOnlyMemory<byte> Bytes(Workshop shop, BriefingJob job, BriefingResult result, CheckReport report)
    {
        var document = result.Document!;
        using var whole = new MemoryStream(Usual);
        EditionFile.Write(
            new EditionContent(document, FigureDetails.Of(shop.Book, result, report), shop.Style(), shop.Fonts(), ChartComposer.Instance)
                { MadeOf = shop.Inputs.MadeOf(job.Kind) },
            whole);
        var bytes = whole.GetBuffer().AsMemory(0, (int)whole.Length);
        var differences = EditionProof.Differences(document, bytes.Span);
        if (differences.Count == 0) return bytes;
        var place = new Place(job.PathIn(shop.Settings.OutputFolder, BriefingFormat.Html));
        throw new Trouble(ExitCode.Bug,
            [.. differences.Select(d => new Diagnostic(ProofCodes.EditionDiffers, d, place)),
                new Diagnostic(ProofCodes.EditionDiffers, "The web edition is not as the document.", place, Hint)]);
    }
}
