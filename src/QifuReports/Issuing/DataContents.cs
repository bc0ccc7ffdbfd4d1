using QifuReports.Ledger.Reading;

namespace QifuReports.App.Issuing;

/// <summary>The files of a data folder, each read once, when the first is asked for: what is hashed and what is parsed are the same bytes. May be used from several threads.</summary>
internal sealed class DataContents(string folder)
{
    private readonly Lazy<Dictionary<string, byte[]>> _files = new(() =>
    {
        var files = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var file in LedgerReader.Files(folder)) files.Add(file, File.ReadAllBytes(file));
        return files;
    });

    /// <summary>By their paths.</summary>
    public IReadOnlyDictionary<string, byte[]> Files => _files.Value;

    /// <summary>The bytes of a file; of one that has come since, as they are now.</summary>
    public byte[] Of(string path) => _files.Value.TryGetValue(path, out var bytes) ? bytes : File.ReadAllBytes(path);
}
