namespace QifuReports.App.Context;

/// <summary>
/// What a run needs to know about its surroundings besides its streams: the display and the clock. Tests replace this object. The time of
/// the run is measured from the creation of this object.
/// </summary>
/// <param name="display">The display for results; null for the display that fits the output.</param>
/// <param name="clock">The clock for the time of the run, which is written to standard error only; null for the system clock.</param>
public sealed class Surroundings(Display? display = null, TimeProvider? clock = null)
{
    private readonly TimeProvider _clock = clock ?? SystemClock.Instance;
    private readonly long _began = (clock ?? SystemClock.Instance).GetTimestamp();

    /// <summary>Returns the display for an output.</summary>
    public Display DisplayOf(TextWriter output) => display ?? Display.Of(output);

    /// <summary>The time that the run has taken so far.</summary>
    public TimeSpan Elapsed => _clock.GetElapsedTime(_began);
}
