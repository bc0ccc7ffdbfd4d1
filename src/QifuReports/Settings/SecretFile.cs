namespace QifuReports.App.Settings;

/// <summary>A file that contains only a password.</summary>
internal static class SecretFile
{
    private const int Longest = 64 << 10;

    /// <summary>Returns the password without the line breaks at the end of the file. A pipe is read to its end.</summary>
    /// <param name="path">The file.</param>
    /// <param name="setting">The setting that names the file, for the message.</param>
    /// <param name="cancellation">Ends the wait if the file is a pipe that has no data yet.</param>
    public static string Read(string path, string setting, CancellationToken cancellation = default)
    {
        if (!File.Exists(path)) throw new Trouble(ExitCode.BadInput, $"{setting}: there is no file {path}.");
        using var reader = new StreamReader(new MemoryStream(BoundedFile.ReadNamed(path, Longest, cancellation)), Encoding.UTF8,
            detectEncodingFromByteOrderMarks: true);
        return reader.ReadToEnd().TrimEnd('\r', '\n');
    }
}
