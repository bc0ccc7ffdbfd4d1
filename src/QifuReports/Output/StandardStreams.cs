using System.Text;

namespace QifuReports.App.Output;

/// <summary>Standard output and standard error of the process.</summary>
internal static class StandardStreams
{
    /// <summary>
    /// Sets both to UTF-8, except on Windows, whose consoles have code pages. Elsewhere terminals have it, and finding out what the
    /// locale says would cost each start some milliseconds.
    /// </summary>
    public static void Set()
    {
        if (OperatingSystem.IsWindows()) return;
        Console.SetOut(Writer(Console.OpenStandardOutput()));
        Console.SetError(Writer(Console.OpenStandardError()));
    }

    private static StreamWriter Writer(Stream stream) => new(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), bufferSize: 256) { AutoFlush = true };
}
