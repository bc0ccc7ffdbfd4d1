namespace QifuReports.App.Startup;

/// <summary>What makes a process quicker that makes one briefing and ends.</summary>
public static class ShortRun
{
    // Two and a half times what the longest briefing of the shipped data asks for; taken from the machine only as it is used.
    private const long Expected = 64 << 20;

    /// <summary>
    /// Begins a <see cref="Rehearsal"/>, and puts off the collection of garbage: such a run allocates some 25 MB in all, and a collection
    /// on the way costs a tenth of it, to free what the end of the process frees anyway. A run that needs more is collected as ever.
    /// </summary>
    public static void Begin()
    {
        Rehearsal.Begin();
        try
        {
            GC.TryStartNoGCRegion(Expected);
        }
        catch (ArgumentOutOfRangeException)
        {
            // The heap of this machine or container is limited to less.
        }
    }
}
