namespace QifuReports.Delivery.Sending;

/// <summary>The speed of sending, and the pauses before new attempts.</summary>
public sealed record SendPolicy
{
    public static SendPolicy Standard { get; } = new();

    /// <summary>The pauses before the second, third, ... attempt. After the last attempt the message stays due for a later run.</summary>
    public IReadOnlyList<TimeSpan> Pauses { get; init; } = [TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(30), TimeSpan.FromMinutes(2),
        TimeSpan.FromMinutes(10)];

    /// <summary>The shortest time between the starts of two messages; zero for no limit.</summary>
    public TimeSpan Interval { get; init; }

    /// <summary>The interval between messages that gives at most this many messages per minute; zero for no limit.</summary>
    public static TimeSpan IntervalOf(int messagesPerMinute) =>
        messagesPerMinute == 0 ? TimeSpan.Zero : TimeSpan.FromMinutes(1) / messagesPerMinute;
}
