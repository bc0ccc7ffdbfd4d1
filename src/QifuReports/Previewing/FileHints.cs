namespace QifuReports.App.Previewing;

/// <summary>
/// Asks the system to tell when something happens in some folders. This only makes the preview look sooner: whether a file has changed is
/// decided by looking. So nothing is lost if the system tells too little, as it does of network disks and of folders that were replaced.
/// </summary>
/// <param name="hint">Is called on another thread, maybe many times.</param>
internal sealed class FileHints(Action hint) : IDisposable
{
    private readonly Dictionary<string, FileSystemWatcher> _watchers = new(StringComparer.Ordinal);

    /// <summary>Watches the folders of these places that exist now, and no others.</summary>
    public void Follow(IReadOnlyList<WatchedPlace> places)
    {
        var wanted = places.Select(FolderOf).Where(p => Directory.Exists(p.Folder))
            .ToLookup(p => p.Folder, p => p.Below, StringComparer.Ordinal);
        foreach (var gone in _watchers.Keys.Where(k => !wanted.Contains(k)).ToList())
        {
            _watchers[gone].Dispose();
            _watchers.Remove(gone);
        }
        foreach (var folder in wanted)
            if (!_watchers.ContainsKey(folder.Key) && New(folder.Key, folder.Any(below => below)) is { } made)
                _watchers.Add(folder.Key, made);
    }

    // Of a file, the folder that it is in is watched: editors replace files.
    private static (string Folder, bool Below) FolderOf(WatchedPlace place) =>
        place.Pattern.Length == 0 ? (Path.GetDirectoryName(place.Path) ?? place.Path, false) : (place.Path, true);

    private FileSystemWatcher? New(string folder, bool below)
    {
        FileSystemWatcher? made = null;
        try
        {
            made = new FileSystemWatcher(folder) { IncludeSubdirectories = below };
            made.Changed += (_, _) => hint();
            made.Created += (_, _) => hint();
            made.Deleted += (_, _) => hint();
            made.Renamed += (_, _) => hint();
            made.Error += (_, _) => hint();
            made.EnableRaisingEvents = true;
            return made;
        }
        // The system has no more watches, or does not know them for this disk.
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException or ArgumentException
            or PlatformNotSupportedException)
        {
            made?.Dispose();
            return null;
        }
    }

    public void Dispose()
    {
        foreach (var watcher in _watchers.Values) watcher.Dispose();
        _watchers.Clear();
    }
}
