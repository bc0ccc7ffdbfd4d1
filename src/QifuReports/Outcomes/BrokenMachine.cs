namespace QifuReports.App.Outcomes;

/// <summary>Tells what is wrong with the machine, or with how the program lies on it, from bugs of the program.</summary>
internal static class BrokenMachine
{
    /// <summary>Whether a disk, a right or a part of the program is missing: it also looks into what is thrown for a type that cannot begin.</summary>
    public static bool Is(Exception exception) =>
        exception is IOException or UnauthorizedAccessException || IsPart(exception) || (exception is TypeInitializationException { InnerException: { } inner } && Is(inner));

    /// <summary>What to say of it, on one line where a part of the program is missing.</summary>
    public static string Say(Exception exception)
    {
        while (exception is TypeInitializationException { InnerException: { } inner }) exception = inner;
        return IsPart(exception) ? $"{exception.Message.Split('\n')[0].TrimEnd()} A part of the program is missing or broken: install it anew."
            : exception is DirectoryNotFoundException ? $"{exception.Message} Make that folder, or name another place." : exception.Message;
    }

    // A library of the system or of the program; an assembly that is missing is told as a file that is not there, by its name and not by a path.
    private static bool IsPart(Exception exception) =>
        exception is DllNotFoundException or BadImageFormatException or FileLoadException || exception is FileNotFoundException { FileName: { } name } && name.Contains(", Version=", StringComparison.Ordinal);
}
