using System.Text;

namespace QifuReports.App.Output;

/// <summary>Standard output and standard error of the process.</summary>
internal static class StandardStreams
{
    /// <summary>
    /// Sets both to UTF-8, except on Windows, whose consoles have code pages. Elsewhere terminals have it, and finding out what the
    /// locale says would cost each start some milliseconds. What cannot be said on standard error is passed over; what cannot be written to
    /// standard output is an <see cref="IOException"/>, even where it is closed: results are what a run is for.
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

    private static StreamWriter Writer(Stream stream) => new(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), bufferSize: 256) { AutoFlush = true };

    // Null where the process was started with it closed.
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
