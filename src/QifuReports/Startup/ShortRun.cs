namespace QifuReports.App.Startup;

/// <summary>Makes a process faster that makes one briefing and ends.</summary>
public static class ShortRun
{
    // In bytes: two and a half times what the longest briefing of the shipped data needs. The system provides memory only as it is used.
    private const long Expected = 64 << 20;

    /// <summary>
    /// Starts a <see cref="Rehearsal"/> and postpones garbage collection. Such a run allocates about 25 MB in all. A collection would cost
    /// a tenth of the time, to free what the end of the process frees anyway. A run that needs more memory is collected as usual.
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
            // This machine or container allows only a smaller heap.
        }
    }
}
