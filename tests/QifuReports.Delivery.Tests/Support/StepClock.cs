namespace QifuReports.Delivery.Tests.Support;

/// <summary>
/// A clock that a test moves by hand, and that a short pause moves by its length at once. Keeps how long each pause was; the limits of
/// waits, which are longer, never end.
/// </summary>
internal sealed class StepClock : TimeProvider
{
    private static readonly TimeSpan ShortestLimit = TimeSpan.FromSeconds(10);

    private TimeSpan _now = TimeSpan.FromHours(1);

    public List<TimeSpan> Pauses { get; } = [];

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => _now.Ticks;

    public override DateTimeOffset GetUtcNow() => Make.Noon + _now;

    public void Move(TimeSpan by) => _now += by;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        if (dueTime >= TimeSpan.Zero && dueTime < ShortestLimit)
        {
            Pauses.Add(dueTime);
            _now += dueTime;
            ThreadPool.QueueUserWorkItem(_ => callback(state));
        }
        return new None();
    }

    private sealed class None : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => true;

        public void Dispose()
        {
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
