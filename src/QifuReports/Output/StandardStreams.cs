namespace QifuReports.App.Output;

/// <summary>Standard output and standard error of the process.</summary>
internal static class StandardStreams
{
    /// <summary>
    /// Sets both streams to UTF-8, except on Windows, where consoles have code pages. The locale is not read: reading would take some
    /// milliseconds at every start, and terminals of other systems use UTF-8 anyway. Errors of writing to standard error are ignored. An
    /// error of writing to standard output is an <see cref="IOException"/>, even if the stream is closed: results are the purpose of a run.
    /// </summary>
    public static void Set()
    {
        if (OperatingSystem.IsWindows())
        {
            Console.SetError(new PatientWriter(Console.Error));
            return;
        }
        Console.SetOut(Writer(new ResultStream(Opened(Console.OpenStandardOutput))));
        Console.SetError(new PatientWriter(Writer(Opened(Console.OpenStandardError) ?? Stream.Null)));
    }

    private static StreamWriter Writer(Stream stream) =>
        new(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), bufferSize: 256) { AutoFlush = true };

    // Opens a stream; null if the stream was already closed when the process was started.
    private static Stream? Opened(Func<Stream> open)
    {
        try
        {
            return open();
        }
        catch (Exception closed) when (closed is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
