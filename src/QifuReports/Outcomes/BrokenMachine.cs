namespace QifuReports.App.Outcomes;

/// <summary>Distinguishes faults of the machine or of the installation from bugs of the program.</summary>
internal static class BrokenMachine
{
    /// <summary>
    /// Whether the cause of an exception is the disk, the access rights, or a missing or broken part of the program. The exception inside a
    /// <see cref="TypeInitializationException"/> is examined, too.
    /// </summary>
    public static bool Is(Exception exception) =>
        exception is IOException or UnauthorizedAccessException || IsPart(exception)
            || (exception is TypeInitializationException { InnerException: { } inner } && Is(inner));

    /// <summary>Returns the error message; one line if a part of the program is missing or broken.</summary>
    public static string Say(Exception exception)
    {
        while (exception is TypeInitializationException { InnerException: { } inner }) exception = inner;
        return IsPart(exception)
            ? $"{exception.Message.Split('\n')[0].TrimEnd()} A part of the program is missing or broken: install it anew."
            : exception is DirectoryNotFoundException ? $"{exception.Message} Make that folder, or name another place." : exception.Message;
    }

    // Whether a library of the system or of the program is missing or broken. For a missing assembly, the runtime reports a missing file.
    // Its name is then an assembly name, which contains ", Version=", and not a path.
    private static bool IsPart(Exception exception) =>
        exception is DllNotFoundException or BadImageFormatException or FileLoadException
            || exception is FileNotFoundException { FileName: { } name } && name.Contains(", Version=", StringComparison.Ordinal);
}
