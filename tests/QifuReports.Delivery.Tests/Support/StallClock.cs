namespace QifuReports.Delivery.Tests.Support;

/// <summary>
/// A clock in which a pause between tries is over at once and a limit of a wait ends only when a test says that it has, so that a test of a
/// silent server neither waits nor depends on how busy the machine is. Keeps how long each ended limit was.
/// </summary>
internal sealed class StallClock : TimeProvider
{
    /// <summary>Pauses are told from limits by their length.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromHours(1);

    private static readonly TimeSpan Connecting = QifuReports.Delivery.Smtp.SmtpTimeouts.Standard.Connect;

    private readonly Lock _lock = new();
    private readonly List<Limit> _limits = [];

    public DateTimeOffset Now { get; set; } = Make.Noon;

    /// <summary>The lengths of the limits that were let end.</summary>
    public List<TimeSpan> Ended { get; } = [];

    /// <summary>The lengths of the pauses that were made.</summary>
    public List<TimeSpan> Pauses { get; } = [];

    public override DateTimeOffset GetUtcNow() => Now;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var limit = new Limit(this, callback, state, dueTime);
        lock (_lock)
        {
            if (dueTime < Pause) _limits.Add(limit);
            else Pauses.Add(dueTime);
        }
        if (dueTime >= Pause) ThreadPool.QueueUserWorkItem(_ => callback(state));
        return limit;
    }

    /// <summary>Lets every limit that is running end.</summary>
    public void EndLimits()
    {
        Limit[] all;
        lock (_lock)
        {
            // A client that is still between connecting and reading has been connected to: that limit is not the silent server's.
            all = [.. _limits.Where(l => l.Length != Connecting)];
            _limits.RemoveAll(l => l.Length != Connecting);
            Ended.AddRange(all.Select(l => l.Length));
        }
        foreach (var limit in all) limit.End();
    }

    private sealed class Limit(StallClock clock, TimerCallback callback, object? state, TimeSpan length) : ITimer
    {
        public TimeSpan Length => length;

        public void End() => callback(state);

        public bool Change(TimeSpan dueTime, TimeSpan period) => true;

        public void Dispose()
        {
            lock (clock._lock) clock._limits.Remove(this);
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
