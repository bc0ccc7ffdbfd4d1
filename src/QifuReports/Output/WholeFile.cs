namespace QifuReports.App.Output;

/// <summary>Writes a file so that it appears whole or not at all, whatever happens on the way.</summary>
public static class WholeFile
{
    /// <summary>
    /// Writes beside the target, flushes to the disk, and then takes the target's place in one step. On any exception the
    /// target is as it was and what was begun is gone.
    /// </summary>
    /// <remarks>Throws <see cref="IOException"/> or <see cref="UnauthorizedAccessException"/> as the file system gives them.</remarks>
    public static void Write(string path, Action<Stream> write)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        Directory.CreateDirectory(folder);

        // The process id keeps two runs apart that write the same file at once; the last to finish wins, whole.
        var begun = Path.Combine(folder, FormattableString.Invariant($".{Path.GetFileName(path)}.{Environment.ProcessId}-{Environment.CurrentManagedThreadId}.part"));
        try
        {
            using (var stream = new FileStream(begun, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 1 << 16))
            {
                write(stream);
                stream.Flush(flushToDisk: true);
            }
            File.Move(begun, path, overwrite: true);
        }
        catch
        {
            try { File.Delete(begun); }
            catch (IOException) { /* The first trouble is the one to report. */ }
            catch (UnauthorizedAccessException) { /* Likewise. */ }
            throw;
        }
    }
}
