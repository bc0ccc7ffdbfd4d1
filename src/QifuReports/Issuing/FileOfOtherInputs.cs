using System.Text.RegularExpressions;
using QifuReports.App.Record;
using QifuReports.Pdf.Reading;
using QifuReports.Pdf.Reading.Syntax;

namespace QifuReports.App.Issuing;

/// <summary>Finds the file of a briefing in another format that was made of other data, templates or settings than the run has.</summary>
internal static partial class FileOfOtherInputs
{
    // No briefing is as long.
    private const int MostBytes = 64 * 1024 * 1024;

    /// <summary>
    /// Returns a warning for each file of the same briefing in a format that was not made, if the file records other inputs; empty if there
    /// is none. A file that cannot be read, or records nothing, is left out.
    /// </summary>
    /// <param name="shop">Gives the inputs of the run.</param>
    /// <param name="job">The briefing.</param>
    /// <param name="made">The formats that were made, or were up to date.</param>
    public static IReadOnlyList<Diagnostic> Beside(Workshop shop, BriefingJob job, IReadOnlyList<BriefingFormat> made)
    {
        var found = new List<Diagnostic>();
        foreach (var format in BriefingFormat.OfBriefings)
        {
            if (made.Contains(format)) continue;
            var path = job.PathIn(shop.Settings.OutputFolder, format);
            if (File.Exists(path) && MadeOf(path, format) is { } of && of != shop.Inputs.MadeOf(job.Kind))
                found.Add(new Diagnostic(BriefingCodes.OtherFile,
                    "This file of the same briefing was not made again. It was made of other data, templates or settings.", new Place(path),
                    "Make it again, or delete it; 'qifu-reports batch --formats pdf,html' makes both."));
        }
        return found;
    }

    private static string? MadeOf(string path, BriefingFormat format)
    {
        try
        {
            var bytes = BoundedFile.ReadFound(path, MostBytes);
            if (format == BriefingFormat.Html) return Mark().Match(Encoding.UTF8.GetString(bytes)) is { Success: true } mark
                ? mark.Groups[1].Value : null;
            foreach (var file in EmbeddedFiles.Read(PdfDocument.Open(bytes)))
                if (file.Name == BriefingFiles.Build) return BatchInputs.MadeOf(BuildRecord.Read(file.Content).Inputs);
        }
        catch (Exception unread) when (unread is IOException or UnauthorizedAccessException or FileRefusedException or PdfReadException
            or RecordException)
        {
        }
        return null;
    }

    [GeneratedRegex("<meta name=\"made-of\" content=\"([0-9a-f]{64})\">")]
    private static partial Regex Mark();
}
