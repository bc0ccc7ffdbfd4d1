using QifuReports.Ledger.Files;
using QifuReports.Ledger.Reading;

namespace QifuReports.App.Inputs;

/// <summary>The files of a data folder, each read once, when the first is asked for: what is hashed and what is parsed are the same bytes. May be used from several threads.</summary>
internal sealed class DataContents
{
    private readonly DataFiles _source = new();
    private readonly Lazy<Dictionary<string, byte[]>> _files;

    public DataContents(string folder) => _files = new(() =>
    {
        var files = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var file in LedgerReader.Files(folder))
        {
            // What is refused here is refused again when it is to be parsed, and said then.
            try { files.Add(file, _source.Read(file)); }
            catch (Exception refused) when (refused is FileRefusedException or UnauthorizedAccessException or FileNotFoundException) { }
        }
        return files;
    });

    /// <summary>By their paths.</summary>
    public IReadOnlyDictionary<string, byte[]> Files => _files.Value;

    /// <summary>The bytes of a file; of one that has come since, as they are now.</summary>
    public byte[] Of(string path) => _files.Value.TryGetValue(path, out var bytes) ? bytes : _source.Read(path);
}
