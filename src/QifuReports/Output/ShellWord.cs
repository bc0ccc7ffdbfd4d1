namespace QifuReports.App.Output;

/// <summary>Quotes a word so that it can be pasted into a shell.</summary>
internal static class ShellWord
{
    private const string Plain = "/.-_:+,=@%";

    /// <summary>
    /// Returns the word unchanged if it is not empty and no character is special to a shell. Otherwise returns the word in quotes: single
    /// quotes for a POSIX shell, double quotes on Windows.
    /// </summary>
    public static string Of(string word)
    {
        if (OperatingSystem.IsWindows())
            return word.All(c => char.IsAsciiLetterOrDigit(c) || c is '\\' || Plain.Contains(c)) && word.Length > 0 ? word : $"\"{word}\"";
        if (word.Length > 0 && word.All(c => char.IsAsciiLetterOrDigit(c) || Plain.Contains(c))) return word;
        return $"'{word.Replace("'", "'\\''", StringComparison.Ordinal)}'";
    }
}
