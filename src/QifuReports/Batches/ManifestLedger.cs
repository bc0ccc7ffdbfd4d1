namespace QifuReports.App.Batches;

/// <summary>
/// The manifest of a running batch: the entries of earlier runs, the new entries, and the file. The file is written again from time to time
/// during the run, so that even a killed run leaves a list of its files. May be used from several threads.
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

    /// <summary>Reads the entries of earlier runs.</summary>
    /// <param name="folder">The output folder of the run.</param>
    /// <param name="shard">The part of the batch whose manifest is written.</param>
    /// <param name="total">The number of briefings in this run.</param>
    /// <param name="all">Whether the manifests of the other parts are read as well; otherwise only the manifest of this part.</param>
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

    /// <summary>
    /// Returns the earlier entry of a file that was made from exactly these inputs and has not changed since; null if there is none.
    /// </summary>
    public ManifestEntry? UpToDate(string name, string program, IReadOnlyList<BatchInput> inputs)
    {
        if (!_earlier.TryGetValue(name, out var entries)) return null;
        foreach (var entry in entries)
            if (entry.IsMadeOf(program, inputs) && entry.IsIn(_folder)) return entry;
        return null;
    }

    /// <summary>
    /// Adds a finished file. The manifest is written again whenever one eighth of the batch has been added since the last time.
    /// </summary>
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
            // An error here does not stop the batch. If the manifest cannot be written at the end either, the result of the batch says so.
        }
        finally
        {
            lock (_gate) _writing = false;
        }
    }

    /// <summary>
    /// Writes the manifest. Earlier entries of this part are kept if their file still exists unchanged and was not made by this run. A part
    /// without briefings gets an empty manifest. A run that should have made briefings and made none does not create a manifest.
    /// </summary>
    /// <remarks>Throws the exceptions of <see cref="WholeFile.Write"/>.</remarks>
    public void Finish()
    {
        foreach (var (name, entries) in _earlier)
        {
            if (_now.ContainsKey(name) || !_shard.Has(BriefingFormat.Pdf.Of(name))) continue;
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

    // A file with the name of a manifest but other content is ignored; its briefings are then made again.
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
