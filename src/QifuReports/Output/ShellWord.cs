namespace QifuReports.App.Output;

/// <summary>A word as it is pasted into a shell.</summary>
internal static class ShellWord
{
    private const string Plain = "/.-_:+,=@%";

    /// <summary>The word itself where no shell sees anything in it; otherwise in single quotes, in which a POSIX shell takes nothing for its own, or, on Windows, in double ones.</summary>
    public static string Of(string word)
    {
        if (OperatingSystem.IsWindows()) return word.All(c => char.IsAsciiLetterOrDigit(c) || c is '\\' || Plain.Contains(c)) && word.Length > 0 ? word : $"\"{word}\"";
        if (word.Length > 0 && word.All(c => char.IsAsciiLetterOrDigit(c) || Plain.Contains(c))) return word;
        return $"'{word.Replace("'", "'\\''", StringComparison.Ordinal)}'";
    }
}
