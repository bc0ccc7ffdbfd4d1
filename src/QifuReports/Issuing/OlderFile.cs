namespace QifuReports.App.Issuing;

/// <summary>Finds the file of a briefing in another format that a run has not renewed, though its inputs have changed.</summary>
internal static class OlderFile
{
    /// <summary>
    /// Returns a warning for each file of the same briefing in another format, if it is older than a template or a data file; empty if
    /// there is none. Files that cannot be looked at are left out.
    /// </summary>
    /// <param name="settings">The folders.</param>
    /// <param name="job">The briefing.</param>
    /// <param name="made">The format that was made.</param>
    public static IReadOnlyList<Diagnostic> Beside(ReportSettings settings, BriefingJob job, BriefingFormat made)
    {
        var found = new List<Diagnostic>();
        foreach (var format in BriefingFormat.OfBriefings)
        {
            if (format == made) continue;
            var file = new FileInfo(job.PathIn(settings.OutputFolder, format));
            if (file.Exists && IsNewer(settings, file.LastWriteTimeUtc))
                found.Add(new Diagnostic(BriefingCodes.OlderFile,
                    "This file of the same briefing was not made again. It is older than the data or the templates.",
                    new Place(file.FullName), "Make it again, or delete it; 'qifu-reports batch --formats pdf,html' makes both."));
        }
        return found;
    }

    private static bool IsNewer(ReportSettings settings, DateTime than)
    {
        try
        {
            return Has(settings.TemplatesFolder, "*.sbn", than) || settings.DataFolders.Any(data => Has(data, "*.json", than));
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static bool Has(string folder, string pattern, DateTime than)
    {
        if (!Directory.Exists(folder)) return false;
        foreach (var file in new DirectoryInfo(folder).EnumerateFiles(pattern, SearchOption.AllDirectories))
            if (file.LastWriteTimeUtc > than) return true;
        return false;
    }
}
