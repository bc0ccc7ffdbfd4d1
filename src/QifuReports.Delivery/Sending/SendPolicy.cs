namespace QifuReports.Delivery.Sending;

/// <summary>How fast, and how often again.</summary>
public sealed record SendPolicy
{
    public static SendPolicy Standard { get; } = new();

    /// <summary>The pauses before the second, third, ... try of what can be tried again; after the last it stays due.</summary>
    public IReadOnlyList<TimeSpan> Pauses { get; init; } = [TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(30), TimeSpan.FromMinutes(2), TimeSpan.FromMinutes(10)];

    /// <summary>The shortest time from the beginning of a message to that of the next; zero for no limit.</summary>
    public TimeSpan Interval { get; init; }

    /// <summary>So many messages a minute and no more; zero for no limit.</summary>
    public static TimeSpan IntervalOf(int messagesPerMinute) => messagesPerMinute == 0 ? TimeSpan.Zero : TimeSpan.FromMinutes(1) / messagesPerMinute;
}
