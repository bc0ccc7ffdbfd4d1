namespace QifuReports.Edition.Preview;

/// <summary>Hands each new version from its maker to the pages that show it. May be used from several threads.</summary>
public sealed class PreviewFeed
{
    private readonly Lock _gate = new();
    private TaskCompletionSource _next = New();

    /// <summary>The newest state.</summary>
    public PreviewState Current { get; private set; } = PreviewState.Empty;

    /// <summary>Publishes a state, which gets the next version number. Returns that number.</summary>
    /// <param name="change">Returns the new state, given the current state.</param>
    public int Publish(Func<PreviewState, PreviewState> change)
    {
        TaskCompletionSource told;
        int version;
        lock (_gate)
        {
            version = Current.Version + 1;
            Current = change(Current) with { Version = version };
            (told, _next) = (_next, New());
        }
        told.SetResult();
        return version;
    }

    /// <summary>Waits for a state that is newer than a version. Versions in between are left out.</summary>
    public async Task<PreviewState> After(int version, CancellationToken cancellation)
    {
        while (true)
        {
            Task next;
            lock (_gate)
            {
                if (Current.Version > version) return Current;
                next = _next.Task;
            }
            await next.WaitAsync(cancellation).ConfigureAwait(false);
        }
    }

    // Readers go on on their own threads, so that a slow reader does not hold up the publisher.
    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
