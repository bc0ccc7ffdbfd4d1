using QifuReports.App.Output.Tables;

namespace QifuReports.App.Context;

/// <summary>What surrounds a run besides its streams; tests replace it. The time of the run counts from its creation.</summary>
/// <param name="display">The display for results; null for the one that fits the output.</param>
/// <param name="clock">The clock for the time of the run, which is written to standard error only; null for the system clock.</param>
public sealed class Surroundings(Display? display = null, TimeProvider? clock = null)
{
    private readonly TimeProvider _clock = clock ?? SystemClock.Instance;
    private readonly long _began = (clock ?? SystemClock.Instance).GetTimestamp();

    /// <summary>The display for an output.</summary>
    public Display DisplayOf(TextWriter output) => display ?? Display.Of(output);

    /// <summary>The time that the run has taken so far.</summary>
    public TimeSpan Elapsed => _clock.GetElapsedTime(_began);
}
