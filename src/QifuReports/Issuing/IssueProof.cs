using System.Buffers;
using QifuReports.Briefings.Proof;
using QifuReports.Briefings.Proof.Codes;
using QifuReports.Ledger.Waivers;
using QifuReports.Pdf.Reading;
using QifuReports.Pdf.Reading.Syntax;
using QifuReports.Pdf.Reading.Text;

namespace QifuReports.App.Issuing;

/// <summary>
/// Reads a written briefing back from the disk and proves it before the file gets its final name. The file must contain exactly the typeset
/// pages, and every number must have a source.
/// </summary>
internal static class IssueProof
{
    /// <summary>
    /// Returns normally if the file contains exactly what was typeset. Otherwise throws <see cref="Trouble"/> with the differences, usually
    /// reported as a bug.
    /// </summary>
    /// <param name="proof">The proof, which has recorded the numbers on the pages.</param>
    /// <param name="file">The written file; must be readable.</param>
    /// <param name="path">The final path of the file.</param>
    /// <param name="report">The checks of the briefing. If some failed and the user asked for a draft, figures that cannot be proved are
    /// errors in the data and not a bug.</param>
    public static void Make(BriefingProof proof, Stream file, string path, CheckReport report)
    {
        var length = (int)file.Length;
        var bytes = ArrayPool<byte>.Shared.Rent(length);
        try
        {
            file.Position = 0;
            file.ReadExactly(bytes, 0, length);
            var document = PdfDocument.Open(bytes.AsMemory(0, length), ReadingLimits.OwnFile);
            var reader = new PageTextReader(document);
            for (var i = 0; i < document.PageCount; i++) proof.Read(i, reader.Read(i).Characters);
            proof.End(document.PageCount);
        }
        catch (PdfReadException unreadable)
        {
            throw new Trouble(ExitCode.Bug,
                [new Diagnostic(ProofCodes.Unreadable, $"{unreadable.Code}: {unreadable.Message}", new Place(path), Hint)]);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(bytes);
        }

        if (proof.Diagnostics.Count == 0) return;
        if (report.Passed && ProofCodes.AreOfFigures(proof.Diagnostics) && WaivedLabels(report) is { Count: > 0 } waived)
        {
            throw new Trouble(ExitCode.ChecksFailed,
            [
                .. proof.Diagnostics,
                .. waived.Select(f => new Diagnostic(ProofCodes.Contradictory,
                    $"{f.Rule.Code} {f.Rule.Title} is waived (\"{f.WaiverReason}\"), and what it is of cannot be proved: {f.Subject}.",
                    f.Facts[0].Source.Place,
                    "Nothing was issued, nor is it as a draft: what a column is of cannot be waived where a page says it. Correct its " +
                        "\"period\", its head, or \"fiscalYear\" in issuer.json, and take the waiver out.")),
            ]);
        }
        if (!report.Passed && ProofCodes.AreOfFigures(proof.Diagnostics))
        {
            throw new Trouble(ExitCode.ChecksFailed,
            [
                .. proof.Diagnostics,
                new Diagnostic(ProofCodes.Contradictory,
                    FormattableString.Invariant(
                        $"{Counted.Of(report.Count(FindingStatus.Failed), "check")} failed, and not all that the draft shows can be proved."), new Place(path),
                    "Nothing was issued. Mend what 'qifu-reports check' shows first, then make the briefing again."),
            ]);
        }
        var isBug = ProofCodes.HaveBug(proof.Diagnostics);
        throw new Trouble(isBug ? ExitCode.Bug : ExitCode.BadInput,
            [.. proof.Diagnostics.Take(proof.Diagnostics.Count - 1),
                proof.Diagnostics[^1] with { Hint =
                    isBug ? Hint : $"Nothing was issued. {BriefingProof.HintOf(proof.Diagnostics[^1].Code)}" }]);
    }

    // Returns the waived checks of column headings, whose words contradict the dates on the pages. A wrong fiscal calendar causes hundreds
    // of these, so only the first few are named.
    private static List<Finding> WaivedLabels(CheckReport report) =>
        [.. report.Findings.Where(f => f is { Status: FindingStatus.Waived, Facts.Count: > 0 } && f.Rule.Code == Waiver.OfHeads)
            .Take(MostNamed)];

    private const int MostNamed = 3;
    private const string Hint = "Nothing was issued. This is a bug of the program, or of the machine: please report it.";
}
