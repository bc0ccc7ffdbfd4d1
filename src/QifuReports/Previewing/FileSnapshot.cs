using System.IO.Enumeration;

namespace QifuReports.App.Previewing;

/// <summary>
/// Which files there are at some places, with length, time and rights of each. Two snapshots differ if a file was saved, added, renamed or
/// deleted in between, or became readable.
/// </summary>
internal sealed class FileSnapshot
{
    // More files than any company has. A folder with more, such as a whole disk, is looked at in part.
    private const int MostFiles = 20_000;

    private static readonly EnumerationOptions Below = new()
    {
        RecurseSubdirectories = true, IgnoreInaccessible = true, MaxRecursionDepth = 8,
        AttributesToSkip = FileAttributes.System, MatchType = MatchType.Simple,
    };

    private readonly Dictionary<string, (FileMark Mark, PreviewChanges Changes)> _files = new(StringComparer.Ordinal);

    /// <summary>Looks at the places now. A place that is missing or cannot be read has no files.</summary>
    public static FileSnapshot Of(IReadOnlyList<WatchedPlace> places)
    {
        var snapshot = new FileSnapshot();
        foreach (var place in places)
            try
            {
                snapshot.Add(place);
            }
            catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
            {
            }
        return snapshot;
    }

    /// <summary>Returns what has changed since an earlier snapshot.</summary>
    public PreviewChanges Since(FileSnapshot earlier)
    {
        var changes = PreviewChanges.None;
        foreach (var (path, now) in _files)
            if (!earlier._files.TryGetValue(path, out var before) || before.Mark != now.Mark) changes |= now.Changes;
        foreach (var (path, before) in earlier._files)
            if (!_files.ContainsKey(path)) changes |= before.Changes;
        return changes;
    }

    private void Add(WatchedPlace place)
    {
        if (place.Pattern.Length == 0)
        {
            if (new FileInfo(place.Path) is { Exists: true } file) _files[place.Path] = (MarkOf(file), place.Changes);
            return;
        }
        var files = new FileSystemEnumerable<(string Path, FileMark Mark)>(place.Path,
            (ref FileSystemEntry entry) => (entry.ToFullPath(), MarkOf((FileInfo)entry.ToFileSystemInfo())), Below)
        {
            ShouldIncludePredicate = (ref FileSystemEntry entry) =>
                !entry.IsDirectory && FileSystemName.MatchesSimpleExpression(place.Pattern, entry.FileName, ignoreCase: false),
        };
        foreach (var (path, mark) in files)
        {
            if (_files.Count >= MostFiles) return;
            _files[path] = (mark, place.Changes);
        }
    }

    // A link is followed, since what it leads to is read.
    private static FileMark MarkOf(FileInfo file)
    {
        try
        {
            if (file.LinkTarget is not null && file.ResolveLinkTarget(returnFinalTarget: true) is FileInfo { Exists: true } target)
                file = target;
            return new(file.Length, file.LastWriteTimeUtc.Ticks, (int)file.Attributes, (int)file.UnixFileMode);
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return default;
        }
    }

    private readonly record struct FileMark(long Length, long Ticks, int Attributes, int Mode);
}
