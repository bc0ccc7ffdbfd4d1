namespace QifuReports.App.Previewing;

/// <summary>
/// Tells which files have changed. It looks at all files every quarter of a second, and at once when the system hints at a change, and
/// waits until the files are quiet for a moment, because an editor may write a file in several steps.
/// </summary>
internal sealed class FileWatch : IDisposable
{
    /// <summary>The time between two looks if there is no hint.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(250);

    /// <summary>For how long files must be quiet before a change is told.</summary>
    public static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(80);

    // If a program writes without a pause, its changes are told all the same, after this many quiet times.
    private const int MostWaits = 12;

    private readonly SemaphoreSlim _hinted = new(0, 1);
    private readonly FileHints _hints;
    private volatile IReadOnlyList<WatchedPlace> _places = [];
    private FileSnapshot _seen = FileSnapshot.Of([]);

    public FileWatch() => _hints = new FileHints(Hint);

    /// <summary>
    /// Watches these places from now on. Files that have changed since the last look are told by <see cref="Next"/>, and so are files of
    /// places that are new. May be called while another thread waits.
    /// </summary>
    public void Follow(IReadOnlyList<WatchedPlace> places) => _places = places;

    /// <summary>Takes the files as they are now as known, so that only later changes are told.</summary>
    public void Accept() => _seen = FileSnapshot.Of(_places);

    /// <summary>Waits for the next change. Only one thread may wait at a time.</summary>
    /// <param name="cancellation">Ends the wait with an exception.</param>
    public async Task<PreviewChanges> Next(CancellationToken cancellation)
    {
        while (true)
        {
            // The folders are followed before they are looked at, so that nothing between the two is lost.
            _hints.Follow(_places);
            var now = FileSnapshot.Of(_places);
            if (now.Since(_seen) != PreviewChanges.None) return await Settled(now, cancellation).ConfigureAwait(false);
            await _hinted.WaitAsync(Interval, cancellation).ConfigureAwait(false);
        }
    }

    private async Task<PreviewChanges> Settled(FileSnapshot changed, CancellationToken cancellation)
    {
        var last = changed;
        for (var i = 0; i < MostWaits; i++)
        {
            await Task.Delay(Quiet, cancellation).ConfigureAwait(false);
            var now = FileSnapshot.Of(_places);
            var isQuiet = now.Since(last) == PreviewChanges.None;
            last = now;
            if (isQuiet) break;
        }
        // Files that changed and changed back have still been written, so the change of the first look counts.
        var changes = changed.Since(_seen) | last.Since(_seen);
        _seen = last;
        return changes;
    }

    private void Hint()
    {
        try
        {
            _hinted.Release();
        }
        // One hint is waiting already, or nobody listens any more.
        catch (Exception enough) when (enough is SemaphoreFullException or ObjectDisposedException)
        {
        }
    }

    public void Dispose()
    {
        _hints.Dispose();
        _hinted.Dispose();
    }
}
