using System.Diagnostics;

namespace QifuReports.Tests.Scheduling;

/// <summary>Waiting for what another process does, never without an end.</summary>
internal static class Waiting
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(120);

    /// <summary>Waits until it is so; fails with what is known where that takes too long.</summary>
    public static void For(string what, Func<bool> isSo, Func<string> says, int milliseconds = 100)
    {
        for (var watch = Stopwatch.StartNew(); !isSo(); Thread.Sleep(milliseconds))
            (watch.Elapsed < Limit).ShouldBeTrue($"Waited in vain for {what}.{says()}");
    }
}
