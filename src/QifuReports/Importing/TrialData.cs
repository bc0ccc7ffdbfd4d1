using QifuReports.Ledger.Reading;

namespace QifuReports.App.Importing;

/// <summary>
/// A temporary copy of a data folder. A new filing is read and checked here before anything is written to the real data folder. Disposing
/// removes the copy.
/// </summary>
internal sealed class TrialData : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("qifu-reports-import-").FullName;

    /// <summary>Copies the files that the reader of the ledger reads; null makes an empty copy, for a new company.</summary>
    public TrialData(string? dataFolder)
    {
        Directory.CreateDirectory(Path.Combine(_folder, "filings"));
        if (dataFolder is null) return;
        foreach (var file in LedgerReader.Files(dataFolder))
            File.Copy(file, PathOf(Path.GetRelativePath(dataFolder, file)), overwrite: true);
    }

    /// <summary>Writes a file into the copy; a file with the same name is overwritten.</summary>
    public void Put(string relative, string text) => File.WriteAllText(PathOf(relative), text);

    /// <summary>Reads the copy. Diagnostics name files by their paths in the copy.</summary>
    public LedgerResult Read() => LedgerReader.Read(_folder);

    /// <summary>The path of the copy, so that messages can leave it out.</summary>
    public string Folder => _folder;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string PathOf(string relative) => Path.Combine(_folder, relative);
}
