using QifuReports.Ledger.Reading;

namespace QifuReports.App.Importing;

/// <summary>A copy of a data folder in which a filing is tried before anything of it reaches the data themselves. It is removed when it is done with.</summary>
internal sealed class TrialData : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("qifu-reports-import-").FullName;

    /// <summary>Copies what the reader of the ledger reads; nothing for a company that is only begun.</summary>
    public TrialData(string? dataFolder)
    {
        Directory.CreateDirectory(Path.Combine(_folder, "filings"));
        if (dataFolder is null) return;
        foreach (var file in LedgerReader.Files(dataFolder)) File.Copy(file, PathOf(Path.GetRelativePath(dataFolder, file)), overwrite: true);
    }

    /// <summary>Puts a file in, over one of its name.</summary>
    public void Put(string relative, string text) => File.WriteAllText(PathOf(relative), text);

    /// <summary>Reads the copy; the places of what is wrong are in the copy.</summary>
    public LedgerResult Read() => LedgerReader.Read(_folder);

    /// <summary>The folder, for taking its name out of messages.</summary>
    public string Folder => _folder;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string PathOf(string relative) => Path.Combine(_folder, relative);
}
