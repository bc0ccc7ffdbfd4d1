using QifuReports.App.Output.Tables;

namespace QifuReports.App.Context;

/// <summary>What a run finds around it besides its streams, and what tests put in its place. Counts the time from when it is made.</summary>
/// <param name="display">What results are shown on; null for what the output is.</param>
/// <param name="clock">For the time that a run took, which is said on standard error and nowhere else; null for that of the machine.</param>
public sealed class Surroundings(Display? display = null, TimeProvider? clock = null)
{
    private readonly TimeProvider _clock = clock ?? SystemClock.Instance;
    private readonly long _began = (clock ?? SystemClock.Instance).GetTimestamp();

    /// <summary>What is written to an output is shown on this.</summary>
    public Display DisplayOf(TextWriter output) => display ?? Display.Of(output);

    /// <summary>How long the run has taken so far.</summary>
    public TimeSpan Elapsed => _clock.GetElapsedTime(_began);
}
