namespace QifuReports.App.Outcomes;

/// <summary>Distinguishes faults of the machine or of the installation from bugs of the program.</summary>
internal static class BrokenMachine
{
    /// <summary>
    /// Whether the disk, the access rights or a missing part of the program is the cause. It also looks at the exception inside a
    /// <see cref="TypeInitializationException"/>.
    /// </summary>
    public static bool Is(Exception exception) =>
        exception is IOException or UnauthorizedAccessException || IsPart(exception)
            || (exception is TypeInitializationException { InnerException: { } inner } && Is(inner));

    /// <summary>The error message; one line where a part of the program is missing.</summary>
    public static string Say(Exception exception)
    {
        while (exception is TypeInitializationException { InnerException: { } inner }) exception = inner;
        return IsPart(exception)
            ? $"{exception.Message.Split('\n')[0].TrimEnd()} A part of the program is missing or broken: install it anew."
            : exception is DirectoryNotFoundException ? $"{exception.Message} Make that folder, or name another place." : exception.Message;
    }

    // Whether the exception is about a library of the system or of the program. A missing assembly appears as a missing file whose name is
    // that of the assembly and not a path.
    private static bool IsPart(Exception exception) =>
        exception is DllNotFoundException or BadImageFormatException or FileLoadException
            || exception is FileNotFoundException { FileName: { } name } && name.Contains(", Version=", StringComparison.Ordinal);
}
