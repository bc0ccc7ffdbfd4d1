namespace QifuReports.App.Files;

/// <summary>Explains why a file could not be written. Messages name the target, since the user does not know the temporary file.</summary>
internal static class WriteTrouble
{
    // The error numbers of the file system, on Unix and on Windows.
    private static readonly int[] NoSpace = [28, 122, unchecked((int)0x80070070), unchecked((int)0x80070027)];
    private static readonly int[] ReadOnly = [30, unchecked((int)0x80070013)];

    /// <summary>Returns an exception with a message for the user; the given exception if the cause is not recognised.</summary>
    /// <param name="found">The exception from the file system.</param>
    /// <param name="path">The file that should have been written.</param>
    public static Exception Of(Exception found, string path)
    {
        var folder = Path.GetDirectoryName(path);
        return found switch
        {
            UnauthorizedAccessException =>
                new UnauthorizedAccessException(
                    $"{path} cannot be written: there is no right to write in {folder}. Get that right, or name another place.", found),
            DirectoryNotFoundException => NoFolder(path, folder, found),
            // The runtime reports a missing part of the program in the same way, with its version.
            FileNotFoundException { FileName: { } name } when !name.Contains(", Version=", StringComparison.Ordinal) =>
                NoFolder(path, folder, found),
            IOException when NoSpace.Contains(found.HResult) =>
                new IOException(
                    $"{path} cannot be written: the disk is full, or its quota is used up. Make room, or name another place; nothing " +
                        $"half-written was left.", found),
            IOException when ReadOnly.Contains(found.HResult) =>
                new IOException($"{path} cannot be written: the disk can only be read. Name another place.", found),
            PathTooLongException =>
                new PathTooLongException($"{Short(path)} cannot be written: the name is too long. Name another place.", found),
            IOException when Blocking(folder) is { } file =>
                new IOException(
                    $"{path} cannot be written: {file} is a file, and a folder is needed there. Move it away, or name another place.",
                    found),
            _ => found,
        };
    }

    private static IOException NoFolder(string path, string? folder, Exception found) =>
        new($"{path} cannot be written: the folder {folder} is not there and cannot be made. Name another place.", found);

    // Enough of a name that is too long to know it by.
    private static string Short(string path) =>
        path.Length <= 160 ? path : string.Concat(path.AsSpan(0, 100), "\u2026", path.AsSpan(path.Length - 50));

    private static string? Blocking(string? folder)
    {
        for (var at = folder; at is not null; at = Path.GetDirectoryName(at))
            if (File.Exists(at)) return at;
        return null;
    }
}
