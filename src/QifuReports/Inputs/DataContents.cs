using QifuReports.Ledger.Reading;

namespace QifuReports.App.Inputs;

/// <summary>
/// The files of a data folder. All files are read once, when the first one is needed, so that hashes and parser use the same bytes. May be
/// used from several threads.
/// </summary>
internal sealed class DataContents
{
    private readonly DataFiles _source = new();
    private readonly Lazy<Dictionary<string, byte[]>> _files;

    public DataContents(string folder) => _files = new(() =>
    {
        var files = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var file in LedgerReader.Files(folder))
        {
            // A file that cannot be read is skipped here; the parser will try again and report the error.
            try { files.Add(file, _source.Read(file)); }
            catch (Exception refused) when (refused is FileRefusedException or UnauthorizedAccessException or FileNotFoundException) { }
        }
        return files;
    });

    /// <summary>The bytes of the files by path.</summary>
    public IReadOnlyDictionary<string, byte[]> Files => _files.Value;

    /// <summary>Returns the bytes of a file. A file that was added after the first reading is read now.</summary>
    public byte[] Of(string path) => _files.Value.TryGetValue(path, out var bytes) ? bytes : _source.Read(path);
}
