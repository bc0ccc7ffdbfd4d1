using QifuReports.App.Files;
using QifuReports.App.Inputs;
using QifuReports.App.Settings;
using QifuReports.Ledger.Files;

namespace QifuReports.App.Batches;

/// <summary>
/// The manifest of a running batch: what earlier runs have listed, what this one adds, and the file, renewed on the way so
/// that a killed run is not forgotten. May be used from several threads.
/// </summary>
public sealed class ManifestLedger
{
    private readonly string _folder;
    private readonly Shard _shard;
    private readonly int _total;
    private readonly Dictionary<string, List<ManifestEntry>> _earlier = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, ManifestEntry> _now = new(StringComparer.Ordinal);
    private readonly Lock _gate = new();
    private int _unwritten;
    private bool _writing;

    /// <summary>Reads what earlier runs have listed.</summary>
    /// <param name="folder">The output folder of the run.</param>
    /// <param name="shard">The part of the batch: its manifest is written.</param>
    /// <param name="total">How many briefings this run has.</param>
    /// <param name="all">Whether the lists of other parts count, too; otherwise only that of this part.</param>
    public ManifestLedger(string folder, Shard shard, int total, bool all)
    {
        (_folder, _shard, _total) = (folder, shard, total);
        WholeFile.ClearAbandoned(Path.Combine(folder, shard.ManifestName));
        Remember(Path.Combine(folder, shard.ManifestName));
        if (!all || !Directory.Exists(folder)) return;
        var others = Directory.GetFiles(folder, "manifest*.json");
        Array.Sort(others, StringComparer.Ordinal);
        foreach (var other in others)
            if (Path.GetFileName(other) != shard.ManifestName) Remember(other);
    }

    /// <summary>The earlier line for a file that is still there as it was made, of just these inputs; null for none.</summary>
    public ManifestEntry? UpToDate(string name, string program, IReadOnlyList<BatchInput> inputs)
    {
        if (!_earlier.TryGetValue(name, out var entries)) return null;
        foreach (var entry in entries)
            if (entry.IsMadeOf(program, inputs) && entry.IsIn(_folder)) return entry;
        return null;
    }

    /// <summary>Adds a file that is there; renews the manifest once an eighth of the batch has come since it was last written.</summary>
    public void Add(ManifestEntry entry)
    {
        byte[] bytes;
        lock (_gate)
        {
            _now[entry.Name] = entry;
            if (++_unwritten < Math.Max(1, _total / 8) || _writing) return;
            (_unwritten, _writing) = (0, true);
            bytes = Bytes();
        }
        try
        {
            Write(bytes);
        }
        catch (Exception later) when (later is IOException or UnauthorizedAccessException)
        {
            // The batch goes on; where the manifest cannot be written at its end either, that is said.
        }
        finally
        {
            lock (_gate) _writing = false;
        }
    }

    /// <summary>
    /// Keeps the earlier lines of this part for files that are still there and that this run has not made, and writes the manifest; of a part
    /// without briefings an empty one. A run that has made nothing of what it should begins none.
    /// </summary>
    /// <remarks>Throws as <see cref="WholeFile.Write"/> does.</remarks>
    public void Finish()
    {
        foreach (var (name, entries) in _earlier)
        {
            if (_now.ContainsKey(name) || !_shard.Has(name)) continue;
            foreach (var entry in entries)
                if (entry.IsIn(_folder))
                {
                    _now.Add(name, entry);
                    break;
                }
        }
        if (_now.Count > 0 || _total == 0 || File.Exists(Path.Combine(_folder, _shard.ManifestName))) Write(Bytes());
    }

    private byte[] Bytes() => ManifestJson.Bytes(new Manifest(_shard, [.. _now.Values]));

    private void Write(byte[] bytes)
    {
        var path = Path.Combine(_folder, _shard.ManifestName);
        if (File.Exists(path) && BoundedFile.ReadFound(path, InputLimits.ManifestBytes).AsSpan().SequenceEqual(bytes)) return;
        WholeFile.Write(path, stream => stream.Write(bytes));
    }

    // A file of that name that is no manifest is as good as none: what it would save is made again.
    private void Remember(string path)
    {
        if (!File.Exists(path) || ManifestJson.Files(BoundedFile.ReadFound(path, InputLimits.ManifestBytes)) is not { } files) return;
        foreach (var file in files)
        {
            if (!_earlier.TryGetValue(file.Name, out var entries)) _earlier.Add(file.Name, entries = []);
            entries.Add(file);
        }
    }
}
