using QifuReports.Delivery.Sending;

namespace QifuReports.Delivery.Tests.Sending;

/// <summary>A moment says its offset itself: what it means does not depend on where the machine stands.</summary>
[Collection(nameof(MomentTests))]
[CollectionDefinition(nameof(MomentTests), DisableParallelization = true)]
public sealed class MomentTests : IDisposable
{
    private readonly string? _zone = Environment.GetEnvironmentVariable("TZ");
    private readonly string _file = Path.GetTempFileName();

    public void Dispose()
    {
        Environment.SetEnvironmentVariable("TZ", _zone);
        TimeZoneInfo.ClearCachedData();
        File.Delete(_file);
    }

    [Theory]
    [InlineData("2023-11-16T17:00:00-05:00", 22, 0, -5)]
    [InlineData("2023-11-16T17:00-05:00", 22, 0, -5)]
    [InlineData("2023-11-16T22:00:30Z", 22, 30, 0)]
    [InlineData("2023-11-16T22:00Z", 22, 0, 0)]
    [InlineData("2023-11-16T22:00+00:00", 22, 0, 0)]
    [InlineData("2023-11-17T06:00:00+08:00", 22, 0, 8)]
    public void A_time_is_read_the_same_in_every_time_zone(string text, int hour, int second, int offset)
    {
        foreach (var hours in new[] { 0, 8, -5 })
        {
            if (!OperatingSystem.IsWindows()) MoveTo(hours);
            SendGates.TryParseMoment(text, out var moment).ShouldBeTrue();
            moment.UtcDateTime.ShouldBe(new DateTime(2023, 11, 16, hour, 0, second, DateTimeKind.Utc));
            moment.Offset.ShouldBe(TimeSpan.FromHours(offset));
        }
    }

    // A time zone of one offset (RFC 8536), as a file.
    private void MoveTo(int hours)
    {
        var seconds = hours * 3600;
        byte[] counts = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 4];
        File.WriteAllBytes(_file, [.. "TZif"u8, .. new byte[16], .. counts, (byte)(seconds >> 24), (byte)(seconds >> 16),
            (byte)(seconds >> 8), (byte)seconds, 0, 0, .. "XXX\0"u8]);
        Environment.SetEnvironmentVariable("TZ", _file);
        TimeZoneInfo.ClearCachedData();
        TimeZoneInfo.Local.BaseUtcOffset.ShouldBe(TimeSpan.FromHours(hours));
    }
}
